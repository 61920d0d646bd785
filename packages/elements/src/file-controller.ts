import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CseErrorEvent } from './events.ts';
import { fetchText } from './load-rule-set.ts';
import { RuleSetFailure } from './rule-set-failure.ts';

/** How long an address is waited for where the page says nothing else, in milliseconds. */
export const DEFAULT_LOAD_TIMEOUT = 10_000;

/** How long to wait: as long as a page asks for, the default where that is no such time, and no longer than a browser's clock can count. */
export function patienceOf(timeout: number): number {
  return Math.min(timeout > 0 ? timeout : DEFAULT_LOAD_TIMEOUT, 2 ** 31 - 1);
}

/** An address to fetch, or null where the page has still to say one; and how long to wait for it. */
interface Request {
  readonly src: string | null;
  readonly timeout: number;
}

/** `idle`: nothing is asked for. */
export type Status = 'idle' | 'loading' | 'ready' | 'unavailable';

/**
 * Keeps what one file holds, which the page handed over or an address has. Of several that were asked for, only the
 * last counts, in whatever order they arrive. An element that was taken out asks again once it is put back.
 */
export class FileController<T> implements ReactiveController {
  status: Status = 'idle';
  /** What was read; null unless it is ready. */
  value: T | null = null;
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Reads the text, or what else the page handed over. What it throws makes the file unavailable. */
  readonly #read: (text: unknown) => T;
  #request: AbortController | null = null;
  /** Asked for, and not there yet: an element that is moved or put back asks again. */
  #awaited: Request | null = null;
  #failure: RuleSetFailure | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, read: (text: unknown) => T) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  /**
   * Takes what is given, or else fetches what `src` names, or else has nothing; what was asked for before no longer counts.
   * @param timeout how long to wait, in milliseconds; the default where it is no such time
   * @param needed it cannot do without: where it has nothing, it waits as long for the page to say more
   */
  ask(given: unknown, src: string | null, timeout = DEFAULT_LOAD_TIMEOUT, needed = false): void {
    this.#cancel();
    this.#failure = null;
    this.value = null;
    if (given !== null && given !== undefined) this.#arrive(given);
    else if (src !== null || needed) void this.#fetch({ src, timeout: patienceOf(timeout) });
    else this.status = 'idle';
  }

  /** Tells the page of a failure once what says so is on it. */
  report(failure: RuleSetFailure): void {
    this.#failure = failure;
  }

  hostConnected(): void {
    if (this.#awaited !== null) void this.#fetch(this.#awaited);
    // What happened while it was out of the document is told to the page only now.
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

/** Never comes to anything until it is aborted. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => { signal.onabort = () => { reject(signal.reason as RuleSetFailure); }; });
}
