import { sessionDraftStore } from '/session-draft.js';

const form = document.querySelector('form');
const screening = document.querySelector('cse-screening');
const unfinished = document.querySelector('#unfinished');

// A form that is sent leaves the page. Should it not arrive, the draft of this tab brings everything back.
screening.draftStore = sessionDraftStore({ key: 'host-form' });

// After a refusal the server hands back what was sent.
const given = document.querySelector('#record');
if (given !== null) {
  screening.record = JSON.parse(given.textContent);
  // It holds answers, and the element empties only itself when the page is left.
  given.remove();
  document.querySelector('#problem').focus();
}

// The button stays in reach and says what is missing; it is never greyed out without a word.
form.addEventListener('invalid', () => { unfinished.hidden = false; }, true);
screening.addEventListener('cse-complete', () => { unfinished.hidden = true; });

// GOV.UK's pattern: the title says when there is something to put right.
const { title } = document;
screening.addEventListener('cse-error', ({ count }) => { document.title = count > 0 ? `Error: ${title}` : title; });
