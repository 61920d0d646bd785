import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/evaluate/result.ts';
import { OtherRuleSetError } from '../../src/record/require-rule-set.ts';
import { rerun, rerunner } from '../../src/record/rerun.ts';
import type { RuleSet } from '../../src/rule-set.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { coverRows, type EditedDocument, exampleAnswers, exampleRecord, gloucestershire, recordOf } from './example-screening.ts';

const older = gloucestershire();
const record = exampleRecord({ judgement: { category: 'category-4', role: 'Social worker', date: '2026-11-21', reason: 'Two episodes were never reported.' } });
const before = structuredClone(record);

const set = (document: EditedDocument, parameter: string, value: number | boolean) => {
  const found = document.parameters.find(({ id }) => id === parameter);
  if (found === undefined) throw new Error(parameter);
  found.value = value;
};
const questionsIn = (document: EditedDocument, section: string) => document.sections.find(({ id }) => id === section)?.questions ?? [];
const without = <T extends { id: string }>(list: readonly T[], id: string): T[] => {
  if (!list.some((each) => each.id === id)) throw new Error(id);
  return list.filter((each) => each.id !== id);
};
const replaceIn = (document: EditedDocument, from: string, to: string) => {
  const text = JSON.stringify(document);
  if (!text.includes(from)) throw new Error(from);
  Object.assign(document, JSON.parse(text.replaceAll(from, to)));
};

describe('under the same rule set', () => {
  it('nothing moves, and there is nothing to say', () => {
    const again = rerun(record, older, older);
    expect(again).toMatchObject({ moved: 'same', note: null, partly: [], dropped: [], unanswered: [], why: { newlyFire: [], noLongerFire: [], questions: { added: [], removed: [], changed: [] }, parameters: [], measures: { added: [], removed: [], changed: [] } } });
    expect(again.carried).toEqual(Object.keys(record.answers));
    expect(again.result).toEqual(record.result);
    expect(again.verification.intact).toBe(true);
  });
});

describe('where a parameter was changed', () => {
  const newer = gloucestershire((document) => { set(document, 'category-3-mixed-indicators-from', 9); set(document, 'category-2-indicators-from', 4); });
  const again = rerun(record, newer, older);

  it('the category moves down, and the reading that does not use it stays', () => {
    expect(again).toMatchObject({ moved: 'down', before: { indicated: { category: 'category-3' } }, after: { indicated: { category: 'category-2' } } });
    expect(again.readings).toEqual([
      { reading: 'recommended', moved: 'down', note: null, before: { indicated: { category: 'category-3', upTo: null }, range: { lowest: 'category-3', highest: 'category-4' } }, after: { indicated: { category: 'category-2', upTo: null }, range: { lowest: 'category-2', highest: 'category-4' } } },
      { reading: 'literal', moved: 'same', note: null, before: { indicated: { category: 'category-2', upTo: 'category-4' }, range: { lowest: 'category-2', highest: 'category-4' } }, after: { indicated: { category: 'category-2', upTo: 'category-4' }, range: { lowest: 'category-2', highest: 'category-4' } } },
    ]);
  });

  it('the rule that no longer fires is named with its sentence, and so are the parameters', () => {
    expect(again.why.newlyFire).toEqual([]);
    expect(again.why.noLongerFire).toEqual([
      { rule: 'category-3-several-with-feature', kind: 'category', readings: ['recommended'], because: record.result.reasons[0]?.because, couldFire: true, definition: 'unchanged' },
    ]);
    expect(again.why.parameters).toEqual([
      { parameter: 'category-2-indicators-from', before: 3, after: 4 },
      { parameter: 'category-3-mixed-indicators-from', before: 3, after: 9 },
    ]);
    expect(again.why.measures).toEqual({ added: [], removed: [], changed: [] });
  });

  it('without the older rule set it says the same, apart from what only that could tell', () => {
    const alone = rerun(record, newer);
    expect(alone).toMatchObject({ moved: 'down', why: { parameters: null, measures: null, questions: { added: [], removed: [], changed: null } } });
    expect(alone.why.noLongerFire).toMatchObject([{ rule: 'category-3-several-with-feature', definition: 'unknown' }]);
  });

  it('up again, the rule newly fires', () => {
    const lowRecord = recordOf({ ruleSet: newer, id: 'r', ...exampleAnswers() });
    const up = rerun(lowRecord, older, newer);
    expect(up.moved).toBe('up');
    expect(up.why.newlyFire).toMatchObject([{ rule: 'category-3-several-with-feature', readings: ['recommended'], couldFire: true, definition: 'unchanged' }]);
    expect(up.why.newlyFire[0]?.because).toEqual(record.result.reasons[0]?.because);
  });
});

