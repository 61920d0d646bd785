import type { RuleSet } from '@cse-screening/core';
import type { ReactiveControllerHost } from 'lit';
import { readRuleSet } from './load-rule-set.ts';
import type { RuleSetFailure } from './rule-set-failure.ts';
import { TextController } from './text-controller.ts';

type RuleSetState =
  | { readonly status: 'idle' | 'loading' | 'unavailable' }
  | { readonly status: 'ready'; readonly ruleSet: RuleSet };

/** Keeps one rule set loaded: the last that was asked for. */
export class RuleSetController {
  readonly #text: TextController;
  #ruleSet: RuleSet | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#text = new TextController(host, (rules) => { this.#ruleSet = readRuleSet(rules); });
  }

  get state(): RuleSetState {
    const { status } = this.#text;
    if (status !== 'ready') return { status };
    return this.#ruleSet === null ? { status: 'idle' } : { status, ruleSet: this.#ruleSet };
  }

  /** Reads the rule set that is given, or else fetches the one at an address, or else has none, which is a failure in time where it is `needed`. */
  ask(rules: unknown, src: string | null, timeout: number, needed: boolean): void {
    this.#ruleSet = null;
    this.#text.ask(rules, src, timeout, needed);
  }

  /** Tells the page of a failure once the panel that says so is on it. */
  report(failure: RuleSetFailure): void {
    this.#text.report(failure);
  }
}
