/**
 * A case page as an older case-management system renders it on its server: tables, a form around everything, and style
 * sheets that reach for every element. The rule set comes with the page, so that the page needs no connection at all.
 * @param {{ ruleSet: string, caseNumber: string }} options ruleSet: the text of the rule set
 */
export function renderCasePage({ ruleSet, caseNumber }) {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Case ${caseNumber} - CareFile 4.2 (example)</title>
<link rel="icon" href="/examples/agency-page/icon.svg">
<link rel="stylesheet" href="/examples/legacy-page/carefile.css">
<script type="application/json" id="rule-set">${dataBlock(ruleSet)}</script>
<script type="module" src="/packages/elements/dist/cse-screening.js"></script>
<script type="module" src="/examples/legacy-page/case.js"></script>
</head>
<body id="body">
<div id="top"><b>CareFile 4.2</b> <i>Example: everything here is invented. Enter nothing about a real child.</i></div>
<form id="aspnetForm" action="/" method="get">
<table id="layout"><tr>
<td class="menu"><ul><li><a href="#">Person</a></li><li><a href="#">Case notes</a></li><li><b>Screening</b></li><li><a href="#">Reports</a></li></ul></td>
<td class="main">
<h1>Case ${caseNumber}: screening</h1>
<label for="worker">Worker</label> <input id="worker" value="Team 3">
<cse-screening id="screening"><p>The screening cannot run in this browser. If a child is in immediate danger, call 999.</p></cse-screening>
<p><label>Notes to file</label> <textarea rows="2"></textarea> <button type="button">Save</button></p>
<p id="heard"></p>
</td></tr></table>
</form>
</body>
</html>
`;
}

/**
 * JSON for a block of data in a page: the same JSON, with nothing in it that could end the block.
 * @param {string} json
 */
function dataBlock(json) {
  return json.replaceAll('<', '\\u003c');
}
