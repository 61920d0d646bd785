import '../src/define-pieces.ts';
import { expect, fixture } from '@open-wc/testing';
import type { Answers } from '@cse-screening/core';
import type { CseQuestions } from '../src/elements/cse-questions.ts';
import { type CseAnswersEvent, type CseUrgentEvent } from '../src/events.ts';
import { emulate, itEmulated } from './emulate.ts';
import { ruleSetText, words } from './open-screening.ts';

const DANGER = 'Is the child in danger now?';
const MISSING = 'Does the child go missing?';
const CARED_FOR = 'Does the child come back looking cared for?';
const EPISODES = 'How many times has the child been missing?';

async function open(given: Partial<CseQuestions> = {}): Promise<CseQuestions> {
  const element = document.createElement('cse-questions');
  Object.assign(element, { date: '2026-03-04', rules: await ruleSetText(), ...given });
  const place = await fixture<HTMLElement>('<div></div>');
  place.append(element);
  await element.updateComplete;
  return element;
}

function group(element: CseQuestions, question: string): HTMLFieldSetElement {
  const found = [...element.renderRoot.querySelectorAll<HTMLFieldSetElement>('[part=question]')].find((each) => words(each.querySelector('legend')) === question);
  if (found === undefined) throw new Error(`There is no question "${question}".`);
  return found;
}

async function pick(element: CseQuestions, question: string, answer: string): Promise<void> {
  const label = [...group(element, question).querySelectorAll('label')].find((each) => words(each) === answer);
  label?.querySelector('input')?.click();
  await element.updateComplete;
}

