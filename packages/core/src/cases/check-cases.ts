import { isCalendarDate } from '../evaluate/calendar.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue, IssueCode } from '../issue.ts';
import { pointer } from '../parse/pointer.ts';
import { nearest } from '../parse/suggest.ts';
import { checkDetails } from './check-details.ts';
import type { Case, CasesDocument, ExpectedIndication, ExpectedRange } from './cases-document.ts';

type Report = (code: IssueCode, path: string, message: string, hint: string) => void;

/** Checks what cases say of each other and of the rule set: a misspelt id would make a case pass that tests nothing. */
export function checkCases(cases: CasesDocument, ruleSet: RuleSetDocument): Issue[] {
  const issues: Issue[] = [];
  const report: Report = (code, path, message, hint) => {
    issues.push({ code, severity: 'error', path, message, hint });
  };
  checkRuleSet(cases, ruleSet, report);
  checkNames(cases, report);
  const known = {
    category: ruleSet.categories.map(({ id }) => id),
    reading: ruleSet.readings.map(({ id }) => id),
    rule: ruleSet.rules.map(({ id }) => id),
    action: ruleSet.actions.map(({ id }) => id),
    flag: ruleSet.flags.map(({ id }) => id),
    base: Object.keys(cases.bases ?? {}),
  };
  const refer = (what: keyof typeof known, path: string, id: string | null | undefined) => {
    if (id === null || id === undefined || known[what].includes(id)) return;
    const meant = nearest(id, known[what]);
    report('unknown-reference', path, `There is no ${what} "${id}".`, `${meant === null ? 'Refer to one that exists.' : `Did you mean "${meant}"?`} Where it was taken out of the rule set, take it out of the case too.`);
  };
  cases.cases.forEach((each, index) => {
    const path = `/cases/${String(index)}`;
    if (each.date !== undefined && !isCalendarDate(each.date)) report('not-a-date', `${path}/date`, 'The screening date is not a day in the calendar.', 'Correct it.');
    checkExpectation(each, path, refer, report);
    issues.push(...checkDetails(each.answers, `${path}/answers`));
  });
  for (const [base, answers] of Object.entries(cases.bases ?? {})) issues.push(...checkDetails(answers, pointer('/bases', base)));
  return issues;
}

function checkRuleSet({ ruleSet: named }: CasesDocument, ruleSet: RuleSetDocument, report: Report): void {
  if (named.id === ruleSet.id && named.version === ruleSet.version) return;
  report(
    'unknown-reference',
    '/ruleSet',
    `The cases are for "${named.id}" version ${named.version}; the rule set is "${ruleSet.id}" version ${ruleSet.version}.`,
    'Go through the cases and see that they still say what is wanted, then name this rule set and version here.',
  );
}

function checkNames({ cases }: CasesDocument, report: Report): void {
  const seen = new Set<string>();
  cases.forEach(({ name }, index) => {
    if (seen.has(name)) report('duplicate-id', `/cases/${String(index)}/name`, `Two cases are called "${name}".`, 'Give each case a name of its own.');
    seen.add(name);
  });
}

type Refer = (what: 'category' | 'reading' | 'rule' | 'action' | 'flag' | 'base', path: string, id: string | null | undefined) => void;

function checkExpectation({ from, expect }: Case, path: string, refer: Refer, report: Report): void {
  refer('base', `${path}/from`, from);
  const place = `${path}/expect`;
  const each = (list: readonly string[] | undefined, key: string, what: 'rule' | 'action' | 'flag') => {
    list?.forEach((id, index) => { refer(what, `${place}/${key}/${String(index)}`, id); });
  };
  const indication = (indicated: ExpectedIndication | undefined, at: string) => {
    refer('category', `${at}/category`, indicated?.category);
    refer('category', `${at}/upTo`, indicated?.upTo);
  };
  const range = (expected: ExpectedRange | undefined, at: string) => {
    refer('category', `${at}/lowest`, expected?.lowest);
    refer('category', `${at}/highest`, expected?.highest);
  };
  indication(expect.indicated, `${place}/indicated`);
  range(expect.range, `${place}/range`);
  for (const [reading, expected] of Object.entries(expect.readings ?? {})) {
    const at = pointer(`${place}/readings`, reading);
    refer('reading', at, reading);
    indication(expected.indicated, `${at}/indicated`);
    range(expected.range, `${at}/range`);
    if (isEmpty(expected)) reportEmpty(at, report);
  }
  each(expect.fired, 'fired', 'rule');
  each(expect.notFired, 'notFired', 'rule');
  each(expect.actions, 'actions', 'action');
  each(expect.noActions, 'noActions', 'action');
  each(expect.flags, 'flags', 'flag');
  each(expect.noFlags, 'noFlags', 'flag');
  if (isEmpty(expect)) reportEmpty(place, report);
}

function isEmpty(expected: object): boolean {
  return Object.values(expected).every((value) => value === undefined || (Array.isArray(value) && value.length === 0));
}

function reportEmpty(path: string, report: Report): void {
  report('missing-field', path, 'Nothing is expected here, so nothing would be tested.', 'Say what must come out, for example "indicated": { "category": null }.');
}
