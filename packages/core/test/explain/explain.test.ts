import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, compile, type Explanation, parse, type RuleSet } from '../../src/index.ts';
import { makeSheet } from '../../src/evaluate/answer-sheet.ts';
import { answerReader } from '../../src/evaluate/read-answers.ts';
import { compileWhatIf } from '../../src/evaluate/what-if.ts';
import { sufficientFinder } from '../../src/explain/find-sufficient.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const gloucestershire = parse(readFileSync(new URL('../../../../rules/gloucestershire-cse/1.0.0/rule-set.json', import.meta.url), 'utf8')).ruleSet as RuleSet;

/** Random answers to a rule set's questions with options; some are left out, some are not known. */
function answersTo({ document }: RuleSet): fc.Arbitrary<Answers> {
  const questions = document.sections.flatMap((section) => section.questions);
  const entries = questions.flatMap((question): [string, fc.Arbitrary<string | string[]>][] => {
    if (question.type === 'choices') return [[question.id, fc.subarray(question.options.map(({ id }) => id))]];
    const options = question.type === 'presence' ? ['yes', 'no', 'no', 'no'] : question.type === 'choice' ? question.options.map(({ id }) => id) : [];
    return options.length === 0 ? [] : [[question.id, fc.constantFrom(...options, 'not-known')]];
  });
  return fc.record(Object.fromEntries(entries), { requiredKeys: [] }) as fc.Arbitrary<Answers>;
}

const property = { numRuns: 300 };

describe.each([['Gloucestershire', gloucestershire], ['the small rule set', smallRuleSet()]])('in %s', (_name, ruleSet) => {
  const screener = compile(ruleSet);
  const categoryOf = (answers: Answers) => screener.screen(answers).indicated.category;
  const rank = (category: string | null) => ruleSet.document.categories.findIndex(({ id }) => id === category);
  const given = ({ sufficient }: Explanation): [string, Answers[string]][] => sufficient.map(({ question, value }) => [question, value]);

  it('the sufficient set alone gives the category, and nothing of it can be left out', () => {
    fc.assert(
      fc.property(answersTo(ruleSet), (answers) => {
        const explanation = screener.explain(answers);
        const category = explanation.result.indicated.category;
        const set = given(explanation);
        expect(categoryOf(Object.fromEntries(set))).toBe(category);
        if (category === null) expect(set).toEqual([]);
        for (const left of set) expect(categoryOf(Object.fromEntries(set.filter((each) => each !== left)))).not.toBe(category);
      }),
      property,
    );
  });

  it('each raise raises, to the category it names, and no fewer changes would', () => {
    fc.assert(
      fc.property(answersTo(ruleSet), (answers) => {
        const { raises, result } = screener.explain(answers);
        const apply = (changes: readonly { anyOf: readonly string[]; times: number; to: string }[]): Answers => {
          const changed: Record<string, Answers[string]> = { ...answers };
          const used = new Set<string>();
          for (const { anyOf, times, to } of changes) {
            for (const question of anyOf.filter((id) => !used.has(id)).slice(0, times)) {
              used.add(question);
              changed[question] = Array.isArray(changed[question]) ? [...changed[question], to] : to;
            }
          }
          return changed;
        };
        for (const { category, changes } of raises) {
          expect(rank(category)).toBeGreaterThan(rank(result.indicated.category));
          expect(categoryOf(apply(changes))).toBe(category);
          changes.forEach((_change, i) => {
            const fewer = changes.map((change, j) => (i === j ? { ...change, times: change.times - 1 } : change));
            expect(rank(categoryOf(apply(fewer)))).toBeLessThanOrEqual(rank(result.indicated.category));
          });
        }
      }),
      property,
    );
  });

  it('what two explanations share cannot be changed in either', () => {
    const partsOf = (value: unknown): object[] => (typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(partsOf)] : []);
    fc.assert(
      fc.property(answersTo(ruleSet), answersTo(ruleSet), (answers, others) => {
        const parts = new Set(partsOf(screener.explain(answers)));
        const shared = partsOf(screener.explain(others)).filter((part) => parts.has(part));
        expect(shared.filter((part) => !Object.isFrozen(part))).toEqual([]);
      }),
      property,
    );
  });

  it('explaining leaves later screenings as they were', () => {
    fc.assert(
      fc.property(answersTo(ruleSet), answersTo(ruleSet), (first, second) => {
        const alone = compile(ruleSet).screen(second);
        screener.explain(first);
        expect(screener.screen(second)).toEqual(alone);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the smallest sufficient set', () => {
  it('holds no answer to a question that is not asked, which does not count: it holds what hides the question', () => {
    const document = structuredClone(smallRuleSet().document);
    const question = document.sections.flatMap(({ questions }) => questions).find(({ id }) => id === 'first-sign') ?? expect.unreachable();
    question.askedWhen = { fact: 'harm', operator: 'equal', value: 'yes' };
    document.rules = [{ ...(document.rules[0] ?? expect.unreachable()), when: { fact: 'first-sign', operator: 'notEqual', value: 'no' }, then: { category: 'upper' } }];
    const { sufficient, result } = compile(parse(JSON.stringify(document)).ruleSet ?? expect.unreachable()).explain({ harm: 'no', 'first-sign': 'yes' });
    expect(result.answers.hidden).toContain('first-sign');
    expect([result.indicated.category, sufficient]).toEqual(['upper', [{ question: 'harm', value: 'no' }]]);
  });

  const screener = compile(gloucestershire);
  it('is the disclosure alone, whatever else is recorded', () => {
    const { sufficient } = screener.explain({ disclosure: 'said', loitering: 'yes', vehicles: 'yes', substances: 'yes', 'missing-school': 'yes' });
    expect(sufficient).toEqual([{ question: 'disclosure', value: 'said' }]);
  });

  it('prefers features that only Category 4 names', () => {
    const { sufficient, result } = screener.explain({ vehicles: 'yes', disengaged: 'yes', 'unexplained-gifts': 'yes', loitering: 'yes', substances: 'yes', offending: 'yes' });
    expect(result.indicated.category).toBe('category-4');
    expect(sufficient).toHaveLength(3);
  });
});

it('says where another reading differs, and which rules make it so', () => {
  const { readings } = compile(gloucestershire).explain({ vehicles: 'yes' });
  expect(readings).toEqual([{ reading: 'literal', indicated: { category: 'category-1', upTo: null }, same: false, onlyHere: [], onlyInDefault: ['category-2-feature'] }]);
});

it('an explanation that is made keeps nothing of the answers', () => {
  const { document } = smallRuleSet();
  const sheet = makeSheet(document.sections.flatMap(({ questions }) => questions).length);
  const whatIf = compileWhatIf(document, sheet);
  const saved = makeSheet(sheet.status.length);
  const find = sufficientFinder(whatIf, saved);
  answerReader(whatIf.program.plans)({ harm: { value: 'yes', date: '2026-01-08', source: 'School' }, 'first-sign': { value: 'no', source: 'canary-7f3a' }, 'second-sign': 'often', episodes: 3 }, '2026-11-21', sheet);
  whatIf.start();
  expect(find().map(({ question }) => question)).toEqual(['harm']);
  expect({ ...saved, hasDetails: true }).toEqual(makeSheet(sheet.status.length));
});
