// Importing the classes must register nothing: a page decides under which names, and when. define.js registers them.
import assert from 'node:assert/strict';

const defined = [];
globalThis.customElements = { define: (name) => defined.push(name), get: () => undefined };

const { CseScreening } = await import('@cse-screening/elements');
assert.equal(typeof CseScreening, 'function');
assert.deepEqual(defined, []);

await import('@cse-screening/elements/define.js');
assert.ok(defined.includes('cse-screening'));
