import type { PackDocument } from '../format/pack.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue } from '../issue.ts';
import { isObject } from '../parse/is-object.ts';
import { parse } from '../parse/parse.ts';
import type { Report } from '../parse/report.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import { addPack } from './add-pack.ts';
import { checkChildren } from './check-apply.ts';
import { checkPack } from './check-pack.ts';
import type { Pack } from './pack.ts';
import { requirePacks } from './require-packs.ts';

/** An issue of a combination, and the pack that it is about; null where it is about the whole. */
export interface PackIssue extends Issue {
  readonly pack: string | null;
}

/** What came of combining: the rule set, or null where any issue is an error. */
export interface Combined {
  readonly ruleSet: RuleSet | null;
  readonly issues: readonly PackIssue[];
}

/**
 * Combines a rule set with packs into a rule set of its own: its version names the packs behind a `+`, and its digest is
 * that of the whole. A pack adds questions, flags and steps, or takes the place of an edition's steps; it never changes
 * which category answers about a child indicate, and never loses an immediate action. Two packs of one edition are refused (S001 7-8
 * and S004 5 name other panels, and are not to be blended). What makes another rule set comes first, then editions, whatever
 * the order given. A rule set that has packs in it already takes no more: what they brought can no longer be told from its own.
 * @throws {TypeError} where it is given no parsed rule set.
 */
export function combine(ruleSet: RuleSet, packs: readonly Pack[]): Combined {
  requireParsed(ruleSet);
  requirePacks(packs);
  const issues: PackIssue[] = [];
  const editions = new Map<string, string>();
  const broughtBy = new Map<string, string>();
  const reportOf = ({ id: pack }: PackDocument): Report => (code, path, message, hint, severity = 'error') => issues.push({ code, severity, path, message, hint, pack });
  // Where its JSON Schema lies is said of the file, and a combination is another file.
  const { $schema: _, ...own } = ruleSet.document;
  let document: RuleSetDocument = own;
  if (own.version.includes('+') && packs.length > 0) {
    issues.push({ code: 'invalid-value', severity: 'error', path: '/version', message: `The rule set has packs in it already: ${own.version}. What they brought could be lost without a word.`, hint: 'Combine the rule set without packs with all of them at once.', pack: null });
  }
  const ordered = [...packs].sort((a, b) => placeOf(a) - placeOf(b));
  for (const [i, { document: pack }] of ordered.entries()) {
    const report = reportOf(pack);
    if (ordered.some(({ document }, j) => document.id === pack.id && j < i)) report('duplicate-id', '/id', `The pack "${pack.id}" is given twice.`, 'Give it once, in the version that is meant.');
    if (pack.editionOf !== undefined) {
      const other = editions.get(pack.editionOf);
      if (other !== undefined) report('invalid-value', '/editionOf', `"${other}" is an edition of the same; two editions are never blended.`, 'Choose one of the two.');
      editions.set(pack.editionOf, pack.id);
    }
    checkOthers(pack, broughtBy, report);
    const combined = addPack(document, pack);
    checkPack(document, pack, combined, report);
    document = combined;
  }
  if (issues.some(isError)) return { ruleSet: null, issues };
  const parsed = parse(JSON.stringify(document));
  const found = parsed.issues.map(({ code, severity, path, message, hint }): PackIssue => ({ code, severity, path, message: `${nameOrigin(path, document, broughtBy)}${message}`, hint, pack: null }));
  if (parsed.ruleSet !== null) for (const { document: pack } of ordered) checkChildren(parsed.ruleSet, pack, reportOf(pack));
  return { ruleSet: issues.some(isError) ? null : parsed.ruleSet, issues: [...issues, ...found] };
}

/** What makes another rule set comes first, so that it stands alone. Editions take out the steps of the edition before, and not those that another pack brings. */
function placeOf({ document: { becomes, editionOf } }: Pack): number {
  return becomes !== undefined ? 0 : editionOf !== undefined ? 1 : 2;
}

function isError({ severity }: Issue): boolean {
  return severity === 'error';
}

/** The part that a place of the combination is in, and who brought it: nobody has the combination as a file to count in. Empty where it is in none. */
function nameOrigin(path: string, document: RuleSetDocument, broughtBy: ReadonlyMap<string, string>): string {
  const steps = path.split('/').slice(1);
  let value: unknown = document;
  let origin = '';
  steps.forEach((step, i) => {
    value = isObject(value) || Array.isArray(value) ? (value as Readonly<Record<string, unknown>>)[step] : undefined;
    const list = steps[i - 1];
    if (!isObject(value) || typeof value['id'] !== 'string' || list === undefined || list === 'options') return;
    const pack = broughtBy.get(`${list}/${value['id']}`);
    origin = `In "${list}", "${value['id']}"${pack === undefined ? '' : `, of the pack "${pack}"`}: `;
  });
  return origin;
}

/** What one pack brought, or brought again in other words, no other takes out: the first one would be lost without a word. */
function checkOthers(pack: PackDocument, broughtBy: Map<string, string>, report: Report): void {
  const { takesOut = {}, sections, categoriesApply } = pack;
  const rules = categoriesApply === undefined ? pack.rules : [...pack.rules, categoriesApply];
  const brought = { interpretations: pack.interpretations, parameters: pack.parameters, questions: sections.flatMap(({ questions }) => questions), measures: pack.measures, flags: pack.flags, rules, actions: pack.actions, completeness: pack.completeness };
  for (const [list, parts] of Object.entries(brought)) {
    const out = takesOut[list as keyof typeof brought];
    if (Array.isArray(out)) {
      out.forEach((id, i) => {
        const other = broughtBy.get(`${list}/${id}`);
        if (other !== undefined) report('invalid-value', `/takesOut/${list}/${String(i)}`, `"${id}" is brought by the pack "${other}", and would be lost.`, 'Choose one of the two packs, or make one pack of both.');
      });
    }
    for (const { id } of parts) broughtBy.set(`${list}/${id}`, pack.id);
  }
}
