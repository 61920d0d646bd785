import type { Comparison, Condition } from '../format/condition.ts';
import { factsInCondition } from '../format/facts.ts';
import { CERTAIN, type Certainty, NEVER, opposite, POSSIBLE } from './certainty.ts';
import { compilePlain, isNegated, type Scope, type Test } from './compile-comparison.ts';
import { optionsMask } from './questions.ts';

/** Conditions as rows of one table: each distinct part of them is tested once, however often it stands in them. */
export interface ConditionTable {
  /** The certainty of each row, as of the last test. */
  readonly codes: Uint8Array;
  /** The row of each condition, in the order given. */
  readonly rows: Int32Array;
  /** Tests every row against the answers and measures as they are now. */
  readonly test: () => void;
  /** The rows that look at answers and measures themselves; all others follow from them. */
  readonly inputs: Inputs;
  /** The rows that follow from others, each after those that it follows from. */
  readonly groups: readonly GroupRow[];
  /** Tests all rows but those of options. */
  readonly testBeyondOptions: () => void;
}

interface Inputs {
  readonly options: readonly OptionRow[];
  readonly atLeast: readonly LimitRow[];
  readonly above: readonly LimitRow[];
  readonly others: readonly OtherRow[];
}

export interface TableScope extends Scope {
  /** The bounds of measures: a slot over these arrays is a measure's. */
  readonly measures: Bounds;
  /** A parameter's value; null where the fact is no parameter, or may have any value. */
  readonly constant: (id: string) => number | null;
  /** The condition of a measure that is one, which is tested in its place. */
  readonly conditionOf: (id: string) => Condition | undefined;
}

interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** One comparison of a question's options, one of a measure with a constant, and one of anything else. */
interface OptionRow { readonly row: number; readonly question: number; readonly mask: number }
export interface LimitRow { readonly row: number; readonly measure: number; readonly limit: number }
interface OtherRow { readonly row: number; readonly test: Test; readonly facts: readonly string[] }
/** A row that follows from rows before it. */
interface GroupRow { readonly row: number; readonly kind: number; readonly parts: readonly number[] }

const [ALL, ANY, NOT] = [0, 1, 2] as const;

/** The rows of a table, by what has to be done to test them. */
class Rows implements Inputs {
  readonly options: OptionRow[] = [];
  readonly atLeast: LimitRow[] = [];
  readonly above: LimitRow[] = [];
  readonly others: OtherRow[] = [];
  readonly groups: GroupRow[] = [];
  readonly constants = new Map<number, Certainty>();
  readonly #rowByKey = new Map<string, number>();

  get count(): number {
    return this.#rowByKey.size;
  }

  /** The row of something that is written as `key`, added where it is not there yet. */
  row(key: string, add: (row: number) => void): number {
    const known = this.#rowByKey.get(key);
    if (known !== undefined) return known;
    const row = this.#rowByKey.size;
    this.#rowByKey.set(key, row);
    add(row);
    return row;
  }

  constant(code: Certainty): number {
    return this.row(`=${String(code)}`, (row) => this.constants.set(row, code));
  }

  not(part: number): number {
    const code = this.constants.get(part);
    return code === undefined ? this.row(`!${String(part)}`, (row) => this.groups.push({ row, kind: NOT, parts: [part] })) : this.constant(opposite(code));
  }

  /** `all` or `any` of some rows, of which constant ones are left out or decide. */
  group(kind: typeof ALL | typeof ANY, parts: readonly number[]): number {
    const [neutral, deciding] = kind === ALL ? ([CERTAIN, NEVER] as const) : ([NEVER, CERTAIN] as const);
    if (parts.some((part) => this.constants.get(part) === deciding)) return this.constant(deciding);
    const open = [...new Set(parts)].filter((part) => this.constants.get(part) !== neutral);
    if (open.length <= 1) return open[0] ?? this.constant(neutral);
    return this.row(`${String(kind)}:${open.join()}`, (row) => this.groups.push({ row, kind, parts: open }));
  }
}

/** Makes a table of conditions; one that is left out always holds. */
export function compileTable(conditions: readonly (Condition | undefined)[], scope: TableScope): ConditionTable {
  const table = new Rows();
  const add = (condition: Condition): number => {
    if ('all' in condition) return table.group(ALL, condition.all.map(add));
    if ('any' in condition) return table.group(ANY, condition.any.map(add));
    if ('not' in condition) return table.not(add(condition.not));
    const measured = scope.conditionOf(condition.fact);
    const row = measured === undefined ? addComparison(condition, table, scope) : add(measured);
    return isNegated(condition) ? table.not(row) : row;
  };
  const rows = Int32Array.from(conditions, (condition) => (condition === undefined ? table.constant(CERTAIN) : add(condition)));
  const codes = new Uint8Array(table.count);
  for (const [row, code] of table.constants) codes[row] = code;

  const { sheet, measures } = scope;
  const { others } = table;
  const options = layOutOptions(table.options);
  const limits = layOutLimits(table.atLeast, table.above);
  const groups = layOutGroups(table.groups);
  // Most tables are of one condition and have rows of one kind: what there is none of is not gone into.
  const testBeyondOptions = () => {
    if (limits.rows.length > 0) testLimits(limits, measures, codes);
    for (let i = 0; i < others.length; i++) codes[(others[i] as OtherRow).row] = (others[i] as OtherRow).test();
    if (groups.rows.length > 0) testGroups(groups, codes);
  };
  return {
    codes,
    rows,
    inputs: table,
    groups: table.groups,
    test: () => {
      if (options.rows.length > 0) testOptions(options, sheet, codes);
      testBeyondOptions();
    },
    testBeyondOptions,
  };
}

