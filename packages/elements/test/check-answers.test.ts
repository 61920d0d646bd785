import { expect } from '@open-wc/testing';
import type { CseScreening } from '../src/index.ts';
import { answer, collect, field, fill, focused, group, openScreening, parts, press, root, ruleSetText, stepTitle, words } from './open-screening.ts';

const MISSING = 'Does the child go missing?';
const CARED_FOR = 'Does the child come back looking cared for?';
const GIFTS = 'What does the child have that nobody can explain?';

async function openCheck(given: Partial<CseScreening> = {}): Promise<CseScreening> {
  const element = await openScreening({ layout: 'steps', ...given });
  element.goTo('check');
  await element.updateComplete;
  return element;
}

/** Each question and what stands beside it. */
function list(element: CseScreening): Record<string, string> {
  return Object.fromEntries([...root(element).querySelectorAll('.item')].map((item) => [words(item.querySelector('dt')), words(item.querySelector('dd'))]));
}

describe('check your answers', () => {
  it('says of every question what is answered, in words, and what is not', async () => {
    const element = await openCheck({
      // An option may be called as an answer of another type is.
      rules: (await ruleSetText()).replaceAll('"child-said"', '"yes"'),
      answers: { danger: { value: 'no', date: '2026-02-31' }, told: 'yes', gifts: ['gift-money', 'gift-phone'], episodes: 12, 'last-seen': { value: '2026-03-01', source: 'School', note: 'By phone' }, account: 'not-known' },
    });
    expect(list(element)).to.deep.equal({
      'Is the child in danger now?': 'No 2026-02-31',
      'Has anyone said that the child was harmed?': 'The child has',
      [MISSING]: 'Not answered yet',
      [CARED_FOR]: 'Not answered yet',
      [GIFTS]: 'Money; A phone',
      'How many times has the child been missing?': '12',
      'When was the child last seen?': '1 March 2026 SchoolBy phone',
      'What have you seen?': 'not-known',
      'Your account in words': 'Not written yet',
      'The child’s own words': 'Not written yet',
    });
    element.goTo('account');
    await element.updateComplete;
    for (const label of ['Your account in words (optional)', 'The child’s own words (optional)']) await fill(element, field(element, label), `In ${label}`);
    element.goTo('check');
    await element.updateComplete;
    expect(list(element)).to.include({ 'Your account in words': 'In Your account in words (optional)', 'The child’s own words': 'In The child’s own words (optional)' });
    expect([...root(element).querySelectorAll('h4')].map(words)).to.include.members(['Right now', 'Signs', 'More', 'What is happening']);
  });

  it('says what is not asked, and that its answer is kept and does not count', async () => {
    const element = await openCheck({ answers: { missing: 'no', 'cared-for': 'yes' } });
    expect(list(element)[CARED_FOR]).to.equal('Yes Not asked now, because of another answer. The answer is kept and does not count.');
    const never = await openCheck({ answers: { missing: 'no' } });
    expect(list(never)[CARED_FOR]).to.equal('Not asked, because of another answer.');
  });

  it('says what could not be used', async () => {
    const element = await openCheck({ answers: { episodes: 'a few', missing: { note: 'Ask the school' } as never } });
    expect(list(element)['How many times has the child been missing?']).to.equal('a few This could not be used. It is treated as not known.');
    expect(list(element)[MISSING], 'nothing was answered that could be used').to.equal('Not answered yet Ask the school');
    element.goTo('section:signs');
    await element.updateComplete;
    expect(element.validate()).to.equal(true);
  });

  it('has a Change for each answer, named by its question, and comes back from it', async () => {
    const element = await openCheck({ answers: { missing: 'no' } });
    const steps = collect(element, 'cse-step');
    const changes = [...root(element).querySelectorAll('.item button')].map(words);
    expect(changes).to.have.length(9);
    expect(changes).to.include(`Change: ${GIFTS}`);
    await press(element, `Change: ${GIFTS}`);
    expect(stepTitle(element)).to.equal('Signs');
    expect(group(element, GIFTS).contains(focused(element))).to.equal(true);
    expect(parts(element, 'button').map(words)).to.deep.equal(['Continue']);
    await answer(element, GIFTS, 'A phone');
    await press(element, 'Continue');
    expect(stepTitle(element)).to.equal('Check your answers');
    expect(list(element)[GIFTS]).to.equal('A phone');
    await press(element, 'Continue');
    expect(stepTitle(element)).to.equal('Result');
    expect([...root(element).querySelectorAll('h3')].map(words)).to.deep.equal(['Result']);
    expect(steps.map(({ step }) => step)).to.deep.equal(['section:signs', 'check', 'result']);
  });

  for (const [what, go] of [
    ['the page goes to a step', (element: CseScreening) => element.goTo('section:signs')],
    ['another screening begins', (element: CseScreening) => { element.record = null; }],
  ] as const) {
    it(`does not come back where ${what} meanwhile`, async () => {
      const element = await openCheck();
      await press(element, `Change: ${GIFTS}`);
      go(element);
      await element.updateComplete;
      await press(element, 'Continue');
      expect(stepTitle(element)).to.be.oneOf(['Signs', 'More']);
    });
  }

  it('comes back with Back too', async () => {
    const element = await openCheck();
    await press(element, 'Change: Your account in words');
    expect(stepTitle(element)).to.equal('What is happening');
    await press(element, 'Back');
    expect(stepTitle(element)).to.equal('Check your answers');
  });

  it('can be reached from any question, and leaves no change behind', async () => {
    const element = await openScreening({ layout: 'question' });
    await answer(element, 'Is the child in danger now?', 'No');
    await press(element, 'Check answers');
    expect(stepTitle(element)).to.equal('Check your answers');
    await press(element, `Change: ${MISSING}`);
    expect(stepTitle(element)).to.equal('Signs: question 1 of 3');
    await press(element, 'Continue');
    expect(stepTitle(element)).to.equal('Check your answers');
  });
});
