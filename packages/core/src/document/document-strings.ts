import type { Comparison } from '../format/condition.ts';
import type { Question } from '../format/question.ts';
import type { Flag } from '../format/rule.ts';
import type { Measure } from '../format/measure.ts';
import type { Move, RuleSetComparison } from '../analyse/compare-rule-sets.ts';

type Operator = Comparison['operator'];

/** The headings and labels of a described rule set. */
export interface DocumentLabels {
  readonly kicker: string;
  readonly skip: string;
  readonly contents: string;
  readonly summary: string;
  readonly purpose: string;
  readonly scope: string;
  readonly changes: string;
  readonly selfCompleted: string;
  readonly selfCompletedIntro: string;
  readonly pictures: string;
  readonly categories: string;
  readonly actions: string;
  readonly flags: string;
  readonly local: string;
  readonly parameters: string;
  readonly readings: string;
  readonly rules: string;
  readonly measures: string;
  readonly questions: string;
  readonly completeness: string;
  readonly sources: string;
  readonly signOff: string;
  readonly actionsIntro: string;
  readonly localIntro: string;
  readonly noneLocal: string;
  readonly parametersIntro: string;
  readonly rulesIntro: string;
  readonly questionsIntro: string;
  readonly measuresIntro: string;
  readonly completenessIntro: string;
  readonly readingsIntro: string;
  readonly sourcesIntro: string;
  readonly signOffIntro: string;
  readonly flagsIntro: string;
  readonly picturesIntro: string;
  readonly categoriesIntro: string;
  readonly category: string;
  readonly heading: string;
  readonly message: string;
  readonly service: string;
  readonly basis: string;
  readonly sourceMark: string;
  readonly localMark: string;
  readonly sourceWording: string;
  readonly shownWording: string;
  readonly help: string;
  readonly answers: string;
  readonly kind: string;
  readonly askedWhen: string;
  readonly countedOnce: string;
  readonly goesInto: string;
  readonly noEffect: string;
  readonly noQuote: string;
  readonly step: string;
  readonly duty: string;
  readonly who: string;
  readonly due: string;
  readonly when: string;
  readonly because: string;
  readonly consequence: string;
  readonly indicatedBy: string;
  readonly number: string;
  readonly value: string;
  readonly rationale: string;
  readonly usedBy: string;
  readonly owner: string;
  readonly decided: string;
  readonly restsOnIt: string;
  readonly citedBy: string;
  readonly notAsked: string;
  readonly row: string;
  readonly defaultReading: string;
  readonly notSaid: string;
  readonly cannotOccur: string;
  readonly notes: string;
  readonly rule: string;
  readonly pictureTable: string;
  readonly from: string;
  readonly to: string;
  readonly goes: string;
  readonly share: string;
  readonly movesTable: string;
  readonly needs: string;
  readonly name: string;
  readonly role: string;
  readonly date: string;
  readonly signature: string;
  readonly page: string;
  readonly print: string;
}

