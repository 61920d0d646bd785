import { verifyRecord, type ScreeningRecord } from '@cse-screening/core';
import { expect } from '@open-wc/testing';
import type { CseScreening } from '../src/index.ts';
import { ACCOUNT, errors, JUDGE, judge, openJudgement, OWN_WORDS, ROLE, WHY } from './judge.ts';
import { today } from '../src/today.ts';
import { MemoryStore } from './memory-store.ts';
import { answer, changedRuleSet, collect, control, field, fill, group, openScreening, part, parts, press, root, ruleSetText, stepTitle, words } from './open-screening.ts';

const DANGER = 'Is the child in danger now?';

const numberField = (element: CseScreening) => group(element, 'How many times has the child been missing?').querySelector('.field') as HTMLInputElement;

/** A screening with a judgement that differs from what is indicated, finished. */
async function finish(element: CseScreening): Promise<ScreeningRecord> {
  await judge(element, 'None of these categories');
  await fill(element, field(element, ROLE), 'Social worker');
  await fill(element, field(element, WHY), 'What the school says');
  const record = element.complete();
  if (record === null) throw new Error('It could not be finished.');
  await element.updateComplete;
  return record;
}

async function finished(given: Partial<CseScreening> = {}): Promise<{ readonly element: CseScreening; readonly record: ScreeningRecord }> {
  const element = await openScreening({ answers: { missing: 'yes' }, ...given });
  return { element, record: await finish(element) };
}

const newer = () => changedRuleSet((document) => Object.assign(document, { version: '2.0.0' }));

describe('a record under another version of the rule set', () => {
  it('is not shown as a result of that version where it is only to be read', async () => {
    const { record } = await finished();
    const other = await openScreening({ rules: await newer() });
    const told = collect(other, 'cse-error');
    Object.assign(other, { readOnly: true, record: JSON.stringify(record) });
    await other.updateComplete;
    expect(parts(other, 'record')).to.have.length(0);
    expect(words(part(other, 'unavailable'))).to.contain('cannot be shown');
    expect(told.map(({ code }) => code)).to.deep.equal(['other-rule-set']);
    other.rules = await ruleSetText();
    await other.updateComplete;
    expect(words(part(other, 'record'))).to.contain(record.digest).and.not.to.contain('not finished');
    expect(other.record).to.deep.equal(record);
  });

  it('that is not finished is not shown so either, also where the page says only later that it is to be read', async () => {
    const { record } = await openScreening({ answers: { missing: 'yes' } });
    const element = await openScreening({ layout: 'steps', rules: await newer(), record: structuredClone(record) });
    expect(words(part(element, 'notice'))).to.contain('It was made with version 1.2.3 of the questions.');
    root(element).querySelector<HTMLButtonElement>('[part~="button"]')?.click();
    await element.updateComplete;
    expect(parts(element, 'notice')).to.have.length(0);
    element.readOnly = true;
    await element.updateComplete;
    expect(parts(element, 'record')).to.have.length(0);
  });

  it('is gone on with where it is not, under its own id, and what was changed since can be read', async () => {
    const { record } = await finished({ answers: { missing: 'yes', told: 'nothing-said' } });
    const rules = await changedRuleSet((document) => {
      const { sections } = document as unknown as { sections: { questions: { options: { id: string }[] }[] }[] };
      Object.assign(document, { version: '2.0.0' });
      Object.assign(sections[0]?.questions[1]?.options[2] ?? {}, { id: 'nobody-said' });
    });
    const element = await openScreening({ rules, record: structuredClone(record) });
    expect(element.matches(':state(complete)')).to.equal(false);
    // A record does not hold how its questions were worded, and which there were.
    expect(words(part(element, 'notice'))).to.equal('Important It was made with version 1.2.3 of the questions. This is version 2.0.0. Every answer was kept. No longer asked. The answer is kept, and does not count: Has anyone said that the child was harmed?');
    expect(element.record?.id).to.equal(record.id);
    await answer(element, DANGER, 'No');
    element.readOnly = true;
    await element.updateComplete;
    expect(words(part(element, 'record'))).to.contain('This screening is not finished.').and.to.contain('2.0.0');
    Object.assign(element, { record: null, readOnly: false });
    await element.updateComplete;
    expect(parts(element, 'notice')).to.have.length(0);
  });
});

