import { type Result, verifyRecord } from '@cse-screening/core';
import { expect } from '@open-wc/testing';
import type { CseScreening } from '../src/index.ts';
import { indicationKey } from '../src/judgement/judgement-entry.ts';
import { keptFrom, openWith } from './keep-draft.ts';
import { MemoryStore } from './memory-store.ts';
import { ACCOUNT, errors, JUDGE, judge, openJudgement, OWN_WORDS, ROLE, WHY } from './judge.ts';
import { answer, changedRuleSet, collect, field, fill, focused, group, openScreening, part, parts, press, root, stepTitle, strictRuleSet, words } from './open-screening.ts';

describe('the judgement', () => {
  it('stands beside what is indicated, with nothing picked', async () => {
    const element = await openJudgement();
    expect(words(part(element, 'judgement'))).to.contain('Indicated: Category A').and.to.contain('Answers that are not known could take it up to Category B.').and.to.contain('Is the child in danger now?');
    expect([...group(element, JUDGE).querySelectorAll('label')].map(words)).to.deep.equal(['Category B', 'Category A (indicated)', 'None of these categories']);
    expect([...group(element, JUDGE).querySelectorAll('input')].some(({ checked }) => checked)).to.equal(false);
  });

  it('has both ends of a span marked as indicated', async () => {
    const rules = await changedRuleSet((document) => {
      const { rules: [rule] } = document as unknown as { rules: { then: object }[] };
      Object.assign(rule?.then ?? {}, { upTo: 'upper' });
    });
    const element = await openJudgement({ rules });
    expect([...group(element, JUDGE).querySelectorAll('label')].map(words)).to.deep.equal(['Category B (indicated)', 'Category A (indicated)', 'None of these categories']);
  });

  it('that agrees needs a role and no reason, and finishes a record that can be verified', async () => {
    const element = await openJudgement();
    const complete = collect(element, 'cse-complete');
    await judge(element, 'Category A');
    await fill(element, field(element, ROLE), ' School nurse ');
    await fill(element, field(element, WHY), ' \n');
    await press(element, 'Finish the screening');
    expect(complete).to.have.length(1);
    const record = complete[0]?.record;
    // What a log writes out of an event.
    expect(Object.keys(complete[0] ?? {})).not.to.include('record');
    expect(record?.judgement?.category).to.equal('lower');
    expect(record?.judgement?.agrees).to.equal(true);
    expect(record?.judgement?.role).to.equal('School nurse');
    expect(record?.judgement).not.to.have.property('reason');
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
    expect(words(part(again, 'notice'))).to.contain('This screening was finished. Your change has opened it again');
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
      // Another step has nothing to put right.
      element.goTo('check');
      await element.updateComplete;
      expect(element.validate()).to.equal(true);
      expect(element.complete()).to.equal(null);
      await element.updateComplete;
      expect(errors(element)).to.deep.equal(['Something in this text cannot be kept in a record. Type it again, or make it shorter']);
      await press(element, errors(element)[0] ?? '');
      expect(focused(element)?.id).to.equal(field(element, label).id);
      expect(field(element, label).value).to.equal(text);
    });
  }
});

describe('a rule set without categories', () => {
  const withoutCategories = () => changedRuleSet((document) => {
    Object.assign(document, { categories: [], rules: [] });
    // The row of the headings, which only categories cite.
    const { sources: [source] } = document as unknown as { sources: { rows: object[] }[] };
    source?.rows.pop();
  });

  it('takes no judgement over that was made while it had some', async () => {
    const text = await keptFrom(async (element) => {
      element.goTo('judgement');
      await element.updateComplete;
      await judge(element, 'None of these categories');
      await fill(element, field(element, ROLE), 'Social worker');
    });
    const element = await openWith(new MemoryStore(text), { rules: await withoutCategories() });
    await element.saveDraft();
    await element.updateComplete;
    expect(words(part(element, 'notice'))).to.contain('Your draft has been restored');
    const record = element.complete();
    expect(record?.createdAt).not.to.equal(undefined);
    expect(record).not.to.have.property('judgement');
  });

  it('leaves nothing to judge, and can be finished', async () => {
    const element = await openScreening({ layout: 'steps', rules: await withoutCategories() });
    element.goTo('judgement');
    await element.updateComplete;
    expect(stepTitle(element)).to.equal('Finish');
    expect(parts(element, 'judgement')).to.have.length(0);
    await press(element, 'Finish the screening');
    expect(Date.now() - Date.parse(element.record?.createdAt ?? '')).to.be.within(0, 3_600_000);
  });
});
