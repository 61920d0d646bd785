import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANALYSIS_DATE } from '../../src/analyse/answer-classes.ts';
import { chooseAxes } from '../../src/document/choose-axes.ts';
import { type Answers, compile, describeRuleSet, type PictureView, type RuleSet, type RuleSetDocument } from '../../src/index.ts';
import { optionIds, questionsOf } from '../../src/format/facts.ts';
import { parse } from '../../src/parse/parse.ts';
import { withCategoryNumbers } from '../category-numbers.ts';
import { seedOf } from '../differential/seed.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { editedSmallRuleSet as edited } from './edited-rule-set.ts';

const read = (path: string, edit = (text: string) => text) => {
  const { ruleSet, issues } = parse(edit(readFileSync(new URL(`../../../../${path}/rule-set.json`, import.meta.url), 'utf8')));
  if (ruleSet === null) throw new Error(JSON.stringify(issues));
  return ruleSet;
};
const gloucestershire = read('rules/gloucestershire-cse/1.0.0', withCategoryNumbers);
const weighted = read('examples/rule-sets/weighted-score-with-recency');
const tiers = read('examples/rule-sets/tier-gate-with-conditional-floor');
const windows = read('examples/rule-sets/date-window-status');

const pictureOf = (ruleSet: RuleSet, reading = 0) => describeRuleSet(ruleSet).pictures[reading] as PictureView;
const gridOf = (picture: PictureView) => {
  if (picture.grid === null) throw new Error(picture.sentences.join(' '));
  return picture.grid;
};
const textsOf = (picture: PictureView) => gridOf(picture).boxes.map((row) => row.map(({ text }) => text));

describe('the picture of Gloucestershire', () => {
  const picture = pictureOf(gloucestershire);

  it('has the indicators down the side and the features of Category 4 along the top', () => {
    const { down, across } = gridOf(picture);
    expect([down.to, down.steps]).toEqual([{ part: 'measure', id: 'indicators' }, ['0', '1', '2', '3', '4', '5 or more']]);
    expect([across?.to, across?.steps]).toEqual([{ part: 'measure', id: 'category-4-only' }, ['0', '1', '2 or more']]);
  });

  it('says in each box what is indicated, and what a disclosure makes of it', () => {
    expect(textsOf(picture)).toEqual([
      ['No category', 'No answers lead here', 'No answers lead here'],
      ['Category 1', 'Category 2; Category 4 with a', 'No answers lead here'],
      ['Category 1', 'Category 2; Category 4 with a', 'Category 3; Category 4 with a'],
      ['Category 2', 'Category 3; Category 4 with a', 'Category 4'],
      ['Category 2', 'Category 3; Category 4 with a', 'Category 4'],
      ['Category 3', 'Category 3; Category 4 with a', 'Category 4'],
    ]);
    expect(gridOf(picture).notes.map(({ letter, rule }) => [letter, rule.id])).toEqual([['a', 'category-4-disclosure']]);
  });

  it('draws the literal reading beside it, as a ladder with its span', () => {
    const literal = pictureOf(gloucestershire, 1);
    expect(gridOf(literal).across).toBeNull();
    expect(textsOf(literal)).toEqual([['No category'], ['Category 1'], ['Category 1'], ['Category 2 to Category 4']]);
  });

  it('moves with a parameter', () => {
    const { document } = gloucestershire;
    const parameters = document.parameters.map((parameter) => (parameter.id === 'category-2-indicators-from' ? { ...parameter, value: 4 } : parameter));
    expect(textsOf(pictureOf({ ...gloucestershire, document: { ...document, parameters } })).map(([first]) => first)).toEqual(['No category', 'Category 1', 'Category 1', 'Category 1', 'Category 2', 'Category 3']);
  });

  it('says what a box without a category does not mean', () => {
    expect(gridOf(picture).caution).toContain('does not mean that the child is not being exploited');
  });
});