describe('the date of a record', () => {
  for (const [how, next] of [
    ['record = null', (element: CseScreening) => { element.record = null; }],
    ['clear()', (element: CseScreening) => { element.clear(); }],
    ['answers of another child', (element: CseScreening) => { element.answers = { danger: 'no' }; }],
  ] as const) {
    it(`goes with it: ${how} brings back the page’s own`, async () => {
      const { record } = await finished();
      for (const [own, shown] of [['2030-05-06', '2030-05-06'], [null, new Date().getFullYear().toString()]] as const) {
        const element = await openScreening({ date: own, record: structuredClone(record) });
        expect(element.record?.date).to.equal('2026-03-04');
        // A second record does not take its place.
        element.record = { ...structuredClone(record), id: 'another', date: '2026-02-02' };
        next(element);
        await element.updateComplete;
        expect(element.date).to.equal(own);
        expect(element.record?.date).to.contain(shown);
      }
    });
  }

  it('stays with what was finished and is changed on a later day, and goes with it', async () => {
    const { element, record } = await finished({ date: null });
    const RealDate = Date;
    globalThis.Date = class extends RealDate {
      constructor() {
        super(RealDate.now() + 48 * 3_600_000);
      }
    } as DateConstructor;
    try {
      await answer(element, DANGER, 'No');
      const again = element.complete();
      expect([again?.id, again?.date]).to.deep.equal([record.id, record.date]);
      expect(again?.digest).not.to.equal(record.digest);
      expect(again?.judgement, 'nobody judged anew').to.deep.equal(record.judgement);
      await fill(element, field(element, WHY), 'What the school says now');
      const judgedAnew = element.complete();
      expect([judgedAnew?.date, judgedAnew?.judgement?.date]).to.deep.equal([record.date, today()]);
      expect(today()).not.to.equal(record.judgement?.date);
      element.clear();
      expect(element.date).to.equal(null);
      expect(element.record?.date).not.to.equal(record.date);
    } finally {
      globalThis.Date = RealDate;
    }
  });

  it('gives way to one that the page sets after it', async () => {
    const { record } = await openScreening({ answers: { missing: 'yes' } });
    const element = await openScreening({ record: structuredClone(record) });
    element.date = '2026-03-09';
    await element.updateComplete;
    expect(element.record?.date).to.equal('2026-03-09');
    element.record = null;
    expect(element.date).to.equal('2026-03-09');
  });
});

describe('answers that a page sets over what is entered', () => {
  it('begin another screening: no word, no judgement and no name of the last child stays', async () => {
    const { element, record } = await finished({ date: null });
    await fill(element, field(element, ACCOUNT), 'Child one was seen');
    await fill(element, field(element, OWN_WORDS), 'He told me to');
    const id = element.record?.id;
    element.answers = { missing: 'yes' };
    await element.updateComplete;
    const { narrative, childsWords, judgement, answers } = element.record ?? {};
    expect([narrative, childsWords, judgement, answers]).to.deep.equal([undefined, undefined, undefined, { missing: 'yes' }]);
    expect(field(element, ACCOUNT).value).to.equal('');
    expect(element.record?.id).not.to.be.oneOf([id, record.id]);
    // Nothing but answers of the page's own: each child has a name of its own all the same.
    const second = element.record?.id;
    element.answers = { danger: 'no' };
    await element.updateComplete;
    expect(element.record?.id).not.to.equal(second);
  });

  it('keep the name that the page still gives', async () => {
    const element = await openScreening({ recordId: 'A1', answers: { missing: 'yes' } });
    element.answers = { danger: 'no' };
    expect(element.record?.id).to.equal('A1');
  });

  it('go into no draft of the last child, and its draft stays', async () => {
    const store = new MemoryStore();
    const element = await openScreening({ draftStore: store });
    await fill(element, field(element, ACCOUNT), 'Child one was seen');
    await element.saveDraft();
    const { text } = store;
    element.answers = { missing: 'yes' };
    await element.updateComplete;
    await answer(element, DANGER, 'No');
    await element.saveDraft();
    expect(store.text).to.equal(text);
    expect(text).to.contain('Child one');
    expect(words(part(element, 'notice'))).to.contain('A draft of another screening is kept here');
  });

  it('say nothing any more of the record that they take the place of', async () => {
    const { record } = await openScreening({ answers: { missing: 'yes' } });
    const element = await openScreening({ recordId: 'A1', record: { ...structuredClone(record), narrative: 'Put in later' } as ScreeningRecord });
    expect(words(part(element, 'notice'))).to.contain('This record cannot be verified');
    element.answers = { danger: 'no' };
    await element.updateComplete;
    expect(parts(element, 'notice')).to.have.length(0);
  });
});

