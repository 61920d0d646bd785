import { type Cell, fitRecords, type Values } from './fit-records.ts';
import { type Bounds, boundsOf, type Publication, type SuppressionPolicy } from './published-cell.ts';

/** A count of a table: of the records that have these values, by attribute. */
export interface CrossCount {
  readonly key: string;
  readonly count: number;
  readonly parts: Cell['parts'];
}

/** A question: how many records are in each state. Its counts add up to all records, or to fewer where not everyone was asked. */
interface QuestionCounts {
  readonly counts: readonly { readonly key: string; readonly count: number }[];
  readonly everyoneAsked: boolean;
}

/** What is published together, and the records behind it. */
export interface Published {
  /** How many values each attribute has. */
  readonly sizes: readonly number[];
  readonly records: readonly Values[];
  /** Counts that some table prints. */
  readonly crossed: readonly CrossCount[];
  readonly questions: readonly QuestionCounts[];
}

/** Made-up records that print as the real ones do, with one small count at a number of its own. */
interface Witness {
  readonly key: string;
  readonly value: number;
  readonly records: readonly Values[];
}

/** How every count is published, and what shows that no small one can be narrowed down. */
export interface Suppressed {
  readonly publications: ReadonlyMap<string, Publication>;
  readonly witnesses: readonly Witness[];
  /** Numbers of records for which there are witnesses: the answers to questions have to add up to one of them. */
  readonly totals: readonly number[];
}

/**
 * Hides further counts until there are witnesses for every small count: for each number that `<5` stands for, made-up records
 * that would be printed to the letter as the real ones are, over all tables together, and in which the count is that number.
 * So nobody can rule a number out, however they reckon, from what is printed. A small count that is hidden behind `[c]` has
 * witnesses too. Where none are found, what stands in their way is hidden; in the end everything could be.
 *
 * How a question is answered is crossed with nothing in print: any answers that add up to the number of records go with any
 * witness of that number.
 */
export function suppressUntilWitnessed(published: Published, first: ReadonlyMap<string, Publication>, policy: SuppressionPolicy): Suppressed {
  const publications = new Map(first);
  for (;;) {
    const found = findWitnesses(published, publications, policy);
    if (!('hide' in found)) return { publications, ...found };
    publications.set(found.hide, 'hidden');
  }
}

function findWitnesses(published: Published, publications: ReadonlyMap<string, Publication>, policy: SuppressionPolicy): Omit<Suppressed, 'publications'> | { readonly hide: string } {
  const { crossed, questions, records, sizes } = published;
  const bounds = ({ key, count }: { readonly key: string; readonly count: number }) => boundsOf(count, publications.get(key) ?? 'shown', policy);
  const everyone = rangeOfAll(questions, bounds);
  const cells: readonly Cell[] = [{ parts: [], bounds: everyone }, ...crossed.map((each): Cell => ({ parts: each.parts, bounds: bounds(each) }))];
  const few = boundsOf(1, 'few', policy);
  const witnesses: Witness[] = [];
  const has = (key: string, value: number) => witnesses.some((witness) => witness.key === key && witness.value === value);
  const small = crossed.flatMap((each, i) => (isSecret(each, publications, few) ? [{ ...each, cell: i + 1 }] : []));
  /** Whatever else a witness shows is shown by it too. */
  const keep = (found: readonly Values[]) => {
    for (const { key, parts } of small) {
      const value = found.filter((values) => parts.every(([attribute, each]) => values[attribute] === each)).length;
      if (value >= few.from && value <= few.to && !has(key, value)) witnesses.push({ key, value, records: found });
    }
  };
  /** The nearest witness of the same count is the best to start from. */
  const search = (cell: number, key: string, value: number) => {
    const near = witnesses.filter((witness) => witness.key === key).sort((a, b) => Math.abs(a.value - value) - Math.abs(b.value - value))[0];
    return fitRecords(near?.records ?? records, cells.map((each, i) => (i === cell ? { ...each, bounds: { from: value, to: value } } : each)), sizes, cell);
  };
  keep(records);
  for (const { key, cell, count } of small) {
    for (const value of numbersFrom(few, count)) {
      if (has(key, value)) continue;
      const { records: found, blockers } = search(cell, key, value);
      if (found === null) return { hide: chooseToHide(crossed, blockers.map((each) => each - 1), key, publications) };
      keep(found);
    }
  }
  const totals = new Set([records.length]);
  for (const question of questions) {
    for (const own of question.counts.filter((each) => isSecret(each, publications, few))) {
      for (const value of numbersFrom(few, own.count)) {
        const others = question.counts.filter(({ key }) => key !== own.key).map(bounds);
        const [least, most] = [value + sum(others.map(({ from }) => from)), question.everyoneAsked ? value + sum(others.map(({ to }) => to)) : Infinity];
        if ([...totals].some((total) => total >= least && total <= most)) continue;
        const total = Math.min(Math.max(records.length, least), most);
        const { records: found } = total < everyone.from || total > everyone.to ? { records: null } : search(0, '', total);
        if (found === null) return { hide: chooseToHide(question.counts, question.counts.map((_, i) => i), own.key, publications) };
        totals.add(total);
        keep(found);
      }
    }
  }
  return { witnesses, totals: [...totals] };
}

/** What a reader must not narrow down: a small count, however it is printed. */
function isSecret({ key, count }: { readonly key: string; readonly count: number }, publications: ReadonlyMap<string, Publication>, few: Bounds): boolean {
  const publication = publications.get(key) ?? 'shown';
  return publication !== 'shown' && count >= few.from && count <= few.to;
}

/** How many records there can be, as far as questions say: every row of answers adds up to all who were asked. */
function rangeOfAll(questions: readonly QuestionCounts[], bounds: (count: { readonly key: string; readonly count: number }) => Bounds): Bounds {
  const rows = questions.map(({ counts, everyoneAsked }) => ({ from: sum(counts.map((each) => bounds(each).from)), to: everyoneAsked ? sum(counts.map((each) => bounds(each).to)) : Infinity }));
  return { from: Math.max(0, ...rows.map(({ from }) => from)), to: Math.min(Infinity, ...rows.map(({ to }) => to)) };
}

/** The shown count that stood in the way longest; where none did, the small count itself, and then whatever is not hidden yet. */
function chooseToHide(counts: readonly { readonly key: string; readonly count: number }[], blockers: readonly number[], own: string, publications: ReadonlyMap<string, Publication>): string {
  const publicationOf = ({ key }: { readonly key: string }) => publications.get(key) ?? 'shown';
  const others = [...blockers.flatMap((i) => counts[i] ?? []), ...[...counts].sort((a, b) => a.count - b.count)].filter(({ key }) => key !== own);
  const blocking = others.slice(0, blockers.length).find((each) => publicationOf(each) === 'shown');
  const chosen = blocking?.key ?? (publicationOf({ key: own }) === 'hidden' ? others.find((each) => publicationOf(each) !== 'hidden')?.key : own);
  if (chosen === undefined) throw new RangeError('A small number shows although everything else is hidden: the tables say more than their counts.');
  return chosen;
}

/** Every number of a range, those nearest to a count first: each is the start for the next. */
function numbersFrom({ from, to }: Bounds, count: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).sort((a, b) => Math.abs(a - count) - Math.abs(b - count));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
