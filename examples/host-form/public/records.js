import { sessionDraftStore } from '/session-draft.js';

// Only where the server leads here with a record stored has the draft done its work. Whoever looks at the list half-way keeps it.
if (location.hash === '#stored') await sessionDraftStore({ key: 'host-form' }).remove();
