import '../src/define-pieces.ts';
import '../src/define-policy.ts';
import { expect, fixture, nextFrame } from '@open-wc/testing';
import type { CsePolicy } from '../src/elements/cse-policy.ts';
import type { CseExplanation, CseResult, CseScreening } from '../src/index.ts';
import { MemoryStore } from './memory-store.ts';
import { answer, changedRuleSet, control, focused, group, openScreening, part, parts, press, root, stepTitle, typeDate, words } from './open-screening.ts';

// What was heard with a screen reader and must not come back: see docs/accessibility-statement.md.

const DANGER = 'Is the child in danger now?';
const LAST_SEEN = 'When was the child last seen?';

/** The small rule set, in which one answer calls for two steps at once. */
function callsForTwo(): Promise<string> {
  return changedRuleSet((document) => {
    const { actions } = document as unknown as { actions: { when: unknown; id: string }[] };
    for (const action of actions) if (action.id === 'tell') action.when = { fact: 'danger', operator: 'equal', value: 'yes' };
  });
}

/** The texts that describe a control, in their order. */
function descriptionOf(element: CseScreening, described: Element | null): readonly string[] {
  return (described?.getAttribute('aria-describedby') ?? '').split(' ').map((id) => words(root(element).querySelector(`#${id}`)));
}

