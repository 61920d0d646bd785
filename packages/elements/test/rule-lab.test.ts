import { parse } from '@cse-screening/core';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { valueInWords } from '../src/lab/answers-in-words.ts';
import { findCase } from '../src/lab/look.ts';
import { en } from '../src/strings/en.ts';
import { labEn } from '../src/strings/lab-en.ts';
import { button, edit, focused, leaves, one, openLab, raise, said, says, show, tab, until, withControl } from './open-lab.ts';
import { collect, ruleSetText, words } from './open-screening.ts';

const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe('<cse-rule-lab>', () => {
  it('starts from the published rule set, which changes nothing', async () => {
    const lab = await openLab();
    expect(lab.text).to.equal(await ruleSetText());
    expect(says(lab, 'changes')).to.equal('No change');
    expect(says(lab, 'cases')).to.equal('All 1 pass');
    expect(says(lab, 'proof')).to.equal('Not run yet');
  });

  it('shows a slip that is typed at its line, keeps what could be used, and takes the finding back when it is corrected', async () => {
    const lab = await openLab();
    const line = lineOf(lab.text, '"title"');
    const edits = collect(lab, 'cse-edit');
    lab.focus();
    await withControl('Home');
    for (let at = 1; at < line - 1; at += 1) await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Backspace' });
    await until(() => says(lab, 'findings') === '1 error');
    expect(words(one(lab, '.finding'))).to.equal(`Error Line ${String(line)} A comma is missing before this. To do: Put a comma after the line above.`);
    expect(lab.renderRoot.querySelectorAll('.cm-lint-marker-error')).to.have.length(1);
    const panel = await show(lab, 'try');
    expect(words(panel)).to.contain('This is from the text as it last could be used.');
    expect(words(one(lab, '.tools'))).not.to.contain('Compare with this text');
    await until(() => panel.querySelector('cse-questions')?.shadowRoot?.textContent?.includes('Is the child in danger now?') === true);
    lab.focus();
    await sendKeys({ type: ',' });
    await until(() => says(lab, 'findings') === 'Nothing found');
    expect(lab.text).to.equal(await ruleSetText());
    expect(lab.renderRoot.querySelectorAll('.cm-lint-marker-error')).to.have.length(0);
    expect(edits).to.have.length(2);
    expect(edits[1]?.text).to.equal(lab.text);
    expect(edits[0]?.text).to.have.length(lab.text.length - 1);
  });

  const SLIPS: readonly (readonly [slip: string, from: string, to: string, code: string])[] = [
    ['a missing comma', '"status": "published",', '"status": "published"', 'invalid-json'],
    ['a misspelt key', '"reviewBy"', '"reviewby"', 'unknown-field'],
    ['a reference to nothing', '"value": { "fact": "several" }', '"value": { "fact": "severl" }', 'unknown-reference'],
    ['an id used twice', '"id": "several-signs"', '"id": "one-sign"', 'duplicate-id'],
    ['a bare number', '"value": { "fact": "several" }', '"value": 2', 'bare-number'],
    ['an unknown operator', '"operator": "equal", "value": "yes" } }', '"operator": "is", "value": "yes" } }', 'unknown-operator'],
    ['a day that is none', '"2099-01-01"', '"2099-02-30"', 'not-a-date'],
    ['words that read as an all-clear', 'This is a concern to act on.', 'No risk.', 'reads-as-all-clear'],
    ['a number that can never be reached', '"value": 2', '"value": 40', 'rule-cannot-fire'],
    ['a review that is overdue', '"2099-01-01"', '"2021-01-01"', 'review-overdue'],
  ];

  for (const [slip, from, to, code] of SLIPS) {
    it(`finds ${slip}, in the list and at its line`, async () => {
      const lab = await openLab();
      lab.text = lab.text.replace(from, to);
      const found = (await lab.check()).find((issue) => issue.code === code);
      expect(found, code).not.to.equal(undefined);
      const listed = [...lab.renderRoot.querySelectorAll('.finding')].map(words);
      expect(listed.some((text) => text.includes(`Line ${String(found?.line)} ${found?.message ?? ''}`)), listed.join('\n')).to.equal(true);
    });
  }

  it('moves the cursor from a finding to its place', async () => {
    const lab = await openLab();
    await edit(lab, '"reviewBy"', '"reviewby"');
    [...lab.renderRoot.querySelectorAll('.finding')].find((finding) => words(finding).includes('reviewby'))?.querySelector<HTMLElement>('.link')?.click();
    expect(focused(lab)?.classList.contains('cm-content')).to.equal(true);
    await until(() => words(one(lab, '.cm-activeLine')).includes('"reviewby"'));
    await sendKeys({ type: '!' });
    expect(lab.text.includes('"reviewby": !"2099-01-01"'), 'in its column').to.equal(true);
  });

  it('says what a changed number moves, with the smallest example, and takes that to the case that is tried', async () => {
    const lab = await openLab();
    await raise(lab);
    expect(says(lab, 'changes')).to.match(/^A change of meaning, \d+\.\d\d % moves$/);
    const panel = await show(lab, 'changes');
    expect(words(panel)).to.contain('The text says version 1.2.3. After 1.2.3, this change needs 2.0.0 or higher.');
    expect(words(panel.querySelector('.move-head'))).to.match(/^Category B →To Category A down \d+\.\d\d %$/);
    expect(words(panel)).to.contain('“Several”: from 2 to 3');
    expect(says(lab, 'cases')).to.equal('1 fail, 0 pass');
    expect(words(await show(lab, 'cases'))).to.contain('indicated: expected upper, got lower');
    await show(lab, 'changes');
    panel.querySelector<HTMLButtonElement>('.moves button')?.click();
    await lab.updateComplete;
    expect(focused(lab)).to.equal(tab(lab, 'try'));
    expect([...panel.querySelectorAll('.verdicts dd')].map(words)).to.deep.equal(['Indicated: Category A', 'Indicated: Category B']);
  });

  it('says of another rule set that it is one, and moves nothing between their categories', async () => {
    const lab = await openLab();
    await edit(lab, '"id": "fixture"', '"id": "ours"');
    await edit(lab, '"value": 2', '"value": 1');
    expect(says(lab, 'changes')).to.equal('Another rule set');
    const panel = words(await show(lab, 'changes'));
    expect(panel).to.contain('These are two rule sets, not two versions of one').and.to.contain('What is different in the text');
    expect(panel).not.to.match(/%|needs \d/);
    expect(words(await show(lab, 'try'))).to.contain('By fixture 1.2.3');
    button(lab, 'Restore fixture 1.2.3').click();
    expect(lab.text).to.equal(await ruleSetText());
  });

  it('runs the cases of the version before where the edit gives the text the next number', async () => {
    const lab = await openLab();
    await edit(lab, '"version": "1.2.3"', '"version": "1.2.4"');
    expect(says(lab, 'cases')).to.equal('All 1 pass');
    await edit(lab, '"id": "fixture"', '"id": "another"');
    expect(says(lab, 'cases')).to.equal('The cases cannot be used');
  });

  it('lets nothing of a case that is tried out of the page, and shows what it comes to', async () => {
    const lab = await openLab();
    const leaked: Event[] = [];
    for (const name of ['cse-answers', 'cse-urgent', 'cse-edit']) lab.addEventListener(name, (event) => leaked.push(event));
    const panel = await show(lab, 'try');
    expect([button(lab, 'Clear all answers').disabled, panel.querySelectorAll('.verdicts dd').length], 'nothing to clear, one version').to.deep.equal([true, 1]);
    const questions = panel.querySelector('cse-questions');
    await questions?.updateComplete;
    questions?.shadowRoot?.querySelector<HTMLInputElement>('input[type=radio]')?.click();
    const radios = [...(questions?.shadowRoot?.querySelectorAll<HTMLInputElement>('#question-missing input[type=radio]') ?? [])];
    radios[0]?.click();
    await lab.updateComplete;
    expect(words(panel.querySelector('.verdicts dd'))).to.equal('Indicated: Category A');
    expect(leaked).to.deep.equal([]);
    button(lab, 'Clear all answers').click();
    await lab.updateComplete;
    expect(words(panel.querySelector('.verdicts dd'))).to.equal('Nothing recorded yet');
  });

  it('proves on demand, and says when the text has changed since', async () => {
    const lab = await openLab();
    const panel = await show(lab, 'proof');
    button(lab, 'Prove it').click();
    await lab.updateComplete;
    expect([says(lab, 'proof'), button(lab, 'Proving…').disabled]).to.deep.equal(['Proving…', true]);
    await until(() => panel.querySelector('.findings') !== null);
    expect(words(panel)).to.contain('Proved Recording a further concern never lowers the category.').and.not.to.contain('The text has changed since');
    expect(said(lab)).to.equal('Everything holds');
    await raise(lab);
    expect(says(lab, 'proof')).to.equal('The text has changed since');
    expect(words(panel)).to.contain('The text has changed since');
  });

  it('restores the published version, and undo brings the edit back', async () => {
    const lab = await openLab();
    expect(button(lab, 'Restore 1.2.3').disabled, 'nothing to restore').to.equal(true);
    await raise(lab);
    button(lab, 'Restore 1.2.3').click();
    expect(lab.text).to.equal(await ruleSetText());
    // A page that renders again sets the same text: that is no edit to undo.
    Object.assign(lab, { text: lab.text });
    lab.focus();
    await withControl('z');
    expect(lab.text).to.contain('"value": 3');
  });

  it('corrects slips that change no word', async () => {
    const lab = await openLab();
    await edit(lab, '"completeness": []', '"completeness": [],');
    await edit(lab, '"languages": ["en", "cy"]', '"languages": ["en", "cy",]');
    button(lab, 'Correct 2 small slips').click();
    expect(lab.text).to.equal(await ruleSetText());
    await lab.updateComplete;
    expect(words(one(lab, '.tools'))).to.contain('Corrected. Undo in the editor takes it back.').and.not.to.contain('small slip');
  });

  it('tries a worked case with the answers that it starts from', () => {
    const cases = JSON.stringify({ bases: { first: { missing: 'yes', danger: 'no' } }, cases: [{ name: 'second', from: 'first', answers: { danger: 'yes' } }] });
    expect(findCase('second', cases)).to.deep.equal({ answers: { missing: 'yes', danger: 'yes' }, date: null });
  });

  it('tries a worked case on its own day, says so, and goes back to the day of the check with another', async () => {
    const day = (name: string, date: object) => ({ name, ...date, answers: { missing: 'yes' }, expect: { indicated: { category: null } } });
    const lab = await openLab({ cases: { ruleSet: { id: 'fixture', version: '1.2.3' }, cases: [day('Then', { date: '2026-03-01' }), day('Now', {})] } });
    for (const [i, name, shown, said] of [[0, 'Then', '2026-03-01', true], [1, 'Now', '2026-03-04', false], [0, 'Then', '2026-03-01', true]] as const) {
      const panel = await show(lab, 'cases');
      [...panel.querySelectorAll<HTMLElement>('.finding .link')][i]?.click();
      await lab.updateComplete;
      expect(words(panel.querySelector('.verdicts dd')), name).to.equal('Indicated: Category A');
      expect([...panel.querySelectorAll<HTMLElement & { date?: string }>('cse-questions, cse-result')].map(({ date }) => date), name).to.deep.equal([shown, shown]);
      expect(words(panel).includes('Screened as on 1 March 2026, the day of the worked case.'), name).to.equal(said);
    }
    button(lab, 'Clear all answers').click();
    await lab.updateComplete;
    expect(words(one(lab, '.panel'))).not.to.contain('Screened as on');
  });

  it('puts the answers of an example into words, and what is not known never into a no', async () => {
    const { ruleSet } = parse(await ruleSetText());
    const words = { language: 'en', strings: en, lab: labEn };
    for (const [id, given, said] of [
      ['missing', { value: 'yes', date: '2026-03-01' }, 'Yes (1 March 2026)'],
      ['missing', null, 'Not known'],
      ['missing', 'not-known', 'Not known'],
      ['gifts', [], 'None of these'],
      ['gifts', ['gift-money', 'gift-phone'], 'Money; A phone'],
      ['no-question', 3, '3'],
    ] as const) expect(valueInWords(id, given, [null, ruleSet], words)).to.equal(said);
  });

  it('says of an editor that was emptied that it cannot be used, and of all else that it is of the text before', async () => {
    const lab = await openLab();
    await show(lab, 'proof');
    button(lab, 'Prove it').click();
    await until(() => says(lab, 'proof') === 'Everything holds' || says(lab, 'proof').includes('hold'));
    lab.text = '';
    await lab.check();
    expect(says(lab, 'findings')).to.equal('1 error');
    expect(says(lab, 'proof')).to.equal('The text has changed since');
    expect(['changes', 'try', 'cases'].map((panel) => says(lab, panel))).to.deep.equal(Array(3).fill('As it last could be used'));
    expect(words(one(lab, '[part=stale]'))).to.contain('as it last could be used');
    expect(words(one(lab, '.tools'))).to.contain('Edited, not downloaded yet.');
    expect(leaves(), 'nothing to lose').to.equal(true);
    button(lab, 'Restore 1.2.3').click();
    await lab.check();
    expect(says(lab, 'findings')).to.equal('Nothing found');
  });

  it('shows staff what is indicated where young people answer for themselves, and not the thanks', async () => {
    const rules = await (await fetch('/rules/gloucestershire-sexual-health-prescreen/1.0.0/rule-set.json')).text();
    const lab = await openLab({ rules, cases: null });
    const panel = await show(lab, 'try');
    const result = panel.querySelector('cse-result');
    await result?.updateComplete;
    const { title, text } = (JSON.parse(rules) as { selfCompleted: Record<'title' | 'text', { en: string }> }).selfCompleted;
    const told = `${words(panel.querySelector('.verdicts'))} ${says(lab, 'try')} ${words(result?.shadowRoot?.querySelector('.screening'))}`;
    expect(told).not.to.contain(title.en);
    expect(told).not.to.contain(text.en);
    expect(words(panel.querySelector('.verdicts dd'))).to.equal(words(result?.shadowRoot?.querySelector('[part=headline]')));
  });

  it('keeps its text when it is moved in the page', async () => {
    const lab = await openLab();
    await raise(lab);
    document.body.append(lab);
    await lab.check();
    expect(lab.text).to.contain('"value": 3');
    lab.remove();
  });

  it('lists the first of very many findings, and says how many more there are', async () => {
    const lab = await openLab();
    await edit(lab, '"format": 1,', `"format": 1,${Array.from({ length: 70 }, (_, i) => `"key-${String(i)}": 1,`).join('')}`);
    expect(says(lab, 'findings')).to.equal('70 errors');
    expect(lab.renderRoot.querySelectorAll('.finding')).to.have.length(60);
    expect(words(one(lab, '.panel'))).to.contain('and 10 more findings; correct these first');
  });

  it('keeps the answers of a case that is tried where only one of the two versions asks them', async () => {
    const lab = await openLab();
    const panel = await show(lab, 'try');
    const questions = panel.querySelector('cse-questions');
    await questions?.updateComplete;
    questions?.shadowRoot?.querySelector<HTMLInputElement>('#question-missing input[type=radio]')?.click();
    lab.text = lab.text.replaceAll('"missing"', '"gone"');
    await lab.check();
    expect([...panel.querySelectorAll('.verdicts dd')].map(words)).to.deep.equal(['Nothing recorded yet', 'Indicated: Category A']);
  });

  it('tells the page of what a person does to the text, and not of what the page does', async () => {
    const lab = await openLab();
    const edits = collect(lab, 'cse-edit');
    await raise(lab);
    expect(edits).to.have.length(0);
    button(lab, 'Restore 1.2.3').click();
    expect(edits.map(({ text }) => text)).to.deep.equal([await ruleSetText()]);
  });
});
