import type { AnswerSheet } from './answer-sheet.ts';

/** One concept of a count: the questions that it can be recorded under, each with the options that do. */
export type Concept = readonly { readonly question: number; readonly mask: number }[];

/** A measure that counts concepts. */
export interface Count {
  /** Its place among the measures. */
  readonly measure: number;
  readonly concepts: readonly Concept[];
}

/** Counts that can follow a change of one answer without counting everything again. */
export interface Counts {
  /** Counts the concepts that certainly and possibly hold. */
  readonly run: () => void;
  /**
   * Adds what a question brings to the counts (`sign` 1), or takes it away (-1): first taken away, then answered otherwise
   * and added, the counts are what `run` would make them.
   */
  readonly add: (question: number, sign: 1 | -1) => void;
  /** By question. */
  readonly sharesOf: readonly (readonly Share[])[];
}

/** What a question can bring to a count: one concept, unless another question of it brings that already. */
interface Share {
  readonly measure: number;
  readonly mask: number;
  readonly others: Concept;
}

/** Makes the functions that keep the bounds of counts over a sheet. */
export function compileCounts(counts: readonly Count[], { must, can }: Pick<AnswerSheet, 'must' | 'can'>, { low, high }: { readonly low: Float64Array; readonly high: Float64Array }): Counts {
  const runners = counts.map((count) => {
    const runAlone = countAlone(count.concepts.filter((concept) => concept.length === 1).flat());
    const runShared = countShared(count.concepts.filter((concept) => concept.length > 1));
    return () => { runAlone(count.measure); runShared(count.measure); };
  });

  /** Counts concepts that one question holds, without a branch, since answers cannot be predicted. */
  function countAlone(items: Concept): (measure: number) => void {
    const questions = Int32Array.from(items, ({ question }) => question);
    const masks = Int32Array.from(items, ({ mask }) => mask);
    return (measure) => {
      let certain = 0;
      let possible = 0;
      for (let i = 0; i < questions.length; i++) {
        const q = questions[i] as number;
        const mask = masks[i] as number;
        const a = (must[q] as number) & mask;
        const b = (can[q] as number) & mask;
        certain += (a | -a) >>> 31;
        possible += (b | -b) >>> 31;
      }
      low[measure] = certain;
      high[measure] = possible;
    };
  }

  /** Adds concepts that several questions hold; each is counted once. */
  function countShared(concepts: readonly Concept[]): (measure: number) => void {
    const items = concepts.flat();
    const questions = Int32Array.from(items, ({ question }) => question);
    const masks = Int32Array.from(items, ({ mask }) => mask);
    const last = Uint8Array.from(concepts.flatMap((concept) => concept.map((_, i) => (i === concept.length - 1 ? 1 : 0))));
    return (measure) => {
      let certain = 0;
      let possible = 0;
      let mustHold = 0;
      let canHold = 0;
      for (let i = 0; i < questions.length; i++) {
        const q = questions[i] as number;
        const mask = masks[i] as number;
        mustHold |= (must[q] as number) & mask;
        canHold |= (can[q] as number) & mask;
        if (last[i] === 0) continue;
        certain += (mustHold | -mustHold) >>> 31;
        possible += (canHold | -canHold) >>> 31;
        mustHold = canHold = 0;
      }
      low[measure] = (low[measure] as number) + certain;
      high[measure] = (high[measure] as number) + possible;
    };
  }

  const sharesOf: Share[][] = Array.from(must, () => []);
  for (const { measure, concepts } of counts) {
    for (const concept of concepts) for (const item of concept) (sharesOf[item.question] as Share[]).push({ measure, mask: item.mask, others: concept.filter((other) => other !== item) });
  }

  return {
    sharesOf,
    run: () => { for (let i = 0; i < runners.length; i++) (runners[i] as () => void)(); },
    add: (question, sign) => {
      const shares = sharesOf[question] as Share[];
      for (let i = 0; i < shares.length; i++) {
        const { measure, mask, others } = shares[i] as Share;
        let certain = ((must[question] as number) & mask) !== 0;
        let possible = ((can[question] as number) & mask) !== 0;
        for (let j = 0; j < others.length; j++) {
          const other = others[j] as Concept[number];
          if (((must[other.question] as number) & other.mask) !== 0) certain = false;
          if (((can[other.question] as number) & other.mask) !== 0) possible = false;
        }
        if (certain) low[measure] = (low[measure] as number) + sign;
        if (possible) high[measure] = (high[measure] as number) + sign;
      }
    },
  };
}
