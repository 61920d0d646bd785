// Importing the classes must register nothing: a page decides under which names, and when. define.js registers them.
import assert from 'node:assert/strict';

const defined = [];
globalThis.customElements = { define: (name) => defined.push(name), get: () => undefined };

const { CseScreening } = await import('@cse-screening/elements');
assert.equal(typeof CseScreening, 'function');
assert.deepEqual(defined, []);

await import('@cse-screening/elements/define.js');
assert.ok(defined.includes('cse-screening'));

await import('@cse-screening/elements/define-pieces.js');
assert.ok(defined.includes('cse-result'));
assert.ok(defined.includes('cse-explanation'));

const { sessionDraftStore } = await import('@cse-screening/elements/session-draft.js');
assert.equal(typeof sessionDraftStore, 'function');

const { CseScreening: ReactCseScreening } = await import('@cse-screening/elements/react.js');
assert.equal(typeof ReactCseScreening, 'object');
