import { questionsOf } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { textIn } from '../format/text-in.ts';
import { findUrgentOpen } from '../present/find-urgent-open.ts';
import { presentResult } from '../present/present-result.ts';
import type { ActionView } from '../present/result-view.ts';
import { createVocabulary } from '../present/vocabulary.ts';
import type { ScreeningRecord } from '../record/record.ts';
import type { RuleSet } from '../rule-set.ts';
import type { WordedScreening } from './referral.ts';
import { findOtherLanguages } from './find-other-languages.ts';
import { fitReferralWords, type ReferralWording, type ReferralWords } from './referral-words.ts';

/** A record in the words of its language, so that it can be read without its rule set. */
export function putIntoWords(ruleSet: RuleSet, record: ScreeningRecord, wording: ReferralWording | null): WordedScreening {
  const { document } = ruleSet;
  const view = presentResult(ruleSet, record.result, record.language, wording?.result ?? null, 'practitioner');
  const wordAction = ({ action, urgencyText: urgency, duty, text, who, due, because }: ActionView) => ({ action, urgency, duty, text, who, due, because });
  const nameQuestion = ({ question, text }: { readonly question: string; readonly text: string }) => ({ question, text });
  const texts = new Map(questionsOf(document).map(({ id, text }) => [id, text]));
  const { sameReading } = createVocabulary(ruleSet, view.language, wording?.result ?? null).strings;
  const readings = view.readings.filter(({ difference }) => difference !== sameReading).map(({ title, indicated, difference }) => ({ title, indicated, difference }));
  const worded: WordedScreening = {
    language: view.language,
    ruleSet: view.ruleSet,
    notices: [...view.notices],
    headline: view.headline,
    band: view.band,
    message: view.message,
    range: view.range,
    unknown: view.unknown,
    judged: nameJudged(document, record, view.language, fitReferralWords(wording, view.language)),
    flags: view.flags.filter(({ certain }) => certain).map(({ text }) => text),
    reasons: view.reasons.map(({ rule, sentence, basis, quotes, answers }) => ({
      rule,
      sentence,
      local: basis.local,
      basis: basis.title,
      quotes: quotes.map(({ row, where, quote }) => ({ row, where, quote })),
      answers: answers.map(({ question, text, answer, provenance }) => ({ question, text, answer, provenance })),
    })),
    recorded: view.recorded.map(({ title, questions }) => ({ title, questions: questions.map(nameQuestion) })),
    answers: wordAnswers(ruleSet, record, view.language, wording),
    actions: view.actions.map(wordAction),
    possibleActions: view.possibleActions.map(wordAction),
    urgentOpen: findUrgentOpen(document, record.result).map((question) => ({ question, text: textIn(texts.get(question) ?? {}, view.language) })),
    settledBy: view.settledBy.map(nameQuestion),
    ...(readings.length === 0 ? {} : { readings }),
    about: [...view.about],
  };
  const otherLanguages = findOtherLanguages(document, worded);
  return otherLanguages.length === 0 ? worded : { ...worded, otherLanguages };
}

/** What is recorded of a question is said to the letter: notes and reasons are the practitioner's own words. */
function wordAnswers(ruleSet: RuleSet, { answers }: ScreeningRecord, language: string, wording: ReferralWording | null): WordedScreening['answers'] {
  const { strings, answer: inWords, date: sayDate } = createVocabulary(ruleSet, language, wording?.result ?? null);
  const places = new Map(questionsOf(ruleSet.document).map(({ id, text }, place) => [id, { place, text: textIn(text, language) }]));
  const place = (id: string) => places.get(id)?.place ?? places.size;
  return Object.entries(answers)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([question, given]) => {
      const full = typeof given === 'object' && 'value' in given ? given : { value: given };
      const { date = null, source = null, note = '', reason = '' } = full;
      return { question, text: places.get(question)?.text ?? question, answer: inWords(question, full.value), provenance: date === null && source === null ? '' : strings.provenance(date === null ? null : sayDate(date), source), note: [reason, note].filter((words) => words !== '').join('\n') };
    });
}

function nameJudged({ categories }: RuleSetDocument, { judgement }: ScreeningRecord, language: string, { none, noSuchCategory }: ReferralWords): string {
  if (judgement === undefined) return '';
  if (judgement.category === null) return none.judged;
  const found = categories.find(({ id }) => id === judgement.category);
  return found === undefined ? noSuchCategory(judgement.category) : textIn(found.title, language);
}