describe('a finished record', () => {
  it('stands on paper with the date and the id that its digest was made with, whatever the page sets after', async () => {
    const { element, record } = await finished({ recordId: 'A1' });
    Object.assign(element, { date: '2026-03-09', recordId: 'B2', readOnly: true });
    await element.updateComplete;
    expect(words(part(element, 'record'))).to.contain('4 March 2026').and.to.contain('A1').and.to.contain(record.digest);
    expect(words(part(element, 'record'))).not.to.contain('9 March 2026').and.not.to.contain('B2');
    expect(element.record).to.equal(record);
  });

  it('is no longer finished where a draft of it goes further', async () => {
    const { record } = await finished();
    const draftStore = new MemoryStore();
    const element = await openScreening({ record, draftStore });
    await answer(element, DANGER, 'Yes');
    await element.saveDraft();
    const again = await openScreening({ record, draftStore });
    await again.saveDraft();
    expect(again.record?.answers).to.deep.equal({ missing: 'yes', danger: 'yes' });
    expect(again.record?.createdAt).to.equal(undefined);
  });

  it('stays finished when the form is reset to it', async () => {
    const { record } = await finished();
    const element = await openScreening({ name: 'screening', required: true, record: structuredClone(record) });
    const form = document.createElement('form');
    element.replaceWith(form);
    form.append(element);
    await answer(element, DANGER, 'Yes');
    expect(element.checkValidity()).to.equal(false);
    form.reset();
    await element.updateComplete;
    expect(element.record).to.deep.equal(record);
    expect(verifyRecord(element.record).intact).to.equal(true);
    expect(element.checkValidity()).to.equal(true);
    element.record = { ...structuredClone(record), narrative: 'Put in later' };
    form.reset();
    await element.updateComplete;
    expect(words(part(element, 'notice')), 'and altered where it was').to.contain('This record cannot be verified');
    form.remove();
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

  it('keeps every word that stands in it, and the day of its judgement, when it is gone on with', async () => {
    const { element } = await finished();
    await fill(element, field(element, ACCOUNT), 'Seen near the station.');
    await fill(element, field(element, OWN_WORDS), ' He told me to');
    const record = structuredClone(element.record);
    const judgement = { ...record?.judgement, date: '2026-03-05' };
    const second = await openScreening({ record: { ...record, judgement } as ScreeningRecord });
    await answer(second, DANGER, 'No');
    const { narrative, childsWords, judgement: kept } = second.record ?? {};
    expect([narrative, childsWords, kept]).to.deep.equal(['Seen near the station.', ' He told me to', judgement]);
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
    numberField(element).value = '1';
    for (const details of root(element).querySelectorAll('details')) details.open = true;
    element.record = null;
    await element.updateComplete;
    expect(numberField(element).value).to.equal('');
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
    element.record = { ...structuredClone(element.record), id: 'case-16' } as ScreeningRecord;
    expect(element.record?.id).to.equal('case-17');
  });
});
