import { CERTAIN, type Certainty, NEVER, opposite, POSSIBLE } from '../evaluate/certainty.ts';
import { compileComparison, type Scope, type Test } from '../evaluate/compile-comparison.ts';
import type { Comparison, Condition } from '../format/condition.ts';
import { type Fact, factsInCondition } from '../format/facts.ts';
import { ASKED, type Fields, placeOf, signatureIn } from './fields.ts';
import { isSingle, singleQuestion } from './measures-under.ts';
import type { NeededSides, Sides } from './needed-sides.ts';
import type { SheetOfClasses } from './sheet-of-classes.ts';

/** What folding works with. */
export interface Ground {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly sheet: SheetOfClasses;
  readonly scope: Scope;
  readonly sides: NeededSides;
  /** Measures of one question, by id. */
  readonly singles: ReadonlyMap<string, { readonly question: string; readonly run: () => void }>;
  readonly fields: Fields;
}

/**
 * Turns conditions into tests of a machine's fields. A comparison that rests on one answer is decided when that answer is
 * read; what all such comparisons under one `all` or `any` come to is kept in one field, and the answers are forgotten.
 */
export class Folding {
  readonly #ground: Ground;
  readonly #questions: ReadonlyMap<string, number>;
  /** Questions whose answers have to be kept, since something compares them that is known only at the end. */
  readonly #named = new Set<string>();
  readonly #folded = new Map<Condition, Test>();
  readonly #kept: { readonly question: number; readonly field: number; readonly steps: readonly (() => void)[] }[] = [];

  constructor(ground: Ground, questions: readonly string[]) {
    this.#ground = ground;
    this.#questions = new Map(questions.map((id, q) => [id, q]));
  }

  /** The test of a condition. One that was folded before is not folded again, unless it is to have fields of its own. */
  fold(condition: Condition, known: Map<Condition, Test> = this.#folded): Test {
    const test = known.get(condition) ?? this.#foldAnew(condition, known);
    known.set(condition, test);
    return test;
  }

  #foldAnew(condition: Condition, known: Map<Condition, Test>): Test {
    if ('not' in condition) {
      const inner = this.fold(condition.not, known);
      return () => opposite(inner());
    }
    if ('fact' in condition) {
      const own = this.#decidedBy(condition);
      if (own === null) return this.#atTheEnd(condition);
      return this.#keep([{ condition, question: own }], 'set', this.#sidesOf(condition));
    }
    const join = 'all' in condition ? 'all' : 'any';
    const parts = 'all' in condition ? condition.all : condition.any;
    const early = parts.flatMap((part) => {
      const question = 'fact' in part ? this.#decidedBy(part) : null;
      return question === null ? [] : [{ condition: part as Comparison, question }];
    });
    const decided = new Set<Condition>(early.map((each) => each.condition));
    const tests = parts.filter((part) => !decided.has(part)).map((part) => this.fold(part, known));
    if (early.length > 0) tests.unshift(this.#keep(early, join, this.#sidesOf(condition)));
    return join === 'all' ? () => tests.reduce<number>((code, test) => code & test(), CERTAIN) as Certainty : () => tests.reduce<number>((code, test) => code | test(), NEVER) as Certainty;
  }

  /** Keeps the answer that a fact rests on, where it is a question or a measure of one. */
  name(id: string): void {
    const fact = this.#ground.facts.get(id);
    if (fact?.role === 'question') this.#named.add(id);
    if (fact?.role === 'measure' && isSingle(fact.measure)) this.#named.add(singleQuestion(fact.measure));
  }

  /** Adds the fields for the answers that have to be kept; to be called once, after everything is folded. */
  keepNamed(): void {
    const { sheet, fields, singles } = this.#ground;
    for (const id of this.#named) {
      const question = this.#questions.get(id);
      if (question === undefined || sheet.entries[question] === null) continue;
      const field = fields.add(0);
      fields.on(question, { signature: String, apply: (all, at, answer, asked) => { all[at + field] = placeOf(answer, asked) + 1; } });
      this.#kept.push({ question, field, steps: [...singles.values()].filter((single) => single.question === id).map(({ run }) => run) });
    }
  }

  /** Puts the answers that were kept back on the sheet. */
  load(): void {
    const { sheet, fields } = this.#ground;
    for (const { question, field, steps } of this.#kept) {
      const code = fields.value(field) - 1;
      if (code < 0) continue;
      sheet.put(question, code >> 2, (code & 3) as Certainty);
      for (const run of steps) run();
    }
  }

  /** The place of the one question that decides a comparison; -1 where none is needed, null where more than one is. */
  #decidedBy(comparison: Comparison): number | null {
    const questions = new Set<string>();
    for (const id of factsInCondition(comparison)) {
      const found = this.#ground.facts.get(id);
      if (found?.role === 'question') questions.add(id);
      else if (found?.role === 'measure') {
        if (!isSingle(found.measure)) return null;
        questions.add(singleQuestion(found.measure));
      }
    }
    if (questions.size > 1) return null;
    const [only] = questions;
    return only === undefined ? -1 : (this.#questions.get(only) ?? null);
  }

  #atTheEnd(condition: Comparison): Test {
    factsInCondition(condition).forEach((id) => { this.name(id); });
    return compileComparison(condition, this.#ground.scope);
  }

  #sidesOf(condition: Condition): Sides {
    return this.#ground.sides.of.get(condition) ?? 3;
  }

  /** A field for what several comparisons come to, each decided by the answer to its question. */
  #keep(comparisons: readonly { readonly condition: Comparison; readonly question: number }[], join: 'all' | 'any' | 'set', sides: Sides): Test {
    const { fields, sheet, scope } = this.#ground;
    const put = (a: number, b: number) => project((join === 'all' ? a & b : join === 'any' ? a | b : b) as Certainty, sides);
    let start = project(join === 'all' ? CERTAIN : NEVER, sides);
    const later: { readonly question: number; readonly test: Test }[] = [];
    for (const { condition, question } of comparisons) {
      const test = compileComparison(condition, scope);
      if (question < 0) start = put(start, test());
      else later.push({ question, test });
    }
    const field = fields.add(start);
    for (const { question, test } of later) {
      const entries = sheet.entries[question] ?? [];
      const steps = this.#stepsOf(question);
      const table = new Uint8Array(entries.length * 4);
      for (let answer = 0; answer < entries.length; answer++) {
        for (const asked of ASKED) {
          sheet.put(question, answer, asked);
          for (const run of steps) run();
          table[placeOf(answer, asked)] = project(test(), sides);
        }
      }
      fields.on(question, { signature: (answer) => signatureIn(table, answer), apply: (all, at, answer, asked) => { all[at + field] = put(all[at + field] as number, table[placeOf(answer, asked)] as number); } });
    }
    return () => fields.value(field) as Certainty;
  }

  #stepsOf(question: number): readonly (() => void)[] {
    return [...this.#ground.singles.values()].filter((single) => this.#questions.get(single.question) === question).map(({ run }) => run);
  }
}

/** What is left of a code where only one side of it is looked at. */
function project(code: Certainty, sides: Sides): Certainty {
  if (sides === 1) return code === CERTAIN ? CERTAIN : NEVER;
  return sides === 2 ? (code === NEVER ? NEVER : POSSIBLE) : code;
}
