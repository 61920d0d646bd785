import { type Result, verifyRecord } from '@cse-screening/core';
import { expect } from '@open-wc/testing';
import type { CseScreening } from '../src/index.ts';
import { indicationKey } from '../src/judgement/judgement-entry.ts';
import { answer, collect, control, field, fill, focused, group, openScreening, part, parts, press, root, stepTitle, strictRuleSet, words } from './open-screening.ts';

const EPISODES = 'How many times has the child been missing?';
const JUDGE = 'What do you judge it to be?';
const ROLE = 'Your role';
const WHY = 'Why is this your judgement?';
const ACCOUNT = 'Your account in words (optional)';
const OWN_WORDS = 'The child’s own words (optional)';

async function openJudgement(given: Partial<CseScreening> = {}): Promise<CseScreening> {
  const element = await openScreening({ layout: 'steps', answers: { missing: 'yes' }, ...given });
  element.goTo('judgement');
  await element.updateComplete;
  return element;
}

async function judge(element: CseScreening, category: string): Promise<void> {
  const label = [...group(element, JUDGE).querySelectorAll('label')].find((each) => words(each).startsWith(category));
  label?.querySelector('input')?.click();
  await element.updateComplete;
}

const numberField = (element: CseScreening) => group(element, EPISODES).querySelector('.field') as HTMLInputElement;
const errors = (element: CseScreening) => parts(element, 'errors').flatMap((summary) => [...summary.querySelectorAll('li')].map(words));

describe('the judgement', () => {
  it('stands beside what is indicated, with nothing picked', async () => {
    const element = await openJudgement();
    expect(words(part(element, 'judgement'))).to.contain('Indicated: Category A').and.to.contain('Answers that are not known could take it up to Category B.').and.to.contain('Is the child in danger now?');
    expect([...group(element, JUDGE).querySelectorAll('label')].map(words)).to.deep.equal(['Category B', 'Category A (indicated)', 'None of these categories']);
    expect([...group(element, JUDGE).querySelectorAll('input')].some(({ checked }) => checked)).to.equal(false);
  });

  it('that agrees needs a role and no reason, and finishes a record that can be verified', async () => {
    const element = await openJudgement();
    const complete = collect(element, 'cse-complete');
    await judge(element, 'Category A');
    await fill(element, field(element, ROLE), ' School nurse ');
    await press(element, 'Finish the screening');
    expect(complete).to.have.length(1);
    const record = complete[0]?.record;
    // What a log writes out of an event.
    expect(Object.keys(complete[0] ?? {})).not.to.include('record');
    expect(record?.judgement?.category).to.equal('lower');
    expect(record?.judgement?.agrees).to.equal(true);
    expect(record?.judgement?.role).to.equal('School nurse');
    expect(record?.result.indicated.category).to.equal('lower');
    expect(record?.createdAt).to.match(/^\d{4}-\d\d-\d\dT/);
    expect(verifyRecord(record).intact).to.equal(true);
    expect(element.record).to.equal(record);
    expect(element.matches(':state(complete)')).to.equal(true);
    expect(words(focused(element))).to.contain('Screening finished').and.to.contain('sends no referral');
  });

  for (const [category, id] of [['None of these categories', null], ['Category B', 'upper']] as const) {
    it(`that differs (${category}) needs a reason, and leaves what is indicated as it is`, async () => {
      const element = await openJudgement();
      await judge(element, category);
      await fill(element, field(element, WHY), ' ');
      await fill(element, field(element, ROLE), ' ');
      expect(words(part(element, 'judgement'))).to.contain('Needed: your judgement differs');
      await press(element, 'Finish the screening');
      expect(errors(element)).to.deep.equal(['Say why this is your judgement', 'Enter your role']);
      await fill(element, field(element, ROLE), 'Social worker');
      expect(Object.keys(element.record ?? { judgement: null })).not.to.include('judgement');
      await press(element, 'Say why this is your judgement');
      expect(focused(element)).to.equal(field(element, WHY));
      await fill(element, field(element, WHY), 'A colleague has seen more.');
      await press(element, 'Finish the screening');
      expect(element.record?.judgement).to.deep.include({ category: id, agrees: false, reason: 'A colleague has seen more.' });
      expect(element.record?.result.indicated.category).to.equal('lower');
    });
  }

  it('stands on the category, the span and the floors that are indicated for certain', () => {
    const keyOf = (category: string | null, upTo: string | null, certain: boolean) => indicationKey({ indicated: { category, upTo }, floors: [{ category: 'upper', certain }] } as unknown as Result);
    const first = keyOf('lower', null, false);
    expect(keyOf('lower', null, false)).to.equal(first);
    expect(new Set([first, keyOf('upper', null, false), keyOf('lower', 'upper', false), keyOf('lower', null, true)]).size).to.equal(4);
    const open = indicationKey({ indicated: { category: 'lower', upTo: null }, floors: [] } as unknown as Result);
    expect(open).to.equal(first);
  });

  it('has to be made again when what is indicated changes', async () => {
    const element = await openJudgement();
    await judge(element, 'Category A');
    await fill(element, field(element, ROLE), 'Social worker');
    element.goTo('section:signs');
    await element.updateComplete;
    await answer(element, 'What does the child have that nobody can explain?', 'A phone');
    element.goTo('judgement');
    await element.updateComplete;
    expect(words(group(element, JUDGE))).to.contain('What is indicated has changed since you judged.');
    expect([...group(element, JUDGE).querySelectorAll('input')].some(({ checked }) => checked)).to.equal(false);
    expect(field(element, ROLE).value).to.equal('Social worker');
    expect(element.record?.judgement).to.equal(undefined);
    await press(element, 'Finish the screening');
    expect(errors(element)).to.deep.equal(['Select your judgement']);
  });

  it('is sent once, however often the button is pressed, and again only for another record', async () => {
    const element = await openJudgement();
    const complete = collect(element, 'cse-complete');
    await judge(element, 'Category A');
    await fill(element, field(element, ROLE), 'Social worker');
    const finish = [...root(element).querySelectorAll('button')].find((each) => words(each) === 'Finish the screening');
    finish?.click();
    finish?.click();
    expect(element.complete()).to.equal(complete[0]?.record);
    await element.updateComplete;
    expect(complete).to.have.length(1);
    await fill(element, field(element, WHY), 'Said by the teacher, too.');
    expect(element.matches(':state(complete)')).to.equal(false);
    expect(element.record?.createdAt).to.equal(undefined);
    element.complete();
    expect(complete).to.have.length(2);
  });
});

