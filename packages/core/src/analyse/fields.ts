import type { Certainty } from '../evaluate/certainty.ts';
import type { Walk } from './walk.ts';

/** What an answer, as one that is certainly, possibly or not asked, does to fields. */
export interface Update {
  /** Text that is the same for answers which it treats alike. */
  readonly signature: (answer: number) => string;
  readonly apply: (fields: number[], at: number, answer: number, asked: Certainty) => void;
}

/** Where a code for an answer and for whether its question is asked stands in a table. */
export function placeOf(answer: number, asked: Certainty): number {
  return answer * 4 + asked;
}

/** The codes for whether a question is asked. */
export const ASKED: readonly Certainty[] = [0, 2, 3];

/** The numbers that a machine remembers, and what answers do to them. */
export class Fields {
  readonly start: number[] = [];
  readonly #updates: Update[][];
  readonly #forgotten: number[][];
  readonly #kinds: string[][];
  #now: readonly number[] = [];
  #at = 0;

  constructor({ classes }: Walk) {
    this.#updates = classes.map(() => []);
    this.#forgotten = classes.map(() => []);
    this.#kinds = classes.map(() => []);
  }

  get count(): number {
    return this.start.length;
  }

  /** Adds a field; gives its place. */
  add(value: number): number {
    return this.start.push(value) - 1;
  }

  /** Says what answers to a question do. */
  on(question: number, update: Update): void {
    this.#updates[question]?.push(update);
  }

  /** Fields from a place on are not looked at after a question. */
  forgetAfter(question: number, from: number): void {
    for (let field = from; field < this.count; field++) this.#forgotten[question]?.push(field);
  }

  /** Turns to the fields that begin at a place. */
  read(all: readonly number[], at: number): void {
    this.#now = all;
    this.#at = at;
  }

  /** The value of a field, among those that were turned to. */
  value(field: number): number {
    return this.#now[this.#at + field] as number;
  }

  update(all: number[], at: number, question: number, answer: number, asked: Certainty): void {
    for (const { apply } of this.#updates[question] ?? []) apply(all, at, answer, asked);
    for (const field of this.#forgotten[question] ?? []) all[at + field] = 0;
  }

  readonly kindOf = (question: number, answer: number): string => {
    const own = this.#kinds[question] as string[];
    return (own[answer] ??= (this.#updates[question] ?? []).map(({ signature }) => signature(answer)).join(';'));
  };
}

/** The part of a table that is about one answer, as text. */
export function signatureIn(table: ArrayLike<number>, answer: number): string {
  return ASKED.map((asked) => String(table[placeOf(answer, asked)])).join();
}
