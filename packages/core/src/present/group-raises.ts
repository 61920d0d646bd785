import type { Raise } from '../explain/explanation.ts';

/** How many sets are looked for: nobody reads further, and it would take long. */
const MOST_SETS = 3;

/** Answers of which so many are needed, each to another question. */
export interface RaisePart {
  readonly times: number;
  /** Each question with the options that would do. */
  readonly answers: readonly { readonly question: string; readonly options: readonly string[] }[];
}

/** Raises to one category that can be said in one sentence: what each part asks for, all parts together. */
export interface RaiseGroup {
  readonly category: string;
  readonly parts: readonly RaisePart[];
}

/** One option in any of some questions. */
interface Move {
  readonly index: number;
  readonly questions: readonly string[];
  readonly option: string;
}

/** Moves that together raise the category, by index; one that is needed more than once stands there more than once. */
type Combination = readonly Move[];

/** So many of these moves. */
interface Slot {
  readonly times: number;
  readonly moves: readonly Move[];
}

/**
 * Says the same raises in as few sentences as can easily be found, and nothing more: what a group says is a raise, and
 * every raise is in a group. Raises that need a question of `leftOut` are dropped.
 */
export function groupRaises(raises: readonly Raise[], leftOut: ReadonlySet<string>): readonly RaiseGroup[] {
  const moves = new Map<string, Move>();
  const moveOf = (anyOf: readonly string[], option: string): Move => {
    const key = JSON.stringify([anyOf, option]);
    const move = moves.get(key) ?? { index: moves.size, questions: anyOf.filter((question) => !leftOut.has(question)), option };
    moves.set(key, move);
    return move;
  };
  const byCategory = new Map<string, Combination[]>();
  for (const { category, changes } of raises) {
    const combination = changes.flatMap(({ anyOf, times, to }) => Array.from({ length: times }, () => moveOf(anyOf, to))).sort((a, b) => a.index - b.index);
    if (!canHoldTogether(combination)) continue;
    const before = byCategory.get(category);
    if (before === undefined) byCategory.set(category, [combination]);
    else before.push(combination);
  }
  return [...byCategory].flatMap(([category, combinations]) => {
    const { sets, left } = takeSets(combinations);
    return [...sets, ...mergeSlots(left.map(slotsOf))].map((slots) => ({ category, parts: slots.map(partOf) }));
  });
}

/** Whether there is another question for each of the moves. */
function canHoldTogether([first, ...rest]: Combination, used: readonly string[] = []): boolean {
  return first === undefined || first.questions.some((question) => !used.includes(question) && canHoldTogether(rest, [...used, question]));
}

/** Takes the combinations out that are "any so many of these". */
function takeSets(combinations: readonly Combination[]): { readonly sets: readonly (readonly Slot[])[]; readonly left: readonly Combination[] } {
  const times = combinations[0]?.length ?? 0;
  const known = new Set(combinations.map(keyOf));
  const sets: (readonly Slot[])[] = [];
  let left = combinations;
  while (sets.length < MOST_SETS) {
    const moves = findSet(left, known, times);
    if (moves === null) break;
    sets.push([{ times, moves }]);
    left = left.filter((combination) => !isWithin(combination, moves));
  }
  return { sets, left };
}

/** Finds a set of moves, to more questions than are needed, of which any so many raise the category. The set is grown from each move in turn. */
function findSet(left: readonly Combination[], known: ReadonlySet<string>, times: number): readonly Move[] | null {
  const candidates = [...new Set(left.flat())].sort((a, b) => a.index - b.index);
  const fits = (set: readonly Move[], move: Move) =>
    combine([...set, move], times - 1).every((others) => {
      const combination = [...others, move].sort((a, b) => a.index - b.index);
      return known.has(keyOf(combination)) || !canHoldTogether(combination);
    });
  for (const seed of candidates) {
    const set = [seed, ...candidates.filter((move) => move !== seed)].reduce<readonly Move[]>((grown, move) => (fits(grown, move) ? [...grown, move] : grown), []);
    const questions = new Set(set.flatMap((move) => move.questions));
    if (questions.size > times && left.some((combination) => isWithin(combination, set))) return set;
  }
  return null;
}

/** Every choice of so many moves, a move more than once included. */
function combine(moves: readonly Move[], size: number): readonly Combination[] {
  if (size === 0) return [[]];
  return moves.flatMap((move, i) => combine(moves.slice(i), size - 1).map((rest) => [move, ...rest]));
}

function isWithin(combination: Combination, moves: readonly Move[]): boolean {
  return combination.every((move) => moves.includes(move));
}

function keyOf(combination: Combination): string {
  return combination.map(({ index }) => index).join(' ');
}

function slotsOf(combination: Combination): readonly Slot[] {
  return [...new Set(combination)].map((move) => ({ times: combination.filter((other) => other === move).length, moves: [move] }));
}

/** Joins what differs in one slot only, the most at once first: "this, together with any one of those". */
function mergeSlots(combinations: readonly (readonly Slot[])[]): readonly (readonly Slot[])[] {
  // Only slots that are needed once are joined: “two of these, or two of those” is not the same as “two of all of them”.
  const joinable = combinations.flatMap((slots) => slots.flatMap((slot, position) => (slot.times === 1 ? { slots, slot, others: slots.filter((_, i) => i !== position) } : [])));
  const alike = new Map<string, typeof joinable>();
  for (const each of joinable) {
    const key = each.others.map(({ times, moves }) => `${String(times)}: ${keyOf(moves)}`).sort().join(', ');
    const before = alike.get(key);
    if (before === undefined) alike.set(key, [each]);
    else before.push(each);
  }
  const merged: (readonly Slot[])[] = [];
  const taken = new Set<readonly Slot[]>();
  for (const group of [...alike.values()].sort((a, b) => b.length - a.length)) {
    const [first, ...more] = group.filter(({ slots }) => !taken.has(slots));
    if (first === undefined || more.length === 0) continue;
    for (const { slots } of [first, ...more]) taken.add(slots);
    merged.push([...first.others, { times: 1, moves: [first, ...more].flatMap(({ slot }) => slot.moves) }]);
  }
  const left = combinations.filter((slots) => !taken.has(slots));
  return merged.length === 0 ? left : mergeSlots([...merged, ...left]);
}

function partOf({ times, moves }: Slot): RaisePart {
  const options = new Map<string, string[]>();
  for (const { questions, option } of moves) for (const question of questions) options.set(question, [...(options.get(question) ?? []), option]);
  return { times, answers: [...options].map(([question, those]) => ({ question, options: those })) };
}