describe('what a record still needs', () => {
  it('holds back the record and no action, and leads to each of them', async () => {
    const element = await openJudgement({ rules: await strictRuleSet(), answers: { missing: 'yes' } });
    const complete = collect(element, 'cse-complete');
    await press(element, 'Finish the screening');
    expect(errors(element)).to.deep.equal([
      'Answer “Is the child in danger now?”',
      'Answer “Does the child come back looking cared for?”',
      'Write your account of what is happening',
      'Select your judgement',
      'Enter your role',
    ]);
    expect(complete).to.deep.equal([]);
    await press(element, 'Answer “Does the child come back looking cared for?”');
    expect(stepTitle(element)).to.equal('Signs');
    expect(errors(element)).to.deep.equal([]);
    expect(group(element, 'Does the child come back looking cared for?').contains(focused(element))).to.equal(true);
    expect(words(group(element, 'Does the child come back looking cared for?'))).to.contain('Error: Answer “Does the child come back looking cared for?”');
    await answer(element, 'Does the child come back looking cared for?', 'Not known');
    await press(element, 'Continue');
    expect(stepTitle(element)).to.equal('Your judgement');
    await press(element, 'Finish the screening');
    expect(errors(element)).to.have.length(4);
    await press(element, 'Write your account of what is happening');
    // Not optional: this rule set asks for it.
    expect(focused(element)).to.equal(field(element, 'Your account in words'));
    await fill(element, field(element, 'Your account in words'), ' \n');
    expect(element.record).not.to.have.property('narrative');
    element.complete();
    await element.updateComplete;
    expect(errors(element)).to.have.length(4);
  });

  it('does not ask for an answer to what is not asked', async () => {
    const element = await openJudgement({ rules: await strictRuleSet(), answers: { missing: 'no', danger: 'no' } });
    await press(element, 'Finish the screening');
    expect(errors(element)).to.deep.equal(['Write your account of what is happening', 'Select your judgement', 'Enter your role']);
  });

  it('is an answer where the one given cannot be used, and it is said once', async () => {
    const answers = { danger: 3, missing: 'yes', 'cared-for': null } as unknown as CseScreening['answers'];
    const element = await openJudgement({ rules: await strictRuleSet(), answers });
    await press(element, 'Finish the screening');
    expect(errors(element).slice(0, 3)).to.deep.equal(['Is the child in danger now? Choose one of the answers', 'Answer “Does the child come back looking cared for?”', 'Write your account of what is happening']);
  });

  it('uses the words of the rule set where it has them', async () => {
    const strict = JSON.parse(await strictRuleSet()) as { sections: { questions: Record<string, unknown>[] }[] };
    Object.assign(strict.sections[0]?.questions[0] ?? {}, { error: { en: 'Select yes if the child is in danger now', cy: 'Dewiswch' } });
    const element = await openJudgement({ rules: JSON.stringify(strict) });
    await press(element, 'Finish the screening');
    expect(errors(element)[0]).to.equal('Select yes if the child is in danger now');
  });

  it('is asked for again where a finished screening is changed, and a person is told so until it is', async () => {
    const element = await openJudgement();
    await judge(element, 'Category A');
    await fill(element, field(element, ROLE), 'Social worker');
    await press(element, 'Finish the screening');
    const again = await openScreening({ layout: 'steps' });
    again.record = element.record;
    await again.updateComplete;
    expect(parts(again, 'notice')).to.have.length(0);
    const account = field(again, ACCOUNT);
    account.value = 'S';
    account.dispatchEvent(new Event('input', { bubbles: true }));
    await again.updateComplete;
    expect(words(part(again, 'notice'))).to.contain('This screening was finished. With your change it is open again');
    expect(again.matches(':state(complete)')).to.equal(false);
    again.record = null;
    await again.updateComplete;
    expect(parts(again, 'notice')).to.have.length(0);
    again.record = element.record;
    await again.updateComplete;
    await answer(again, 'Is the child in danger now?', 'Yes');
    await press(again, 'Continue');
    expect(words(part(again, 'notice'))).to.contain('finish it again');
    expect(again.complete()).not.to.equal(null);
    await again.updateComplete;
    expect(parts(again, 'notice')).to.have.length(0);
  });

  it('takes a page that finishes it from any step to the judgement', async () => {
    const element = await openScreening({ layout: 'steps' });
    expect(element.complete()).to.equal(null);
    await element.updateComplete;
    expect(stepTitle(element)).to.equal('Your judgement');
    expect(focused(element)).to.equal(part(element, 'errors'));
  });

  for (const [label, text, step] of [
    [WHY, 'half \uD83D of a character', 'judgement'],
    [ROLE, 'Social worker '.repeat(20), 'judgement'],
    [OWN_WORDS, 'half \uD83D of a character', 'account'],
  ] as const) {
    it(`is said where text cannot stand in a record, and leads to it, and nothing of it is changed: ${label}`, async () => {
      const element = await openJudgement();
      await judge(element, 'Category A');
      await fill(element, field(element, ROLE), 'Social worker');
      element.goTo(step);
      await element.updateComplete;
      expect(element.validate()).to.equal(true);
      await fill(element, field(element, label), text);
      expect(element.validate()).to.equal(false);
      expect(element.complete()).to.equal(null);
      await element.updateComplete;
      expect(errors(element)).to.deep.equal(['Something in this text cannot be kept in a record. Type it again, or make it shorter']);
      await press(element, errors(element)[0] ?? '');
      expect(focused(element)?.id).to.equal(field(element, label).id);
      expect(field(element, label).value).to.equal(text);
    });
  }
});

