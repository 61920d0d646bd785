import '../src/define-rule-lab.ts';
import { expect, fixture } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { answersOf } from '../src/lab/look.ts';
import type { CseRuleLab } from '../src/rule-lab.ts';
import { collect, ruleSetText, words } from './open-screening.ts';
import { pasteText } from './paste-text.ts';

const CASES = JSON.stringify({
  ruleSet: { id: 'fixture', version: '1.2.3' },
  cases: [{ name: 'Two signs are Category B', answers: { missing: 'yes', gifts: ['gift-money'] }, expect: { indicated: { category: 'upper' } } }],
});

async function openLab(given: Partial<CseRuleLab> = {}): Promise<CseRuleLab> {
  const lab = await fixture<CseRuleLab>('<cse-rule-lab></cse-rule-lab>');
  Object.assign(lab, { date: '2026-03-04', rules: await ruleSetText(), cases: CASES, ...given });
  await lab.check();
  return lab;
}

const one = (lab: CseRuleLab, selector: string): HTMLElement => {
  const found = lab.renderRoot.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`There is no ${selector}.`);
  return found;
};
const tab = (lab: CseRuleLab, panel: string) => one(lab, `#lab-tab-${panel}`);
const says = (lab: CseRuleLab, panel: string) => words(tab(lab, panel).querySelector('.tab-state'));
const focused = (lab: CseRuleLab) => (lab.renderRoot as ShadowRoot).activeElement;

async function show(lab: CseRuleLab, panel: string): Promise<HTMLElement> {
  tab(lab, panel).click();
  await lab.updateComplete;
  return one(lab, '.panel');
}

function button(lab: CseRuleLab, name: string): HTMLButtonElement {
  const found = [...lab.renderRoot.querySelectorAll<HTMLButtonElement>('button')].find((candidate) => words(candidate) === name);
  if (found === undefined) throw new Error(`There is no button "${name}".`);
  return found;
}

/** Opens a file from this computer. */
async function open(lab: CseRuleLab, name: string, text: string): Promise<void> {
  const input = [...lab.renderRoot.querySelectorAll<HTMLLabelElement>('label.file')].find((label) => words(label) === name)?.querySelector('input');
  if (!input) throw new Error(`There is no "${name}".`);
  const files = new DataTransfer();
  files.items.add(new File([text], 'file.json'));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => input.files?.length === 0);
  await lab.updateComplete;
}

async function edit(lab: CseRuleLab, from: string, to: string): Promise<void> {
  if (!lab.text.includes(from)) throw new Error(`The text has no ${from}.`);
  lab.text = lab.text.replace(from, to);
  await lab.check();
}

