import type { BoundarySide, CasesCoverage, RuleSetDocument } from '@cse-screening/core';
import { writeExample } from '../write-answers.ts';

/** What the cases of a rule set leave out, in lines of plain text. */
export interface CoverageInWords {
  /** One line for each thing that is counted, as in "5 of 7 rules and actions fire in a case", with what is left out. */
  readonly parts: readonly { readonly sentence: string; readonly leftOut: readonly string[] }[];
  /** What no case can show, and what could not be decided. */
  readonly notes: readonly string[];
}

/** Says what no case touches, each rule and boundary with the smallest answers that would. */
export function describeCoverage({ rules, options, notKnown, boundaries, outside }: CasesCoverage, document: RuleSetDocument): CoverageInWords {
  const canSayNo = document.sections.flatMap(({ questions }) => questions).filter(({ type }) => type === 'presence' || type === 'choice').map(({ id }) => id);
  const open = notKnown.filter((id) => canSayNo.includes(id));
  const touched = ({ all, untouched }: { readonly all: number; readonly untouched: readonly unknown[] }) => `${String(all - untouched.length)} of ${String(all)}`;
  return {
    parts: [
      { sentence: `${touched(rules)} rules and actions fire in a case`, leftOut: rules.untouched.map(({ id, example }) => (example === null ? id : `${id}: for example ${writeExample(example, document)}`)) },
      { sentence: `${touched(options)} options are picked in a case`, leftOut: options.untouched.map(({ question, option }) => (option === null ? question : `${question} = ${option}`)) },
      { sentence: `${touched(boundaries)} sides of category boundaries have a case`, leftOut: boundaries.untouched.map((side) => `${describeSide(side)}: for example ${writeExample(side.example, document)}`) },
    ],
    notes: [
      ...(open.length === 0 ? [] : [`Not known in any case that asks it: ${open.join(', ')}. So what may follow is wider. Where a case means no, say so in its answers, or once in the answers under "bases" that it starts from.`]),
      ...(rules.neverFire.length === 0 ? [] : [`Whatever the answers are, these never fire with the parameters as they are: ${rules.neverFire.join(', ')}.`]),
      ...[...new Set(outside.map(({ reason }) => reason))].map((reason) => `What the cases leave out could not be decided for all of it: ${reason}.`),
    ],
  };
}

function describeSide({ reading, lower, upper, side }: BoundarySide): string {
  const where = side === 'below' ? `${lower ?? 'no category'}, one answer below ${upper}` : `${upper}, one answer above ${lower ?? 'no category'}`;
  return `${where} (reading ${reading})`;
}
