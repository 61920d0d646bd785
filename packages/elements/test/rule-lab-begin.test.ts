import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CseRuleLab } from '../src/rule-lab.ts';
import { cy } from '../src/strings/lab-cy.ts';
import { CASES, edit, leaves, one, open, openLab, raise, says, show, until, withControl } from './open-lab.ts';
import { collect, ruleSetText, words } from './open-screening.ts';
import { pasteText } from './paste-text.ts';

describe('<cse-rule-lab> without a rule set', () => {
  const START = 'There is no rule set here yet. Open a file from this computer, or paste its text into the editor.';
  const PANELS = ['findings', 'changes', 'try', 'proof', 'document'];
  const openEmpty = (given: Partial<CseRuleLab> = {}) => openLab({ rules: null, cases: null, ...given });
  const labels = (lab: CseRuleLab) => [...lab.renderRoot.querySelectorAll('.tools-buttons > *')].map(words);

  it('says how to begin, works nothing out, and offers nothing that needs a text', async () => {
    const lab = await openEmpty();
    expect(words(one(lab, '.tools'))).to.contain(START);
    expect(labels(lab)).to.deep.equal(['Open a file', 'Open worked cases']);
    for (const panel of PANELS) {
      expect(words(await show(lab, panel)), panel).to.contain('There is nothing to show here until there is a rule set.');
      expect(says(lab, panel), panel).to.equal(panel === 'proof' ? 'Not run yet' : '');
    }
  });

  it('begins with a file that is opened, which is on this computer already', async () => {
    const lab = await openEmpty();
    await open(lab, 'Open a file', await ruleSetText());
    await lab.check();
    expect(lab.text).to.equal(await ruleSetText());
    expect(says(lab, 'findings')).to.equal('Nothing found');
    expect(words(one(lab, '.tools'))).to.contain('The file is open.').and.not.to.contain('Edited');
    expect(leaves(), 'nothing to lose').to.equal(true);
    await raise(lab);
    expect(words(one(lab, '.tools'))).to.contain('Edited, not downloaded yet.');
    expect(leaves(), 'something to lose').to.equal(false);
  });

  it('begins with a rule set that the page hands over as data, a line for each part', async () => {
    const rules: unknown = JSON.parse(await ruleSetText());
    expect((await openEmpty({ rules })).text).to.equal(JSON.stringify(rules, null, 2));
  });

  it('begins with a text that is pasted', async () => {
    const lab = await openEmpty();
    pasteText(one(lab, '.cm-content'), await ruleSetText());
    await until(() => says(lab, 'findings') === 'Nothing found');
    expect(lab.text).to.equal(await ruleSetText());
    expect(words(one(lab, '.tools'))).to.contain('Edited, not downloaded yet.').and.not.to.contain(START);
  });

  it('says the same in Welsh', async () => {
    const lab = await openEmpty({ strings: cy, language: 'cy' });
    expect(words(one(lab, '.tools'))).to.contain(cy.lab?.begin);
    expect(words(await show(lab, 'try'))).to.contain(cy.lab?.nothingYet);
  });
});

