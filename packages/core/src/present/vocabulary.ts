import { questionsOf } from '../format/facts.ts';
import { lookUp, textIn } from '../format/text-in.ts';
import type { Question } from '../format/question.ts';
import type { Parameter } from '../format/rule.ts';
import type { Text } from '../format/text.ts';
import type { AnswerValue } from '../evaluate/result.ts';
import type { RuleSet } from '../rule-set.ts';
import type { BasisView, QuoteView } from './result-view.ts';
import { english, fitWording, type ResultWording, type Strings } from './strings.ts';

/** Looks up, in one language, everything that a result refers to by id. */
export interface Vocabulary {
  readonly language: string;
  readonly strings: Strings;
  readonly text: (text: Text | null | undefined) => string;
  readonly date: (date: string) => string;
  readonly quotes: (cites: readonly string[]) => readonly QuoteView[];
  readonly basis: (basis: string) => BasisView;
  /** Whether `basis` was asked for this one so far, so that the view names it. */
  readonly isNamed: (basis: string) => boolean;
  readonly interpretationTitle: (basis: string) => string;
  readonly categoryTitle: (category: string) => string;
  readonly question: (id: string) => Question | undefined;
  /** A question with its text. */
  readonly nameQuestion: (question: string) => { readonly question: string; readonly text: string };
  readonly parameter: (id: string) => Parameter | undefined;
  readonly answer: (question: string, value: AnswerValue) => string;
  /** What the wanted language lacked among the texts looked up so far: ask last. */
  readonly gaps: () => { readonly otherLanguage: boolean; readonly draftWording: boolean };
}

const CALENDAR_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Prepares the look-ups for one rule set and language.
 * @param given the words of that language; null, or words of another language, give English
 * @param formatDate writes a date; default: as those words do
 */
export function createVocabulary(ruleSet: RuleSet, language: string, given: ResultWording | null, formatDate?: (date: string) => string): Vocabulary {
  const { document } = ruleSet;
  const wording = fitWording(given, language);
  const strings = wording ?? english;
  const rows = indexRows(document, strings);
  const questions = new Map(questionsOf(document).map((question) => [question.id, question]));
  const categories = new Map(document.categories.map((category) => [category.id, category]));
  const interpretations = new Map(document.interpretations.map((interpretation) => [interpretation.id, interpretation]));
  const parameters = new Map(document.parameters.map((parameter) => [parameter.id, parameter]));
  let otherLanguage = false;
  let draftWording = wording !== null && wording.approved !== 'all';

  const text = (of: Text | null | undefined): string => {
    if (of === null || of === undefined) return '';
    const translation = of[lookUp(of, language) ?? ''];
    if (translation === undefined) otherLanguage = true;
    else if (typeof translation === 'object' && translation.status === 'draft') draftWording = true;
    return textIn(of, language);
  };
  const date = formatDate ?? ((of: string): string => {
    const [, year, month, day] = CALENDAR_DATE.exec(of) ?? [];
    const name = strings.months[Number(month) - 1];
    return year === undefined || name === undefined ? of : strings.date({ day: Number(day), month: name, year });
  });
  const interpretationTitle = (basis: string) => {
    const interpretation = interpretations.get(basis);
    return interpretation === undefined ? basis : text(interpretation.title);
  };
  // One interpretation stands behind many answers.
  const bases = new Map<string, BasisView>([['source', { local: false, title: strings.sourceText, detail: '' }]]);
  const describeBasis = (basis: string): BasisView => {
    const interpretation = interpretations.get(basis);
    const detail = interpretation === undefined ? '' : strings.interpretation(text(interpretation.rationale), interpretation.owner, date(interpretation.date));
    return { local: true, title: strings.local(interpretationTitle(basis)), detail };
  };

  return {
    language,
    strings,
    text,
    date,
    interpretationTitle,
    quotes: (cites) => cites.flatMap((row) => rows.get(row) ?? []),
    basis: (basis) => {
      const view = bases.get(basis) ?? describeBasis(basis);
      bases.set(basis, view);
      return view;
    },
    isNamed: (basis) => bases.has(basis),
    categoryTitle: (id) => {
      const category = categories.get(id);
      return category === undefined ? id : text(category.title);
    },
    question: (id) => questions.get(id),
    nameQuestion: (id) => ({ question: id, text: text(questions.get(id)?.text) }),
    parameter: (id) => parameters.get(id),
    answer: (id, value) => {
      const question = questions.get(id);
      const options = question !== undefined && 'options' in question ? question.options : [];
      const word = (one: string) => {
        const option = options.find((candidate) => candidate.id === one);
        if (option !== undefined) return text(option.text);
        return Object.hasOwn(strings.answers, one) ? strings.answers[one as keyof Strings['answers']] : date(one);
      };
      if (typeof value === 'number') return String(value);
      return typeof value === 'string' ? word(value) : value.map(word).join('; ');
    },
    gaps: () => ({ otherLanguage, draftWording }),
  };
}

function indexRows(document: RuleSet['document'], strings: Strings): ReadonlyMap<string, QuoteView> {
  return new Map(
    document.sources.flatMap((source) =>
      source.rows.map((row) => [row.id, { row: row.id, where: strings.where(source.title, row.section), quote: row.quote }] as const),
    ),
  );
}
