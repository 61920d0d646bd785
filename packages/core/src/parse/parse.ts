import { namePart } from '../analyse/name-part.ts';
import { digest } from '../digest/digest.ts';
import { NEVER } from '../evaluate/certainty.ts';
import { compileProgram } from '../evaluate/program.ts';
import { answerReader } from '../evaluate/read-answers.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue } from '../issue.ts';
import type { RuleSet } from '../rule-set.ts';
import { byPlace } from './by-place.ts';
import { checkInvisible } from './check-invisible.ts';
import { checkReferences } from './check-references.ts';
import { checkShape } from './check-shape.ts';
import { checkTexts } from './check-texts.ts';
import { freeze } from './freeze.ts';
import { mend } from './mend.ts';
import { type Find, PROBLEM_WORDS } from './problem-words.ts';
import { readJson } from './read-json.ts';

/** What came of parsing: the rule set, or null where any issue is an error; and every issue, in the order of the file. */
export interface Parsed {
  readonly ruleSet: RuleSet | null;
  readonly issues: readonly Issue[];
}

/**
 * Parses a rule set from the text of its JSON file. Reports every problem at once, each with code, JSON pointer, line,
 * column, message and hint; never throws for content. A byte-order mark and CRLF line ends change nothing.
 * @throws {TypeError} where it is given no text.
 */
export function parse(text: string): Parsed {
  const { value, issues, locate } = readJson(text);
  if (value === undefined) return { ruleSet: null, issues };
  const found: Issue[] = [];
  const { document, issues: shape } = checkShape(value);
  found.push(...shape);
  if (document !== null) {
    checkReferences(document, findings(found, 'error'));
    checkTexts(document, findings(found, document.status === 'published' ? 'error' : 'warning'));
    found.push(...checkInvisible(document));
    if (![...issues, ...found].some(isError)) found.push(...checkRulesCanFire(document));
  } else found.push(...checkTheRest(value, shape));
  const all = [...issues, ...found.map((issue) => ({ ...issue, ...locate(issue.path) }))].sort(byPlace);
  if (document === null || all.some(isError)) return { ruleSet: null, issues: all };
  return { ruleSet: freeze({ document, digest: digest(document) }), issues: all };
}

/** What else is wrong with a document that has faults of form: whoever corrects those should not meet the others only then. */
function checkTheRest(value: unknown, faults: readonly Issue[]): Issue[] {
  const mended = mend(value, faults);
  if (mended === null) return [];
  const { document, hasLanguages, placeOf, trusting } = mended;
  const found: Issue[] = [];
  checkReferences(document, trusting(findings(found, 'error')));
  if (hasLanguages) checkTexts(document, trusting(findings(found, document.status === 'published' ? 'error' : 'warning')));
  found.push(...checkInvisible(document));
  return found.map((issue) => ({ ...issue, path: placeOf(issue.path) }));
}

/** Puts what a check finds into words. */
function findings(issues: Issue[], severity: Issue['severity']): Find {
  return (code, path, [problem, ...about]) => {
    const put = PROBLEM_WORDS[problem] as (...about: readonly unknown[]) => Pick<Issue, 'message' | 'hint'>;
    issues.push({ code, severity, path, ...put(...about) });
  };
}

function isError({ severity }: Issue): boolean {
  return severity === 'error';
}

/** Runs the rule set with nothing known and every switch open: a rule that is not even possible then can never fire. */
function checkRulesCanFire(document: RuleSetDocument): Issue[] {
  const program = compileProgram(document, { openSwitches: true });
  answerReader(program.plans)({}, null, program.answers);
  program.run();
  const dead = (name: 'rules' | 'actions') =>
    document[name].flatMap(({ id }, i): Issue[] =>
      program.codes[program.rows[name][i] as number] === NEVER ? [{ code: 'rule-cannot-fire', severity: 'warning', path: `/${name}/${String(i)}`, message: `The ${name === 'rules' ? 'rule' : 'action'} ${namePart(name, id, [document])} can never fire, whatever the answers are.`, hint: 'Check its numbers against what can be reached, or remove it.' }] : [],
    );
  return [...dead('rules'), ...dead('actions')];
}
