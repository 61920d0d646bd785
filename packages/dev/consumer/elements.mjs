// Importing the classes must register nothing: a page decides under which names, and when. The define entries register them.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const defined = [];
globalThis.customElements = { define: (name) => defined.push(name), get: () => undefined };

for (const [entry, names] of [['', ['CseScreening', 'CseQuestions', 'CseResult', 'CseExplanation']], ['/policy.js', ['CsePolicy']], ['/rule-lab.js', ['CseRuleLab']], ['/referral.js', ['CseReferral']]]) {
  const exported = await import(`@cse-screening/elements${entry}`);
  for (const name of names) assert.equal(typeof exported[name], 'function', `${entry} exports ${name}`);
}
assert.deepEqual(defined, []);

for (const [entry, names] of [['define', ['cse-screening']], ['define-pieces', ['cse-questions', 'cse-result', 'cse-explanation']], ['define-policy', ['cse-policy']], ['define-referral', ['cse-referral']], ['define-rule-lab', ['cse-rule-lab']]]) {
  await import(`@cse-screening/elements/${entry}.js`);
  for (const name of names) assert.ok(defined.includes(name), `${entry}.js defines ${name}`);
}

const { sessionDraftStore } = await import('@cse-screening/elements/session-draft.js');
assert.equal(typeof sessionDraftStore({ key: 'case-1' }).load, 'function');

for (const entry of ['cy', 'rule-lab-cy', 'cse-screening-cy']) {
  const { cy } = await import(`@cse-screening/elements/${entry}.js`);
  assert.equal(cy.language, 'cy', entry);
}

for (const [entry, names] of [['react', ['CseScreening', 'CseQuestions', 'CseResult', 'CseExplanation']], ['react-policy', ['CsePolicy']], ['react-referral', ['CseReferral']], ['react-rule-lab', ['CseRuleLab']]]) {
  const exported = await import(`@cse-screening/elements/${entry}.js`);
  for (const name of names) assert.equal(typeof exported[name], 'object', name);
}

// The files for a script tag are for browsers alone: each names its element, and imports nothing.
for (const name of ['cse-screening', 'cse-policy', 'cse-referral', 'cse-rule-lab']) {
  const code = await readFile(fileURLToPath(import.meta.resolve(`@cse-screening/elements/${name}.js`)), 'utf8');
  assert.match(code, new RegExp(`["'\`]${name}["'\`]`), name);
  assert.doesNotMatch(code, /(^|[;}\n])import\s*["'{*\w]/, name);
}