describe('where a question was removed', () => {
  const newer = gloucestershire((document) => {
    for (const section of document.sections) section.questions = section.questions.filter(({ id }) => id !== 'unexplained-gifts');
    for (const requirement of document.completeness) if (requirement.questions !== undefined) requirement.questions = requirement.questions.filter((id) => id !== 'unexplained-gifts');
  });
  const again = rerun(record, newer, older);

  it('its answer is dropped and stays in the record', () => {
    expect(again.dropped).toEqual(['unexplained-gifts']);
    expect(again.carried).not.toContain('unexplained-gifts');
    expect(again.why.questions).toEqual({ added: [], removed: ['unexplained-gifts'], changed: [] });
    expect(record.answers['unexplained-gifts']).toMatchObject({ value: 'yes' });
  });

  it('what rested on it no longer fires', () => {
    expect(again.moved).toBe('down');
    expect(again.why.noLongerFire.map(({ rule }) => rule)).toContain('category-3-several-with-feature');
  });
});

describe('where a question was added', () => {
  const newer = gloucestershire((document) => {
    const [like] = questionsIn(document, 'people').filter(({ id }) => id === 'loitering');
    questionsIn(document, 'people').push({ ...like, id: 'new-phone', concept: 'new-phone' });
  });

  it('it is listed as new and unanswered, and the answers carry over', () => {
    const again = rerun(record, newer, older);
    expect(again).toMatchObject({ moved: 'same', dropped: [], unanswered: ['new-phone'], why: { questions: { added: ['new-phone'], removed: [], changed: [] } } });
    expect(again.result.answers.unanswered).toEqual(['new-phone']);
    expect(rerun(record, newer).why.questions.added).toEqual(['new-phone']);
  });

  it('in a record that left questions open, old ones are unanswered and not new', () => {
    const { loitering: _, ...rest } = record.answers;
    const again = rerun(recordOf({ ruleSet: older, id: 'r', date: record.date, answers: rest }), newer);
    expect(again.unanswered).toEqual(['loitering', 'new-phone']);
    expect(again.why.questions.added).toEqual(['new-phone']);
  });
});

describe('where a question was put otherwise', () => {
  it('the fields that differ are named, since the answer was given to other words', () => {
    const newer = gloucestershire((document) => {
      const [question] = questionsIn(document, 'people').filter(({ id }) => id === 'vehicles');
      Object.assign(question ?? {}, { text: { en: 'Something else altogether' }, kind: 'context' });
    });
    expect(rerun(record, newer, older).why.questions.changed).toEqual([{ id: 'vehicles', fields: ['kind', 'text'] }]);
  });

  it('a question that moved to another section is named too: a measure may select by section', () => {
    const newer = gloucestershire((document) => {
      const people = document.sections.find(({ id }) => id === 'people');
      const moved = people?.questions.pop();
      document.sections[0]?.questions.push(moved ?? {});
    });
    expect(rerun(record, newer, older).why.questions.changed).toEqual([{ id: 'unexplained-gifts', fields: ['section'] }]);
  });

  it('an option that is gone makes the answer not known, and never lowers what could be', () => {
    const newer = gloucestershire((document) => { replaceIn(document, '"sometimes"', '"now-and-then"'); });
    const again = rerun(record, newer, older);
    expect(again.dropped).toEqual(['missing']);
    expect(again.unanswered).toEqual(['missing']);
    expect(again.result.answers.notKnown).toContain('missing');
    expect(again.result.range.highest).toBe('category-4');
  });

  it('several options of which one is gone count as far as they fit, and so does a no whose day cannot be read', () => {
    const small = smallRuleSet();
    const answers: Answers = { 'second-sign': { value: 'no', date: '2026-02-30' }, harm: 'no', 'when-seen': ['before', 'now'] };
    const newer = smallRuleSet((text) => text.replace('"version": "1.0.0"', '"version": "1.1.0"').replace('{ "id": "before"', '{ "id": "earlier"'));
    const again = rerun(recordOf({ ruleSet: small, id: 'r', date: '2026-11-20', answers }), newer, small);
    expect(again).toMatchObject({ carried: ['harm'], partly: ['second-sign', 'when-seen'], dropped: [] });
    expect(again.unanswered).not.toContain('when-seen');
  });
});

