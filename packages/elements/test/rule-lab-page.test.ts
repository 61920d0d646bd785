import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { cy } from '../src/strings/lab-cy.ts';
import type { CseRuleLab } from '../src/rule-lab.ts';
import { describeEmulated, emulate } from './emulate.ts';
import { button, edit, focused, one, openLab, raise, said, says, show, tab, until, withControl } from './open-lab.ts';
import { words } from './open-screening.ts';

describe('the search in <cse-rule-lab>', () => {
  const searched = async (given: Partial<CseRuleLab> = {}): Promise<CseRuleLab> => {
    const lab = await openLab(given);
    lab.focus();
    await withControl('f');
    return lab;
  };
  const namesIn = (lab: CseRuleLab) => [...one(lab, '.cm-search').querySelectorAll('input:not([type]), button, label')].map((control) => control.getAttribute('aria-label') ?? words(control));

  it('speaks the language of the lab, and another one from the next time on', async () => {
    const lab = await searched();
    expect(namesIn(lab)).to.deep.equal(['Find', 'Next', 'Previous', 'Select all', 'Match capitals', 'As a pattern', 'Whole words', 'Replace', 'Replace', 'Replace all', 'Close']);
    Object.assign(lab, { language: 'cy', strings: cy });
    await lab.updateComplete;
    expect(lab.renderRoot.querySelector('.cm-search')).to.equal(null);
    lab.focus();
    await withControl('f');
    expect(namesIn(lab)).to.deep.equal(['Canfod', 'Nesaf', 'Blaenorol', 'Dewis pob un', 'Yr un priflythrennau', 'Fel patrwm', 'Geiriau cyfan', 'Rhoi yn ei le', 'Amnewid', 'Amnewid pob un', 'Cau']);
  });

  it('is found, searched and left with the keyboard', async () => {
    const lab = await searched();
    expect(focused(lab)).to.equal(one(lab, '.cm-search [name=search]'));
    await sendKeys({ type: 'parameters' });
    await sendKeys({ press: 'Enter' });
    expect(one(lab, '.cm-searchMatch-selected').textContent).to.contain('parameters');
    await sendKeys({ press: 'Escape' });
    expect(focused(lab)?.classList.contains('cm-content')).to.equal(true);
  });

  it('fits a page of 320 pixels, with no control smaller than 24, and leaves the text in sight', async () => {
    await setViewport({ width: 320, height: 640 });
    const lab = await searched();
    const panel = one(lab, '.cm-search');
    for (const control of panel.querySelectorAll('input:not([type]), button, label')) {
      const { width, height, left, right } = control.getBoundingClientRect();
      const name = control.getAttribute('aria-label') ?? words(control);
      expect(Math.min(width, height), name).to.be.at.least(24);
      expect(left, name).to.be.at.least(panel.getBoundingClientRect().left);
      expect(right, name).to.be.at.most(panel.getBoundingClientRect().right);
    }
    expect(one(lab, '.cm-scroller').getBoundingClientRect().height).to.be.at.least(120);
    await setViewport({ width: 800, height: 600 });
  });
});