async function type(element: CseQuestions, question: string, text: string): Promise<void> {
  const field = group(element, question).querySelector<HTMLInputElement>('.field');
  if (field === null) throw new Error(`"${question}" has no field.`);
  field.value = text;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

function legends(element: CseQuestions): readonly string[] {
  return [...element.renderRoot.querySelectorAll('[part=question] > legend')].map(words);
}

function hear(element: CseQuestions): readonly Answers[] {
  const heard: Answers[] = [];
  element.addEventListener('cse-answers', ({ answers }: CseAnswersEvent) => { heard.push(answers); });
  return heard;
}

describe('<cse-questions>', () => {
  for (const [state, answers] of [['empty', {}], ['urgent', { danger: 'yes', missing: 'yes' }], ['unusable', { episodes: 'many' }]] as const) {
    it(`passes axe when ${state}`, async () => {
      const element = await open({ answers });
      await element.validate();
      for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
      await expect(element).to.be.accessible();
    });
  }

  it('takes answers, and gives them back as they change', async () => {
    const element = await open({ answers: { danger: 'no' } });
    const heard = hear(element);
    await pick(element, MISSING, 'Yes');
    await pick(element, MISSING, 'Not known');
    expect(heard).to.deep.equal([{ danger: 'no', missing: 'yes' }, { danger: 'no', missing: 'not-known' }]);
    expect(element.answers).to.deep.equal({ danger: 'no', missing: 'not-known' });
  });

  it('gives out answers that nobody can change behind its back', async () => {
    const element = await open();
    const heard = hear(element);
    await pick(element, MISSING, 'Yes');
    expect(Object.isFrozen(heard[0])).to.equal(true);
  });

  it('shows no category', async () => {
    const element = await open({ answers: { missing: 'yes', 'cared-for': 'yes' } });
    expect(words(element.renderRoot.querySelector('.screening'))).not.to.match(/Indicated|Category [AB]/);
  });

  it('shows what cannot wait directly after the answer that makes it so, announced once, and names it to the page', async () => {
    const element = await open();
    const urgent: (readonly string[])[] = [];
    element.addEventListener('cse-urgent', ({ actions }: CseUrgentEvent) => { urgent.push(actions); });
    await pick(element, DANGER, 'Yes');
    expect(words(group(element, DANGER).nextElementSibling)).to.contain('Call 999 now.');
    expect([...element.renderRoot.querySelectorAll('[part=urgent] .action')].map(words)).to.have.length(1);
    expect(words(element.renderRoot.querySelector('[aria-live=assertive]'))).to.equal('Must Call 999 now.');
    await pick(element, MISSING, 'Yes');
    expect(urgent).to.deep.equal([['call']]);
  });

  it('shows what cannot wait above the questions where the answers came with it', async () => {
    const element = await open({ answers: { danger: 'yes' } });
    const panel = element.renderRoot.querySelector('[part=urgent]');
    expect(words(panel)).to.contain('Call 999 now.');
    const [first] = element.renderRoot.querySelectorAll('[part=question]');
    expect((panel?.compareDocumentPosition(first as Node) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
  });

  it('asks what an answer asks for, and keeps what it rules out', async () => {
    const element = await open({ answers: { missing: 'yes' } });
    expect(legends(element)).to.contain(CARED_FOR);
    await pick(element, CARED_FOR, 'Yes');
    await pick(element, MISSING, 'No');
    expect(legends(element)).not.to.contain(CARED_FOR);
    expect(element.answers).to.deep.equal({ missing: 'no', 'cared-for': 'yes' });
  });

  it('clears an answer, and moves the focus to its question', async () => {
    const element = await open({ answers: { missing: 'yes' } });
    group(element, MISSING).querySelector<HTMLButtonElement>('[part=clear]')?.click();
    await element.updateComplete;
    await Promise.resolve();
    expect(element.answers).to.deep.equal({});
    expect(group(element, MISSING).contains((element.shadowRoot as ShadowRoot).activeElement)).to.equal(true);
  });

  it('says what cannot be used when the page asks, and not before', async () => {
    const element = await open();
    await type(element, EPISODES, 'many');
    expect(words(group(element, EPISODES))).not.to.contain('Enter a number');
    expect(await element.validate()).to.equal(false);
    expect(words(group(element, EPISODES))).to.contain('Enter a number');
    expect(group(element, EPISODES).contains((element.shadowRoot as ShadowRoot).activeElement)).to.equal(true);
    await type(element, EPISODES, '3');
    expect(await element.validate()).to.equal(true);
    element.rules = '{';
    expect(await element.validate()).to.equal(false);
  });

  it('takes answers that the page sets as another screening', async () => {
    const element = await open();
    await pick(element, DANGER, 'Yes');
    await type(element, EPISODES, 'many');
    await element.validate();
    element.answers = { episodes: 'few' };
    await element.updateComplete;
    expect(words(element.renderRoot.querySelector('[aria-live=assertive]'))).to.equal('');
    expect(words(group(element, EPISODES))).not.to.contain('Enter a number');
  });

  it('leaves nothing of the last screening: no half a text, nothing open', async () => {
    const element = await open({ answers: { missing: 'yes' } });
    const field = () => group(element, EPISODES).querySelector<HTMLInputElement>('.field') as HTMLInputElement;
    const dates = () => [...group(element, MISSING).querySelectorAll<HTMLInputElement>('.date input')];
    for (const [i, date] of dates().entries()) {
      date.value = ['31', '2', '2026'][i] ?? '';
      date.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await element.updateComplete;
    field().value = '1';
    for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
    element.answers = { missing: 'yes' };
    await element.updateComplete;
    expect(field().value).to.equal('');
    expect(dates().map(({ value }) => value)).to.deep.equal(['', '', '']);
    expect(element.renderRoot.querySelectorAll('details[open]')).to.have.length(0);
  });

  it('announces again what cannot wait when it is so again, or for the next child', async () => {
    const element = await open();
    const said: string[] = [];
    const region = element.renderRoot.querySelector('[aria-live=assertive]') as Element;
    new MutationObserver((mutations) => {
      for (const node of mutations.flatMap(({ addedNodes }) => [...addedNodes])) if (node instanceof HTMLElement) said.push(words(node));
    }).observe(region, { childList: true });
    await pick(element, DANGER, 'Yes');
    await pick(element, DANGER, 'No');
    expect(words(region)).to.equal('');
    await pick(element, DANGER, 'Yes');
    element.answers = {};
    await element.updateComplete;
    await pick(element, DANGER, 'Yes');
    await Promise.resolve();
    expect(said).to.deep.equal(Array.from({ length: 3 }, () => 'Must Call 999 now.'));
  });

  it('goes on where a page hands back the answers that it was given', async () => {
    const element = await open();
    element.addEventListener('cse-answers', ({ answers }) => { element.answers = answers; });
    await pick(element, DANGER, 'Yes');
    expect(words(group(element, DANGER).nextElementSibling)).to.contain('Call 999 now.');
    expect(words(element.renderRoot.querySelector('[aria-live=assertive]'))).to.equal('Must Call 999 now.');
  });

  it('is empty when someone comes back to the page, half a text included', async () => {
    const element = await open({ answers: { missing: 'yes' } });
    const before = group(element, EPISODES).querySelector<HTMLInputElement>('.field') as HTMLInputElement;
    before.value = '1';
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await element.updateComplete;
    const after = group(element, EPISODES).querySelector<HTMLInputElement>('.field') as HTMLInputElement;
    expect([element.answers, after === before, after.value]).to.deep.equal([{}, false, '']);
    expect(element.renderRoot.querySelectorAll('input:checked')).to.have.length(0);
  });

  it('keeps every answer when the language changes half-way', async () => {
    const element = await open();
    await pick(element, MISSING, 'Yes');
    element.language = 'cy';
    await element.updateComplete;
    expect(legends(element)).to.contain('Ar goll?');
    expect(element.answers).to.deep.equal({ missing: 'yes' });
  });
});

describe('<cse-questions> on paper', () => {
  const STORY = `${'Some words here. '.repeat(200)}The end.`;

  itEmulated('shows each answer whole, with its date, source and note, and as a form again afterwards', async () => {
    const element = await open({ answers: { missing: { value: 'yes', date: '2026-03-01', source: 'The school', note: 'Twice in a week' }, account: STORY } });
    const visible = () => [...element.renderRoot.querySelectorAll('.questions :is(p, textarea)')].filter((each) => each.checkVisibility()).map((each) => words(each) || each.localName);
    const before = visible();
    expect(before).to.contain('textarea').and.not.to.contain(STORY);
    await emulate({ media: 'print' });
    window.dispatchEvent(new Event('beforeprint'));
    try {
      expect(visible()).to.include.members([STORY, '1 March 2026', 'The school', 'Twice in a week']).and.not.to.contain('textarea');
    } finally {
      window.dispatchEvent(new Event('afterprint'));
      await emulate();
    }
    expect(visible()).to.deep.equal(before);
  });
});