describe('the account', () => {
  it('can be begun on the first step, and is the same wherever it is written', async () => {
    const element = await openScreening({ layout: 'steps' });
    const early = part(element, 'early-account') as HTMLDetailsElement;
    expect(early.open).to.equal(false);
    await fill(element, field(element, ACCOUNT), 'She was seen near the station.');
    await fill(element, field(element, OWN_WORDS), '“i dont wanna go back there”');
    element.goTo('account');
    await element.updateComplete;
    expect(field(element, ACCOUNT).value).to.equal('She was seen near the station.');
    expect(element.record?.narrative).to.equal('She was seen near the station.');
    expect(element.record?.childsWords).to.equal('“i dont wanna go back there”');
  });

  it('is kept while it is typed, and the page is told when the field is left', async () => {
    const element = await openScreening({ layout: 'steps' });
    const changes = collect(element, 'cse-change');
    const text = field(element, ACCOUNT);
    text.value = 'Typ';
    text.dispatchEvent(new Event('input', { bubbles: true }));
    expect(changes).to.have.length(0);
    expect(element.record?.narrative).to.equal('Typ');
    text.dispatchEvent(new Event('change', { bubbles: true }));
    expect(changes).to.have.length(1);
    expect(changes[0]?.record?.narrative).to.equal('Typ');
  });

  it('keeps the child’s words as they are: no spelling is checked, nothing is trimmed', async () => {
    const element = await openScreening({ layout: 'steps' });
    const text = field(element, OWN_WORDS);
    expect(text.spellcheck).to.equal(false);
    await fill(element, text, '  she sed “no”\n\n ');
    expect(element.record?.childsWords).to.equal('  she sed “no”\n\n ');
  });
});

