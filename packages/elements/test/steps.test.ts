import { expect } from '@open-wc/testing';
import { answer, changedRuleSet, collect, control, field, fill, focused, group, legends, openScreening, part, parts, press, root, stepTitle, type, typeDate, words } from './open-screening.ts';

const DANGER = 'Is the child in danger now?';
const TOLD = 'Has anyone said that the child was harmed?';
const MISSING = 'Does the child go missing?';
const CARED_FOR = 'Does the child come back looking cared for?';
const EPISODES = 'How many times has the child been missing?';
const LAST_SEEN = 'When was the child last seen?';

describe('a section a step', () => {
  it('is the layout where none is named', () => {
    expect(document.createElement('cse-screening').layout).to.equal('steps');
  });

  it('asks one section, and goes on and back with the focus on its heading', async () => {
    const element = await openScreening({ layout: 'steps' });
    const steps = collect(element, 'cse-step');
    expect(legends(element)).to.deep.equal([DANGER, TOLD]);
    expect(parts(element, 'back')).to.have.length(0);
    await press(element, 'Continue');
    expect(stepTitle(element)).to.equal('Signs');
    expect(focused(element)?.id).to.equal('step');
    await press(element, 'Back');
    expect(stepTitle(element)).to.equal('Right now');
    expect(focused(element)?.id).to.equal('step');
    expect(steps.map(({ step }) => step)).to.deep.equal(['section:signs', 'section:now']);
    const no = control(element, DANGER, 'No');
    no.focus();
    await answer(element, DANGER, 'No');
    expect(focused(element) === no, 'it is moved once').to.equal(true);
  });

  it('goes through every step to the judgement, with every question left open', async () => {
    const element = await openScreening({ layout: 'steps' });
    const titles = [stepTitle(element)];
    for (const label of ['Continue', 'Continue', 'Continue', 'Continue', 'Continue', 'Continue to your judgement']) {
      await press(element, label);
      titles.push(stepTitle(element));
    }
    expect(titles).to.deep.equal(['Right now', 'Signs', 'More', 'What is happening', 'Check your answers', 'Result', 'Your judgement']);
    expect(location.hash).to.equal('');
  });

  it('says how many sections are answered, and never a score', async () => {
    const element = await openScreening({ layout: 'steps' });
    expect(words(part(element, 'progress'))).to.equal('0 of 3 sections answered');
    await answer(element, DANGER, 'No');
    await answer(element, TOLD, 'Not known');
    expect(words(part(element, 'progress'))).to.equal('1 of 3 sections answered');
  });

  it('asks what an earlier answer asks for', async () => {
    const element = await openScreening({ layout: 'steps' });
    await press(element, 'Continue');
    await answer(element, MISSING, 'No');
    expect(legends(element)).not.to.contain(CARED_FOR);
    await answer(element, MISSING, 'Yes');
    expect(legends(element)).to.contain(CARED_FOR);
  });

  it('shows no category while the questions are asked', async () => {
    const element = await openScreening({ layout: 'steps', answers: { missing: 'yes' } });
    expect(parts(element, 'headline')).to.have.length(0);
    element.goTo('result');
    await element.updateComplete;
    expect(words(part(element, 'headline'))).to.equal('Indicated: Category A');
  });

  it('takes the page to a step, to a question, and nowhere else', async () => {
    const element = await openScreening({ layout: 'steps', answers: { missing: 'no' } });
    const steps = collect(element, 'cse-step');
    expect(element.goTo('question:gifts')).to.equal(true);
    await element.updateComplete;
    expect(stepTitle(element)).to.equal('Signs');
    expect(focused(element)?.closest('fieldset')?.id).to.equal('question-gifts');
    expect(element.goTo('question:nothing')).to.equal(false);
    expect(element.goTo('question:cared-for')).to.equal(false);
    expect(stepTitle(element)).to.equal('Signs');
    expect(steps).to.deep.equal([]);
  });

  for (const [step, words] of [['section:signs', 'Signs'], ['account', 'What is happening'], ['result', 'Result so far'], ['judgement', 'Your judgement'], ['question:gifts', null]] as const) {
    it(`takes one page to ${step}, which stands there`, async () => {
      const element = await openScreening({ layout: 'page' });
      expect(element.goTo(step)).to.equal(true);
      await element.updateComplete;
      if (words === null) expect(focused(element)?.closest('fieldset')?.id).to.equal('question-gifts');
      else expect(focused(element)?.textContent).to.equal(words);
    });
  }

  it('takes one page nowhere else: it has no list of answers to check', async () => {
    const element = await openScreening({ layout: 'page', answers: { missing: 'no' } });
    for (const step of ['check', 'section:nothing', 'question:cared-for', 'nothing']) expect(element.goTo(step), step).to.equal(false);
    await element.updateComplete;
    expect(focused(element)).to.equal(null);
  });

  it('takes someone who answers for themselves on one page to no result and no judgement', async () => {
    const rules = await (await fetch('/rules/gloucestershire-sexual-health-prescreen/1.0.0/rule-set.json')).text();
    const element = await openScreening({ layout: 'page', rules });
    for (const step of ['account', 'check', 'result', 'judgement']) expect(element.goTo(step), step).to.equal(false);
  });

  it('goes on with the Enter key in a field, as with Continue', async () => {
    const element = await openScreening({ layout: 'steps' });
    element.goTo('section:more');
    await element.updateComplete;
    const input = group(element, EPISODES).querySelector('input');
    input?.form?.requestSubmit();
    await element.updateComplete;
    expect(stepTitle(element)).to.equal('What is happening');
  });

  it('keeps every answer and the step when the language or the layout changes half-way', async () => {
    const element = await openScreening({ layout: 'steps' });
    await answer(element, DANGER, 'No');
    await press(element, 'Continue');
    element.language = 'cy';
    await element.updateComplete;
    expect(stepTitle(element)).to.equal('Arwyddion');
    element.layout = 'page';
    await element.updateComplete;
    expect(element.answers).to.deep.equal({ danger: 'no' });
    element.layout = 'steps';
    await element.updateComplete;
    expect(stepTitle(element)).to.equal('Arwyddion');
  });
});

