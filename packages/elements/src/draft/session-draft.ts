export { sessionDraftStore, type SessionDraftOptions } from './session-draft-store.ts';
