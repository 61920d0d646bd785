import { boundsOf, type CategoryRule, categoryRulesOf, defaultReading } from '../evaluate/category-rules.ts';
import { CERTAIN } from '../evaluate/certainty.ts';
import type { Condition } from '../format/condition.ts';
import { factsInCondition, factsUnder } from '../format/facts.ts';
import type { Parameter } from '../format/rule.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { ADULT_FROM, type AnswerClass, OutsideError } from './answer-classes.ts';
import { buildDiagram, type Diagram } from './diagram.ts';
import { changeFinder } from './find-change.ts';
import { cheapestPaths, type Share, shareOut } from './read-diagram.ts';
import { namePart } from './name-part.ts';
import type { CategoryCount, Check, Verification } from './verification.ts';
import { answerSetsIn, planWalk, type Walk } from './walk.ts';

/** What some readings make of answers. */
interface Indication {
  /** The place of the category that each reading indicates, -1 for none. */
  readonly places: readonly number[];
  /** The place of the category that ends the span, where it is one; else the same place. */
  readonly ends: readonly number[];
  /** Whether any concern is recorded. */
  readonly concern: boolean;
  /** Whether the person is known to be an adult; looked at only where a category rests on an age. */
  readonly adult: boolean;
}

interface Examined {
  readonly readings: readonly string[];
  readonly walk: Walk;
  readonly diagram: Diagram<Indication>;
  readonly shares: readonly Share<Indication>[];
}

const CONCERN = 'any-concern-recorded';
const CONCERN_FROM = `${CONCERN}-from`;
const CHILD_BELOW = `${CONCERN}-child-below`;

/**
 * Checks what the readings indicate: one category for every concern, none that falls with a further concern or with what is
 * not known, and none of the default reading below another. Gives the number of answer sets by reading and category. All
 * readings are gone through together; where that is outside what can be decided, each by itself.
 */
export function checkReadings(verification: Verification): readonly CategoryCount[] {
  const { document, attempt } = verification;
  const ids = document.readings.map(({ id }) => id);
  const main = defaultReading(document).id;
  const together = attemptQuietly(() => examine(verification, ids));
  const categories: CategoryCount[] = [];
  for (const id of ids) {
    attempt(`reading ${id}`, `the reading ${nameReading(id, document)}`, () => {
      const examined = together ?? examine(verification, [id]);
      categories.push(...countCategories(examined, id, verification));
      checkChanges(examined, id, verification);
    });
  }
  for (const id of ids) {
    if (id !== main) attempt(`readings ${main} and ${id}`, `the readings ${nameReading(main, document)} and ${nameReading(id, document)}`, () => { compareReadings(together ?? examine(verification, [main, id]), main, id, verification); });
  }
  return categories;

  /** Null where it is outside: then each part says so by itself. */
  function attemptQuietly<T>(work: () => T): T | null {
    let done: T | null = null;
    try {
      done = work();
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error;
    }
    return done;
  }
}

/** Goes through every answer set under some readings. @throws {OutsideError} */
function examine({ document, classesOf }: Verification, readings: readonly string[]): Examined {
  const concern: Condition = { fact: CONCERN, operator: 'greaterThanInclusive', value: { fact: CONCERN_FROM } };
  const rules = document.rules.filter(({ then, reading }) => 'category' in then && (reading === undefined || readings.includes(reading)));
  const under = factsUnder(rules.flatMap(({ when }) => factsInCondition(when)), document);
  const ages = document.measures.filter(({ type, id }) => type === 'age' && under.has(id));
  const adult = ages.map(({ id }): Condition => ({ fact: id, operator: 'greaterThanInclusive', value: { fact: CHILD_BELOW } }));
  const extended: RuleSetDocument = {
    ...document,
    parameters: [...document.parameters, limit(CONCERN_FROM, 1), limit(CHILD_BELOW, ADULT_FROM)],
    // The second measure makes the limit known, so that the count is kept up to it.
    measures: [...document.measures, { type: 'count', id: CONCERN, title: {}, of: [{ kind: 'risk-indicator' }, { kind: 'possible-harm' }] }, { type: 'when', id: `${CONCERN}-at-all`, title: {}, when: concern }],
  };
  const place = new Map(rules.map((rule, index) => [rule, index]));
  const ofReadings = readings.map((id) => categoryRulesOf(document, id).map((each): CategoryRule => ({ ...each, index: place.get(each.rule) as number })));
  const subject = { document: extended, conditions: [...rules.map(({ when }) => when), concern, ...adult] };
  const walk = planWalk([subject], classesOf);
  const diagram = buildDiagram([subject], walk, ([codes = []]): Indication => {
    const bounds = ofReadings.map((own) => boundsOf(own, codes));
    return {
      places: bounds.map(({ from }) => from),
      ends: bounds.map(({ from, to }) => Math.max(from, to)),
      concern: codes[rules.length] === CERTAIN,
      adult: adult.some((_, i) => codes[rules.length + 1 + i] === CERTAIN),
    };
  });
  return { readings, walk, diagram, shares: shareOut(diagram, walk) };
}

function limit(id: string, value: number): Parameter {
  return { id, title: {}, value, cites: [], basis: 'source' };
}