async function withControl(key: string): Promise<void> {
  await sendKeys({ down: 'Control' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Control' });
}

/** Waits until a condition holds. The test's own time limit ends it. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(requestAnimationFrame);
}

/** What was said aloud last. */
const said = (lab: CseRuleLab) => words([...lab.renderRoot.querySelectorAll('[role=status]')].at(-1) ?? null);

/** Whether the browser asks nobody before the page is left. */
const leaves = () => dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** Presses the button, and gives what the browser would save. */
function download(lab: CseRuleLab): HTMLAnchorElement {
  let link: HTMLAnchorElement | null = null;
  const catchLink = (event: Event) => {
    link = event.target as HTMLAnchorElement;
    event.preventDefault();
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function press(this: HTMLAnchorElement) { this.addEventListener('click', catchLink); click.call(this); };
  try {
    button(lab, 'Download the file').click();
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
  return link as unknown as HTMLAnchorElement;
}

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
  });

  it('says what a changed number moves, with the smallest example, and takes that to the case that is tried', async () => {
    const lab = await openLab();
    await edit(lab, '"value": 2', '"value": 3');
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
  });

  it('runs the cases of the version before where the edit gives the text the next number', async () => {
    const lab = await openLab();
    await edit(lab, '"version": "1.2.3"', '"version": "1.2.4"');
    expect(says(lab, 'cases')).to.equal('All 1 pass');
  });

  it('lets nothing of a case that is tried out of the page, and shows what it comes to', async () => {
    const lab = await openLab();
    const leaked: Event[] = [];
    for (const name of ['cse-answers', 'cse-urgent', 'cse-edit']) lab.addEventListener(name, (event) => leaked.push(event));
    const panel = await show(lab, 'try');
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
    await until(() => panel.querySelector('.findings') !== null);
    expect(words(panel)).to.contain('Proved Recording a further concern never lowers the category.').and.not.to.contain('The text has changed since');
    expect(said(lab)).to.equal('Everything holds');
    await edit(lab, '"value": 2', '"value": 3');
    expect(says(lab, 'proof')).to.equal('The text has changed since');
    expect(words(panel)).to.contain('The text has changed since');
  });

  it('restores the published version, and undo brings the edit back', async () => {
    const lab = await openLab();
    await edit(lab, '"value": 2', '"value": 3');
    button(lab, 'Restore 1.2.3').click();
    expect(lab.text).to.equal(await ruleSetText());
    lab.focus();
    await withControl('z');
    expect(lab.text).to.contain('"value": 3');
  });

  it('compares with the text as it is now, where it is asked to, and the edit is still nowhere else', async () => {
    const lab = await openLab();
    await edit(lab, '"value": 2', '"value": 3');
    const compared = lab.text;
    button(lab, 'Compare with this text from now on').click();
    await lab.check();
    expect(says(lab, 'changes')).to.equal('No change');
    expect(words(one(lab, '.tools'))).to.contain('Edited, not downloaded yet.').and.not.to.contain('Compare with this text');
    expect(leaves()).to.equal(false);
    await edit(lab, '"value": 3', '"value": 4');
    button(lab, 'Restore 1.2.3').click();
    expect(lab.text).to.equal(compared);
    lab.rules = (await ruleSetText()).replace('"value": 2', '"value": 7');
    await lab.check();
    lab.focus();
    await withControl('z');
    expect(lab.text).to.equal(compared);
  });

  it('compares with no text that was not yet read', async () => {
    const lab = await openLab();
    await edit(lab, '"value": 2', '"value": 3');
    lab.text = lab.text.replace('"value": 3', '"value": 4');
    button(lab, 'Compare with this text from now on').click();
    await lab.check();
    expect(says(lab, 'changes')).to.match(/^A change of meaning/);
    expect(words(one(lab, '.tools-notice'))).to.equal('');
  });

  it('compares with nothing where the page gives a rule set that cannot be used', async () => {
    const lab = await openLab();
    lab.rules = '{';
    await lab.check();
    expect(says(lab, 'findings')).to.equal('1 error');
    expect(words(await show(lab, 'changes'))).to.contain('There is no version to compare with.');
  });

  it('takes back what it said of the text once that is another one', async () => {
    const lab = await openLab();
    const notice = () => words(one(lab, '.tools-notice'));
    const restore = async () => {
      await edit(lab, '"value": 2', '"value": 3');
      button(lab, 'Restore 1.2.3').click();
      await lab.check();
      expect(notice()).to.equal('Restored. Undo in the editor brings your text back.');
    };
    await restore();
    await edit(lab, '"value": 2', '"value": 4');
    expect(notice(), 'edited').to.equal('');
    await edit(lab, '"value": 4', '"value": 2');
    await restore();
    lab.rules = (await ruleSetText()).replace('"value": 2', '"value": 5');
    await lab.check();
    expect(notice(), 'another rule set').to.equal('');
  });

  it('takes a text with the line ends of Windows for the same text', async () => {
    const windows = (await ruleSetText()).replaceAll('\n', '\r\n');
    const lab = await openLab({ rules: windows });
    expect(words(one(lab, '.tools'))).to.contain('As it stands in 1.2.3.');
    expect(leaves()).to.equal(true);
    await open(lab, 'Open a file', windows.replace('"value": 2', '"value": 3'));
    expect(words(one(lab, '.tools'))).to.contain('The file is open.').and.not.to.contain('Edited');
    expect(leaves()).to.equal(true);
  });

  it('shows nothing of an earlier text that is found late', async () => {
    const lab = await openLab();
    const text = lab.text;
    lab.text = text.replace('"value": 2', '"value": 3');
    const late = lab.check();
    await lab.updateComplete;
    lab.text = text.replace('"status": "published",', '"status": "published"');
    await Promise.all([late, lab.check()]);
    expect(says(lab, 'findings')).to.equal('1 error');
    expect(says(lab, 'changes')).to.equal('As it last could be used');
  });

  it('tells the page of what a person does to the text, and not of what the page does', async () => {
    const lab = await openLab();
    const edits = collect(lab, 'cse-edit');
    await edit(lab, '"value": 2', '"value": 3');
    expect(edits).to.have.length(0);
    button(lab, 'Restore 1.2.3').click();
    expect(edits.map(({ text }) => text)).to.deep.equal([await ruleSetText()]);
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

  it('shows nobody who comes back to the page the answers of a case that was tried', async () => {
    const lab = await openLab();
    const panel = await show(lab, 'try');
    const questions = panel.querySelector('cse-questions');
    await questions?.updateComplete;
    questions?.shadowRoot?.querySelector<HTMLInputElement>('#question-missing input[type=radio]')?.click();
    await lab.updateComplete;
    expect(words(panel.querySelector('.verdicts dd'))).to.equal('Indicated: Category A');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await lab.updateComplete;
    expect(words(panel.querySelector('.verdicts dd'))).to.equal('Nothing recorded yet');
    expect(says(lab, 'try')).to.equal('Nothing recorded yet');
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

  for (const language of [undefined, null, '']) {
    it(`is English where a framework takes the language away: ${JSON.stringify(language) ?? 'undefined'}`, async () => {
      const { cy } = await import('../src/strings/lab-cy.ts');
      const lab = await openLab({ strings: cy, language: 'cy' });
      Object.assign(lab, { language });
      await lab.check();
      expect(says(lab, 'changes')).to.equal('No change');
    });
  }

  it('corrects slips that change no word', async () => {
    const lab = await openLab();
    await edit(lab, '"completeness": []', '"completeness": [],');
    button(lab, 'Correct 1 small slip').click();
    expect(lab.text).to.equal(await ruleSetText());
  });

  it('tries a worked case with the answers that it starts from', () => {
    const cases = JSON.stringify({ bases: { first: { missing: 'yes', danger: 'no' } }, cases: [{ name: 'second', from: 'first', answers: { danger: 'yes' } }] });
    expect(answersOf('second', cases)).to.deep.equal({ missing: 'yes', danger: 'yes' });
  });

  it('downloads the text as it is edited under the name of its version, without the network', async () => {
    const lab = await openLab();
    await edit(lab, '"value": 2', '"value": 3');
    const { download: name, href } = download(lab);
    expect(name).to.equal('fixture-1.2.3.json');
    expect(href).to.match(/^blob:/);
    const downloaded = await (await fetch(href)).text();
    expect(downloaded).to.equal(lab.text);
    expect(downloaded).to.contain('"value": 3');
  });

  it('names a file after no version that the text as it stands was not yet read to be', async () => {
    const lab = await openLab();
    lab.text = lab.text.replace('"version": "1.2.3"', '"version": "2.0.0"');
    expect(download(lab).download).to.equal('rule-set.json');
    await lab.check();
    expect(download(lab).download).to.equal('fixture-2.0.0.json');
  });

  it('guards edits that are nowhere else, and none that are', async () => {
    const lab = await openLab();
    expect(leaves()).to.equal(true);
    await edit(lab, '"value": 2', '"value": 3');
    expect(leaves()).to.equal(false);
    lab.remove();
    expect(leaves()).to.equal(true);
    lab.requestUpdate();
    await lab.updateComplete;
    expect(leaves(), 'out of the page').to.equal(true);
  });

  it('says aloud what an edit came to, once, and not what was so before', async () => {
    const lab = await openLab();
    const region = [...lab.renderRoot.querySelectorAll('[role=status]')].at(-1);
    expect(said(lab)).to.equal('');
    await edit(lab, '"value": 2', '"value": 3');
    expect(said(lab)).to.match(/A change of meaning, \d+\.\d\d % moves\.$/);
    let changes = 0;
    const observer = new MutationObserver(() => (changes += 1));
    observer.observe(region as Element, { childList: true, characterData: true, subtree: true });
    await lab.check();
    observer.disconnect();
    expect(changes).to.equal(0);
  });

  it('is used with the keyboard alone: out of the editor with Escape and Tab, between the tabs with the arrow keys', async () => {
    const lab = await openLab();
    lab.focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(lab)?.classList.contains('cm-content'), 'Tab indents').to.equal(true);
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Tab' });
    expect(focused(lab)).to.equal(tab(lab, 'findings'));
    await sendKeys({ press: 'ArrowRight' });
    await lab.updateComplete;
    expect(focused(lab)).to.equal(tab(lab, 'changes'));
    expect(tab(lab, 'changes').getAttribute('aria-selected')).to.equal('true');
    for (const [key, panel] of [['End', 'document'], ['ArrowRight', 'findings'], ['ArrowLeft', 'document'], ['Home', 'findings']] as const) {
      await sendKeys({ press: key });
      await lab.updateComplete;
      expect(focused(lab)?.id, key).to.equal(`lab-tab-${panel}`);
    }
    await sendKeys({ press: 'Tab' });
    expect(focused(lab)).to.equal(one(lab, '.panel'));
  });

  it('lists the first of very many findings, and says how many more there are', async () => {
    const lab = await openLab();
    await edit(lab, '"format": 1,', `"format": 1,${Array.from({ length: 70 }, (_, i) => `"key-${String(i)}": 1,`).join('')}`);
    expect(says(lab, 'findings')).to.equal('70 errors');
    expect(lab.renderRoot.querySelectorAll('.finding')).to.have.length(60);
    expect(words(one(lab, '.panel'))).to.contain('and 10 more findings; correct these first');
  });

  it('keeps a draft that the page set, and compares it with the rule set that comes later', async () => {
    const lab = await fixture<CseRuleLab>('<cse-rule-lab></cse-rule-lab>');
    lab.text = (await ruleSetText()).replace('"value": 2', '"value": 3');
    lab.rules = await ruleSetText();
    await lab.check();
    expect(lab.text).to.contain('"value": 3');
    expect(says(lab, 'changes')).to.contain('A change of meaning');
  });

  describe('without a rule set', () => {
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
      await edit(lab, '"value": 2', '"value": 3');
      expect(words(one(lab, '.tools'))).to.contain('Edited, not downloaded yet.');
      expect(leaves(), 'something to lose').to.equal(false);
    });

    it('begins with a text that is pasted', async () => {
      const lab = await openEmpty();
      pasteText(one(lab, '.cm-content'), await ruleSetText());
      await until(() => says(lab, 'findings') === 'Nothing found');
      expect(lab.text).to.equal(await ruleSetText());
      expect(words(one(lab, '.tools'))).to.contain('Edited, not downloaded yet.').and.not.to.contain(START);
    });

    it('says the same in Welsh', async () => {
      const { cy } = await import('../src/strings/lab-cy.ts');
      const lab = await openEmpty({ strings: cy, language: 'cy' });
      expect(words(one(lab, '.tools'))).to.contain(cy.lab?.begin);
      expect(words(await show(lab, 'try'))).to.contain(cy.lab?.nothingYet);
    });
  });

  describe('while the published rule set is on its way,', () => {
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

    it('edits of before give way to another rule set, and undo brings them back', async () => {
      const lab = await openLab();
      await edit(lab, '"value": 2', '"value": 7');
      lab.rules = (await ruleSetText()).replace('"value": 2', '"value": 3');
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

  it('marks the language of each text in the document', async () => {
    const { cy } = await import('../src/strings/lab-cy.ts');
    const lab = await openLab({ strings: cy, language: 'cy' });
    const panel = await show(lab, 'document');
    const title = [...panel.querySelectorAll('.policy *')].find((element) => words(element) === 'Sgrinio prawf');
    expect(title?.closest('[lang]')?.getAttribute('lang')).to.equal('cy');
    expect(panel.querySelector('.policy')?.getAttribute('lang')).to.equal('en');
  });

  it('follows a change of language in the name of the editor and in what was done last', async () => {
    const { cy } = await import('../src/strings/lab-cy.ts');
    const lab = await openLab();
    await edit(lab, '"value": 2', '"value": 3');
    button(lab, 'Restore 1.2.3').click();
    await lab.updateComplete;
    Object.assign(lab, { strings: cy, language: 'cy' });
    await lab.check();
    expect(one(lab, '.cm-content').getAttribute('aria-label')).to.equal(cy.lab?.editor);
    expect(words(one(lab, '.tools-notice'))).to.equal(cy.lab?.restored);
  });

  it('keeps its text when it is moved in the page', async () => {
    const lab = await openLab();
    await edit(lab, '"value": 2', '"value": 3');
    document.body.append(lab);
    await lab.check();
    expect(lab.text).to.contain('"value": 3');
    lab.remove();
  });

  it('speaks Welsh where it is given the words', async () => {
    const { cy } = await import('../src/strings/lab-cy.ts');
    const lab = await openLab({ strings: cy, language: 'cy' });
    expect(says(lab, 'changes')).to.equal('Dim newid');
  });

  it('has room for the name of each tab where a narrow page leaves it 18 rem, in Welsh too', async () => {
    const { cy } = await import('../src/strings/lab-cy.ts');
    const lab = await openLab({ strings: cy, language: 'cy' });
    lab.style.inlineSize = '18rem';
    for (const each of lab.renderRoot.querySelectorAll('.tab')) expect(each.scrollWidth, words(each)).to.be.at.most(each.clientWidth);
  });

  for (const width of [320, 1280]) {
    it(`is never wider than a window of ${String(width)} pixels`, async () => {
      await setViewport({ width, height: 800 });
      const lab = await openLab();
      await edit(lab, '"value": 2', '"value": 3');
      for (const panel of ['findings', 'changes', 'try', 'cases', 'proof', 'document']) {
        await show(lab, panel);
        expect(document.documentElement.scrollWidth, panel).to.be.at.most(document.documentElement.clientWidth);
      }
      await setViewport({ width: 800, height: 600 });
    });
  }
});