describe('one question a step', () => {
  it('says which question of the section it is', async () => {
    const element = await openScreening({ layout: 'question' });
    expect(legends(element)).to.deep.equal([DANGER]);
    expect(stepTitle(element)).to.equal('Right now: question 1 of 2');
    await press(element, 'Continue');
    expect(stepTitle(element)).to.equal('Right now: question 2 of 2');
    await press(element, 'Continue');
    expect(stepTitle(element)).to.equal('Signs: question 1 of 3');
    await answer(element, MISSING, 'No');
    expect(stepTitle(element)).to.equal('Signs: question 1 of 2');
    await press(element, 'Continue');
    expect(legends(element)).to.deep.equal(['What does the child have that nobody can explain?']);
  });

  it('stays where it is in the order when the question shown is ruled out', async () => {
    const element = await openScreening({ layout: 'question', answers: { missing: 'yes' } });
    element.goTo('question:cared-for');
    await element.updateComplete;
    element.rules = await changedRuleSet((document) => {
      const { sections } = document as unknown as { sections: { questions: { askedWhen?: { value: string } }[] }[] };
      Object.assign(sections[1]?.questions[1]?.askedWhen ?? {}, { value: 'no' });
    });
    await element.updateComplete;
    expect(legends(element)).to.deep.equal(['What does the child have that nobody can explain?']);
  });
});

