import { sessionDraftStore } from '/session-draft.js';

// Only where the server leads here with a record stored has the draft done its work. Whoever looks at the list half-way keeps it.
if (location.hash === '#stored') {
  // Once: whoever comes back to this list from the next screening keeps the draft of that.
  history.replaceState(null, '', location.pathname);
  await sessionDraftStore({ key: 'host-form' }).remove();
}
