import { factsUsed, questionsOf } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue } from '../issue.ts';

/** Looks for parts that nothing uses, and for questions whose mark about their effect is not true. */
export function checkParts(document: RuleSetDocument): Issue[] {
  const named = factsUsed(document);
  const bases = new Set([...questionsOf(document), ...document.parameters, ...document.readings, ...document.categories, ...document.flags, ...document.rules, ...document.actions, ...document.completeness].map(({ basis }) => basis));
  const raised = new Set(document.rules.flatMap(({ then }) => ('flag' in then ? [then.flag] : [])));
  const unused = (what: string, list: 'parameters' | 'measures' | 'interpretations' | 'flags', used: ReadonlySet<string>, hint: string) =>
    document[list].flatMap(({ id }, i): Issue[] => (used.has(id) ? [] : [{ code: 'unused-part', severity: 'warning', path: `/${list}/${String(i)}`, message: `Nothing uses the ${what} "${id}".`, hint }]));
  return [
    ...unused('interpretation', 'interpretations', bases, 'Make it the basis of what it decides, or remove it.'),
    ...unused('parameter', 'parameters', named, 'Refer to it where its number is meant, or remove it. Changing it changes nothing now.'),
    ...checkEffects(document, named),
    ...unused('measure', 'measures', named, 'Refer to it in a rule, or remove it.'),
    ...unused('flag', 'flags', raised, 'Add the rule that raises it, or remove it.'),
  ];
}

function checkEffects(document: RuleSetDocument, named: ReadonlySet<string>): Issue[] {
  const required = new Set(document.completeness.flatMap(({ questions = [] }) => questions));
  return document.sections.flatMap((section, i) =>
    section.questions.flatMap(({ id, type, noEffect }, j): Issue[] => {
      const path = `/sections/${String(i)}/questions/${String(j)}`;
      if (noEffect !== undefined && named.has(id)) {
        return [{ code: 'effect-denied', severity: 'warning', path: `${path}/noEffect`, message: `"noEffect" says that the answer to "${id}" changes nothing, and a rule or a measure looks at it.`, hint: 'Remove "noEffect", or take the question out of the rule.' }];
      }
      if (noEffect !== undefined || named.has(id) || required.has(id) || type === 'text') return [];
      return [{ code: 'question-without-effect', severity: 'warning', path, message: `The answer to "${id}" changes nothing: no rule, action or measure looks at it.`, hint: 'Use it in a rule, or say in "noEffect" why it is asked all the same.' }];
    }),
  );
}
