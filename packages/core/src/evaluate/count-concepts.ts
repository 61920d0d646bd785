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

type Sides = Pick<AnswerSheet, 'must' | 'can'>;

interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Makes the functions that keep the bounds of counts over a sheet. */
export function compileCounts(counts: readonly Count[], sheet: Sides, bounds: Bounds): Counts {
  const { must, can } = sheet;
  const { low, high } = bounds;
  const layouts = counts.map(layOut);
  const sharesOf: Share[][] = Array.from(must, () => []);
  for (const { measure, concepts } of counts) {
    for (const concept of concepts) for (const item of concept) (sharesOf[item.question] as Share[]).push({ measure, mask: item.mask, others: concept.filter((other) => other !== item) });
  }

  return {
    sharesOf,
    run: () => { for (let i = 0; i < layouts.length; i++) countAll(layouts[i] as Layout, sheet, bounds); },
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

/** A count as a loop goes through it: the questions of a concept one after the other, and 1 at the last of them. */
interface Layout {
  readonly measure: number;
  readonly questions: Int32Array;
  readonly masks: Int32Array;
  readonly ends: Int32Array;
}

function layOut({ measure, concepts }: Count): Layout {
  const items = concepts.flat();
  return {
    measure,
    questions: Int32Array.from(items, ({ question }) => question),
    masks: Int32Array.from(items, ({ mask }) => mask),
    ends: Int32Array.from(concepts.flatMap((concept) => concept.map((_, i) => (i === concept.length - 1 ? 1 : 0)))),
  };
}

/**
 * Counts without a branch that depends on an answer, since answers cannot be predicted: `(x | -x) >>> 31` is 1 where x is
 * not 0. What the loop goes through is handed in, since what a closure holds is looked up again at each step.
 */
function countAll({ measure, questions, masks, ends }: Layout, { must, can }: Sides, { low, high }: Bounds): void {
  let certain = 0;
  let possible = 0;
  let mustHold = 0;
  let canHold = 0;
  for (let i = 0; i < questions.length; i++) {
    const q = questions[i] as number;
    const mask = masks[i] as number;
    mustHold |= (must[q] as number) & mask;
    canHold |= (can[q] as number) & mask;
    if (ends[i] === 0) continue;
    certain += (mustHold | -mustHold) >>> 31;
    possible += (canHold | -canHold) >>> 31;
    mustHold = canHold = 0;
  }
  low[measure] = certain;
  high[measure] = possible;
}

/** Whether an answer holds a concept, on one side of the sheet. */
export function isHeldByAny(concept: Concept, side: Int32Array): boolean {
  for (let i = 0; i < concept.length; i++) {
    const { question, mask } = concept[i] as Concept[number];
    if (((side[question] as number) & mask) !== 0) return true;
  }
  return false;
}