/** Every word of a description in one language. Texts of a rule set are not here. */
export interface DocumentStrings {
  readonly labels: DocumentLabels;
  readonly and: string;
  readonly or: string;
  readonly allOf: string;
  readonly anyOf: string;
  readonly notAllOf: string;
  readonly noneOf: string;
  readonly notSo: string;
  readonly notSoList: string;
  readonly isSo: string;
  /** Between a measure and its condition. */
  readonly thatIs: string;
  readonly isNotSo: string;
  readonly switchIs: string;
  readonly isOn: string;
  readonly isOff: string;
  readonly switchNow: (on: boolean) => string;
  readonly on: string;
  readonly off: string;
  /** Between a question and the options of a comparison. Only one that is certain applies, so a negative is known. */
  readonly answers: Readonly<Record<Operator, string>>;
  readonly ticks: Readonly<Record<Operator, string>>;
  readonly numbers: Readonly<Record<Operator, string>>;
  readonly quoted: (text: string) => string;
  readonly listOr: (items: readonly string[]) => string;
  readonly listAnd: (items: readonly string[]) => string;
  readonly parameter: (id: string) => string;
  readonly measures: Readonly<Record<Measure['type'], string>>;
  readonly points: string;
  readonly onlyWhere: (options: string) => string;
  readonly asItIs: string;
  readonly completedYears: string;
  readonly completedMonths: string;
  readonly inTheLast: string;
  readonly monthsBefore: string;
  readonly eachHolds: string;
  /** With the limits of a number: whoever signs the rule set off agrees to them. */
  readonly answeredBy: Readonly<Record<Question['type'], (limits: { readonly minimum?: number | undefined; readonly maximum?: number | undefined }) => string>>;
  readonly saysAbsent: string;
  readonly flags: Readonly<Record<Flag['kind'], string>>;
  readonly indicates: (category: string, upTo: string | null) => string;
  readonly floor: (category: string) => string;
  readonly pointsOut: (flag: string) => string;
  readonly setOff: string;
  readonly everyReading: string;
  readonly onlyReading: (title: string) => string;
  readonly floors: string;
  readonly flagRules: string;
  readonly noCategory: string;
  readonly span: (lowest: string, highest: string) => string;
  readonly box: (indicated: string, further: readonly string[]) => string;
  readonly boxFurther: (indicated: string, letters: readonly string[]) => string;
  readonly cannotOccur: string;
  readonly step: { readonly one: (value: string) => string; readonly between: (from: string, to: string) => string; readonly from: (value: string) => string; readonly below: (value: string, inclusive: boolean) => string; readonly above: (value: string) => string; readonly band: (from: string, fromInclusive: boolean, to: string, toInclusive: boolean) => string };
  readonly grid: (down: string, across: string) => string;
  readonly ladder: (down: string) => string;
  readonly boxes: (answerSets: string) => string;
  readonly pictureCaution: string;
  readonly noPicture: { readonly words: string; readonly many: (titles: string) => string; readonly outside: string };
  readonly identity: Readonly<Record<'ruleSet' | 'version' | 'edition' | 'status' | 'owner' | 'inForce' | 'reviewBy' | 'languages' | 'digest', string>>;
  readonly statuses: Readonly<Record<'draft' | 'published' | 'withdrawn', string>>;
  readonly inForce: (from: string, until: string | null) => string;
  readonly scope: {
    readonly asks: (questions: number, sections: string) => string;
    readonly kinds: (kinds: string) => string;
    readonly gives: (categories: readonly string[]) => string;
    readonly noCategories: string;
    readonly readings: (titles: string) => string;
    readonly follows: (actions: number, flags: number) => string;
    readonly rests: (rows: number, sources: string) => string;
    readonly local: (decisions: number) => string;
  };
  readonly narrative: string;
  readonly changes: {
    readonly since: (id: string, version: string, digest: string) => string;
    readonly same: string;
    readonly otherRuleSet: string;
    readonly identity: string;
    readonly groups: Readonly<Record<keyof RuleSetComparison['parts'], string>>;
    readonly reordered: string;
    readonly added: (name: string) => string;
    readonly removed: (name: string) => string;
    readonly changed: (name: string) => string;
    readonly value: (name: string, from: string, to: string) => string;
    readonly field: (field: string, from: string, to: string) => string;
    readonly fieldOnly: (field: string) => string;
    readonly fields: Readonly<Record<string, string>>;
    readonly impact: (answerSets: string) => string;
    readonly caution: string;
    readonly outside: string;
    readonly goes: Readonly<Record<Move['direction'], string>>;
  };
}

