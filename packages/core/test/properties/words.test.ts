import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, createRecord, presentResult, renderMarkdown, renderText, type ResultView } from '../../src/index.ts';
import { cy } from '../../src/present/cy.ts';
import { createReferral, presentReferral } from '../../src/referral/index.ts';
import { cyReferral } from '../../src/referral/cy.ts';
import { drawn } from '../differential/draw.ts';
import { seedOf } from '../differential/seed.ts';
import { GIVEN } from '../referral/referral-example.ts';
import { drawPart } from './completions.ts';
import { shippedRuleSets } from './shipped-rule-sets.ts';

const seed = seedOf('words');
const shipped = shippedRuleSets().map(({ path, ruleSet }) => ({ path, ruleSet, screener: compile(ruleSet) }));

/** What a view says whatever its words: ids, kinds, what is certain, in which order, and where something is said at all. */
function shapeOf(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => shapeOf(each, key));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner, name)]));
  if (typeof value !== 'string' || ['action', 'category', 'flag', 'kind', 'question', 'requirement', 'row', 'rule', 'standing', 'urgency'].includes(key)) return value;
  return value !== '';
}

/** As it stands in a line, without the marks of a heading, a list or Markdown. */
const plain = (text: string) => text.replace(/[\s\\*_>#|-]+/g, '');

/** The texts that are not there, or not in this order. */
function missingIn(text: string, wanted: readonly string[]): string[] {
  const whole = plain(text);
  let from = 0;
  return wanted.filter((each) => {
    const at = whole.indexOf(plain(each), from);
    if (at >= 0) from = at + 1;
    return at < 0;
  });
}

describe.each(shipped)('$path', ({ ruleSet, screener }) => {
  const screenings = drawn((draw) => drawPart(draw, ruleSet.document));

  it('says the same in the words of another language, or of one that there are no words for: the same categories, steps and reasons in the same order', () => {
    fc.assert(
      fc.property(screenings, ({ answers, date }) => {
        const explanation = screener.explain(answers, { date });
        const shape = (language: string, wording: typeof cy | null) => {
          const { language: _, labels, notices, ...view } = presentResult(ruleSet, explanation, language, wording, 'practitioner');
          return { labels: Object.keys(labels), rest: shapeOf(view) };
        };
        const english = shape('en', null);
        expect(shape('cy', cy)).toEqual(english);
        expect(shape('fr', null)).toEqual(english);
      }),
      { seed, numRuns: 8 },
    );
  });

  it('says every step that follows in what is printed and in a referral, in its order, and what cannot wait before the category', () => {
    fc.assert(
      fc.property(screenings, ({ answers, date }) => {
        const { record } = createRecord({ ruleSet, id: 'r-1', date, answers });
        if (record === null) throw new Error('The answers are well formed.');
        const view: ResultView = presentResult(ruleSet, record.result, 'en', null, 'practitioner');
        const follows = record.result.actions.filter(({ certain }) => certain);
        expect(view.actions.map(({ action }) => action)).toEqual(follows.map(({ action }) => action));
        expect([...view.actions, ...view.possibleActions]).toHaveLength(record.result.actions.length);
        const texts = view.actions.map(({ text }) => text);
        for (const text of [renderText(view), renderMarkdown(view)]) expect(missingIn(text, texts)).toEqual([]);

        for (const wording of [null, cyReferral]) {
          const { referral } = createReferral(ruleSet, record, { ...GIVEN, date: '2026-12-31', soFar: { strategyMeeting: 'not-known' } }, wording);
          if (referral === null) throw new Error('The referral is whole.');
          expect(referral.record).toEqual(record);
          expect(referral.screening.answers.map(({ question }) => question)).toEqual(Object.keys(record.answers));
          const { sections } = presentReferral(referral, wording);
          expect(missingIn(JSON.stringify(sections.find(({ id }) => id === 'actions')), texts)).toEqual([]);
          const immediate = view.actions.filter(({ urgency }) => urgency === 'immediate').map(({ text }) => text);
          expect(sections[0]?.id).toBe(immediate.length === 0 ? 'category' : 'first');
          expect(missingIn(JSON.stringify(sections[0]), immediate)).toEqual([]);
        }
      }),
      { seed, numRuns: 8 },
    );
  });
});