/** The row of a comparison, as if it did not say "not". */
function addComparison(comparison: Comparison, table: Rows, scope: TableScope): number {
  const { fact, operator, value } = comparison;
  const plan = scope.plan(fact);
  if (plan !== undefined && plan.allOptions !== 0) {
    const mask = optionsMask(plan, value as string | string[]);
    return table.row(`o${String(plan.index)}:${String(mask)}`, (row) => table.options.push({ row, question: plan.index, mask }));
  }
  const { low, index: measure } = scope.number(fact);
  const limit = typeof value === 'boolean' ? 1 : scope.constant((value as { fact: string }).fact);
  if (limit !== null && scope.constant(fact) !== null) return table.constant(compilePlain(comparison, scope)());
  if (limit !== null && low === scope.measures.low) {
    const atLeast = () => table.row(`>=${String(measure)}:${String(limit)}`, (row) => table.atLeast.push({ row, measure, limit }));
    const above = () => table.row(`>${String(measure)}:${String(limit)}`, (row) => table.above.push({ row, measure, limit }));
    if (typeof value === 'boolean' || operator === 'greaterThanInclusive') return atLeast();
    if (operator === 'lessThan') return table.not(atLeast());
    if (operator === 'greaterThan') return above();
    if (operator === 'lessThanInclusive') return table.not(above());
  }
  return table.row(JSON.stringify([fact, operator, value]), (row) => table.others.push({ row, test: compilePlain(comparison, scope), facts: factsInCondition(comparison) }));
}

// The tests below have no branch that depends on an answer, since answers cannot be predicted: `(x | -x) >>> 31` is 1 where
// x is not 0. What their loops go through is handed in, since what a closure holds is looked up again at each step.

type OptionTests = ReturnType<typeof layOutOptions>;
type LimitTests = ReturnType<typeof layOutLimits>;
type GroupTests = ReturnType<typeof layOutGroups>;

function layOutOptions(options: readonly OptionRow[]) {
  return {
    rows: Int32Array.from(options, ({ row }) => row),
    questions: Int32Array.from(options, ({ question }) => question),
    masks: Int32Array.from(options, ({ mask }) => mask),
  };
}

function testOptions({ rows, questions, masks }: OptionTests, { must, can }: Scope['sheet'], codes: Uint8Array): void {
  for (let i = 0; i < rows.length; i++) {
    const q = questions[i] as number;
    const mask = masks[i] as number;
    const certain = (must[q] as number) & mask;
    const possible = (can[q] as number) & mask;
    codes[rows[i] as number] = ((certain | -certain) >>> 31) | (((possible | -possible) >>> 31) << 1);
  }
}

function layOutLimits(atLeast: readonly LimitRow[], above: readonly LimitRow[]) {
  const all = [...atLeast, ...above];
  return {
    rows: Int32Array.from(all, ({ row }) => row),
    measures: Int32Array.from(all, ({ measure }) => measure),
    limits: Float64Array.from(all, ({ limit }) => limit),
    firstAbove: atLeast.length,
  };
}

function testLimits({ rows, measures, limits, firstAbove }: LimitTests, { low, high }: Bounds, codes: Uint8Array): void {
  for (let i = 0; i < rows.length; i++) {
    const least = low[measures[i] as number] as number;
    const most = high[measures[i] as number] as number;
    const limit = limits[i] as number;
    codes[rows[i] as number] =
      i < firstAbove ?
        least >= limit ? CERTAIN : most >= limit ? POSSIBLE : NEVER
      : least > limit ? CERTAIN : most > limit ? POSSIBLE : NEVER;
  }
}

function layOutGroups(groups: readonly GroupRow[]) {
  const ends = new Int32Array(groups.length);
  groups.reduce((end, { parts }, i) => (ends[i] = end + parts.length), 0);
  return {
    rows: Int32Array.from(groups, ({ row }) => row),
    kinds: Uint8Array.from(groups, ({ kind }) => kind),
    parts: Int32Array.from(groups.flatMap((group) => group.parts)),
    ends,
  };
}

function testGroups({ rows, kinds, parts, ends }: GroupTests, codes: Uint8Array): void {
  let next = 0;
  for (let i = 0; i < rows.length; i++) {
    const end = ends[i] as number;
    const kind = kinds[i] as number;
    let code = codes[parts[next++] as number] as number;
    if (kind === ALL) while (next < end) code &= codes[parts[next++] as number] as number;
    else if (kind === ANY) while (next < end) code |= codes[parts[next++] as number] as number;
    else code = opposite(code as Certainty);
    codes[rows[i] as number] = code;
  }
}