describe('what is entered', () => {
  it('goes to no service that checks spelling or goes on writing, whichever field it is in', async () => {
    const element = await openScreening({ layout: 'page' });
    const fields = [...root(element).querySelectorAll<HTMLTextAreaElement>('textarea, input.field')];
    expect(fields.length).to.be.greaterThan(8);
    for (const each of fields) {
      expect(each.spellcheck, each.outerHTML).to.equal(false);
      // By its attribute: not every browser has a property for it.
      expect(each.closest('[writingsuggestions="false"]'), each.outerHTML).not.to.equal(null);
    }
  });

  it('is shown again as it is, also on a page that a browser translates', async () => {
    const element = await openScreening({ layout: 'page' });
    await fill(element, field(element, OWN_WORDS), 'she sed no');
    element.readOnly = true;
    await element.updateComplete;
    const shown = [...root(element).querySelectorAll<HTMLElement>('.verbatim')].find(({ textContent }) => textContent === 'she sed no');
    expect(shown?.translate).to.equal(false);
  });
});

describe('a rule set without categories', () => {
  it('leaves nothing to judge, and can be finished', async () => {
    const document = JSON.parse(await strictRuleSet()) as Record<string, unknown>;
    Object.assign(document, { categories: [], completeness: [], rules: [] });
    const element = await openScreening({ layout: 'steps', rules: JSON.stringify(document) });
    element.goTo('judgement');
    await element.updateComplete;
    expect(stepTitle(element)).to.equal('Finish');
    expect(parts(element, 'judgement')).to.have.length(0);
    await press(element, 'Finish the screening');
    expect(element.record?.createdAt).not.to.equal(undefined);
  });
});