describe('<cse-rule-lab> while the published rule set is on its way,', () => {
  const { fetch } = window;
  let arrive: (response: Response) => void;
  const json = (text: string) => new Response(text, { headers: { 'content-type': 'application/json' } });

  beforeEach(() => {
    arrive = () => { throw new Error('Nothing was fetched.'); };
    window.fetch = () => new Promise((resolve) => { arrive = resolve; });
  });

  afterEach(() => {
    window.fetch = fetch;
  });

  async function openSlowly(): Promise<CseRuleLab> {
    const lab = await fixture<CseRuleLab>('<cse-rule-lab src="/slow.json" date="2026-03-04"></cse-rule-lab>');
    expect(words(one(lab, '.tools'))).to.contain('Loading the rule set…');
    expect(words(one(lab, '.panel'))).to.contain('Loading the rule set…');
    return lab;
  }

  const edited = async () => (await ruleSetText()).replace('"value": 2', '"value": 3');

  it('a file that is opened stays, and is compared with it', async () => {
    const lab = await openSlowly();
    await open(lab, 'Open a file', await edited());
    arrive(json(await ruleSetText()));
    await until(() => says(lab, 'changes').startsWith('A change of meaning'));
    expect(lab.text).to.equal(await edited());
  });

  it('what is typed stays, and so it does under a second rule set', async () => {
    const lab = await openSlowly();
    const arriveFirst = arrive;
    arriveFirst(json(await ruleSetText()));
    await until(() => says(lab, 'changes') === 'No change');
    lab.src = '/second.json';
    await until(() => arrive !== arriveFirst);
    lab.focus();
    await sendKeys({ type: ' ' });
    arrive(json(await edited()));
    await until(() => words(one(lab, '.tools')).includes('Edited, not downloaded yet.'));
    expect(lab.text).to.equal(` ${await ruleSetText()}`);
  });

  it('a draft that the page set stays, and is compared with the rule set that comes later', async () => {
    const lab = await fixture<CseRuleLab>('<cse-rule-lab></cse-rule-lab>');
    lab.text = await edited();
    lab.rules = await ruleSetText();
    await lab.check();
    expect(lab.text).to.contain('"value": 3');
    expect(says(lab, 'changes')).to.contain('A change of meaning');
  });

  it('edits of before give way to another rule set, and undo brings them back', async () => {
    const lab = await openLab();
    await edit(lab, '"value": 2', '"value": 7');
    lab.rules = await edited();
    await lab.check();
    expect(lab.text).to.contain('"value": 3');
    lab.focus();
    await withControl('z');
    expect(lab.text).to.contain('"value": 7');
  });

  it('worked cases that are opened stay when others come', async () => {
    const lab = await openLab({ cases: null, casesSrc: '/cases.json' });
    await open(lab, 'Open worked cases', CASES);
    await lab.check();
    arrive(json('{}'));
    await lab.check();
    expect(says(lab, 'cases')).to.equal('All 1 pass');
  });

  it('worked cases that cannot be had are said to be so', async () => {
    const lab = await openLab({ cases: null, casesSrc: '/cases.json' });
    arrive(new Response('<html>'));
    await until(() => says(lab, 'cases') === 'The worked cases could not be loaded.');
  });

  it('it sends no late event when it is removed, and asks again when it is put back', async () => {
    const lab = await openSlowly();
    const place = lab.parentElement;
    const errors = collect(lab, 'cse-error');
    const arriveLate = arrive;
    lab.remove();
    arriveLate(new Response('<html>'));
    for (let turn = 0; turn < 3; turn += 1) await new Promise(requestAnimationFrame);
    expect(errors).to.deep.equal([]);
    place?.append(lab);
    arrive(json(await ruleSetText()));
    await until(() => says(lab, 'changes') === 'No change');
    expect(errors).to.deep.equal([]);
  });

  it('it says that nothing is on its way once the page takes the address away', async () => {
    const lab = await openSlowly();
    lab.src = null;
    await lab.updateComplete;
    expect(words(one(lab, '.tools'))).not.to.contain('Loading');
  });

  it('it says so where it cannot be had, and tells the page once', async () => {
    const lab = await openSlowly();
    const errors = collect(lab, 'cse-error');
    arrive(new Response('<html>'));
    await until(() => errors.length > 0);
    expect(errors.map(({ code }) => code)).to.deep.equal(['not-json']);
    expect(words(one(lab, '.tools'))).to.contain('The rule set cannot be loaded. You can open a file from this computer, or paste its text into the editor.');
    expect(words(one(lab, '.panel'))).to.contain('There is nothing to show here until there is a rule set.');
  });

  it('takes a draft that was set before the element was defined into the editor', async () => {
    const lab = document.createElement('cse-rule-lab-later') as CseRuleLab;
    const draft = (await ruleSetText()).replace('"version": "1.2.3"', '"version": "1.2.4"');
    Object.assign(lab, { text: draft, rules: await ruleSetText() });
    document.body.append(lab);
    customElements.define('cse-rule-lab-later', class extends (customElements.get('cse-rule-lab') as typeof CseRuleLab) {});
    await lab.check();
    expect(lab.text).to.equal(draft);
    expect(words(one(lab, '.cm-content'))).to.contain('"1.2.4"');
    lab.remove();
  });
});
