import { questionsOf, saysPresent } from '../format/facts.ts';
import type { Option, Question } from '../format/question.ts';
import { putIntoWords } from './condition-in-words.ts';
import { type DocumentWords, nameOf, pointTo } from './document-words.ts';
import type { Uses } from './find-uses.ts';
import type { OptionView, QuestionView, SectionView } from './rule-set-view.ts';

/** Every section with its questions, each with both wordings: what practitioners see, and the source's own words. */
export function describeSections(words: DocumentWords, uses: Uses): readonly SectionView[] {
  const { ruleSet, vocabulary } = words;
  return ruleSet.document.sections.map((section) => ({
    id: section.id,
    title: vocabulary.text(section.title),
    help: vocabulary.text(section.help),
    questions: section.questions.map((question) => describeQuestion(question, words, uses)),
  }));
}

function describeQuestion(question: Question, words: DocumentWords, uses: Uses): QuestionView {
  const { strings, vocabulary, ruleSet } = words;
  const conceptOf = ({ concept, id }: Question) => concept ?? id;
  const together = questionsOf(ruleSet.document).filter((other) => other.id !== question.id && conceptOf(other) === conceptOf(question));
  const options = question.type === 'choice' || question.type === 'choices' ? question.options : [];
  return {
    id: question.id,
    kind: question.kind,
    kindText: vocabulary.strings.kinds[question.kind],
    type: question.type,
    answeredBy: strings.answeredBy[question.type](question.type === 'number' ? question : {}),
    text: vocabulary.text(question.text),
    help: vocabulary.text(question.help),
    options: options.map((option) => describeOption(option, question, words)),
    askedWhen: question.askedWhen === undefined ? null : putIntoWords(question.askedWhen, words),
    countedOnceWith: together.map((other) => pointTo('question', other.id, nameOf(other, words))),
    goesInto: uses.measuresOf(question.id),
    noEffect: vocabulary.text(question.noEffect),
    basis: words.basis(question.basis),
    quotes: words.quotes(question.cites),
  };
}

function describeOption(option: Option, question: Question, words: DocumentWords): OptionView {
  return {
    id: option.id,
    text: words.vocabulary.text(option.text),
    note: saysPresent(question, option.id) ? '' : words.strings.saysAbsent,
    quotes: words.quotes(option.cites ?? []),
  };
}
