import { questionsOf } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Explanation } from '../explain/explanation.ts';
import { datesOfBirthUnder } from './open-rules.ts';
import { groupRaises, type RaisePart } from './group-raises.ts';
import type { NamedAnswer, RaiseView, SufficientView } from './result-view.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The answers that alone are enough for the indicated category; null where that is everything that is recorded. */
export function presentSufficient({ sufficient, result }: Explanation, document: RuleSetDocument, { strings, categoryTitle, nameQuestion, answer }: Vocabulary): SufficientView | null {
  const { indicated, answers } = result;
  const enough = new Set(sufficient.map(({ question }) => question));
  if (indicated.category === null || sufficient.length === 0 || answers.present.every((question) => enough.has(question))) return null;
  return {
    intro: strings.sufficient(categoryTitle(indicated.category), sufficient.length, datesOfBirthUnder(document).some((question) => !enough.has(question))),
    answers: sufficient.map(({ question, value }) => ({ ...nameQuestion(question), answer: answer(question, value) })),
  };
}

/**
 * What would raise the category, in sentences. Nothing while nothing is recorded: that would be the whole form again. A
 * question that does not apply to the child is left out.
 */
export function presentRaises({ raises, result }: Explanation, document: RuleSetDocument, vocabulary: Vocabulary): readonly RaiseView[] {
  const { strings, categoryTitle, nameQuestion, answer } = vocabulary;
  if (result.nothingRecorded) return [];
  const order = new Map(questionsOf(document).map(({ id }, index) => [id, index]));
  const inOrder = ({ answers }: RaisePart): readonly NamedAnswer[] =>
    [...answers]
      .sort((a, b) => (order.get(a.question) ?? 0) - (order.get(b.question) ?? 0))
      .map(({ question, options }) => ({ ...nameQuestion(question), answer: strings.either(options.map((option) => answer(question, option))) }));
  return groupRaises(raises, new Set(result.answers.notApplicable)).map(({ category, parts }) => {
    const [only] = parts.length === 1 ? parts : [];
    return {
      category,
      sentence: strings.raise(categoryTitle(category), only === undefined ? null : { times: only.times, of: only.answers.length }),
      parts: parts.map((part) => ({
        sentence: only === undefined && part.answers.length > 1 ? strings.raisePart({ times: part.times, of: part.answers.length }) : '',
        answers: inOrder(part),
      })),
    };
  });
}