function countCategories({ readings, walk, shares }: Examined, reading: string, { document, answerSets, report }: Verification): readonly CategoryCount[] {
  const own = readings.indexOf(reading);
  const others = answerSets / answerSetsIn(walk);
  const ids = [null, ...document.categories.map(({ id }) => id)];
  const bandOf = (from: number, to: number): Pick<CategoryCount, 'category' | 'upTo'> => ({ category: ids[from + 1] ?? null, upTo: to > from ? (ids[to + 1] ?? null) : null });
  // Every category is listed, and of the spans those that some answer set gives.
  const counts = new Map(ids.map((_, i) => [JSON.stringify(bandOf(i - 1, i - 1)), 0n]));
  const reached = new Set<number>();
  for (const { outcome, count } of [...shares].sort((a, b) => (a.outcome.places[own] as number) - (b.outcome.places[own] as number) || (a.outcome.ends[own] as number) - (b.outcome.ends[own] as number))) {
    const place = outcome.places[own] as number;
    const band = JSON.stringify(bandOf(place, outcome.ends[own] as number));
    counts.set(band, (counts.get(band) ?? 0n) + count * others);
    reached.add(place);
  }
  const gaps = document.categories.length === 0 ? [] : shares.filter(({ outcome }) => (outcome.places[own] as number) < 0 && outcome.concern);
  const gap = smallestOf(gaps.filter(({ outcome }) => !outcome.adult));
  const ofAdults = gap === null ? smallestOf(gaps) : null;
  if (gap !== null) report({ check: 'one-category', about: reading, message: `Under the reading ${nameReading(reading, document)} a concern can be recorded without any category being indicated.`, witness: gap.smallest(), change: null });
  if (ofAdults !== null) report({ check: 'one-category', about: reading, message: `Under the reading ${nameReading(reading, document)} a concern about someone who is known to be an adult can be recorded without any category being indicated.`, witness: ofAdults.smallest(), change: null, adults: true });
  const rules = categoryRulesOf(document, reading);
  document.categories.forEach(({ id }, place) => {
    if (reached.has(place)) return;
    const wanted = rules.some(({ from, to }) => from === place || (from < place && to >= place));
    if (!wanted && reading === defaultReading(document).id) report({ check: 'reachable', about: id, message: `No answer set indicates ${nameOf(place, document)} under the reading ${nameReading(reading, document)}.`, witness: null, change: null });
    else if (rules.some(({ from }) => from === place)) report({ check: 'reachable', about: id, message: `Rules indicate ${nameOf(place, document)} under the reading ${nameReading(reading, document)}, and no answer set reaches it: another rule always goes above it.`, witness: null, change: null });
  });
  return [...counts].map(([band, answerSets]) => ({ reading, ...(JSON.parse(band) as Pick<CategoryCount, 'category' | 'upTo'>), answerSets: answerSets.toString() }));
}

/** Numbers, and options of which one is picked, have no order that tells which of two is the further concern. */
function isFurtherConcern(from: AnswerClass, to: AnswerClass): boolean {
  if (to.kind !== 'present') return false;
  if (from.kind === 'absent' || from.kind === 'unknown') return true;
  const [before, after] = [from.value, to.value];
  return Array.isArray(before) && Array.isArray(after) && to.concerns - from.concerns === after.length - before.length && after.length > before.length && before.every((option) => after.includes(option));
}

const CHANGES: readonly { readonly check: Check; readonly what: string; readonly allowed: (from: AnswerClass, to: AnswerClass) => boolean }[] = [
  { check: 'concern-never-lowers', what: 'Recording a further concern', allowed: isFurtherConcern },
  { check: 'unknown-never-lowers', what: 'Not knowing instead of knowing that it is absent', allowed: (from, to) => from.kind === 'absent' && to.kind === 'unknown' },
];

function checkChanges({ readings, walk, diagram }: Examined, reading: string, { document, report }: Verification): void {
  const own = readings.indexOf(reading);
  const placeIn = ({ places }: Indication) => places[own] as number;
  const findFall = changeFinder(diagram, walk, cheapestPaths(diagram, walk), (before, after) => placeIn(after) < placeIn(before));
  for (const { check, what, allowed } of CHANGES) {
    const fall = findFall(allowed);
    if (fall === null) continue;
    const { question, from, to, before, after, witness } = fall;
    const value = (answer: AnswerClass) => answer.value ?? 'not-known';
    report({ check, about: reading, message: `${what} lowers the category from ${nameOf(placeIn(before), document)} to ${nameOf(placeIn(after), document)} under the reading ${nameReading(reading, document)}.`, witness, change: { question, from: value(from), to: value(to) } });
  }
}

function compareReadings({ readings, shares }: Examined, main: string, other: string, { document, report }: Verification): void {
  const [mine, theirs] = [readings.indexOf(main), readings.indexOf(other)];
  const below = smallestOf(shares.filter(({ outcome: { places } }) => (places[mine] as number) < (places[theirs] as number)));
  if (below === null) return;
  const { places } = below.outcome;
  report({ check: 'readings', about: other, message: `The reading ${nameReading(main, document)} indicates ${nameOf(places[mine] as number, document)} where ${nameReading(other, document)} indicates ${nameOf(places[theirs] as number, document)}: it falls below it.`, witness: below.smallest(), change: null });
}

function smallestOf(shares: readonly Share<Indication>[]): Share<Indication> | null {
  return shares.reduce<Share<Indication> | null>((least, share) => (least === null || share.cost < least.cost ? share : least), null);
}

function nameOf(place: number, document: RuleSetDocument): string {
  const category = document.categories[place];
  return category === undefined ? 'no category' : namePart('categories', category.id, [document]);
}

function nameReading(id: string, document: RuleSetDocument): string {
  return namePart('readings', id, [document]);
}
