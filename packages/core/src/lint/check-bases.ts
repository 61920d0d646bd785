import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue } from '../issue.ts';
import { isEnglish, wordingsOf } from './own-wordings.ts';

/** A rationale with fewer words than this cannot say why. */
const SAYS_WHY_FROM = 4;
const PLACEHOLDER = /^[\s.…?x-]*$|^(?:to ?do|tbc|tbd|tba|n\/?a|none|unknown|pending|fill in)\b/i;

/** Looks at what the parts rest on: a source without a row, a decision without reason or owner, a row that is left out and asked. */
export function checkBases(document: RuleSetDocument): Issue[] {
  return [...withoutRow(document), ...withoutReason(document), ...leftOutAndAsked(document)];
}

function withoutRow(document: RuleSetDocument): Issue[] {
  const listed = (name: 'parameters' | 'categories' | 'flags' | 'rules' | 'actions') => document[name].map(({ id, cites, basis }, i) => ({ path: `/${name}/${String(i)}`, id, basis, cites: cites.length }));
  const questions = document.sections.flatMap((section, i) =>
    section.questions.map((question, j) => {
      const options = question.type === 'choice' || question.type === 'choices' ? question.options : [];
      const cites = options.reduce((sum, option) => sum + (option.cites?.length ?? 0), question.cites.length);
      return { path: `/sections/${String(i)}/questions/${String(j)}`, id: question.id, basis: question.basis, cites };
    }),
  );
  return [...questions, ...listed('parameters'), ...listed('categories'), ...listed('flags'), ...listed('rules'), ...listed('actions')]
    .filter(({ basis, cites }) => basis === 'source' && cites === 0)
    .map(({ path, id }): Issue => ({
      code: 'basis-without-row',
      severity: 'error',
      path: `${path}/basis`,
      message: `"${id}" is said to rest on the source, and names no row of it.`,
      hint: 'Name the row in "cites". If the source does not say it, make the basis a local interpretation.',
    }));
}

function withoutReason({ interpretations }: RuleSetDocument): Issue[] {
  return interpretations.flatMap((interpretation, i) => {
    const path = `/interpretations/${String(i)}`;
    const rationales = wordingsOf({ path: `${path}/rationale`, field: 'rationale', text: interpretation.rationale })
      .filter(({ language, words }) => PLACEHOLDER.test(words.trim()) || (isEnglish(language) && words.trim().split(/\s+/).length < SAYS_WHY_FROM))
      .map((wording): Issue => ({ code: 'interpretation-says-nothing', severity: 'warning', path: wording.path, message: `The rationale of "${interpretation.id}" does not say why.`, hint: 'Say what the source leaves open, and why it was decided so.' }));
    if (!PLACEHOLDER.test(interpretation.owner.trim())) return rationales;
    return [...rationales, { code: 'interpretation-says-nothing', severity: 'warning', path: `${path}/owner`, message: `Nobody is named as the owner of "${interpretation.id}".`, hint: 'Name the person or the body that took the decision and answers for it.' } satisfies Issue];
  });
}

function leftOutAndAsked(document: RuleSetDocument): Issue[] {
  const asked = new Map(document.sections.flatMap((section) => section.questions.flatMap((question) => {
    const options = question.type === 'choice' || question.type === 'choices' ? question.options : [];
    return [...question.cites, ...options.flatMap(({ cites }) => cites ?? [])].map((row) => [row, question.id] as const);
  })));
  return document.sources.flatMap(({ rows }, i) =>
    rows.flatMap(({ id, notAsked }, j): Issue[] => {
      const question = asked.get(id);
      if (notAsked === undefined || question === undefined) return [];
      return [{ code: 'row-asked-after-all', severity: 'warning', path: `/sources/${String(i)}/rows/${String(j)}/notAsked`, message: `${id} says why it is not asked, and the question "${question}" asks it.`, hint: 'Remove "notAsked", or the citation.' }];
    }),
  );
}
