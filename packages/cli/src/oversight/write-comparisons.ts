import { textIn, type RuleSet } from '@cse-screening/core';
import type { Level, LevelComparison, LevelComparisons } from '@cse-screening/core/oversight';
import { wrap } from '../wrap.ts';
import { alignColumns } from '../stats/align-columns.ts';
import { toLine } from '@cse-screening/core/escape-controls';
import { countOf } from '../write-findings.ts';

const LEVELS: Readonly<Record<Level, string>> = { indicated: 'indicated', judged: 'judged by the practitioner', decided: 'decided by the team' };

const NONE = '“None” is a case without a category: too little was recorded for one, or the categories are not used for a person of this age. It says nothing about how great the concern is.';

const CAUTION = 'It measures how far two ways of sorting the same cases agree, and never which of them is right. It is no accuracy: a team knows more than a screening asks, and nobody here is the truth that another is held to. An interval is reckoned as for many cases: from few, kappa is less certain than it says. The counts are exact: suppress small ones before you publish any.';

/** Writes how far what was indicated, judged and decided agree, as tables of text. */
export function writeComparisons({ comparisons, leftOut }: LevelComparisons, ruleSet: RuleSet): string {
  return [
    ...comparisons.map((comparison) => `${writeComparison(comparison, ruleSet)}\n`),
    ...(leftOut.length === 0 ? [] : [`${wrap(`Not compared: ${countOf(leftOut.length, 'record')} of another rule set, with a category that this one has not, or with an id of which another record is compared.`, '')}\n`]),
    wrap(NONE, ''),
    wrap(CAUTION, ''),
  ].join('');
}

function writeComparison({ first, second, agreement }: LevelComparison, { document }: RuleSet): string {
  const { categories, counts, cases, kappa, interval } = agreement;
  const name = (id: string | null) => (id === null ? 'None' : toLine(textIn(document.categories.find((category) => category.id === id)?.title ?? {}, 'en')));
  const head = `Rows: ${LEVELS[first]}. Columns: ${LEVELS[second]}. Cases: ${String(cases)}.\n`;
  if (cases === 0) return `${head}  No record has both.\n`;
  const same = counts.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
  const say = (value: number) => value.toFixed(2);
  const range = interval === null ? 'and no interval can be reckoned: all cases agree alike' : `95% interval ${say(interval.from)} to ${say(interval.to)}`;
  const agrees = kappa === null ? 'Weighted kappa cannot be reckoned: it needs two cases and two categories.' : `Weighted kappa ${say(kappa)}, ${range}. 1 is agreement in every case, 0 what chance alone would give.`;
  return `${head}${alignColumns([['', ...categories.map(name)], ...categories.map((category, i) => [name(category), ...(counts[i] ?? []).map(String)])])}${wrap(`The same category in ${String(same)} of ${String(cases)}. ${agrees}`, '')}`;
}
