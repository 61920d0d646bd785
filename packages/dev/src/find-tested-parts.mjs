import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { combine, coverCases, parse, parseCases, parsePack } from '@cse-screening/core';

/**
 * Makes the function that says whether the cases of a rule set or pack touch one of its parts, by the part's name in the coverage (an
 * option is `question (option)`). A question is touched where all of its options are; a category, flag, parameter or measure where a
 * touched rule or action names it. A rule that can never fire is not touched.
 * @param {string} root the repository's root
 * @param {string} path of the rule set or pack, from the root
 * @param {string} cases the path of its cases, from the root
 * @returns {(part: string) => boolean}
 */
export function findTestedParts(root, path, cases) {
  const read = (/** @type {string} */ file) => readFileSync(join(root, file), 'utf8');
  const { ruleSet, issues } = path.endsWith('pack.json') ? combined(read, path) : parse(read(path));
  const outcome = ruleSet === null ? null : parseCases(read(cases), ruleSet);
  if (ruleSet === null || outcome === null || outcome.cases === null) throw new Error(`${cases} cannot be used with ${path}: ${JSON.stringify((outcome ?? { issues }).issues[0])}`);
  const { rules, options } = coverCases(ruleSet, outcome.cases);
  const { document } = ruleSet;
  const untouched = new Set([...rules.untouched.map(({ id }) => id), ...rules.neverFire, ...options.untouched.flatMap(({ question, option }) => [question, `${question} (${option})`])]);
  const firing = [...document.rules, ...document.actions];
  const named = new Map([...firing.filter(({ id }) => !untouched.has(id)), ...document.measures].map((part) => [part.id, JSON.stringify(part)]));
  const questions = new Set(document.sections.flatMap(({ questions: all }) => all.flatMap((question) => [question.id, ...('options' in question ? question.options.map((option) => `${question.id} (${option.id})`) : [])])));
  const isDirect = (/** @type {string} */ id) => questions.has(id) || firing.some((part) => part.id === id);
  /** @type {(id: string, seen?: readonly string[]) => boolean} */
  const isTouched = (id, seen = []) => {
    if (isDirect(id)) return !untouched.has(id);
    return [...named].some(([name, text]) => !seen.includes(name) && name !== id && text.includes(`"${id}"`) && (isDirect(name) || isTouched(name, [...seen, id])));
  };
  return (part) => isTouched(part);
}

/**
 * @param {(path: string) => string} read
 * @param {string} path of the pack
 */
function combined(read, path) {
  const { pack, issues } = parsePack(read(path));
  const base = pack === null ? null : parse(read(`rules/${pack.document.for.id}/${pack.document.for.version}/rule-set.json`)).ruleSet;
  return pack === null || base === null ? { ruleSet: null, issues } : combine(base, [pack]);
}
