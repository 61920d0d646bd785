import type { ScreeningRecord } from '@cse-screening/core';
import { expect, oneEvent } from '@open-wc/testing';
import type { CseChangeEvent } from '../src/index.ts';
import { answer, changedRuleSet, clearButton, collect, control, group, legends, openScreening, part, parts, picked, root, ruleSetText, type, typeDate, words } from './open-screening.ts';

const MISSING = 'Does the child go missing?';
const CARED_FOR = 'Does the child come back looking cared for?';
const GIFTS = 'What does the child have that nobody can explain?';
const EPISODES = 'How many times has the child been missing?';
const LAST_SEEN = 'When was the child last seen?';
const ACCOUNT = 'What have you seen?';

describe('answering', () => {
  it('asks every question in a group of its own, with nothing picked', async () => {
    const element = await openScreening();
    expect(legends(element)).to.have.length(8);
    expect([...root(element).querySelectorAll('input')].some(({ checked }) => checked)).to.equal(false);
    expect(parts(element, 'clear')).to.have.length(0);
  });

  it('offers "Not known" wherever an answer is picked', async () => {
    const element = await openScreening();
    for (const question of [MISSING, GIFTS, EPISODES, LAST_SEEN]) {
      const labels = [...group(element, question).querySelectorAll('label')].map(words);
      expect(labels.at(-1)).to.equal('Not known');
    }
  });

  it('hands out the record when an answer is picked', async () => {
    const element = await openScreening();
    const change = oneEvent(element, 'cse-change') as unknown as Promise<CseChangeEvent>;
    control(element, MISSING, 'Yes').click();
    const { record } = await change;
    if (record === null) throw new Error('There is no record.');
    expect(record.answers).to.deep.equal({ missing: 'yes' });
    expect(record.ruleSet.id).to.equal('fixture');
    expect(record.ruleSet.version).to.equal('1.2.3');
    expect(record.ruleSet.digest).to.match(/^[0-9a-f]{64}$/);
    expect(record.date).to.equal('2026-03-04');
    expect(record.result.indicated.category).to.equal('lower');
    expect(JSON.parse(JSON.stringify(record))).to.deep.equal(record);
  });

  it('keeps its own answers when a page tries to change the record it was given', async () => {
    const element = await openScreening();
    element.addEventListener('cse-change', ({ record }) => {
      expect(Reflect.set(record?.answers ?? {}, 'missing', 'no')).to.equal(false);
    });
    await answer(element, MISSING, 'Yes');
    expect(Reflect.set(element.answers, 'missing', 'no')).to.equal(false);
    expect(picked(element, MISSING)).to.deep.equal(['Yes']);
    expect(element.record?.answers).to.deep.equal({ missing: 'yes' });
  });

  it('says nothing to the page when the page itself sets the answers', async () => {
    const element = await openScreening();
    let changes = 0;
    element.addEventListener('cse-change', () => (changes += 1));
    element.answers = { missing: 'yes' };
    await element.updateComplete;
    expect(picked(element, MISSING)).to.deep.equal(['Yes']);
    expect(changes).to.equal(0);
  });

  it('clears an answer and puts the focus on the question', async () => {
    const element = await openScreening();
    await answer(element, MISSING, 'No');
    const clear = clearButton(element, MISSING);
    expect(words(clear)).to.equal(`Clear this answer: ${MISSING}`);
    clear?.focus();
    clear?.click();
    await element.updateComplete;
    expect(picked(element, MISSING)).to.deep.equal([]);
    expect(element.record?.answers).to.deep.equal({});
    expect(clearButton(element, MISSING)).to.equal(null);
    expect(root(element).activeElement).to.equal(control(element, MISSING, 'Yes'));
  });

  it('keeps words while they are typed, and tells the page once the field is left', async () => {
    const element = await openScreening();
    const changes = collect(element, 'cse-change');
    const field = group(element, ACCOUNT).querySelector('textarea');
    if (field === null) throw new Error('There is no field.');
    field.value = 'A car at the gate, ';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(element.record?.answers).to.deep.equal({ account: 'A car at the gate, ' });
    expect(changes).to.have.length(0);
    await element.updateComplete;
    expect(field.value).to.equal('A car at the gate, ');
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
    expect(element.record?.answers).to.deep.equal({ account: 'A car at the gate,' });
    expect(changes).to.have.length(1);
  });

  it('takes several options, or "Not known" alone', async () => {
    const element = await openScreening();
    await answer(element, GIFTS, 'Clothes');
    await answer(element, GIFTS, 'Money');
    expect(element.record?.answers).to.deep.equal({ gifts: ['gift-money', 'gift-clothes'] });
    await answer(element, GIFTS, 'Not known');
    expect(picked(element, GIFTS)).to.deep.equal(['Not known']);
    await answer(element, GIFTS, 'A phone');
    expect(picked(element, GIFTS)).to.deep.equal(['A phone']);
    await answer(element, GIFTS, 'A phone');
    expect(element.record?.answers).to.deep.equal({});
  });

  it('takes a number, a date and words', async () => {
    const element = await openScreening();
    await type(element, EPISODES, ' 12 ');
    await typeDate(element, LAST_SEEN, ['1', '3', '2026']);
    await type(element, ACCOUNT, 'Seen near the station');
    expect(element.record?.answers).to.deep.equal({ episodes: 12, 'last-seen': '2026-03-01', account: 'Seen near the station' });
    await type(element, EPISODES, '');
    await answer(element, LAST_SEEN, 'Not known');
    expect(element.record?.answers).to.deep.equal({ 'last-seen': 'not-known', account: 'Seen near the station' });
  });

  it('reports a number that is none with the result, and keeps what was typed', async () => {
    const element = await openScreening();
    await type(element, EPISODES, 'a few');
    expect(group(element, EPISODES).querySelector('input')?.value).to.equal('a few');
    expect(parts(element, 'issues')).to.have.length(1);
    expect([...part(element, 'issues').querySelectorAll('li')].map(words)).to.deep.equal([`${EPISODES} Enter a number from 0 to 500`]);
    await type(element, EPISODES, '501');
    await typeDate(element, LAST_SEEN, ['5', '3', '2026']);
    expect([...part(element, 'issues').querySelectorAll('li')].map(words)).to.deep.equal([`${EPISODES} Enter a number from 0 to 500`, `${LAST_SEEN} Enter a date on or before the screening date, 4 March 2026`]);
  });

  for (const typed of ['9'.repeat(400), '9007199254740993', '0.12345678901234567', '1e3']) {
    it(`keeps a number as typed that a computer would make another of: ${typed.slice(0, 20)}`, async () => {
      const element = await openScreening();
      await type(element, EPISODES, typed);
      expect(group(element, EPISODES).querySelector('input')?.value).to.equal(typed);
      expect(JSON.parse(JSON.stringify(element.answers))).to.deep.equal({ episodes: typed });
      expect(element.validate()).to.equal(false);
      await element.updateComplete;
      expect(words(part(element, 'errors'))).to.contain('Enter a number from 0 to 500');
    });
  }

  it('takes a number however it is written', async () => {
    const element = await openScreening();
    for (const [typed, number] of [['007', 7], ['+3', 3], ['3.0', 3], ['-1', -1], ['12.5', 12.5], ['123456789012345', 123456789012345]] as const) {
      await type(element, EPISODES, typed);
      expect(element.answers).to.deep.equal({ episodes: number });
    }
  });

  it('keeps date, source and note of an answer that is changed', async () => {
    const element = await openScreening({ answers: { missing: { value: 'no', date: '2026-02-01', source: 'school', note: 'twice' } } });
    expect(picked(element, MISSING)).to.deep.equal(['No']);
    await answer(element, MISSING, 'Yes');
    expect(element.record?.answers).to.deep.equal({ missing: { value: 'yes', date: '2026-02-01', source: 'school', note: 'twice' } });
  });

  it('says so where the page has recorded that a question was not asked or does not apply, and takes the same words in a text for words', async () => {
    const element = await openScreening({ answers: { missing: 'not-asked', gifts: { value: 'not-applicable', note: 'A baby' }, account: 'not-known' } });
    expect(words(group(element, MISSING))).to.contain('Recorded as: Not asked');
    expect(clearButton(element, MISSING)).not.to.equal(null);
    expect(words(group(element, GIFTS))).to.contain('Recorded as: Not applicable');
    expect(group(element, ACCOUNT).querySelector('textarea')?.value).to.equal('not-known');
  });

  it('leaves out a question that an answer rules out, and keeps its answer', async () => {
    const element = await openScreening();
    await answer(element, MISSING, 'Yes');
    await answer(element, CARED_FOR, 'Yes');
    await answer(element, MISSING, 'No');
    expect(legends(element)).not.to.contain(CARED_FOR);
    expect(element.record?.answers).to.deep.equal({ missing: 'no', 'cared-for': 'yes' });
    expect(element.record?.result.indicated.category).to.equal(null);
    await answer(element, MISSING, 'Yes');
    expect(picked(element, CARED_FOR)).to.deep.equal(['Yes']);
  });

  it('keeps every answer when the language changes', async () => {
    const element = await openScreening();
    await answer(element, MISSING, 'Yes');
    const before = element.record;
    element.language = 'cy';
    await element.updateComplete;
    expect(legends(element)).to.contain('Ar goll?');
    expect(words(part(element, 'headline'))).to.contain('Categori A');
    expect(element.record?.answers).to.deep.equal(before?.answers);
    expect(element.record?.result).to.deep.equal(before?.result);
  });

  it('says of an answer that is not plain data that it cannot be used, and keeps the others', async () => {
    const refuse = (): string => { throw new Error('canary-7f3a'); };
    const element = await openScreening();
    for (const broken of [Object.defineProperty({}, 'missing', { enumerable: true, get: refuse }), { missing: refuse }, { missing: { value: 7n } }]) {
      element.answers = Object.defineProperty(broken, 'danger', { enumerable: true, value: 'no' });
      await element.updateComplete;
      expect(legends(element)).to.have.length(8);
      expect(element.record?.answers).to.deep.equal({ danger: 'no' });
      expect(words(part(element, 'issues'))).to.contain(`${MISSING} The answer has no value`);
    }
    element.answers = null as never;
    await element.updateComplete;
    expect(element.record?.answers).to.deep.equal({});
    expect(root(element).innerHTML).not.to.contain('canary');
  });

  // As Vue wraps the state of a page: an object that a browser does not clone.
  it('takes answers and a record that stand in the proxies of a framework', async () => {
    const wrap = <T extends object>(plain: T): T =>
      new Proxy(plain, { get: (target, key) => { const part: unknown = Reflect.get(target, key); return typeof part === 'object' && part !== null ? wrap(part) : part; } });
    const answers = { missing: { value: 'yes', note: 'Seen twice' }, gifts: ['gift-money'] } as const;
    const element = await openScreening({ answers: wrap({ ...answers }) });
    const kept = element.record;
    expect(kept?.answers).to.deep.equal(answers);
    const other = await openScreening({ date: '2020-01-01', record: wrap(JSON.parse(JSON.stringify(kept)) as ScreeningRecord) });
    expect(other.record).to.deep.equal(kept);
  });
});