describe('what cannot be used', () => {
  it('is said on Continue and not before, in a summary with the focus and the same words by the field', async () => {
    const element = await openScreening({ layout: 'steps' });
    const errors = collect(element, 'cse-error');
    element.goTo('section:more');
    await element.updateComplete;
    await type(element, EPISODES, 'a few');
    await typeDate(element, LAST_SEEN, ['30', '2', '2026']);
    expect(parts(element, 'errors')).to.have.length(0);
    expect(root(element).querySelectorAll('.error')).to.have.length(0);
    await press(element, 'Continue');
    expect(stepTitle(element)).to.equal('More');
    expect(focused(element)).to.equal(part(element, 'errors'));
    const said = ['Enter a number from 0 to 500', 'Enter a real date, such as 27 3 2026'];
    expect([...part(element, 'errors').querySelectorAll('li')].map(words)).to.deep.equal([`${EPISODES} ${said[0]}`, `${LAST_SEEN} ${said[1]}`]);
    expect([...root(element).querySelectorAll('.error')].map(words)).to.deep.equal(said.map((text) => `Error: ${text}`));
    expect(group(element, EPISODES).getAttribute('aria-describedby')).to.equal(root(element).querySelector('.error')?.id);
    expect(group(element, EPISODES).querySelector('input')?.getAttribute('aria-invalid')).to.equal('true');
    expect(errors.map(({ code, count }) => [code, count])).to.deep.equal([['to-correct', 2]]);
    expect(element.matches(':state(error)')).to.equal(true);
    expect(JSON.stringify(errors)).not.to.contain('a few');
  });

  it('holds nobody up on another step', async () => {
    const element = await openScreening({ layout: 'steps', answers: { episodes: 'a few' } });
    await press(element, 'Continue');
    expect(stepTitle(element)).to.equal('Signs');
    expect(parts(element, 'errors')).to.have.length(0);
  });

  it('is reached from the summary without a change of address, and gone once corrected', async () => {
    const element = await openScreening({ layout: 'steps' });
    const errors = collect(element, 'cse-error');
    element.goTo('section:more');
    await element.updateComplete;
    await typeDate(element, LAST_SEEN, ['', '3', '2026']);
    await press(element, 'Continue');
    const before = location.href;
    await press(element, `${LAST_SEEN} Enter a real date, such as 27 3 2026`);
    expect(focused(element)).to.equal(group(element, LAST_SEEN).querySelector('input'));
    expect(location.href).to.equal(before);
    await typeDate(element, LAST_SEEN, ['1', '3', '2026']);
    await press(element, 'Continue');
    expect(stepTitle(element)).to.equal('What is happening');
    expect(errors.map(({ count }) => count)).to.deep.equal([1, 0]);
    expect(element.matches(':state(error)')).to.equal(false);
  });

  it('is said in the language that is asked for later', async () => {
    const element = await openScreening({ layout: 'steps' });
    element.goTo('section:more');
    await element.updateComplete;
    await type(element, EPISODES, 'x');
    await press(element, 'Continue');
    element.strings = { language: 'cy', enterNumber: () => 'Rhowch rif' };
    element.language = 'cy';
    await element.updateComplete;
    expect([...part(element, 'errors').querySelectorAll('li')].map(words)).to.deep.equal(['Sawl gwaith? Rhowch rif']);
  });

  it('is a date after the screening date, also of an answer', async () => {
    const element = await openScreening({ layout: 'steps', answers: { danger: 'yes' } });
    const details = group(element, DANGER).querySelector<HTMLDetailsElement>('[part=detail]');
    if (details) details.open = true;
    await typeDate(element, DANGER, ['5', '3', '2026']);
    await press(element, 'Continue');
    expect([...part(element, 'errors').querySelectorAll('li')].map(words)).to.deep.equal([`${DANGER} Enter a date on or before the screening date, 4 March 2026`]);
    await typeDate(element, DANGER, ['31', '2', '2026']);
    await press(element, 'Continue');
    expect([...part(element, 'errors').querySelectorAll('li')].map(words)).to.deep.equal([`${DANGER} Enter a real date, such as 27 3 2026`]);
    expect(element.record?.answers).to.deep.equal({ danger: 'yes' });
    await typeDate(element, DANGER, ['3', '3', '2026']);
    expect(element.record?.answers).to.deep.equal({ danger: { value: 'yes', date: '2026-03-03' } });
  });

  it('is a date of birth that nobody living has, and not one after the screening date only', async () => {
    const rules = await changedRuleSet((document) => {
      const { measures, sections } = document as unknown as { measures: object[]; sections: { questions: { id: string; noEffect?: object }[] }[] };
      measures.push({ type: 'age', id: 'age', title: { en: 'Age', cy: 'Oed' }, dateOfBirth: 'last-seen' });
      for (const question of sections.flatMap(({ questions }) => questions)) if (question.id === 'last-seen') delete question.noEffect;
    });
    const element = await openScreening({ layout: 'steps', rules });
    element.goTo('section:more');
    await element.updateComplete;
    for (const [year, said] of [['1012', 'Enter a real date, such as 27 3 2026'], ['2027', 'Enter a date on or before the screening date, 4 March 2026']] as const) {
      await typeDate(element, LAST_SEEN, ['5', '5', year]);
      await press(element, 'Continue');
      expect([...part(element, 'errors').querySelectorAll('li')].map(words)).to.deep.equal([`${LAST_SEEN} ${said}`]);
    }
  });

  it('can be asked for by the page', async () => {
    const element = await openScreening({ answers: { episodes: 900 } });
    expect(element.validate()).to.equal(false);
    await element.updateComplete;
    expect(focused(element)).to.equal(part(element, 'errors'));
    await type(element, EPISODES, '9');
    expect(element.validate()).to.equal(true);
    element.answers = { episodes: { value: 'not-known', date: '2026-03-05' } };
    await element.updateComplete;
    element.validate();
    await element.updateComplete;
    expect(words(group(element, EPISODES))).to.contain('Error: Enter a date on or before the screening date, 4 March 2026');
  });
});

