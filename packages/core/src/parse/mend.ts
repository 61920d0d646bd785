import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue } from '../issue.ts';
import { checkShape } from './check-shape.ts';
import { isObject } from './is-object.ts';
import type { Find } from './problem-words.ts';

/** What stands in for a field at the top that has a fault of its own, and that nothing refers to. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  $schema: undefined,
  id: 'stand-in',
  version: '0.0.0',
  edition: '-',
  status: 'draft',
  title: { en: '-' },
  purpose: { en: '-' },
  owner: '-',
  inForce: { from: '2000-01-01' },
  reviewBy: '2000-01-01',
  languages: ['en'],
  selfCompleted: undefined,
};

/** The list that holds what a reference names; where none is said, it is a question, measure or parameter, or part of one. */
const LISTS: Readonly<Record<string, string>> = { 'source row': 'sources', interpretation: 'interpretations', reading: 'readings', category: 'categories', flag: 'flags' };
const FACTS = ['sections', 'measures', 'parameters'];

/** Taking parts out can leave others with a fault: a list that is empty now. */
const MOST_ROUNDS = 10;

/** A document without its parts that have a fault of form, so that the rest can be checked in the same go. */
export interface Mended {
  readonly document: RuleSetDocument;
  /** Whether texts can be checked: not where the languages themselves are in doubt. */
  readonly hasLanguages: boolean;
  /** The place in the file of a place in the document. */
  readonly placeOf: (path: string) => string;
  /** Passes on what was not brought about by what was taken out. */
  readonly trusting: (find: Find) => Find;
}

/**
 * Takes out the parts of a rule set that have a fault of form; null where too much would be missing.
 * @param faults its faults of form, as `checkShape` gives them
 */
export function mend(value: unknown, faults: readonly Issue[]): Mended | null {
  const root = JSON.parse(JSON.stringify(value)) as unknown;
  if (!isObject(root)) return null;
  // The lists that something was taken out of: what they no longer hold may be there.
  const doubtful = new Set<string>();
  const stoodIn = new Set<string>();
  const kept = new Map<unknown, readonly number[]>();
  let { document, issues }: { document: RuleSetDocument | null; issues: readonly Issue[] } = { document: null, issues: faults };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (document !== null) {
      const isOurs = (path: string) => stoodIn.has(topOf(path));
      const mayBeThere = (what: string) => (Object.hasOwn(LISTS, what) ? [LISTS[what] as string] : FACTS).some((list) => doubtful.has(list));
      return {
        document,
        hasLanguages: !stoodIn.has('languages'),
        placeOf: (path) => placeIn(root, kept, path),
        trusting: (find) => (code, path, problem) => {
          if (problem[0] === 'notCovered' || problem[0] === 'defaults' || problem[0] === 'nothingSelected') return;
          if (problem[0] === 'unknown' && mayBeThere(problem[1])) return;
          if (!isOurs(path)) find(code, path, problem);
        },
      };
    }
    const entries = new Map<unknown[], Set<number>>();
    for (const { code, path } of issues) {
      const trail = trailOf(root, path);
      const last = trail.at(-1);
      const entry = trail.filter(({ holder }) => Array.isArray(holder)).at(-1);
      const top = topOf(path);
      doubtful.add(top);
      // What else was wrong in it went with it.
      if (stoodIn.has(top)) continue;
      if (code === 'unknown-field' && last !== undefined) Reflect.deleteProperty(last.holder, last.key);
      else if (entry !== undefined) {
        const holder = entry.holder as unknown[];
        entries.set(holder, (entries.get(holder) ?? new Set()).add(Number(entry.key)));
      } else if (Object.hasOwn(STAND_INS, top)) {
        if (STAND_INS[top] === undefined) Reflect.deleteProperty(root, top);
        else root[top] = STAND_INS[top];
        stoodIn.add(top);
      } else return null;
    }
    for (const [holder, indices] of entries) {
      const places = kept.get(holder) ?? holder.map((_, i) => i);
      kept.set(holder, places.filter((_, i) => !indices.has(i)));
      holder.splice(0, holder.length, ...holder.filter((_, i) => !indices.has(i)));
    }
    ({ document, issues } = checkShape(root));
  }
  return null;
}

interface Step {
  readonly holder: object;
  readonly key: string;
}

/** The steps of a JSON pointer that there are, each with what holds it. */
function trailOf(root: object, path: string): Step[] {
  const steps: Step[] = [];
  let holder: unknown = root;
  for (const step of path.split('/').slice(1)) {
    if (typeof holder !== 'object' || holder === null) break;
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    steps.push({ holder, key });
    holder = (holder as Record<string, unknown>)[key];
  }
  return steps;
}

function placeIn(root: object, kept: ReadonlyMap<unknown, readonly number[]>, path: string): string {
  const keys = path.split('/');
  trailOf(root, path).forEach(({ holder, key }, i) => {
    const place = kept.get(holder)?.[Number(key)];
    if (place !== undefined) keys[i + 1] = String(place);
  });
  return keys.join('/');
}

/** The field at the top that a place is in. */
function topOf(path: string): string {
  return path.split('/')[1] ?? '';
}
