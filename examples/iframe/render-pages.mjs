/**
 * The agency's page, which knows one origin to take a record from.
 * @param {{ screeningOrigin: string }} options
 */
export function renderHostPage({ screeningOrigin }) {
  return `<!doctype html>
<html lang="en-GB" data-screening-origin="${screeningOrigin}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Screening in a frame (example)</title>
    <link rel="icon" href="/examples/agency-page/icon.svg">
    <link rel="stylesheet" href="/examples/iframe/host.css">
    <script type="module" src="/examples/iframe/host.js"></script>
  </head>
  <body>
    <header><p class="width"><strong>Agency</strong> <span>Example. Enter nothing about a real child.</span></p></header>
    <main class="width">
      <h1>New screening</h1>
      <p id="status" role="status">No record yet.</p>
      <iframe src="${screeningOrigin}/" title="Screening" referrerpolicy="no-referrer" sandbox="allow-scripts allow-same-origin allow-modals allow-forms allow-popups"></iframe>
      <p class="on-paper">The screening is not on this sheet. To print it, choose “Print this record” in the screening itself.</p>
    </main>
  </body>
</html>
`;
}

/**
 * The page in the frame, which knows one origin to give the record to.
 * @param {{ hostOrigin: string }} options
 */
export function renderFramePage({ hostOrigin }) {
  return `<!doctype html>
<html lang="en-GB" data-host-origin="${hostOrigin}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Screening</title>
    <link rel="icon" href="/examples/agency-page/icon.svg">
    <link rel="stylesheet" href="/examples/iframe/frame.css">
    <script type="module" src="/packages/elements/dist/cse-screening.js"></script>
    <script type="module" src="/examples/iframe/frame.js"></script>
  </head>
  <body>
    <cse-screening src="/rules/gloucestershire-cse/1.0.0/rule-set.json">
      <p>The screening cannot run here. If a child is in immediate danger, call 999.</p>
    </cse-screening>
  </body>
</html>
`;
}