describe('where a rule was removed', () => {
  const newer = gloucestershire((document) => { document.rules = without(document.rules, 'category-3-several-with-feature'); });

  it('it is named with its sentence, with and without the older rule set', () => {
    for (const again of [rerun(record, newer, older), rerun(record, newer)]) {
      expect(again.moved).toBe('down');
      expect(again.why.noLongerFire).toEqual([{ rule: 'category-3-several-with-feature', kind: 'category', readings: ['recommended'], because: record.result.reasons[0]?.because, couldFire: false, definition: 'removed' }]);
    }
  });
});

describe('where rules, flags and actions were changed', () => {
  it('everything that fires or no longer fires is listed, by what it is', () => {
    const newer = gloucestershire((document) => {
      document.rules = without(document.rules, 'flag-mash-decides');
      document.rules = document.rules.map((rule) => (rule.id === 'literal-beyond-category-1' ? { ...rule, when: { fact: 'indicators', operator: 'greaterThan', value: { fact: 'category-3-indicators-from' } } } : rule));
      const grave = document.rules.find(({ id }) => id === 'flag-possible-harm') ?? {};
      document.rules.push({ ...grave, id: 'floor-for-possible-harm', then: { floor: 'category-2' } });
      document.actions = without(document.actions, 'cse-coordinator');
    });
    const { why } = rerun(record, newer, older);
    expect(why.newlyFire.map(({ rule, kind, definition }) => [rule, kind, definition])).toEqual([['floor-for-possible-harm', 'floor', 'added']]);
    expect(why.noLongerFire.map(({ rule, kind, readings, definition }) => [rule, kind, readings, definition])).toEqual([
      ['literal-beyond-category-1', 'category', ['literal'], 'changed'],
      ['flag-mash-decides', 'flag', [], 'removed'],
      ['cse-coordinator', 'action', [], 'removed'],
    ]);
    expect(why.noLongerFire.every(({ because }) => because !== null)).toBe(true);
  });

  it('a measure that counts otherwise is named', () => {
    const newer = gloucestershire((document) => { document.measures = document.measures.map((measure) => (measure.id === 'category-4-only' ? { ...measure, of: [{ question: 'disclosure' }] } : measure)); });
    const again = rerun(record, newer, older);
    expect(again.moved).toBe('down');
    expect(again.why.measures).toEqual({ added: [], removed: [], changed: [{ id: 'category-4-only', fields: ['of'] }] });
  });
});

it('a span whose end the newer version does not have is not comparable, whatever its beginning', () => {
  const spanned = (text: string) => text.replace('"default": true, ', '').replace('"text": { "en": "Read otherwise." }', '"text": { "en": "Read otherwise." }, "default": true');
  const before = recordOf({ ruleSet: smallRuleSet(spanned), id: 'r', date: '2026-11-20', answers: { 'first-sign': 'yes', 'second-sign': 'often' } });
  expect(before.result.indicated).toEqual({ category: 'lower', upTo: 'upper' });
  expect(rerun(before, smallRuleSet((text) => spanned(text).replaceAll('"upper"', '"topmost"')))).toMatchObject({ moved: 'not-comparable', note: 'The newer version has no category "upper".' });
});

