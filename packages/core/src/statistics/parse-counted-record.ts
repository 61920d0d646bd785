import type { Issue } from '../issue.ts';
import { describeFaults, type FaultWording } from '../parse/describe-fault.ts';
import { readCompanion } from '../record/read-companion.ts';
import { About, type CountedRecord } from './entry.ts';
import type { StatisticsPlan } from './plan.ts';
import { requirePlan } from './require-plan.ts';

const WORDING: FaultWording = { whole: 'What is known beside the record', fields: Object.keys(About.shape), content: 'hidden', hints: { age: 'Give completed years as a whole number from 0 to 130.' } };

/**
 * Reads a record to be counted from a line of JSON Lines, `{ "record": …, "about": … }`. An altered record is refused, and so
 * is a locality or sex that the plan does not name: it would be counted as not known, which nobody said. No issue holds
 * anything of the line.
 */
export function parseCountedRecord(text: string, plan: StatisticsPlan): { readonly counted: CountedRecord | null; readonly issues: readonly Issue[] } {
  requirePlan(plan);
  const { read, issues } = readCompanion(text, 'about');
  if (read === null) return { counted: null, issues };
  const beside = read.beside ?? {};
  const parsed = About.safeParse(beside);
  const found = parsed.success ? checkAbout(parsed.data, plan) : describeFaults(parsed.error.issues, beside, WORDING);
  const placed = found.map((issue): Issue => ({ ...issue, path: `/about${issue.path}` }));
  return { counted: parsed.success && placed.length === 0 ? { record: read.record, about: parsed.data } : null, issues: placed };
}

function checkAbout({ locality, sex }: About, { localities, sexes }: StatisticsPlan): Issue[] {
  const unnamed = (id: string | undefined, among: readonly { readonly id: string }[], path: string): Issue[] =>
    id === undefined || among.some((each) => each.id === id) ? [] : [{ code: 'unknown-reference', severity: 'error', path, message: `The plan names no such ${path.slice(1)}.`, hint: 'Use an id of the plan. Where it is not known, leave it out: it is then counted as not known.' }];
  return [...unnamed(locality, localities, '/locality'), ...unnamed(sex, sexes, '/sex')];
}
