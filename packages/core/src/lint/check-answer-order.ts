import type { RuleSetDocument } from '../format/rule-set.ts';
import { textIn } from '../format/text-in.ts';
import type { Issue } from '../issue.ts';

/**
 * Looks for questions that put "No" first. A question that is answered yes or no has Yes first, and a person in a hurry
 * answers by the place: one order throughout, or the opposite of what is meant is recorded.
 */
export function checkAnswerOrder({ sections }: RuleSetDocument): Issue[] {
  return sections.flatMap(({ questions }, section) =>
    questions.flatMap((question, place): Issue[] => {
      if (question.type !== 'choice') return [];
      const [first, ...others] = question.options;
      if (first === undefined || first.present !== false || textIn(first.text, 'en') !== 'No' || !others.some(({ present }) => present !== false)) return [];
      return [{
        code: 'no-stands-first',
        severity: 'warning',
        path: `/sections/${String(section)}/questions/${String(place)}/options/0`,
        message: `"${question.id}" has No as its first answer, where the questions that are answered yes or no have Yes.`,
        hint: 'Move this option to the end: "Not known" comes after it by itself.',
      }];
    }),
  );
}
