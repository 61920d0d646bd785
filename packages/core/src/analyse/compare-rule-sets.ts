import { boundsOf, categoryRulesOf, defaultReading } from '../evaluate/category-rules.ts';
import type { Certainty } from '../evaluate/certainty.ts';
import type { Answers, RuleSetReference } from '../evaluate/result.ts';
import { questionsOf } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Condition } from '../format/condition.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import { answerClasses, OutsideError } from './answer-classes.ts';
import { areOrderedAlike, compareContents, type ContentsComparison } from './compare-contents.ts';
import { buildDiagram } from './diagram.ts';
import { shareOut } from './read-diagram.ts';
import { planWalk } from './walk.ts';

/** Answer sets that move from one category to another, or stay; a null category is none indicated. */
export interface Move {
  readonly from: string | null;
  readonly to: string | null;
  /** Not comparable where the order of the categories changes, one side lacks a category, or these are two rule sets and not two versions of one. */
  readonly direction: 'up' | 'down' | 'same' | 'not-comparable';
  /** How many answer sets, a decimal number as text. */
  readonly answerSets: string;
  /** The share of all answer sets, as a percentage with two digits; "less than 0.01" where it is. */
  readonly share: string;
  /** The smallest of them. */
  readonly example: Answers;
}

/** What would change between two rule sets: part by part, and for every answer set there is. */
export interface RuleSetComparison extends ContentsComparison {
  readonly older: Pick<RuleSetReference, 'id' | 'version' | 'digest'>;
  readonly newer: Pick<RuleSetReference, 'id' | 'version' | 'digest'>;
  /** How many answer sets to the questions of either were compared, under the default reading of each; "not applicable" is not among the answers. */
  readonly answerSets: string;
  /** Every pair of categories that some answer set has, the moves before those that stay. Of a span, the lower category is compared. */
  readonly moves: readonly Move[];
  /** Why the moves could not be counted exactly; null where they were. */
  readonly outside: string | null;
}

/**
 * Compares two rule sets exactly: nothing is sampled.
 * @throws {TypeError} where it is given no parsed rule set.
 */
export function compareRuleSets(older: RuleSet, newer: RuleSet): RuleSetComparison {
  requireParsed(older);
  requireParsed(newer);
  const [before, after] = [older.document, newer.document];
  const reference = ({ document: { id, version }, digest }: RuleSet) => ({ id, version, digest });
  const compared = { older: reference(older), newer: reference(newer), ...compareContents(before, after) };
  try {
    return { ...compared, ...countMoves(before, after), outside: null };
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    return { ...compared, answerSets: '0', moves: [], outside: error.message };
  }
}

/** The category rules of a document's default reading, as conditions and as the way back from codes to a category. */
function categoryOf(document: RuleSetDocument): { readonly conditions: readonly Condition[]; readonly read: (codes: readonly Certainty[]) => string | null } {
  const rules = categoryRulesOf(document, defaultReading(document).id);
  const places = rules.map((rule, index) => ({ ...rule, index }));
  return {
    conditions: rules.map(({ rule }) => rule.when),
    read: (codes) => document.categories[boundsOf(places, codes).from]?.id ?? null,
  };
}

function countMoves(before: RuleSetDocument, after: RuleSetDocument): Pick<RuleSetComparison, 'answerSets' | 'moves'> {
  const [old, fresh] = [categoryOf(before), categoryOf(after)];
  const documents = [before, after];
  const subjects = [{ document: before, conditions: old.conditions }, { document: after, conditions: fresh.conditions }];
  const walk = planWalk([...subjects].reverse(), (id) => answerClasses(id, documents));
  const diagram = buildDiagram(subjects, walk, ([first = [], second = []]) => [old.read(first), fresh.read(second)] as const);
  const found = shareOut(diagram, walk);
  const others = [...new Set(documents.flatMap(questionsOf).map(({ id }) => id))].filter((id) => !walk.questions.includes(id));
  const factor = others.reduce((product, id) => product * BigInt(countOf(id, documents)), 1n);
  const total = found.reduce((sum, { count }) => sum + count, 0n);
  const moves = found.map(({ outcome: [from, to], count, smallest }): Move & { readonly count: bigint } => ({ from, to, direction: directionOf(from, to, before, after), answerSets: (count * factor).toString(), share: shareOf(count, total), example: smallest(), count }));
  const order = ['up', 'down', 'not-comparable', 'same'];
  moves.sort((a, b) => order.indexOf(a.direction) - order.indexOf(b.direction) || (a.count < b.count ? 1 : -1));
  return { answerSets: (total * factor).toString(), moves: moves.map(({ count: _, ...move }) => move) };
}

/** How many classes of answers a question has that bears on neither category. */
function countOf(id: string, documents: readonly RuleSetDocument[]): number {
  try {
    return answerClasses(id, documents).length;
  } catch (error) {
    if (error instanceof OutsideError) return 1;
    throw error;
  }
}

function directionOf(from: string | null, to: string | null, before: RuleSetDocument, after: RuleSetDocument): Move['direction'] {
  if (before.id !== after.id) return 'not-comparable';
  if (from === to) return 'same';
  if (!areOrderedAlike(before, after)) return 'not-comparable';
  const place = (id: string | null) => (id === null ? -1 : after.categories.findIndex((category) => category.id === id));
  if ((from !== null && place(from) < 0) || (to !== null && !before.categories.some(({ id }) => id === to))) return 'not-comparable';
  return place(to) > place(from) ? 'up' : 'down';
}

function shareOf(count: bigint, total: bigint): string {
  const hundredths = (count * 10000n) / total;
  if (hundredths === 0n) return 'less than 0.01';
  return `${(hundredths / 100n).toString()}.${(hundredths % 100n).toString().padStart(2, '0')}`;
}
