import type { Text } from '../format/text.ts';
import type { RuleSet } from '../rule-set.ts';
import { ANSWER_STATES, type CountedRecord } from './entry.ts';
import type { Dimension, StatisticsPlan } from './plan.ts';

/** A row or column of a table. */
export interface Heading {
  readonly id: string;
  readonly title: Text;
}

export const TOTAL: Heading = { id: 'total', title: { en: 'Total', cy: { text: 'Cyfanswm', status: 'draft' } } };
export const ALL: Heading = { id: 'all', title: { en: 'Records', cy: { text: 'Cofnodion', status: 'draft' } } };
const NOT_KNOWN: Heading = { id: 'not-known', title: { en: 'Not known', cy: { text: 'Ddim yn hysbys', status: 'draft' } } };
const OTHER_AGE: Heading = { id: 'other-age', title: { en: 'Any other age', cy: { text: 'Unrhyw oedran arall', status: 'draft' } } };
const NONE: Heading = { id: 'none', title: { en: 'No category indicated', cy: { text: 'Dim categori wedi’i ddangos', status: 'draft' } } };
const NOT_JUDGED: Heading = { id: 'not-judged', title: { en: 'Not judged yet', cy: { text: 'Heb ei farnu eto', status: 'draft' } } };
const NONE_JUDGED: Heading = { id: 'none', title: { en: 'Judged to be in no category', cy: { text: 'Barnwyd nad yw mewn categori', status: 'draft' } } };
export const ANSWERS_TITLE: Text = { en: 'Answers, question by question', cy: { text: 'Atebion, cwestiwn wrth gwestiwn', status: 'draft' } };
export const RATES_TITLE: Text = { en: 'How much is not known, question by question' };
export const RATE: Heading = { id: 'not-known-rate', title: { en: 'Not known or not answered, of these and of what is present or absent' } };
const STATE_TITLES: Readonly<Record<(typeof ANSWER_STATES)[number], Text>> = {
  present: { en: 'Present', cy: { text: 'Yn bresennol', status: 'draft' } },
  absent: { en: 'Answered as absent', cy: { text: 'Atebwyd fel absennol', status: 'draft' } },
  'not-known': { en: 'Not known or not answered', cy: { text: 'Ddim yn hysbys neu heb ei ateb', status: 'draft' } },
  'not-applicable': { en: 'Not applicable', cy: { text: 'Ddim yn berthnasol', status: 'draft' } },
};
/** Ids that a plan cannot give to a value of its own: two headings would count the same records. */
export const RESERVED: readonly string[] = [NOT_KNOWN, OTHER_AGE, TOTAL].map(({ id }) => id);

export const STATES: readonly Heading[] = ANSWER_STATES.map((id) => ({ id, title: STATE_TITLES[id] }));

/**
 * The headings of a dimension, in order. What is not known has one too, and so has an age that lies in no band, since it is
 * known; each is left out only where noughts are shown and it would be nought.
 */
export function headingsOf(dimension: Dimension, { document }: RuleSet, plan: StatisticsPlan, records: readonly CountedRecord[]): Heading[] {
  const rest = (heading: Heading) => (plan.zeros === 'shown' && !records.some((record) => valueOf(dimension, record, plan) === heading.id) ? [] : [heading]);
  const categories = document.categories.map(({ id, title }): Heading => ({ id, title }));
  switch (dimension) {
    case 'locality':
      return [...plan.localities, ...rest(NOT_KNOWN)];
    case 'sex':
      return [...plan.sexes, ...rest(NOT_KNOWN)];
    case 'age-band':
      return [...plan.ageBands.map(({ id, title }) => ({ id, title })), ...rest(OTHER_AGE), ...rest(NOT_KNOWN)];
    case 'indicated':
      return [NONE, ...categories];
    case 'judged':
      return [NOT_JUDGED, NONE_JUDGED, ...categories];
  }
}

/** The heading that a record belongs under. A locality or sex that the plan does not name is not known. */
export function valueOf(dimension: Dimension, { record, about }: CountedRecord, plan: StatisticsPlan): string {
  const named = (id: string | undefined, among: readonly { id: string }[]) => (id !== undefined && among.some((each) => each.id === id) ? id : NOT_KNOWN.id);
  switch (dimension) {
    case 'locality':
      return named(about.locality, plan.localities);
    case 'sex':
      return named(about.sex, plan.sexes);
    case 'age-band':
      if (about.age === undefined) return NOT_KNOWN.id;
      return plan.ageBands.find(({ from, to }) => from <= (about.age ?? 0) && (about.age ?? 0) <= to)?.id ?? OTHER_AGE.id;
    case 'indicated':
      return record.result.indicated.category ?? NONE.id;
    case 'judged':
      return record.judgement === undefined ? NOT_JUDGED.id : (record.judgement.category ?? NONE.id);
  }
}
