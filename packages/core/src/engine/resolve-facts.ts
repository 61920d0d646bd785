import type { Answer, Answers, AnswerValue } from '../evaluate/result.ts';
import type { Issue } from '../issue.ts';
import { isOpaque } from '../parse/plain-copy.ts';
import { pointer } from '../parse/pointer.ts';

/** Fetches one answer. It is told when to stop by the signal. */
export type AsyncFact = (signal: AbortSignal) => Promise<AnswerValue | Answer>;

/** Answers that are fetched, by question id. */
export type AsyncFacts = Readonly<Record<string, AsyncFact>>;

/**
 * Refuses what cannot be waited for: a time-out that is no number would never end.
 * @throws {TypeError}
 */
export function checkWaiting(facts: AsyncFacts, timeout: number, signal: AbortSignal | null): void {
  if (typeof facts !== 'object' || Array.isArray(facts)) throw new TypeError('"facts" must be an object of question ids and functions.');
  if (typeof timeout !== 'number' || Number.isNaN(timeout)) throw new TypeError('"timeout" must be a number of milliseconds.');
  if (signal !== null && typeof (signal as Partial<AbortSignal>).addEventListener !== 'function') throw new TypeError('"signal" must be an AbortSignal.');
}

/**
 * Waits for every fetched answer, all at once and each no longer than the time-out. One that fails, is late or is aborted
 * stays without an answer, and is reported without what it said.
 */
export async function resolveFacts(answers: Answers, facts: AsyncFacts, timeout: number, signal: AbortSignal | null): Promise<{ answers: Answers; issues: Issue[] }> {
  const given = copyOf(answers);
  const wanted = Object.keys(facts).filter((id) => given !== null && !Object.hasOwn(given, id));
  if (given === null || wanted.length === 0) return { answers, issues: [] };
  const stop = new AbortController();
  const abort = () => { stop.abort(); };
  signal?.addEventListener('abort', abort, { once: true });
  const issues: Issue[] = [];
  const resolved = await Promise.all(
    wanted.map(async (id): Promise<[string, AnswerValue | Answer] | null> => {
      const outcome = await settle((own) => (facts[id] as AsyncFact)(own), timeout, signal, stop.signal);
      // Nothing is not the same as no answer: it is reported like any answer without a value.
      if (outcome.state === 'answered') return [id, (outcome.answer) ?? (null as unknown as AnswerValue)];
      issues.push({ code: outcome.state, severity: 'warning', path: pointer('', id), message: `${WHY[outcome.state]} It is treated as not known.`, hint: 'Ask for it in another way, or answer the question by hand.' });
      return null;
    }),
  );
  stop.abort();
  signal?.removeEventListener('abort', abort);
  issues.sort((a, b) => wanted.indexOf(a.path.slice(1)) - wanted.indexOf(b.path.slice(1)));
  for (const [id, answer] of resolved.filter((each) => each !== null)) Object.defineProperty(given, id, { enumerable: true, value: answer });
  return { answers: given, issues };
}

/** A copy of answers, to add to; one that cannot be read stays unreadable. Null where there are no answers to add to. */
function copyOf(answers: Answers): Answers | null {
  try {
    if (typeof answers !== 'object' || (answers as unknown) === null || Array.isArray(answers) || isOpaque(answers)) return null;
    return Object.defineProperties({}, Object.getOwnPropertyDescriptors(answers));
  } catch {
    return null;
  }
}

/** A timer cannot wait longer than this, in milliseconds: about 25 days. */
const LONGEST_TIMER = 2 ** 31 - 1;

const WHY = {
  'fact-failed': 'The answer could not be fetched.',
  'fact-late': 'The answer did not come in time.',
  'fact-aborted': 'The answer was no longer waited for.',
} as const;

type Outcome = { readonly state: 'answered'; readonly answer: AnswerValue | Answer } | { readonly state: keyof typeof WHY };

function settle(fact: AsyncFact, timeout: number, signal: AbortSignal | null, stop: AbortSignal): Promise<Outcome> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve({ state: 'fact-aborted' });
      return;
    }
    const timer = timeout <= LONGEST_TIMER ? setTimeout(() => { finish({ state: 'fact-late' }); }, timeout) : undefined;
    const aborted = () => { finish({ state: 'fact-aborted' }); };
    const finish = (outcome: Outcome) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', aborted);
      resolve(outcome);
    };
    signal?.addEventListener('abort', aborted, { once: true });
    Promise.resolve()
      .then(() => fact(stop))
      .then((answer) => { finish({ state: 'answered', answer }); }, () => { finish({ state: 'fact-failed' }); });
  });
}