describe('date, source and note of an answer', () => {
  it('are offered with an answer, named by the question, and one disclosure away', async () => {
    const element = await openScreening({ layout: 'steps' });
    expect(parts(element, 'detail')).to.have.length(0);
    await answer(element, DANGER, 'Yes');
    const details = part(element, 'detail') as HTMLDetailsElement;
    expect(details.open).to.equal(false);
    expect(words(details.querySelector('summary'))).to.equal(`Add date or source: ${DANGER}`);
    await fill(element, field(element, 'Note (optional)'), 'Seen twice');
    expect(words(details.querySelector('summary'))).not.to.contain('Add');
  });

  it('are a date, a source and a note whatever is asked, but no second date of a date', async () => {
    const element = await openScreening({ answers: { danger: 'yes', told: 'child-said', gifts: ['gift-phone'], episodes: 3, 'last-seen': '2026-03-01', account: 'Seen' } });
    const fields = parts(element, 'detail').map((details) => details.querySelectorAll('input, textarea').length);
    expect(fields).to.deep.equal([5, 5, 5, 5, 2, 5]);
  });

  it('go into the record with the answer, and go when they are emptied', async () => {
    const element = await openScreening({ layout: 'steps' });
    await answer(element, DANGER, 'Yes');
    await typeDate(element, DANGER, ['1', '3', '2026']);
    await fill(element, field(element, 'Source of information (optional)'), 'School');
    await fill(element, field(element, 'Note (optional)'), 'Seen twice');
    expect(element.record?.answers).to.deep.equal({ danger: { value: 'yes', date: '2026-03-01', source: 'School', note: 'Seen twice' } });
    expect(words(part(element, 'detail').querySelector('summary'))).to.equal(`Date, source and note: ${DANGER}`);
    await typeDate(element, DANGER, ['', '', '']);
    await fill(element, field(element, 'Source of information (optional)'), '');
    await fill(element, field(element, 'Note (optional)'), '');
    expect(element.record?.answers).to.deep.equal({ danger: 'yes' });
  });

  it('do not keep a record from being made, whatever a page handed over', async () => {
    const element = await openScreening({ answers: { missing: { value: 'yes', date: 'lately' }, danger: null as never, told: { value: 'child-said', date: 7 as never } } });
    expect([...group(element, 'Does the child go missing?').querySelectorAll<HTMLInputElement>('.date input')].map(({ value }) => value)).to.deep.equal(['', '', 'lately']);
    expect(element.record?.answers).to.deep.equal({ missing: 'yes', told: 'child-said' });
    expect(element.record?.result.indicated.category).to.equal('upper');
  });

  it('disappear with the answer', async () => {
    const element = await openScreening({ layout: 'steps', answers: { danger: { value: 'yes', date: '2026-03-01' } } });
    control(element, DANGER, 'No').click();
    await element.updateComplete;
    expect(element.record?.answers).to.deep.equal({ danger: { value: 'no', date: '2026-03-01' } });
    await typeDate(element, DANGER, ['31', '2', '2026']);
    await press(element, `Clear this answer: ${DANGER}`);
    expect(element.record?.answers).to.deep.equal({});
    await answer(element, DANGER, 'Yes');
    expect([...group(element, DANGER).querySelectorAll<HTMLInputElement>('.date input')].map(({ value }) => value)).to.deep.equal(['', '', '']);
    expect(element.validate()).to.equal(true);
  });
});
