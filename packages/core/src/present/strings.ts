import type { Kind } from '../format/question.ts';
import type { Action } from '../format/rule.ts';
import type { RuleSetReference } from '../evaluate/result.ts';

/** Where a category stands: indicated, left open by answers that are not known, or outside of both. */
export type Standing = 'indicated' | 'possible' | 'above' | 'below';

/** The headings and labels of a result. */
export interface Labels {
  readonly first: string;
  readonly category: string;
  readonly band: string;
  readonly service: string;
  readonly range: string;
  /** Heads the questions on which an immediate step depends. */
  readonly urgentOpen: string;
  readonly settledBy: string;
  readonly more: string;
  readonly recorded: string;
  readonly reasons: string;
  readonly because: string;
  /** Stands before a `because` that depends on answers that are not known: it may not be so. */
  readonly ifSo: string;
  readonly answers: string;
  readonly parameters: string;
  readonly sameAnswers: string;
  readonly countedWith: string;
  readonly wording: string;
  readonly sufficient: string;
  readonly raises: string;
  readonly onlyHere: string;
  readonly notHere: string;
  readonly readings: string;
  readonly actions: string;
  readonly possibleActions: string;
  readonly who: string;
  readonly due: string;
  readonly flags: string;
  readonly floors: string;
  readonly completeness: string;
  readonly interpretations: string;
  readonly issues: string;
  readonly about: string;
  readonly basis: string;
  readonly quotes: string;
  readonly position: string;
  readonly nextUp: string;
}

/** Every word of the interface in one language. Texts of a rule set are not here: they come from its file. */
export interface Strings {
  readonly labels: Labels;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly recorded: Readonly<Record<Kind, string>>;
  readonly duties: Readonly<Record<Action['duty'], string>>;
  readonly urgencies: Readonly<Record<Action['urgency'], string>>;
  readonly answers: Readonly<Record<'yes' | 'no' | 'not-known' | 'not-asked' | 'not-applicable', string>>;
  readonly switches: { readonly on: string; readonly off: string };
  readonly months: readonly string[];
  readonly sourceText: string;
  readonly nothingRecorded: string;
  readonly noCategory: string;
  /** Where a known age keeps every category from being indicated. */
  readonly notForAge: string;
  readonly cautionForAge: string;
  readonly noRoute: string;
  /** Where a step follows from some of the answers that are not known. */
  readonly routeOpen: string;
  readonly caution: string;
  readonly noCategories: string;
  readonly narrative: string;
  readonly sameReading: string;
  readonly withinSpan: string;
  readonly about: readonly string[];
  readonly date: (date: { day: number; month: string; year: string }) => string;
  readonly screeningDate: (date: string | null) => string;
  readonly where: (source: string, section: string) => string;
  readonly local: (title: string) => string;
  readonly interpretation: (rationale: string, owner: string, date: string) => string;
  readonly provenance: (date: string | null, source: string | null) => string;
  /** `byAge`: a category rests on an age too, and is indicated for a child or young person whose age is not known. */
  readonly sufficient: (category: string, answers: number, byAge?: boolean) => string;
  readonly raise: (category: string, needed: Needed | null) => string;
  readonly raisePart: (needed: Needed) => string;
  readonly raisesNote: string;
  /** One answer, or any one of several. */
  readonly either: (answers: readonly string[]) => string;
  readonly indicated: (category: string) => string;
  readonly span: (lowest: string, highest: string) => string;
  readonly sourceSpan: (span: string) => string;
  readonly rangeUp: (indicated: string | null, highest: string) => string;
  readonly rangeDown: (indicated: string | null, lowest: string | null) => string;
  readonly rangeBoth: (indicated: string | null, lowest: string | null, highest: string) => string;
  readonly unknown: (notKnown: number, unanswered: number) => string;
  readonly standings: Readonly<Record<Standing, string>>;
  /** What the rule set asks for in the next category up; so many conditions, each of which is enough. */
  readonly nextUp: (category: string, conditions: number) => string;
  readonly higherReading: (interpretations: readonly string[]) => string;
  readonly lowerReading: (interpretations: readonly string[]) => string;
  readonly floor: (category: string, certain: boolean) => string;
  readonly issue: (question: string, message: string, hint: string) => string;
  readonly notices: Readonly<Record<'draft' | 'withdrawn', string>>;
  /** To someone who answers for themselves. */
  readonly notInUse: string;
  readonly notInForce: (from: string, until: string | null) => string;
  readonly otherLanguage: string;
  readonly draftWording: string;
  readonly ruleSet: (title: string, reference: RuleSetReference, owner: string) => string;
  readonly digest: (digest: string) => string;
}

