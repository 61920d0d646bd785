import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { cy } from '../src/strings/lab-cy.ts';
import { button, focused, one, openLab, raise, says, show, tab } from './open-lab.ts';
import { words } from './open-screening.ts';

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
    await sendKeys({ press: 'Tab' });
    expect(focused(lab)).to.equal(one(lab, '.panel'));
  });

  it('says aloud what an edit came to, once, and not what was so before', async () => {
    const lab = await openLab();
    const region = [...lab.renderRoot.querySelectorAll('[role=status]')].at(-1);
    expect(words(region)).to.equal('');
    await raise(lab);
    const said = words(region);
    expect(said).to.match(/A change of meaning, \d+\.\d\d % moves\.$/);
    let changes = 0;
    const observer = new MutationObserver(() => (changes += 1));
    observer.observe(region as Element, { childList: true, characterData: true, subtree: true });
    await lab.check();
    observer.disconnect();
    expect(changes).to.equal(0);
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

  it('speaks Welsh where it is given the words', async () => {
    const lab = await openLab({ strings: cy, language: 'cy' });
    expect(says(lab, 'changes')).to.equal('Dim newid');
  });

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