describe('categories are compared by id', () => {
  const renamed = gloucestershire((document) => { replaceIn(document, '"category-3"', '"category-3a"'); });
  const fewer = gloucestershire((document) => {
    document.rules = document.rules.filter(({ then }) => !JSON.stringify(then).includes('"category-3"'));
    document.categories = without(document.categories, 'category-3');
  });
  const answers: Answers = { 'first-sign': 'yes', 'second-sign': 'often', harm: 'no' };
  const small = smallRuleSet();
  const smallRecord = recordOf({ ruleSet: small, id: 'r', date: '2026-11-20', answers });
  const bumped = (edit: (text: string) => string): RuleSet => smallRuleSet((text) => edit(text.replace('"version": "1.0.0"', '"version": "1.1.0"')));

  it.each<[string, ReturnType<typeof rerun>, string | RegExp]>([
    ['one is gone', rerun(record, renamed), 'The newer version has no category "category-3".'],
    ['one is new', rerun(recordOf({ ruleSet: fewer, id: 'r', ...exampleAnswers() }), older, fewer), 'The older version had no category "category-3".'],
    ['the order changed', rerun(smallRecord, bumped((text) => swapCategories(text)), small), 'The two versions put the same categories in another order.'],
    ['it is another rule set', rerun(smallRecord, smallRuleSet((text) => text.replace('"id": "small"', '"id": "smaller"'))), 'These are two rule sets, not two versions of one: their categories do not mean the same.'],
    ['one version has no categories', rerun(smallRecord, noCategories(), small), 'One of the two versions has no categories.'],
  ])('and are not comparable where %s', (_, again, note) => {
    expect(again).toMatchObject({ moved: 'not-comparable', note });
  });

  it('and a reading that only one of them has is not comparable', () => {
    const newer = bumped((text) => text.replace('{ "id": "other", "title"', '{ "id": "another", "title"').replace('"reading": "other"', '"reading": "another"'));
    expect(rerun(smallRecord, newer).readings).toMatchObject([
      { reading: 'main', moved: 'same', note: null },
      { reading: 'another', moved: 'not-comparable', before: null, note: 'One of the two rule sets does not have this reading.' },
      { reading: 'other', moved: 'not-comparable', after: null },
    ]);
  });

  it('and a span that narrows to its inside is not comparable, while one that loses its lower end moved up', () => {
    const narrowed = bumped((text) => text.replace('"then": { "category": "lower", "upTo": "upper" }', '"then": { "category": "upper" }'));
    expect(rerun(smallRecord, narrowed).readings[1]).toMatchObject({ moved: 'up', before: { indicated: { category: 'lower', upTo: 'upper' } }, after: { indicated: { category: 'upper', upTo: null } } });
    const inside = gloucestershire((document) => { document.rules = document.rules.map((rule) => (rule.id === 'literal-beyond-category-1' ? { ...rule, then: { category: 'category-3' } } : rule)); });
    expect(rerun(record, inside).readings[1]).toMatchObject({ reading: 'literal', moved: 'not-comparable', note: 'One of the two spans lies within the other.' });
  });
});

describe('the record', () => {
  it('is as it was after all of this, its judgement beside its own result', () => {
    expect(record).toEqual(before);
    expect(rerun(record, gloucestershire((document) => { set(document, 'category-3-mixed-indicators-from', 9); })).before.indicated).toEqual(record.result.indicated);
  });

  it('is rerun the same alone and as one of many', () => {
    const newer = gloucestershire((document) => { set(document, 'category-3-mixed-indicators-from', 9); });
    const many = rerunner(newer, older);
    const other = recordOf({ ruleSet: older, id: 'other', date: record.date, answers: { disclosure: 'said' } });
    expect([record, other, record].map(many)).toEqual([record, other, record].map((each) => rerun(each, newer, older)));
  });

  it('that was altered is rerun, and the rerun says that it cannot be verified', () => {
    expect(rerun({ ...record, narrative: 'forged' }, older).verification).toMatchObject({ intact: false, reason: 'altered' });
  });

  it('takes as the older rule set its own and no other', () => {
    expect(() => rerun(record, older, gloucestershire(() => undefined))).toThrow(OtherRuleSetError);
  });
});

function swapCategories(text: string): string {
  const document = JSON.parse(text) as EditedDocument;
  document.categories.reverse();
  document.rules = document.rules.filter(({ id }) => id !== 'other-span');
  return JSON.stringify(document);
}

function noCategories(): RuleSet {
  return smallRuleSet((text) => {
    const document = JSON.parse(text) as EditedDocument;
    document.version = '1.1.0';
    document.categories = [];
    document.rules = document.rules.filter(({ id }) => id === 'harm-without-sign');
    coverRows(document);
    return JSON.stringify(document);
  });
}