/** So many answers out of so many. */
interface Needed {
  readonly times: number;
  readonly of: number;
}

const NUMBERS = ['no', 'one', 'two', 'three'];
const these = ({ times, of }: Needed) => {
  const count = NUMBERS[times] ?? String(times);
  if (of === 1) return 'this';
  return times === of ? `these ${count}` : `any ${count} of these`;
};
const recorded = (indicated: string | null) =>
  indicated === null ? 'On what is recorded: no category is indicated.' : `On what is recorded: ${indicated}.`;
const listed = (titles: readonly string[]) => (titles.length === 0 ? '' : ` What makes the difference is local: ${titles.join('; ')}.`);

export const english: Strings = {
  labels: {
    first: 'Do this first',
    category: 'What is indicated',
    band: 'The source’s own heading',
    service: 'Service',
    range: 'Not known is not no',
    urgentOpen: 'An immediate step depends on this, and it is not known yet',
    settledBy: 'Answers that would settle it, most decisive first',
    more: 'More of them',
    recorded: 'What is recorded as present',
    reasons: 'Why',
    because: 'Because',
    ifSo: 'If this is so',
    answers: 'Answers that it rests on',
    parameters: 'Numbers and settings that it uses',
    sameAnswers: 'The same answers as for',
    countedWith: 'Counted once, together with',
    wording: 'Question and its wording',
    sufficient: 'What is enough by itself',
    raises: 'What would raise the category, if it were recorded',
    onlyHere: 'Only in this reading',
    notHere: 'Not in this reading',
    readings: 'Other readings of the same text',
    actions: 'What to do next',
    possibleActions: 'What may also be needed: it depends on answers that are not known',
    who: 'Who',
    due: 'By when',
    flags: 'To note',
    floors: 'For the person who judges',
    completeness: 'Before the record can be finalised (this holds no action back)',
    interpretations: 'What is local interpretation in this result',
    issues: 'Answers that could not be used; each is treated as not known',
    about: 'About this result',
    basis: 'Rests on',
    quotes: 'What the source says',
    position: 'Where this stands among the categories',
    nextUp: 'What separates this from the next category up',
  },
  kinds: {
    'possible-harm': 'possible harm',
    'risk-indicator': 'risk indicator',
    sign: 'sign of exploitation',
    vulnerability: 'vulnerability',
    context: 'other information',
  },
  recorded: {
    'possible-harm': 'Possible harm: signs that harm may already be happening',
    'risk-indicator': 'Risk indicators',
    sign: 'Signs of being sexually exploited (no category rests on them)',
    vulnerability: 'Vulnerabilities (they are not counted as indicators)',
    context: 'Other information',
  },
  duties: { must: 'Must', should: 'Should', offer: 'Offer', consider: 'Consider', usually: 'Usually' },
  urgencies: { immediate: 'Immediately', urgent: 'Urgent', routine: 'Next' },
  answers: {
    yes: 'Yes',
    no: 'No',
    'not-known': 'Not known',
    'not-asked': 'Not asked',
    'not-applicable': 'Not applicable',
  },
  switches: { on: 'yes', off: 'no' },
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  sourceText: 'Source text',
  nothingRecorded: 'Nothing recorded yet',
  noCategory: 'No category is indicated on what is recorded',
  notForAge: 'The categories are not used for a person of this age',
  cautionForAge: 'This does not mean that the person is not being exploited. If you are worried about them, act on the worry and tell social care. No category is needed for that.',
  noRoute: 'No next step is indicated on what is recorded',
  routeOpen: 'What to do next depends on answers that are not known',
  caution: 'This does not mean that the child is not being exploited. If you are worried about a child, act on the worry and tell children’s social care. No category is needed for that.',
  noCategories: 'This rule set gives no categories. It shows what to do next.',
  narrative: 'The account in words: what you have seen and heard, and what you think is happening',
  sameReading: 'It indicates the same.',
  withinSpan: 'What is indicated above lies within this span.',
  about: [
    'This is a screening aid. It has not been validated, it is not a diagnosis, and it does not replace professional judgement: it indicates, people decide.',
    'It sees only what was recorded. No category, and no lack of one, is a reason to hold back a referral.',
  ],
  date: ({ day, month, year }) => `${String(day)} ${month} ${year}`,
  screeningDate: (date) => `Screening date: ${date ?? 'not given'}.`,
  where: (source, section) => `${source}, ${section}`,
  local: (title) => `Local interpretation: ${title}`,
  interpretation: (rationale, owner, date) => `${rationale} (${owner}, ${date})`,
  provenance: (date, source) => [date === null ? '' : `dated ${date}`, source === null ? '' : `from: ${source}`].filter((part) => part !== '').join('; '),
  sufficient: (category, answers, byAge = false) =>
    `${answers === 1 ? 'This answer' : 'These answers'} alone would be enough for ${category}, whatever the others are${byAge ? ', the date of birth apart' : ''}:`,
  raise: (category, needed) => {
    const together = needed === null || needed.times > 1 ? ' together' : '';
    return `If ${needed === null ? 'these' : these(needed)} were recorded${together}, ${category} would be indicated:`;
  },
  raisePart: (needed) => `${these(needed).replace(/^./, (first) => first.toUpperCase())}:`,
  raisesNote: 'This says what the rule set would do if more were recorded. It is not a list of things to look for, and no reason to change an answer: answers say what is known.',
  either: (answers) => (answers.length === 1 ? answers.join('') : answers.map((answer) => `“${answer}”`).join(' or ')),
  indicated: (category) => `Indicated: ${category}`,
  span: (lowest, highest) => `${lowest} to ${highest}`,
  sourceSpan: (span) => `${span} (the source text gives a span here)`,
  rangeUp: (indicated, highest) => `${recorded(indicated)} Answers that are not known could take it up to ${highest}.`,
  rangeDown: (indicated, lowest) => `${recorded(indicated)} Answers that are not known could take it down to ${lowest ?? 'no indicated category'}.`,
  rangeBoth: (indicated, lowest, highest) =>
    `${recorded(indicated)} Answers that are not known could take it down to ${lowest ?? 'no indicated category'}, or up to ${highest}.`,
  unknown: (notKnown, unanswered) =>
    [
      notKnown === 0 ? '' : notKnown === 1 ? 'The answer to 1 question is not known.' : `The answers to ${String(notKnown)} questions are not known.`,
      unanswered === 0 ? '' : unanswered === 1 ? '1 question is not answered yet.' : `${String(unanswered)} questions are not answered yet.`,
    ].filter((sentence) => sentence !== '').join(' '),
  standings: {
    indicated: 'Indicated on what is recorded',
    possible: 'Possible: it depends on answers that are not known',
    above: 'Would need more to be recorded',
    below: 'Below what is indicated',
  },
  nextUp: (category, conditions) => `${category} is indicated where ${conditions === 1 ? 'this' : 'any one of these'} is so:`,
  higherReading: (interpretations) => `It indicates more than is indicated above.${listed(interpretations)}`,
  lowerReading: (interpretations) => `It indicates less than is indicated above.${listed(interpretations)}`,
  floor: (category, certain) =>
    certain ? `A judgement should not go below ${category}.` : `A judgement may have to stay at or above ${category}.`,
  issue: (question, message, hint) => {
    const subject = question === '' || /[?:.]$/.test(question) ? question : `${question}:`;
    return [subject, message, hint].filter((part) => part !== '').join(' ');
  },
  notices: {
    draft: 'Draft rule set: no partnership has adopted it. Do not rest a decision about a child on it.',
    withdrawn: 'Withdrawn rule set: use it to read earlier results only, not for a new screening.',
  },
  notInUse: 'These questions are not in use yet, or not any more.',
  notInForce: (from, until) =>
    until === null
      ? `This rule set is in force from ${from}: the screening date is before that.`
      : `This rule set was in force from ${from} until ${until}: the screening date is outside that time.`,
  otherLanguage: 'Some of this is not available in the language that was asked for.',
  draftWording: 'Some of the wording is a draft that has not been approved.',
  ruleSet: (title, { id, version, edition, status }, owner) => `Rule set: ${title} (${id}), version ${version}, edition ${edition}, ${status}. Owner: ${owner}.`,
  digest: (digest) => `Digest of the rule set (SHA-256): ${digest}`,
};

/** Every word of a result in a language other than English. It is handed over, so that nobody ships a language unread. */
export interface ResultWording extends Strings {
  readonly language: string;
  /** The words that a speaker has approved, by name; the others are drafts. */
  readonly approved: 'all' | readonly (Exclude<keyof Strings, 'labels'> | `labels.${keyof Labels}`)[];
}

/** The words for a language, where the wording handed over is in it: `cy-GB` is `cy`. */
export function fitWording(wording: ResultWording | null, language: string): ResultWording | null {
  const [base, wanted] = [wording?.language, language].map((tag) => tag?.split('-', 1)[0]?.toLowerCase());
  return base === wanted ? wording : null;
}
