// Importing the classes must register nothing: a page decides under which names, and when. The define entries register them.
import assert from 'node:assert/strict';

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

const react = await import('@cse-screening/elements/react.js');
for (const name of ['CseScreening', 'CseQuestions', 'CseResult', 'CseExplanation']) assert.equal(typeof react[name], 'object', name);

// The files for a script tag hold everything: each registers its elements by itself.
for (const [file, name] of [['cse-screening', 'cse-screening'], ['cse-policy', 'cse-policy'], ['cse-referral', 'cse-referral'], ['cse-rule-lab', 'cse-rule-lab']]) {
  defined.length = 0;
  await import(`@cse-screening/elements/${file}.js`);
  assert.ok(defined.includes(name), `${file}.js defines ${name}`);
}