describe('a record that a page sets', () => {
  it('may be the text that a database holds', async () => {
    const record = (await openScreening({ answers: { danger: 'yes', missing: 'no' } })).record;
    const element = await openScreening();
    Object.assign(element, { record: JSON.stringify(record) });
    await element.updateComplete;
    expect(element.record?.answers).to.deep.equal({ danger: 'yes', missing: 'no' });
    expect(words(part(element, 'urgent'))).to.contain('Call 999 now.');
  });

  /** Sets what is none: in place of an empty screening there is how to get help, and the page is told why. */
  async function refuses(element: Awaited<ReturnType<typeof openScreening>>, given: object, code: string): Promise<void> {
    const errors = collect(element, 'cse-error');
    Object.assign(element, given);
    await element.updateComplete;
    expect(errors.map((error) => error.code)).to.deep.equal([code]);
    expect(parts(element, 'headline')).to.have.length(0);
    expect(words(part(element, 'unavailable'))).to.contain('999');
    expect(element.record).to.equal(null);
  }

  for (const given of ['{"id"', '', { id: 'x' }, [], 7]) {
    it(`and is none (${JSON.stringify(given)}) is never shown as an empty screening`, async () => {
      const element = await openScreening({ answers: { missing: 'yes' } });
      await refuses(element, { record: given }, 'invalid-record');
      element.answers = { missing: 'no' };
      await element.updateComplete;
      expect(parts(element, 'unavailable')).to.have.length(1);
      element.record = null;
      await element.updateComplete;
      expect(words(part(element, 'headline'))).to.equal('Nothing recorded yet');
    });
  }

  for (const part of [{ answers: '{"danger":"yes"}' }, { answers: [] }, { answers: null }, { narrative: {} }, { childsWords: ['He told me to'] }, { judgement: { category: 'lower', role: 7 } }]) {
    it(`and of which a part is none (${JSON.stringify(part)}) is never shown as an empty screening, nor without that part`, async () => {
      const { record } = await openScreening({ answers: { danger: 'yes' } });
      await refuses(await openScreening(), { record: { ...record, ...part } }, 'invalid-record');
    });
  }

  const refusing = new Proxy({ danger: 'yes' }, { ownKeys: () => { throw new Error('canary-7f3a'); } });
  for (const [what, given] of [['an object that refuses to be looked into', refusing], ['their text', '{"danger":"yes"}'], ['a list', [{ danger: 'yes' }]], ['a Map', new Map([['danger', 'yes']])], ['a promise', Promise.resolve({ danger: 'yes' })]] as const) {
    it(`or answers that are none (${what}) are never shown as an empty screening`, async () => {
      const element = await openScreening();
      await refuses(element, { answers: given }, 'screening-failed');
      element.answers = { danger: 'yes' };
      await element.updateComplete;
      expect(words(part(element, 'urgent'))).to.contain('Call 999 now.');
    });
  }

  it('and was made with another rule set is not shown as a version of this one, and comes up with its own', async () => {
    const record = (await openScreening({ answers: { danger: 'yes' } })).record;
    const rules = await changedRuleSet((document) => Object.assign(document, { id: 'another-screening' }));
    const element = await openScreening({ rules });
    const errors = collect(element, 'cse-error');
    Object.assign(element, { record });
    await element.updateComplete;
    expect(errors.map(({ code }) => code)).to.deep.equal(['other-rule-set']);
    expect(words(part(element, 'unavailable'))).to.contain('999');
    expect(element.record).to.equal(null);
    element.date = 'yesterday';
    await element.updateComplete;
    element.date = null;
    element.rules = await ruleSetText();
    await element.updateComplete;
    expect(errors.map(({ code }) => code)).to.deep.equal(['other-rule-set', 'to-correct']);
    expect(element.record?.answers).to.deep.equal({ danger: 'yes' });
    expect(words(part(element, 'urgent'))).to.contain('Call 999 now.');
  });
});
