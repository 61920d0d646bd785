import type { Issue } from '../issue.ts';
import { describeFaults, type FaultWording } from '../parse/describe-fault.ts';
import { freeze } from '../parse/freeze.ts';
import { readJson } from '../parse/read-json.ts';
import { RESERVED } from './headings.ts';
import { DIMENSIONS, StatisticsPlan } from './plan.ts';

const WORDING: FaultWording = {
  whole: 'The plan',
  fields: [...Object.keys(StatisticsPlan.shape), 'every', 'from', 'to', 'rows', 'columns', 'totals', 'cites', 'basis'],
  content: 'shown',
  hints: { rows: `Choose one of ${DIMENSIONS.join(', ')}.`, columns: `Choose one of ${DIMENSIONS.join(', ')}.` },
};

/** Parses a plan of statistics from the text of its JSON file. Reports everything that is wrong at once, with line and column. */
export function parsePlan(text: string): { readonly plan: StatisticsPlan | null; readonly issues: readonly Issue[] } {
  const { value, issues, locate } = readJson(text);
  if (value === undefined || issues.length > 0) return { plan: null, issues };
  const parsed = StatisticsPlan.safeParse(value);
  const found = parsed.success ? checkPlan(parsed.data) : describeFaults(parsed.error.issues, value, WORDING);
  return { plan: parsed.success && found.length === 0 ? freeze(parsed.data) : null, issues: found.map((issue) => ({ ...issue, ...locate(issue.path) })) };
}

function checkPlan(plan: StatisticsPlan): Issue[] {
  const issues: Issue[] = [];
  const report = (code: Issue['code'], path: string, message: string, hint: string) => issues.push({ code, severity: 'error', path, message, hint });
  if (!plan.period.from.endsWith('-01')) report('invalid-value', '/period/from', 'The first period does not begin with a month.', 'Let it begin on the first day of a month.');
  plan.ageBands.forEach(({ from, to }, i) => {
    if (to < from) report('invalid-value', `/ageBands/${String(i)}/to`, 'The band ends below the age at which it begins.', 'Swap the two numbers, or correct one of them.');
    const before = plan.ageBands[i - 1];
    if (before !== undefined && from <= before.to) report('invalid-value', `/ageBands/${String(i)}/from`, 'The band begins within the one before it.', 'Let each age lie in one band only.');
  });
  plan.tables.forEach(({ rows, columns }, i) => {
    if (rows === columns) report('invalid-value', `/tables/${String(i)}/columns`, 'Rows and columns are the same.', 'Choose another dimension for one of them, or leave "columns" out.');
  });
  for (const name of ['localities', 'sexes', 'ageBands', 'tables'] as const) {
    const seen = new Set<string>();
    plan[name].forEach(({ id }, i) => {
      if (seen.has(id)) report('duplicate-id', `/${name}/${String(i)}/id`, `"${id}" stands twice.`, 'Rename one of them, or remove it.');
      seen.add(id);
      if (name !== 'tables' && RESERVED.includes(id)) report('reserved-id', `/${name}/${String(i)}/id`, `"${id}" is the id of a row that every table can have.`, 'Choose another id.');
    });
  }
  return issues;
}