describe('the record', () => {
  it('can be taken up again by the page: answers, account, judgement and date', async () => {
    const first = await openJudgement();
    await judge(first, 'Category A');
    await fill(first, field(first, ROLE), 'Social worker');
    const record = first.complete();
    const second = await openScreening({ layout: 'steps', date: '2030-01-01', record: JSON.parse(JSON.stringify(record)) });
    expect(second.record).to.deep.equal(record);
    expect(second.matches(':state(complete)')).to.equal(true);
    expect(parts(second, 'notice')).to.have.length(0);
    expect(second.date).to.equal('2026-03-04');
    second.goTo('judgement');
    await second.updateComplete;
    expect(control(second, JUDGE, 'Category A (indicated)').checked).to.equal(true);
  });

  it('says so where it was altered, and keeps it to be read', async () => {
    const first = await openJudgement();
    const altered = { ...JSON.parse(JSON.stringify(first.record)), narrative: 'Put in later' };
    const element = await openScreening({ layout: 'steps', record: altered });
    expect(words(part(element, 'notice'))).to.contain('This record cannot be verified');
    expect(field(element, ACCOUNT).value).to.equal('Put in later');
    element.record = { ...altered, createdAt: '2026-03-04T10:00:00.000Z' };
    await element.updateComplete;
    expect(element.matches(':state(complete)')).to.equal(false);
  });

  it('begins anew with null, and survives what is no record', async () => {
    const element = await openJudgement();
    element.record = { nonsense: true } as never;
    await element.updateComplete;
    expect(element.answers).to.deep.equal({});
    element.record = null;
    await element.updateComplete;
    expect(element.answers).to.deep.equal({});
  });

  for (const [what, next] of [
    ['record', { record: null }],
    ['answers', { answers: { missing: 'no' } }],
  ] as const) {
    it(`of the next child begins at its first step, with nothing of the last one on the page: ${what}`, async () => {
      const element = await openJudgement();
      await press(element, 'Finish the screening');
      expect(errors(element)).to.have.length(2);
      await press(element, 'Back');
      await press(element, 'Back');
      await press(element, 'Back');
      await press(element, 'Back');
      await fill(element, numberField(element), 'a few');
      await press(element, 'Continue');
      const told = collect(element, 'cse-error');
      Object.assign(element, next);
      await element.updateComplete;
      expect(stepTitle(element)).to.equal('Right now');
      expect(errors(element)).to.deep.equal([]);
      expect(told.map(({ code, count }) => [code, count])).to.deep.equal([['to-correct', 0]]);
      expect(element.matches(':state(error)')).to.equal(false);
    });
  }

  it('leaves nothing half typed for the next child, and nothing open', async () => {
    const element = await openScreening();
    const half = () => numberField(element);
    half().value = '1';
    for (const details of root(element).querySelectorAll('details')) details.open = true;
    element.record = null;
    await element.updateComplete;
    expect(half().value).to.equal('');
    expect(root(element).querySelectorAll('details[open]')).to.have.length(0);
  });

  it('that a page hands back as it got it changes nothing on the page', async () => {
    const element = await openScreening({ layout: 'steps' });
    element.addEventListener('cse-change', ({ record }) => { element.record = record; });
    await press(element, 'Continue');
    await answer(element, 'Does the child go missing?', 'Yes');
    const before = control(element, 'Does the child go missing?', 'Yes');
    await answer(element, 'Does the child come back looking cared for?', 'No');
    expect(stepTitle(element)).to.equal('Signs');
    expect(control(element, 'Does the child go missing?', 'Yes')).to.equal(before);
    for (const answers of [element.answers, element.record?.answers ?? {}]) {
      element.answers = answers;
      await element.updateComplete;
      expect(stepTitle(element)).to.equal('Signs');
    }
    expect(element.answers).to.deep.equal({ missing: 'yes', 'cared-for': 'no' });
  });

  it('is taken up from a database that keeps null for what is not there', async () => {
    const { record } = await openScreening({ answers: { missing: 'yes' } });
    const element = await openScreening({ record: { ...record, judgement: null, narrative: null, childsWords: null } as never });
    expect(element.answers).to.deep.equal({ missing: 'yes' });
    expect(words(part(element, 'headline'))).to.equal('Indicated: Category A');
    const judged = await openScreening({ record: { ...record, judgement: { category: 'lower', role: 'Social worker', reason: null, date: '2026-03-04' } } as never });
    expect(judged.answers).to.deep.equal({ missing: 'yes' });
    expect(field(judged, ROLE).value).to.equal('Social worker');
    expect(field(judged, WHY).value).to.equal('');
  });

  it('is only to be read where the page says so, with nothing to press or to type in', async () => {
    const element = await openScreening({ answers: { missing: 'yes' }, readOnly: true });
    expect(words(part(element, 'record'))).to.contain('Not answered yet').and.to.contain('Indicated: Category A');
    expect(root(element).querySelectorAll('button, input, textarea, select')).to.have.length(0);
  });

  it('has the name that the page gives it, and else a random one that stays', async () => {
    const element = await openScreening();
    const own = element.record?.id;
    expect(own).to.match(/^[0-9a-f]{32}$/);
    await answer(element, 'Does the child go missing?', 'Yes');
    expect(element.record?.id).to.equal(own);
    element.recordId = 'case-17';
    expect(element.record?.id).to.equal('case-17');
  });
});
