import { type Bounds, boundsOf, type CategoryRule } from './category-rules.ts';
import { CERTAIN, NEVER, POSSIBLE } from './certainty.ts';
import type { LimitRow } from './condition-table.ts';
import { isHeldByAny } from './count-concepts.ts';
import type { Program } from './program.ts';

/** The ends of the category's range, as places in the order of categories. */
export type Ends = Readonly<Pick<Bounds, 'from' | 'highest'>>;

/** Looks up the ends of the range. */
export interface EndsByState {
  /** Those on the answers as they are. */
  readonly now: () => Ends;
  /** Those that there would be if one question were answered otherwise than when `now` was asked last. */
  readonly after: (question: number, must: number, can: number) => Ends;
}

/** More states than this are not worked out in advance. */
const MOST_STATES = 4096;

const CODES = [NEVER, POSSIBLE, CERTAIN] as const;

/** A comparison of a question's options: a digit of a state. */
interface Named {
  readonly row: number;
  readonly question: number;
  readonly mask: number;
  readonly worth: number;
}

/** A count: two digits of a state, what each is worth at each value of the lower and of the upper bound. */
interface Counted {
  readonly measure: number;
  readonly ofLow: Int32Array;
  readonly ofHigh: Int32Array;
  /** The least count in each state. */
  readonly least: readonly number[];
}

/**
 * Works out the ends of the range for every state that the conditions can tell apart, and makes what looks them up. All that
 * a condition sees of a count is which of its limits it has reached, and all that it sees of a question is whether the named
 * options hold: there are few such states. They are the rule set's; of a child's answers only the number of the state that was
 * looked at last is kept, until the next. Gives null where there are too many, where conditions look at anything else, or
 * where questions are asked on conditions.
 *
 * A state is a number. Each comparison of options is a digit of it, 0 to 2 (never, possibly, certainly). Each count is two:
 * how many limits its lower bound has reached, and its upper bound.
 */
export function compileStates(program: Program, categoryRules: readonly CategoryRule[]): EndsByState | null {
  const { table, answers, counting, counts, measures, sharesOf } = program;
  const { options, atLeast, above, others } = table.inputs;
  const isCount = ({ measure }: LimitRow) => counts.some((count) => count.measure === measure);
  const hasConditionalQuestions = counting !== answers;
  if (hasConditionalQuestions || others.length > 0 || !atLeast.every(isCount) || !above.every(isCount)) return null;

  let size = 1;
  const addDigit = (radix: number): number => {
    const worth = size;
    size *= radix;
    return worth;
  };
  const named = options.map((option): Named => ({ ...option, worth: addDigit(CODES.length) }));
  const counted = counts.map(({ measure, concepts }): Counted => {
    const own = ({ measure: each }: LimitRow) => each === measure;
    const reached = [...atLeast.filter(own).map(({ limit }) => Math.ceil(limit)), ...above.filter(own).map(({ limit }) => Math.floor(limit) + 1)];
    const least = [0, ...[...new Set(reached)].filter((count) => count > 0 && count <= concepts.length)];
    const digits = Array.from({ length: concepts.length + 1 }, (_, count) => least.filter((each) => each <= count).length - 1);
    const worth = (each: number) => Int32Array.from(digits, (digit) => digit * each);
    return { measure, ofLow: worth(addDigit(least.length)), ofHigh: worth(addDigit(least.length)), least };
  });
  if (size > MOST_STATES) return null;

  const ends = new Array<Ends>(size);
  const workOut = (at: number, next: number): void => {
    const question = named[next];
    const count = counted[next - named.length];
    if (question !== undefined) {
      CODES.forEach((code, digit) => {
        table.codes[question.row] = code;
        workOut(at + digit * question.worth, next + 1);
      });
    } else if (count !== undefined) {
      const { measure, least, ofLow, ofHigh } = count;
      for (const low of least) {
        for (const high of least) {
          // Bounds never stand so: nothing looks these up.
          if (low > high) continue;
          measures.low[measure] = low;
          measures.high[measure] = high;
          workOut(at + (ofLow[low] as number) + (ofHigh[high] as number), next + 1);
        }
      }
    } else {
      table.testBeyondOptions();
      ends[at] = boundsOf(categoryRules, table.codes);
    }
  };
  workOut(0, 0);

  const { must, can } = answers;
  const { low, high } = measures;
  const countedOf = new Map(counted.map((count) => [count.measure, count]));
  const parts = sharesOf.map((shares) => shares.map(({ measure, mask, others: beside }) => ({ mask, beside, ...(countedOf.get(measure) as Counted) })));

  let state = 0;
  const now = (): Ends => {
    state = 0;
    for (let i = 0; i < named.length; i++) {
      const { question, mask, worth } = named[i] as Named;
      state += (isOneOf(must[question] as number, mask) + isOneOf(can[question] as number, mask)) * worth;
    }
    for (let i = 0; i < counted.length; i++) {
      const { measure, ofLow, ofHigh } = counted[i] as Counted;
      state += (ofLow[low[measure] as number] as number) + (ofHigh[high[measure] as number] as number);
    }
    return ends[state] as Ends;
  };
  const after = (q: number, nextMust: number, nextCan: number): Ends => {
    const lastMust = must[q] as number;
    const lastCan = can[q] as number;
    let next = state;
    for (let i = 0; i < named.length; i++) {
      const { question, mask, worth } = named[i] as Named;
      if (question === q) next += (isOneOf(nextMust, mask) - isOneOf(lastMust, mask) + isOneOf(nextCan, mask) - isOneOf(lastCan, mask)) * worth;
    }
    const own = parts[q] as (typeof parts)[number];
    for (let i = 0; i < own.length; i++) {
      const { measure, mask, beside, ofLow, ofHigh } = own[i] as (typeof own)[number];
      const least = low[measure] as number;
      const most = high[measure] as number;
      if (!isHeldByAny(beside, must)) next += (ofLow[least + isOneOf(nextMust, mask) - isOneOf(lastMust, mask)] as number) - (ofLow[least] as number);
      if (!isHeldByAny(beside, can)) next += (ofHigh[most + isOneOf(nextCan, mask) - isOneOf(lastCan, mask)] as number) - (ofHigh[most] as number);
    }
    return ends[next] as Ends;
  };
  return { now, after };
}

function isOneOf(options: number, mask: number): 0 | 1 {
  return (options & mask) === 0 ? 0 : 1;
}
