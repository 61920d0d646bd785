import type { Answer, Answers, AnswerValue } from '../evaluate/result.ts';
import type { Issue } from '../issue.ts';
import { pointer } from '../parse/pointer.ts';

/** Fetches one answer. It is told when to stop by the signal. */
export type AsyncFact = (signal: AbortSignal) => Promise<AnswerValue | Answer>;

/** Answers that are fetched, by question id. */
export type AsyncFacts = Readonly<Record<string, AsyncFact>>;

/**
 * Waits for every fetched answer, all at once and each no longer than the time-out. One that fails, is late or is aborted is
 * not known, and reported without what it said.
 */
export async function resolveFacts(answers: Answers, facts: AsyncFacts, timeout: number, signal?: AbortSignal): Promise<{ answers: Answers; issues: Issue[] }> {
  const wanted = Object.keys(facts).filter((id) => !Object.hasOwn(answers, id));
  if (wanted.length === 0) return { answers, issues: [] };
  const stop = new AbortController();
  const abort = () => { stop.abort(); };
  signal?.addEventListener('abort', abort, { once: true });
  const issues: Issue[] = [];
  const resolved = await Promise.all(
    wanted.map(async (id): Promise<[string, AnswerValue | Answer]> => {
      const outcome = await settle(facts[id] as AsyncFact, timeout, signal, stop.signal);
      if (outcome.state === 'answered') return [id, outcome.answer];
      issues.push({ code: outcome.state, severity: 'warning', path: pointer('', id), message: `${WHY[outcome.state]} It is treated as not known.`, hint: 'Ask for it in another way, or answer the question by hand.' });
      return [id, 'not-known'];
    }),
  );
  stop.abort();
  signal?.removeEventListener('abort', abort);
  issues.sort((a, b) => wanted.indexOf(a.path.slice(1)) - wanted.indexOf(b.path.slice(1)));
  return { answers: { ...answers, ...Object.fromEntries(resolved) }, issues };
}

const WHY = {
  'fact-failed': 'The answer could not be fetched.',
  'fact-late': 'The answer did not come in time.',
  'fact-aborted': 'The answer was no longer waited for.',
} as const;

type Outcome = { readonly state: 'answered'; readonly answer: AnswerValue | Answer } | { readonly state: keyof typeof WHY };

function settle(fact: AsyncFact, timeout: number, signal: AbortSignal | undefined, stop: AbortSignal): Promise<Outcome> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve({ state: 'fact-aborted' });
      return;
    }
    const timer = setTimeout(() => { finish({ state: 'fact-late' }); }, timeout);
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
