import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue } from '../issue.ts';

/** Looks for requirements of a finished record that ask for nothing, or that another requirement takes back. */
export function checkCompleteness({ completeness, selfCompleted }: RuleSetDocument): Issue[] {
  return completeness.flatMap((requirement, i): Issue[] => {
    const path = `/completeness/${String(i)}`;
    const asksForNothing = requirement.narrative !== true && (requirement.questions ?? []).length === 0;
    const other = requirement.narrative === false ? completeness.find(({ narrative, when }) => narrative === true && (when === undefined || JSON.stringify(when) === JSON.stringify(requirement.when))) : undefined;
    if (other !== undefined) {
      return [{ code: 'completeness-contradiction', severity: 'warning', path: `${path}/narrative`, message: `"${requirement.id}" says that no narrative is needed, and "${other.id}" needs one in the same case. The narrative will be needed.`, hint: 'Remove "narrative": false, or correct the other requirement.' }];
    }
    if (selfCompleted !== undefined && requirement.narrative === true) {
      return [{ code: 'narrative-not-asked', severity: 'error', path: `${path}/narrative`, message: `"${requirement.id}" needs a narrative, and a young person who answers for themselves is not asked for one. Their record could never be finished.`, hint: 'Remove "narrative": true, or remove "selfCompleted" if a practitioner fills this in.' }];
    }
    if (asksForNothing) {
      return [{ code: 'completeness-empty', severity: 'warning', path, message: `"${requirement.id}" asks for nothing: it names no question and needs no narrative.`, hint: 'Name the questions that need an answer, or put "narrative": true, or remove it.' }];
    }
    const twice = requirement.questions?.findIndex((id, k, all) => all.indexOf(id) < k) ?? -1;
    if (twice < 0) return [];
    return [{ code: 'completeness-contradiction', severity: 'warning', path: `${path}/questions/${String(twice)}`, message: `"${requirement.id}" names the question "${requirement.questions?.[twice] ?? ''}" twice.`, hint: 'Name it once, or name the question that was meant.' }];
  });
}
