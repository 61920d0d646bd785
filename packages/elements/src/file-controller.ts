import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CseErrorEvent } from './events.ts';
import { fetchText } from './fetch-text.ts';
import { RuleSetFailure } from './rule-set-failure.ts';

/** How long an address is waited for where the page says nothing else, in milliseconds. */
export const DEFAULT_LOAD_TIMEOUT = 10_000;

/** How long to wait: as long as the page asks for, or the default where it gives no positive number. A browser's timer counts no further than this, and would end at once. */
export function patienceOf(timeout: number): number {
  return Math.min(timeout > 0 ? timeout : DEFAULT_LOAD_TIMEOUT, 2 ** 31 - 1);
}

/** The address to fetch, or null while the page has yet to give one; and how long to wait. */
interface Request {
  readonly src: string | null;
  readonly timeout: number;
}

/** `idle`: nothing is asked for. */
export type Status = 'idle' | 'loading' | 'ready' | 'unavailable';

/**
 * Holds the content of one file, which the page hands over or which is fetched. Where several are asked for, only the last
 * counts, whichever arrives first. An element that is taken out of the document stops waiting, and asks again once it is put back.
 */
export class FileController<T> implements ReactiveController {
  status: Status = 'idle';
  /** What was read; null unless it is ready. */
  value: T | null = null;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #read: (text: unknown) => T;
  readonly #isNeeded: boolean;
  #request: AbortController | null = null;
  /** Asked for, and not there yet: an element that is moved or put back asks again. */
  #awaited: Request | null = null;
  #failure: RuleSetFailure | null = null;

  /**
   * @param read reads the text, or whatever else the page handed over; if it throws, the file is unavailable
   * @param isNeeded the element cannot do without the file: while the page gives none, it waits for one, and then fails
   */
  constructor(host: ReactiveControllerHost & HTMLElement, read: (text: unknown) => T, isNeeded = false) {
    this.#host = host;
    this.#read = read;
    this.#isNeeded = isNeeded;
    host.addController(this);
  }

  /**
   * Takes what is given; without it, fetches `src`; without either, has nothing. What was asked for before no longer counts.
   * @param timeout how long to wait, in milliseconds; see `patienceOf`
   */
  ask(given: unknown, src: string | null, timeout = DEFAULT_LOAD_TIMEOUT): void {
    this.#cancel();
    this.#failure = null;
    this.value = null;
    if (given !== null && given !== undefined) this.#arrive(given);
    else if (src !== null || this.#isNeeded) void this.#fetch({ src, timeout: patienceOf(timeout) });
    else this.status = 'idle';
  }

  /** Has the page told of a failure, once the element shows it. */
  report(failure: RuleSetFailure): void {
    this.#failure = failure;
  }

  hostConnected(): void {
    if (this.#awaited !== null) void this.#fetch(this.#awaited);
    // A failure while the element was out of the document is told only now: nobody would have heard the event.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    const awaited = this.#awaited;
    this.#cancel();
    this.#awaited = awaited;
  }

  hostUpdated(): void {
    const failure = this.#failure;
    if (failure === null || !this.#host.isConnected) return;
    this.#failure = null;
    this.#host.dispatchEvent(new CseErrorEvent(failure.code, failure.message, failure.issues));
  }

  #arrive(text: unknown): void {
    try {
      this.value = this.#read(text);
      this.status = 'ready';
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.status = 'unavailable';
    this.report(error instanceof RuleSetFailure ? error : new RuleSetFailure('invalid-rule-set'));
  }

  #cancel(): void {
    this.#request?.abort();
    this.#request = null;
    this.#awaited = null;
  }

  async #fetch(awaited: Request): Promise<void> {
    const { src, timeout } = awaited;
    this.status = src === null ? 'idle' : 'loading';
    this.#awaited = awaited;
    if (!this.#host.isConnected) return;
    const request = new AbortController();
    this.#request = request;
    const timer = setTimeout(() => { request.abort(new RuleSetFailure(src === null ? 'no-rule-set' : 'time-out')); }, timeout);
    try {
      const text = await (src === null ? aborted(request.signal) : fetchText(src, request.signal));
      if (this.#request === request) this.#arrive(text);
    } catch (error) {
      if (this.#request === request) this.#fail(error);
    } finally {
      clearTimeout(timer);
    }
    if (this.#request !== request) return;
    this.#request = null;
    this.#awaited = null;
    this.#host.requestUpdate();
  }
}

/** Waits until it is aborted. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => { signal.onabort = () => { reject(signal.reason as RuleSetFailure); }; });
}