describe('what is heard', () => {
  for (const layout of ['steps', 'page'] as const) {
    it(`is what cannot wait in one piece and in the order of the page, where one answer calls for two steps: ${layout}`, async () => {
      const element = await openScreening({ layout, rules: await callsForTwo() });
      const said: string[] = [];
      const observer = new MutationObserver((mutations) => { said.push(...mutations.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof HTMLElement).map(words)); });
      for (const region of root(element).querySelectorAll('[aria-live="assertive"]')) observer.observe(region, { childList: true, subtree: true });
      await answer(element, DANGER, 'Yes');
      await Promise.resolve();
      observer.disconnect();
      expect(said).to.deep.equal(['Must Call 999 now. Should Tell the front door.']);
    });
  }

  it('is each step that is immediate, the first of those that are urgent, and how many more there are', async () => {
    const when = { fact: 'danger', operator: 'equal', value: 'yes' };
    const rules = await changedRuleSet((document) => {
      const { actions } = document as unknown as { actions: { id: string; text: object }[] };
      const [call, tell] = actions;
      const more = ['one', 'two'].map((id) => ({ ...tell, id, text: { en: `Do ${id}.`, cy: id }, when }));
      Object.assign(document, { actions: [{ ...call, id: 'first', text: { en: 'Do this at once.', cy: 'Nawr.' } }, call, { ...tell, when }, ...more] });
    });
    const element = await openScreening({ layout: 'steps', rules });
    await answer(element, DANGER, 'Yes');
    expect(words(root(element).querySelector('[aria-live="assertive"]'))).to.equal('Must Do this at once. Must Call 999 now. Should Tell the front door. 2 more steps cannot wait.');
    expect(words(part(element, 'urgent'))).to.contain('Do one.').and.to.contain('Do two.');
  });

  it('is nothing of the result before its heading: what comes as a whole is no live region', async () => {
    const element = await openScreening({ layout: 'steps', answers: { danger: 'yes' } });
    element.goTo('result');
    await element.updateComplete;
    expect(words(part(element, 'result'))).to.contain('Call 999 now.');
    expect(part(element, 'result').querySelectorAll('[aria-live]')).to.have.length(0);
    element.readOnly = true;
    await element.updateComplete;
    expect(words(part(element, 'record'))).to.contain('Call 999 now.');
    expect(part(element, 'record').querySelectorAll('[aria-live="assertive"]')).to.have.length(0);
  });

  it('is the answer as it is picked, where someone goes to change it', async () => {
    const element = await openScreening({ layout: 'steps', answers: { danger: 'no' } });
    element.goTo('check');
    await element.updateComplete;
    await press(element, `Change: ${DANGER}`);
    expect(focused(element)).to.equal(control(element, DANGER, 'No'));
  });

  it('is the date that is wrong, with how to write it and what is wrong, where an error leads to it', async () => {
    const element = await openScreening({ layout: 'steps', answers: { danger: 'no' } });
    await typeDate(element, DANGER, ['45', '', '']);
    await press(element, 'Continue');
    await press(element, `${DANGER} Enter a real date, such as 27 3 2026`);
    const day = group(element, DANGER).querySelector('.date input');
    expect(focused(element)).to.equal(day);
    expect(day?.closest('details')?.open).to.equal(true);
    expect(descriptionOf(element, day)).to.deep.equal(['For example, 27 3 2026', 'Error: Enter a real date, such as 27 3 2026']);
  });

  it('is the next step: the button that goes on and has the focus is not taken out, as Orca then at times says nothing', async () => {
    const element = await openScreening({ layout: 'steps' });
    const button = part(element, 'button');
    for (const step of ['Signs', 'More', 'What is happening', 'Check your answers', 'Result', 'Your judgement']) {
      await press(element, step === 'Your judgement' ? 'Continue to your judgement' : 'Continue');
      expect(stepTitle(element)).to.equal(step);
      expect(part(element, 'button')).to.equal(button);
    }
    expect([button.getAttribute('type'), words(button)]).to.deep.equal(['button', 'Finish the screening']);
    expect(words(part(element, 'finish'))).to.contain('Finish the screening');
    await press(element, 'Back');
    expect([button.getAttribute('type'), words(button)]).to.deep.equal(['submit', 'Continue to your judgement']);
    expect(parts(element, 'finish')).to.have.length(0);
  });

  it('is what was taken up of a draft once, as a whole and in order', async () => {
    const store = new MemoryStore();
    const before = await openScreening({ layout: 'steps', draftStore: store });
    await answer(before, DANGER, 'No');
    await before.saveDraft();
    before.remove();
    const element = await openScreening({ layout: 'steps', rules: null });
    const said: string[] = [];
    const observer = new MutationObserver((mutations) => { said.push(...mutations.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof HTMLElement && node.closest('[aria-live]') !== null).map((node) => words(node as Element))); });
    observer.observe(root(element), { childList: true, subtree: true });
    element.rules = await changedRuleSet((document) => {
      const { sections } = document as unknown as { sections: { questions: { text: { en: string } }[] }[] };
      const [question] = sections[0]?.questions ?? [];
      if (question !== undefined) question.text.en = 'Is the child in danger right now?';
      Object.assign(document, { version: '2.0.0' });
    });
    element.draftStore = store;
    while (parts(element, 'notice').length === 0) await nextFrame();
    observer.disconnect();
    const whole = 'Your draft has been restored. Check that your last answers are in it. It was made with version 1.2.3 of the questions. This is version 2.0.0. Every answer was kept. Worded differently now. Check the answer: Is the child in danger right now?';
    expect(said.filter((text) => text !== '')).to.deep.equal([whole]);
    expect(part(element, 'notice').closest('[aria-live]')).to.equal(null);
    expect(words(part(element, 'notice'))).to.contain('Important').and.to.contain('Every answer was kept.');
    expect([...part(element, 'notice').querySelectorAll('li')].map(words)).to.deep.equal(['Is the child in danger right now?']);
  });

  it('is of which steps it says why, where two stand on the result', async () => {
    const element = await openScreening({ layout: 'steps', answers: { danger: 'yes', told: 'child-said', missing: 'yes' } });
    element.goTo('result');
    await element.updateComplete;
    const names = [...root(element).querySelectorAll('[part=why] > summary')].map(words);
    expect(names).to.deep.equal(['Why, and where it comes from: Do this first', 'Why, and where it comes from: What to do next']);
  });

  it('is how to write a date before there is an error', async () => {
    const element = await openScreening();
    expect(descriptionOf(element, group(element, LAST_SEEN).querySelector('input'))).to.deep.equal(['For example, 27 3 2026']);
  });

  it('is that a judgement goes below a floor, as soon as it is picked, and of a reason that is not known that it may not be so', async () => {
    const rules = await (await fetch('/examples/rule-sets/tier-gate-with-conditional-floor/rule-set.json')).text();
    const element = await openScreening({ layout: 'steps', rules, answers: { 'told-of-harm': 'yes' } });
    element.goTo('judgement');
    await element.updateComplete;
    const region = part(element, 'judgement').querySelector('[aria-live="polite"]');
    expect(words(region)).to.equal('');
    await answer(element, 'What do you judge it to be?', 'Level 1');
    expect(words(region)).to.contain('A judgement should not go below Level 3.').and.to.contain('has said that the child has been sexually harmed');
    expect(words(region)).to.contain('A judgement may have to stay at or above Level 2.').and.to.contain('If this is so: An adult has obtained');
    expect(words(region)).not.to.contain('If this is so: The child has said');
  });

  for (const name of ['cse-result', 'cse-explanation'] as const) {
    it(`is what cannot wait in one piece where answers come to ${name}, and not again in another language`, async () => {
      const element = await fixture<CseResult | CseExplanation>(`<${name}></${name}>`);
      Object.assign(element, { date: '2026-03-04', rules: await callsForTwo() });
      await element.updateComplete;
      const regions = element.renderRoot.querySelectorAll('[aria-live="assertive"]');
      expect([...regions].map(words)).to.deep.equal(['']);
      element.answers = { danger: 'yes' };
      await element.updateComplete;
      element.language = 'cy';
      await element.updateComplete;
      expect([...regions].map((region) => [...region.children].map(words))).to.deep.equal([['Must Call 999 now. Should Tell the front door.']]);
    });
  }

  it('is a duty apart from the step that it belongs to, in the headings of the page of a rule set', async () => {
    const element = await fixture<CsePolicy>('<cse-policy></cse-policy>');
    element.rules = await callsForTwo();
    await element.updateComplete;
    expect(words(element.renderRoot.querySelector('#action-call h5'))).to.equal('Must: Call 999 now.');
  });
});