const list = (items: readonly string[], word: string) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items[items.length - 1] ?? ''}`);
const count = (number: number, one: string, many = `${one}s`) => `${String(number)} ${number === 1 ? one : many}`;

const english: DocumentStrings = {
  labels: {
    kicker: 'Rule set for screening concerns about child sexual exploitation',
    skip: 'Skip to the document',
    contents: 'Contents',
    summary: 'At a glance',
    purpose: 'Purpose',
    scope: 'What it covers',
    changes: 'What has changed',
    selfCompleted: 'What the young person is shown',
    selfCompletedIntro: 'The young person answers for themselves. Whatever the answers are, they are shown these words and nothing of the result. Staff ask for the result.',
    pictures: 'How a category is indicated',
    categories: 'The categories',
    actions: 'What to do: the pathway',
    flags: 'What is pointed out',
    local: 'What is decided locally',
    parameters: 'Numbers and settings',
    readings: 'Readings of the source',
    rules: 'Every rule in words',
    measures: 'What is counted',
    questions: 'Every question',
    completeness: 'Before a record is finalised',
    sources: 'Sources, word for word',
    signOff: 'Sign-off',
    actionsIntro: 'Each step has a condition of its own. It follows as soon as its condition is met, waits for no category, and waits for no finished form.',
    localIntro: 'The source does not settle these. Each was decided locally, with its reasons, and whoever adopts this rule set adopts these decisions with it.',
    noneLocal: 'Everything in this rule set rests on source text.',
    parametersIntro: 'Every number and switch that the rules use. Changing one changes what is indicated for children: it is a decision for the owner and takes a new version.',
    rulesIntro: 'Written from the conditions that the software evaluates. A rule applies when its condition certainly holds on what is recorded, whatever the answers are that are not known. Where several apply, the highest category is indicated.',
    questionsIntro: 'Two wordings stand side by side: the one that practitioners see, and the source’s own words, unchanged. Every question can also be answered “Not known”, which is not a no.',
    measuresIntro: 'What the rules compare. Practitioners see none of these numbers. Questions in one line are about the same thing and are counted once.',
    completenessIntro: 'This holds no action back. It stands only in the way of finalising a record.',
    readingsIntro: 'The source can be read in more than one way. Readings are worked out side by side, and the default one is indicated first.',
    sourcesIntro: 'Quoted as they stand, errors included. These words are the source’s, not ours; some use wording that we do not.',
    signOffIntro: 'The adoption covers exactly the version with the digest below. A digest changes with every character of the rule set.',
    flagsIntro: 'Beside a category, or where there is none.',
    picturesIntro: 'Worked out from the rules themselves, over every complete set of answers. Nothing is drawn by hand.',
    categoriesIntro: 'Lowest first. The heading is the source’s own. The tool indicates a category; people decide.',
    category: 'Category',
    heading: 'The source’s own heading',
    message: 'What practitioners are told',
    service: 'Service',
    basis: 'Rests on',
    sourceMark: 'Source',
    localMark: 'Local',
    sourceWording: 'Source wording',
    shownWording: 'Shown to practitioners',
    help: 'Help',
    answers: 'Answers',
    kind: 'About',
    askedWhen: 'Asked only when',
    countedOnce: 'Counted once together with',
    goesInto: 'Counts towards',
    noEffect: 'It changes nothing, since',
    noQuote: 'No row of the source is cited.',
    step: 'Step',
    duty: 'Duty',
    who: 'Who',
    due: 'By when',
    when: 'When',
    because: 'Practitioners read',
    consequence: 'What follows',
    indicatedBy: 'Indicated by',
    number: 'Number or setting',
    value: 'Value',
    rationale: 'Why',
    usedBy: 'Used by',
    owner: 'Owner',
    decided: 'Decided',
    restsOnIt: 'Rests on it',
    citedBy: 'Cited by',
    notAsked: 'Not asked, because',
    row: 'Row',
    defaultReading: 'Default',
    notSaid: 'Not said',
    cannotOccur: 'No answers lead here',
    notes: 'The letters in the boxes',
    rule: 'The rule',
    pictureTable: 'The boxes as a table',
    from: 'From',
    to: 'To',
    goes: 'Goes',
    share: 'Share of answer sets',
    movesTable: 'Share of the answer sets by category before and now',
    needs: 'Needs an answer',
    name: 'Name',
    role: 'Role and agency',
    date: 'Date',
    signature: 'Signature',
    page: 'Page',
    print: 'To print, use your browser’s print command. The layout is for A4.',
  },
  and: ', and ',
  or: ', or ',
  allOf: 'All of these hold:',
  anyOf: 'Any of these holds:',
  notAllOf: 'It is known that not all of these hold:',
  noneOf: 'It is known that none of these holds:',
  notSo: 'it is known not to be so that ',
  notSoList: 'It is known that this is not so:',
  isSo: ' is so',
  thatIs: ', that is, ',
  isNotSo: ' is known not to be so',
  switchIs: 'the switch ',
  isOn: ' is on',
  isOff: ' is off',
  switchNow: (on) => ` (it is set to ${on ? 'on' : 'off'})`,
  on: 'On',
  off: 'Off',
  answers: {
    equal: ' is answered ',
    notEqual: ' is known not to be ',
    in: ' is answered ',
    notIn: ' is known not to be ',
    contains: ' is answered ',
    doesNotContain: ' is known not to be ',
    lessThan: ' is below ',
    lessThanInclusive: ' is at most ',
    greaterThan: ' is above ',
    greaterThanInclusive: ' is at least ',
  },
  ticks: {
    equal: ' includes ',
    notEqual: ' is known not to include ',
    in: ' includes ',
    notIn: ' is known not to include ',
    contains: ' includes ',
    doesNotContain: ' is known not to include ',
    lessThan: ' is below ',
    lessThanInclusive: ' is at most ',
    greaterThan: ' is above ',
    greaterThanInclusive: ' is at least ',
  },
  numbers: {
    equal: ' is exactly ',
    notEqual: ' is known not to be ',
    in: ' is one of ',
    notIn: ' is none of ',
    contains: ' contains ',
    doesNotContain: ' does not contain ',
    lessThan: ' is below ',
    lessThanInclusive: ' is at most ',
    greaterThan: ' is above ',
    greaterThanInclusive: ' is at least ',
  },
  quoted: (text) => `“${text}”`,
  listOr: (items) => list(items, 'or'),
  listAnd: (items) => list(items, 'and'),
  parameter: (id) => `(parameter ${id})`,
  measures: {
    count: 'Counts how many different concerns are recorded among:',
    sum: 'Adds up points:',
    maximum: 'Takes the highest of these points:',
    when: 'Is so when:',
    'count-when': 'Counts how many of these hold:',
    age: 'Completed years on the screening date, from ',
    'months-since': 'Completed calendar months before the screening date since ',
    within: 'Is so when ',
  },
  points: ' points ',
  onlyWhere: (options) => ` (only ${options})`,
  asItIs: 'as it is: ',
  completedYears: '. While the date of birth is not known, the person is taken to be a child.',
  completedMonths: '',
  inTheLast: ' is recorded with a date in the last ',
  monthsBefore: ' calendar months',
  eachHolds: '',
  answeredBy: {
    presence: () => 'Yes or no',
    choice: () => 'One of these answers',
    choices: () => 'Any of these answers, several if so',
    number: ({ minimum, maximum }) => ['A number', ...(minimum === undefined ? [] : [`from ${String(minimum)}`]), ...(maximum === undefined ? [] : [`up to ${String(maximum)}`])].join(' '),
    date: () => 'A date',
    text: () => 'In words. It is never counted or scored.',
  },
  saysAbsent: 'the concern is absent',
  flags: { route: 'Where it goes', status: 'Something that is so', prompt: 'Something to ask or look at', contradiction: 'Answers that contradict each other' },
  indicates: (category, upTo) => (upTo === null ? `Indicates ${category}` : `Indicates the span from ${category} to ${upTo}`),
  floor: (category) => `A judgement should not go below ${category}`,
  pointsOut: (flag) => `Points out: ${flag}`,
  setOff: 'As the switches are set, this rule never applies.',
  everyReading: 'In every reading',
  onlyReading: (title) => `Only in the ${title.replace(/^./, (first) => first.toLowerCase())}`,
  floors: 'For the person who judges',
  flagRules: 'What is pointed out, and when',
  noCategory: 'No category',
  span: (lowest, highest) => `${lowest} to ${highest}`,
  box: (indicated, further) => [indicated, ...further].join('; '),
  boxFurther: (indicated, letters) => `${indicated} with ${list(letters, 'or')}`,
  cannotOccur: 'No answers lead here',
  step: {
    one: (value) => value,
    between: (from, to) => `${from} to ${to}`,
    from: (value) => `${value} or more`,
    below: (value, inclusive) => (inclusive ? `Below ${value}` : `Up to ${value}`),
    above: (value) => `Above ${value}`,
    band: (from, fromInclusive, to, toInclusive) => `${fromInclusive ? 'From' : 'Above'} ${from} ${toInclusive ? 'to below' : 'up to'} ${to}`,
  },
  grid: (down, across) => `Two numbers decide: ${down}, down the side, and ${across}, along the top. Each box says what is indicated.`,
  ladder: (down) => `One number decides: ${down}. Each box says what is indicated.`,
  boxes: (answerSets) => `Worked out from all ${answerSets} complete sets of answers to the questions that bear on it.`,
  pictureCaution: 'A box without a category does not mean that the child is not being exploited. While answers are not known, the result is a range and not one box.',
  noPicture: {
    words: 'This reading compares no number with a threshold, so there is nothing to draw: its rules stand in words below.',
    many: (titles) => `More than two numbers decide together: ${titles}. A flat picture could not show that honestly, so none is drawn: the rules stand in words below.`,
    outside: 'What each box would hold could not be worked out exactly, so no picture is drawn: the rules stand in words below.',
  },
  identity: { ruleSet: 'Rule set', version: 'Version', edition: 'Edition of the source', status: 'Status', owner: 'Owner', inForce: 'In force', reviewBy: 'Review by', languages: 'Languages', digest: 'Digest (SHA-256)' },
  statuses: { draft: 'Draft: adopted by nobody', published: 'Published', withdrawn: 'Withdrawn' },
  inForce: (from, until) => (until === null ? `From ${from}` : `From ${from} until ${until}`),
  scope: {
    asks: (questions, sections) => `It asks ${count(questions, 'question')} in these sections: ${sections}.`,
    kinds: (kinds) => `By what the questions are about: ${kinds}.`,
    gives: (categories) => `It can indicate ${list(categories, 'or')}. People decide.`,
    noCategories: 'It indicates no category. It points out what is so and what to do.',
    readings: (titles) => `It reads the source in these ways, side by side: ${titles}.`,
    follows: (actions, flags) => `${count(actions, 'step')} of a pathway can follow, and ${count(flags, 'thing')} can be pointed out.`,
    rests: (rows, sources) => `It rests on ${count(rows, 'quoted row')} of ${sources}.`,
    local: (decisions) => `${count(decisions, 'decision is', 'decisions are')} local, because the source does not make ${decisions === 1 ? 'it' : 'them'}.`,
  },
  narrative: 'An account in words',
  changes: {
    since: (id, version, digest) => `Compared with ${id} ${version} (digest ${digest}).`,
    same: 'No part of the rule set differs.',
    otherRuleSet: 'That is another rule set, not an earlier version of this one: categories of the same name need not mean the same.',
    identity: 'The rule set as a whole',
    groups: { sections: 'Sections', questions: 'Questions', parameters: 'Numbers and settings', measures: 'What is counted', readings: 'Readings', categories: 'Categories', flags: 'What is pointed out', rules: 'Rules', actions: 'Steps of the pathway', interpretations: 'Local decisions', completeness: 'Before a record is finalised', sources: 'Sources', rows: 'Quoted rows' },
    reordered: 'The order changes.',
    added: (name) => `Added: ${name}`,
    removed: (name) => `Removed: ${name}`,
    changed: (name) => `Changed: ${name}`,
    value: (name, from, to) => `${name}: from ${from} to ${to}`,
    field: (field, from, to) => `${field}: before ${from}; now ${to}`,
    fieldOnly: (field) => `${field} changes`,
    fields: {
      title: 'Title', text: 'Text', help: 'Help', error: 'Error message', because: 'Reason', band: 'Heading', message: 'Message', purpose: 'Purpose', rationale: 'Rationale', who: 'Who', due: 'By when',
      service: 'Service', when: 'Condition', askedWhen: 'Asked when', then: 'What follows', value: 'Value', options: 'Answers', cites: 'Cited rows', basis: 'What it rests on', kind: 'Kind', concept: 'What it is counted together with',
      tags: 'Tags', of: 'What it is made of', urgency: 'Urgency', duty: 'Duty', reading: 'Reading', owner: 'Owner', status: 'Status', edition: 'Edition', inForce: 'In force', reviewBy: 'Review by', date: 'Date', section: 'Section', noEffect: 'Why it changes nothing', minimum: 'Smallest number', maximum: 'Largest number', quote: 'Quote', languages: 'Languages', published: 'Published',
    },
    impact: (answerSets) => `All ${answerSets} answer sets were compared under the default reading of each version.`,
    caution: 'An answer set is a way to answer, not a child: a share does not say how many children it concerns.',
    outside: 'What would move could not be worked out exactly. Take it as open: answer sets may move up or down.',
    goes: { up: 'up', down: 'down', same: 'stays', 'not-comparable': 'not comparable' },
  },
};

const STRINGS: Readonly<Record<string, DocumentStrings>> = { en: english };

/** The words of a description in the wanted language, or in English. */
export function documentStringsIn(language: string): DocumentStrings {
  return (Object.hasOwn(STRINGS, language) ? STRINGS[language] : undefined) ?? english;
}