describe('the picture of other rule sets', () => {
  it('shows a score in the bands between its thresholds', () => {
    const { down, across } = gridOf(pictureOf(weighted));
    expect(down.steps).toEqual(['Below 1', 'From 1 to below 6', 'From 6 to below 12', '12 or more']);
    expect(across?.steps).toEqual(['0', '1', '2', '3 or more']);
  });

  it('is left out in words where more than two numbers decide', () => {
    const picture = pictureOf(tiers);
    expect(picture.grid).toBeNull();
    expect(picture.sentences.join(' ')).toMatch(/More than two numbers decide together: .*“Age on the screening date”/);
  });

  it('is not there without categories', () => {
    expect(describeRuleSet(windows).pictures).toEqual([]);
  });

  it('is left out in words where no number decides', () => {
    const ruleSet = edited((document) => {
      document.rules = document.rules.map((rule: { then: object }) => ('category' in rule.then ? { ...rule, when: { fact: 'harm', operator: 'equal', value: 'yes' } } : rule));
    });
    expect(pictureOf(ruleSet)).toMatchObject({ grid: null, sentences: [expect.any(String), expect.stringContaining('compares no number')] });
  });

  it('is left out in words where it cannot be worked out exactly', () => {
    const ruleSet = edited((document) => {
      const asked = document.sections[0].questions.find(({ id }: { id: string }) => id === 'when-seen');
      asked.options = Array.from({ length: 9 }, (_, i) => ({ id: `day-${String(i)}`, text: { en: `Day ${String(i)}` } }));
      document.rules[0].when = { any: [document.rules[0].when, { fact: 'when-seen', operator: 'contains', value: 'day-0' }] };
    });
    expect(pictureOf(ruleSet)).toMatchObject({ grid: null, sentences: [expect.any(String), expect.stringContaining('could not be worked out exactly')] });
  });

  const STARTS = [
    ['greaterThanInclusive', 2, ['0', '1', '2 or more']],
    ['greaterThan', 2, ['0', '1', '2', '3 or more']],
    ['lessThan', 2, ['0', '1', '2 or more']],
    ['lessThanInclusive', 2, ['0', '1', '2', '3 or more']],
    ['equal', 2, ['0', '1', '2', '3 or more']],
    ['notEqual', 2, ['0', '1', '2', '3 or more']],
    ['greaterThan', 2.5, ['0', '1', '2', '3 or more']],
    ['greaterThanInclusive', 12, ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12 or more']],
    ['greaterThanInclusive', 20, ['0 to 19', '20 or more']],
  ] as const;

  const stepsOf = (value: number, when: object) => gridOf(pictureOf(edited((document) => {
    document.parameters.find(({ id }: { id: string }) => id === 'several').value = value;
    document.rules = [{ ...document.rules[0], when }];
    document.categories = document.categories.slice(0, 1);
  }))).down.steps;

  it.each(STARTS)('begins a new step where %s %d begins or ends to hold', (operator, value, steps) => {
    expect(stepsOf(value, { fact: 'signs-present', operator, value: { fact: 'several' } })).toEqual(steps);
  });

  it.each([
    ['lessThan', ['0', '1', '2', '3 or more']],
    ['lessThanInclusive', ['0', '1', '2 or more']],
    ['greaterThan', ['0', '1', '2 or more']],
    ['greaterThanInclusive', ['0', '1', '2', '3 or more']],
  ] as const)('begins a new step there too where the number stands first: %s', (operator, steps) => {
    expect(stepsOf(2, { fact: 'several', operator, value: { fact: 'signs-present' } })).toEqual(steps);
  });
});

it('a number that has to be above another is in the box below where it is that number', () => {
  const ruleSet = edited((document) => {
    document.rules = [{ ...document.rules[0], when: { fact: 'episodes', operator: 'greaterThan', value: { fact: 'several' } } }];
    document.categories = document.categories.slice(0, 1);
  });
  expect(textsOf(pictureOf(ruleSet))).toEqual([['No category'], ['Lower']]);
});

/** A complete answer to every question that has options or is a number, as chosen by small numbers. */
function completeAnswers(document: RuleSetDocument, choose: (most: number) => number): Answers {
  return Object.fromEntries(questionsOf(document).flatMap((question): (readonly [string, Answers[string]])[] => {
    if (question.type === 'number') return [[question.id, choose(12)] as const];
    const ids = optionIds(question);
    if (ids === null) return [];
    if (question.type === 'choices') return [[question.id, ids.filter(() => choose(1) === 1)] as const];
    return [[question.id, ids[choose(ids.length - 1)] as string] as const];
  }));
}

const seed = seedOf('pictures against screening');

describe.each([['Gloucestershire', gloucestershire], ['a weighted score', weighted], ['a small rule set', smallRuleSet()]] as const)('every box of %s', (_, ruleSet) => {
  const view = describeRuleSet(ruleSet);
  const screener = compile(ruleSet);
  const titles = new Map<string | null, string>([[null, 'No category'], ...ruleSet.document.categories.map(({ id, title }) => [id, title['en'] as string] as const)]);

  it('says what screening indicates there', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (stream) => {
        const answers = completeAnswers(ruleSet.document, (most) => (stream.next().value as number) % (most + 1));
        const { measures, readings } = screener.screen(answers, { date: ANALYSIS_DATE });
        const value = (fact: string) => measures.find(({ measure }) => measure === fact)?.lower ?? (answers[fact] as number);
        for (const picture of view.pictures) {
          const { down, across, boxes } = gridOf(picture);
          const axes = chooseAxes(ruleSet.document, picture.reading);
          const place = (fact: string) => {
            const { starts } = axes.find((axis) => axis.fact === fact) as (typeof axes)[number];
            return starts.filter(({ at, inclusive }) => (inclusive ? value(fact) >= at : value(fact) > at)).length;
          };
          const box = boxes[place(down.to.id)]?.[across === null ? 0 : place(across.to.id)];
          const { category, upTo } = (readings.find(({ reading }) => reading === picture.reading) as (typeof readings)[number]).indicated;
          const indicated = upTo === null ? titles.get(category) : `${titles.get(category) ?? ''} to ${titles.get(upTo) ?? ''}`;
          expect([box?.indicated?.text, ...(box?.further.map((each) => each.indicated.text) ?? [])]).toContain(indicated);
        }
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe('what the small rule set can come to', () => {
  // First sign, second sign, harm: the questions that bear on its categories.
  const every = ['yes', 'no'].flatMap((first) => ['no', 'sometimes', 'often'].flatMap((second) => ['yes', 'no'].map((harm): Answers => ({ 'first-sign': first, 'second-sign': second, harm }))));

  it('is in the boxes in full, and nothing else is', () => {
    const ruleSet = smallRuleSet();
    const screener = compile(ruleSet);
    const { down, across, boxes } = gridOf(pictureOf(ruleSet));
    expect([down.to.id, across?.to.id]).toEqual(['signs-present', 'strong-signs']);
    const found = new Map<string, Set<string>>();
    for (const answers of every) {
      const { measures, indicated } = screener.screen(answers);
      const value = (fact: string, most: number) => Math.min(most, measures.find(({ measure }) => measure === fact)?.lower ?? 0);
      const box = `${String(value('signs-present', 2))} ${String(value('strong-signs', 1))}`;
      found.set(box, new Set([...(found.get(box) ?? []), { lower: 'Lower', upper: 'Upper' }[indicated.category ?? ''] ?? 'No category']));
    }
    const drawn = boxes.flatMap((row, i) => row.map((box, j) => [`${String(i)} ${String(j)}`, new Set(box.indicated === null ? [] : [box.indicated.text, ...box.further.map((each) => each.indicated.text)])] as const));
    expect(Object.fromEntries(drawn)).toEqual(Object.fromEntries(drawn.map(([box]) => [box, found.get(box) ?? new Set()])));
    expect(gridOf(pictureOf(ruleSet)).boxes.flat().some(({ indicated }) => indicated === null)).toBe(true);
  });
});
