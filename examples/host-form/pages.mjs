/**
 * The page with the form. After a refusal it holds the record that was sent, so that nobody has to answer again.
 * @param {{ refusal?: string | null, record?: string | null }} [after]
 */
export function formPage({ refusal = null, record = null } = {}) {
  const summary = refusal === null ? '' : `
      <div class="problem" role="alert" tabindex="-1" id="problem">
        <h2>There is a problem</h2>
        <p>${escapeText(refusal)}</p>
        ${record === null ? '' : '<p>What you entered is still here, below.</p>'}
      </div>`;
  const given = record === null ? '' : `
      <script type="application/json" id="record">${escapeData(record)}</script>`;
  return page(`${refusal === null ? '' : 'Error: '}New screening`, `${summary}
      <h1>New screening</h1>
      <form method="post" action="/records" autocomplete="off">${given}
        <cse-screening name="screening" required src="/rule-set.json">
          <p>The screening cannot run here. If you are worried about a child, tell your safeguarding lead now. If a child is in immediate danger, call 999.</p>
        </cse-screening>
        <p class="save"><button type="submit" class="button">Save to the case file</button></p>
        <p class="hint" id="unfinished" hidden>Finish the screening first: its last step asks for your judgement.</p>
      </form>`, '<script type="module" src="/cse-screening.js"></script><script type="module" src="/form.js"></script>');
}

/**
 * The list of what is stored: which records, by which rules, and when. Nothing that was answered.
 * @param {readonly { id: string, ruleSet: string, receivedAt: string }[]} records
 */
export function listPage(records) {
  const rows = records.map(({ id, ruleSet, receivedAt }) => `
          <tr><th scope="row"><code>${escapeText(id)}</code></th><td>${escapeText(ruleSet)}</td><td><time datetime="${receivedAt}">${receivedAt.slice(0, 16).replace('T', ' ')} UTC</time></td></tr>`);
  const table = `<div class="scroll" tabindex="0" role="region" aria-labelledby="stored">
      <table>
        <thead><tr><th scope="col">Record</th><th scope="col">Rule set</th><th scope="col">Stored</th></tr></thead>
        <tbody>${rows.join('')}
        </tbody>
      </table>
      </div>`;
  return page('Stored screenings', `
      <h1 id="stored">Stored screenings</h1>
      ${records.length === 0 ? '<p>Nothing is stored yet.</p>' : table}
      <p><a href="/">New screening</a></p>`, '<script type="module" src="/records.js"></script>');
}

/**
 * @param {string} title
 * @param {string} message
 */
export function messagePage(title, message) {
  return page(title, `
      <h1>${escapeText(title)}</h1>
      <p>${escapeText(message)}</p>
      <p><a href="/">New screening</a></p>`);
}

/**
 * @param {string} title
 * @param {string} main
 * @param {string} [scripts]
 */
function page(title, main, scripts = '') {
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${escapeText(title)} – Case files (example)</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/page.css">
    ${scripts}
  </head>
  <body>
    <header><p class="width"><strong>Case files</strong> <a href="/">New screening</a> <a href="/records">Stored screenings</a></p></header>
    <p class="example"><span class="width">Example. Everything in it is invented. Enter nothing about a real child.</span></p>
    <main class="width">${main}
    </main>
  </body>
</html>
`;
}

/** @param {string} text */
function escapeText(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * JSON for a data block: the same JSON, with nothing in it that could end the block.
 * @param {string} json
 */
function escapeData(json) {
  return json.replaceAll('<', '\\u003c');
}