describe('<cse-rule-lab> on a page', () => {
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

  it('says aloud what an edit came to, once, and not what was so before', async () => {
    const lab = await openLab();
    const region = [...lab.renderRoot.querySelectorAll('[role=status]')].at(-1);
    expect(said(lab)).to.equal('');
    await raise(lab);
    expect(said(lab)).to.match(/A change of meaning, \d+\.\d\d % moves\.$/);
    let changes = 0;
    const observer = new MutationObserver(() => (changes += 1));
    observer.observe(region as Element, { childList: true, characterData: true, subtree: true });
    await lab.check();
    observer.disconnect();
    expect(changes).to.equal(0);
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

  it('shows in the document what is changed, and has no such chapter where nothing is', async () => {
    const lab = await openLab();
    const panel = await show(lab, 'document');
    expect(panel.querySelector('#changes')).to.equal(null);
    await raise(lab);
    expect(words(panel.querySelector('#changes')?.parentElement ?? null)).to.contain('“Several”: from 2 to 3');
    button(lab, 'Compare with this text from now on').click();
    await lab.check();
    expect(panel.querySelector('#changes')).to.equal(null);
  });

  it('asks the browser to check and suggest nothing in the editor, which some do on a server', async () => {
    const content = one(await openLab(), '.cm-content');
    expect(['spellcheck', 'autocorrect', 'autocapitalize', 'writingsuggestions', 'translate'].map((name) => content.getAttribute(name))).to.deep.equal(['false', 'off', 'off', 'false', 'no']);
  });

  it('tells the source’s own words from ours by their colour', async () => {
    const lab = await openLab();
    expect([...lab.renderRoot.querySelectorAll('.json-quote')].map(words)).to.include('"tells somebody"').and.not.to.include('"Fixture strategy"');
  });

  it('marks the language of each text in the document', async () => {
    const lab = await openLab({ strings: cy, language: 'cy' });
    const panel = await show(lab, 'document');
    const title = [...panel.querySelectorAll('.policy *')].find((element) => words(element) === 'Sgrinio prawf');
    expect(title?.closest('[lang]')?.getAttribute('lang')).to.equal('cy');
    expect(panel.querySelector('.policy')?.getAttribute('lang')).to.equal('en');
  });

  it('follows a change of language in the name of the editor and in what was done last', async () => {
    const lab = await openLab();
    await raise(lab);
    button(lab, 'Restore 1.2.3').click();
    await lab.updateComplete;
    Object.assign(lab, { strings: cy, language: 'cy' });
    await lab.check();
    expect(one(lab, '.cm-content').getAttribute('aria-label')).to.equal(cy.lab?.editor);
    expect(words(one(lab, '.tools-notice'))).to.equal(cy.lab?.restored);
  });

  it('looks the text through again on another day, and words what is different in another language', async () => {
    const lab = await openLab();
    await raise(lab);
    lab.date = '2100-01-01';
    await until(() => says(lab, 'findings') === '1 warning');
    const panel = await show(lab, 'changes');
    lab.language = 'cy';
    await until(() => words(panel).includes('“Sawl”: from 2 to 3'));
  });

  it('speaks Welsh where it is given the words', async () => {
    const lab = await openLab({ strings: cy, language: 'cy' });
    expect(says(lab, 'changes')).to.equal('Dim newid');
  });

  for (const language of [undefined, null, '']) {
    it(`is English where a framework takes the language away: ${JSON.stringify(language) ?? 'undefined'}`, async () => {
      const lab = await openLab({ strings: cy, language: 'cy' });
      Object.assign(lab, { language });
      await lab.check();
      expect(says(lab, 'changes')).to.equal('No change');
    });
  }

  it('has room for the name of each tab where a narrow page leaves it 18 rem, in Welsh too', async () => {
    const lab = await openLab({ strings: cy, language: 'cy' });
    lab.style.inlineSize = '18rem';
    for (const each of lab.renderRoot.querySelectorAll('.tab')) expect(each.scrollWidth, words(each)).to.be.at.most(each.clientWidth);
  });

  for (const width of [320, 1280]) {
    it(`is never wider than a window of ${String(width)} pixels`, async () => {
      await setViewport({ width, height: 800 });
      const lab = await openLab();
      await raise(lab);
      for (const panel of ['findings', 'changes', 'try', 'cases', 'proof', 'document']) {
        await show(lab, panel);
        expect(document.documentElement.scrollWidth, panel).to.be.at.most(document.documentElement.clientWidth);
      }
      await setViewport({ width: 800, height: 600 });
    });
  }
});

describeEmulated('the rule-set lab on paper', () => {
  beforeEach(async () => { await emulate({ media: 'print' }); });
  afterEach(async () => { await emulate(); });

  const printed = (lab: CseRuleLab, selector: string) => one(lab, selector).checkVisibility() && one(lab, selector).getBoundingClientRect().width > 1;

  for (const [panel, name, text] of [['findings', 'Findings', 'A comma'], ['try', 'Try a case', 'The result as practitioners read it'], ['document', 'Document', 'This is the document that a board signs off']] as const) {
    it(`is the part that is shown, under its name, with what it is of and how to have another: ${panel}`, async () => {
      const lab = await openLab();
      if (panel === 'findings') await edit(lab, '"status": "published",', '"status": "published"');
      const shown = await show(lab, panel);
      expect(words(one(lab, '.panel > h3'))).to.equal(name);
      expect(words(one(lab, '.on-paper'))).to.match(/^fixture 1\.2\.3\. .*show it first\.$/);
      expect(['#lab-title', '.on-paper', '.panel > h3', '.panel', '.tools', '.lab-editor', '.tabs'].map((selector) => printed(lab, selector))).to.deep.equal([true, true, true, true, false, false, false]);
      expect(words(shown)).to.contain(text);
    });
  }
});
