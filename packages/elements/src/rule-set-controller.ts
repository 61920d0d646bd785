import type { RuleSet } from '@cse-screening/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CseErrorEvent } from './events.ts';
import { fetchRuleSet, readRuleSet } from './load-rule-set.ts';
import { RuleSetFailure } from './rule-set-failure.ts';

/** Where the rule set comes from: what the page handed over, or an address to fetch. */
type RuleSetSource = { readonly rules: unknown } | { readonly src: string; readonly timeout: number };

type RuleSetState =
  | { readonly status: 'idle' | 'loading' | 'unavailable' }
  | { readonly status: 'ready'; readonly ruleSet: RuleSet };

/** Keeps one rule set loaded. Of several that were asked for, only the last counts, in whatever order they arrive. */
export class RuleSetController implements ReactiveController {
  state: RuleSetState = { status: 'idle' };
  readonly #host: ReactiveControllerHost & HTMLElement;
  #request: AbortController | null = null;
  /** Asked for while the element was out of the document. */
  #postponed: { readonly src: string; readonly timeout: number } | null = null;
  #failure: RuleSetFailure | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Reads or fetches a rule set; what was asked for before no longer counts. Null asks for none. */
  ask(source: RuleSetSource | null): void {
    this.#cancel();
    this.#failure = null;
    if (source === null) this.state = { status: 'idle' };
    else if ('rules' in source) this.#read(source.rules);
    else void this.#fetch(source);
  }

  /** Tells the page of a failure once the panel that says so is on it. */
  report(failure: RuleSetFailure): void {
    this.#failure = failure;
  }

  hostConnected(): void {
    if (this.#postponed !== null) void this.#fetch(this.#postponed);
    if (this.#failure !== null) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    const postponed = this.#postponed;
    this.#cancel();
    this.#postponed = postponed;
  }

  hostUpdated(): void {
    const failure = this.#failure;
    if (failure === null || !this.#host.isConnected) return;
    this.#failure = null;
    this.#host.dispatchEvent(new CseErrorEvent(failure.code, failure.message, failure.issues));
  }

  #fail(error: unknown): void {
    this.state = { status: 'unavailable' };
    this.report(error instanceof RuleSetFailure ? error : new RuleSetFailure('invalid-rule-set'));
  }

  #cancel(): void {
    this.#request?.abort();
    this.#request = null;
    this.#postponed = null;
  }

  #read(rules: unknown): void {
    try {
      this.state = { status: 'ready', ruleSet: readRuleSet(rules) };
    } catch (error) {
      this.#fail(error);
    }
  }

  async #fetch(source: { readonly src: string; readonly timeout: number }): Promise<void> {
    this.state = { status: 'loading' };
    // Kept until it is done, so that an element that is moved or put back asks again.
    this.#postponed = source;
    if (!this.#host.isConnected) return;
    const request = new AbortController();
    this.#request = request;
    const timer = setTimeout(() => { request.abort(new RuleSetFailure('time-out')); }, source.timeout);
    try {
      const ruleSet = await fetchRuleSet(source.src, request.signal);
      if (this.#request === request) this.state = { status: 'ready', ruleSet };
    } catch (error) {
      if (this.#request === request) this.#fail(error);
    } finally {
      clearTimeout(timer);
    }
    if (this.#request !== request) return;
    this.#request = null;
    this.#postponed = null;
    this.#host.requestUpdate();
  }
}

