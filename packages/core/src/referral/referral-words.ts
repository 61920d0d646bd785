import { fitWording, type ResultWording } from '../present/strings.ts';
import type { NodeKind } from './lay-out-relations.ts';
import type { Referral } from './referral.ts';
import type { ReferralVerification } from './referral-verification.ts';
import type { ReferralWarning } from './referral-warning.ts';

/** Whose knowledge of a referral is asked for. */
export type InformedWho = 'child' | 'parents';

/** What is missing, and what to do about it. */
type GapWords = readonly [message: string, hint: string];
type PlainGap = Exclude<ReferralWarning['code'], 'urgent-open' | 'informed-not-recorded' | 'unsafe-without-reason'>;

/** Every word of a referral that is not the record's, the rule set's or a person's own. */
export interface ReferralWords {
  /** What someone or somewhere in a referral is called. No title holds a name. */
  readonly nodes: Readonly<Record<NodeKind, string>>;
  readonly recipients: Readonly<Record<Referral['to']['kind'], string>>;
  readonly certainties: Readonly<Record<'established' | 'suspected', string>>;
  readonly meetings: Readonly<Record<NonNullable<Referral['soFar']>['strategyMeeting'], string>>;
  readonly informed: Readonly<Record<'aware' | 'not-aware' | 'unsafe-to-tell', string>>;
  readonly title: (recipient: string) => string;
  readonly confidential: string;
  readonly notice: string;
  /** Headings of the sections, by their ids. */
  readonly headings: Readonly<Record<'category' | 'judgement' | 'childs-words' | 'narrative' | 'people' | 'relations' | 'locations' | 'themes' | 'links' | 'so-far' | 'informed' | 'actions' | 'reasons' | 'open' | 'answers' | 'warnings', string>>;
  /** What stands where nothing is recorded. None of it says that all is well. */
  readonly none: Readonly<Record<'childs-words' | 'narrative' | 'people' | 'relations' | 'locations' | 'themes' | 'links' | 'so-far' | 'steps' | 'actions' | 'reasons' | 'open' | 'answers' | 'judgement' | 'judged' | 'given' | 'said' | 'recorded', string>>;
  /** What stands for a judged category that the rule set does not have: as it is recorded, it reads like one. */
  readonly noSuchCategory: (category: string) => string;
  readonly labels: Readonly<Record<'referral' | 'date' | 'to' | 'from' | 'contact' | 'child' | 'record' | 'screened' | 'band' | 'judged' | 'by' | 'on' | 'compared' | 'agrees' | 'differs' | 'why' | 'harmed' | 'alleged' | 'others' | 'meeting' | 'theChild' | 'parents' | 'urgentOpen' | 'settledBy' | 'map' | 'mapKey' | 'mapDescription' | 'skip' | 'page', string>>;
  readonly tables: Readonly<Record<'people' | 'relations' | 'locations' | 'links' | 'steps' | 'actions' | 'answers', readonly string[]>>;
  readonly captions: Readonly<Record<'relations' | 'locations' | 'links' | 'steps' | 'actions' | 'answers', string>>;
  readonly about: { readonly record: (id: string, digest: string) => string; readonly referral: (id: string, digest: string) => string };
  readonly verification: Readonly<Record<NonNullable<ReferralVerification['reason']> | 'intact' | 'limits', string>>;
  readonly gaps: Readonly<Record<PlainGap, GapWords>> & {
    readonly 'urgent-open': (count: number) => GapWords;
    readonly 'informed-not-recorded': (who: InformedWho) => GapWords;
    readonly 'unsafe-without-reason': (who: InformedWho) => GapWords;
  };
}

/** Every word of a referral in a language other than English, with those of the result in it. It is handed over, so that nobody ships a language unread. */
export interface ReferralWording extends ReferralWords {
  /** The words of the result; their language is that of the referral's. */
  readonly result: ResultWording;
  /** Whether a speaker has approved the words of the referral; until then the view says that they are a draft. */
  readonly approved: boolean;
}

/** The words in English. */
export const ENGLISH: ReferralWords = {
  nodes: {
    child: 'Child this is about',
    victim: 'Child who may be harmed',
    'alleged-perpetrator': 'Alleged perpetrator',
    'parent-or-carer': 'Parent or carer',
    professional: 'Professional',
    'other-child': 'Other child',
    'linked-child': 'Linked child',
    other: 'Other person',
    location: 'Location',
  },
  recipients: { 'front-door': 'front door', mace: 'MACE panel', panel: 'panel', other: 'other team' },
  certainties: { established: 'Established', suspected: 'Suspected' },
  meetings: { held: 'Held', 'not-held': 'Not held', 'not-known': 'Not known' },
  informed: { aware: 'Aware', 'not-aware': 'Not aware', 'unsafe-to-tell': 'Unsafe to tell' },
  title: (recipient) => `Referral to ${recipient}`,
  confidential: 'Confidential. It is about a child.',
  notice: 'It indicates; people decide. Nothing is sent or decided by this document.',
  headings: {
    category: 'What the screening indicates',
    judgement: 'What a person judged',
    'childs-words': 'The child’s own words',
    narrative: 'What is happening',
    people: 'People',
    relations: 'How they are connected',
    locations: 'Locations',
    themes: 'Themes',
    links: 'Links to other children',
    'so-far': 'What has been done so far',
    informed: 'Who knows of this referral',
    actions: 'Steps that follow from what is recorded',
    reasons: 'Why the screening indicates it',
    open: 'What is not known',
    answers: 'All answers, as recorded',
    warnings: 'What the receiving team would miss',
  },
  none: {
    'childs-words': 'None are recorded.',
    narrative: 'No narrative is recorded.',
    people: 'Nobody else is described yet. That does not mean that there is nobody.',
    relations: 'No relation is recorded.',
    locations: 'No location is recorded.',
    themes: 'No theme is recorded.',
    links: 'No link to another child is recorded.',
    'so-far': 'It is not recorded what has been done, nor whether a strategy meeting was held.',
    steps: 'No other step is recorded.',
    actions: 'No step follows yet from what is recorded.',
    reasons: 'Nothing that is recorded leads to a category. That does not mean that the child is not being exploited.',
    open: 'Every question has an answer.',
    answers: 'Nothing is answered yet.',
    judgement: 'Nobody has judged yet. What is indicated is no decision.',
    judged: 'No category. This does not mean that the child is not being exploited.',
    given: 'Not given',
    said: 'Not said',
    recorded: 'Not recorded',
  },
  noSuchCategory: (category) => `Recorded as “${category}”. The rule set has no such category.`,
  labels: {
    referral: 'Referral',
    date: 'Date',
    to: 'To',
    from: 'From',
    contact: 'Reached at',
    child: 'Child',
    record: 'Record',
    screened: 'Screened on',
    band: 'The source’s own heading',
    judged: 'Judged',
    by: 'By',
    on: 'On',
    compared: 'Compared with what is indicated',
    agrees: 'It agrees.',
    differs: 'It differs.',
    why: 'Why',
    harmed: 'Children who may be harmed',
    alleged: 'Alleged perpetrators',
    others: 'Other people',
    meeting: 'Strategy meeting',
    theChild: 'The child',
    parents: 'Parents or carers',
    urgentOpen: 'An immediate step depends on these',
    settledBy: 'These could change what is indicated',
    map: 'Map of relations',
    mapKey: 'Each number is a row of the table. A broken line is suspected, an unbroken one established.',
    mapDescription: 'The table of relations says how they are connected.',
    skip: 'Skip to the referral',
    page: 'Page',
  },
  tables: {
    people: ['Person', 'Role', 'Description'],
    relations: ['Number', 'From', 'To', 'How', 'How sure', 'Source'],
    locations: ['Location', 'What is known of it'],
    links: ['Child', 'How they are linked', 'Record'],
    steps: ['Step', 'By', 'Date'],
    actions: ['Step', 'Duty', 'How soon', 'Who', 'By when'],
    answers: ['Question', 'Answer', 'Date and source', 'Note'],
  },
  captions: {
    relations: 'Relations',
    locations: 'Locations',
    links: 'Other children, by their opaque ids',
    steps: 'Steps taken',
    actions: 'Steps',
    answers: 'Answers',
  },
  about: { record: (id, digest) => `Record ${id}, digest ${digest}`, referral: (id, digest) => `Referral ${id}, digest ${digest}` },
  verification: {
    intact: 'The referral and the record in it are as they were when their digests were made.',
    altered: 'Cannot verify: the referral is not the one that its digest was made of.',
    'no-digest': 'Cannot verify: the referral has no digest.',
    'not-a-referral': 'Cannot verify: this is not a referral.',
    'record-altered': 'Cannot verify: the referral is as it was made, but the record in it is not the one that its own digest was made of.',
    limits: 'A digest shows that a referral was not altered since the digest was made. It does not show who made it: whoever can alter a referral can also make it a new digest.',
  },
  gaps: {
    'record-not-verified': ['The record cannot be verified: it is not as it was when its digest was made.', 'Say so when you refer, and look for the record as it was.'],
    'urgent-open': (count) => [
      count === 1 ? 'A question on which an immediate step depends is not answered or not known.' : `${String(count)} questions on which an immediate step depends are not answered or not known.`,
      'Say what you know of them when you refer. If a child is in danger now, call 999.',
    ],
    'nobody-named': ['Nobody is described as causing the concern.', 'Describe anyone who may be exploiting the child, however little is known of them, or say in the narrative that nobody is known.'],
    'no-narrative': ['There is no narrative.', 'Write what is happening, who is causing the concern, and what the answers mean together.'],
    'no-childs-words': ['Nothing is recorded in the child’s own words.', 'Add what the child said, as they said it, or say in the narrative why there is nothing.'],
    'no-locations': ['No location is given.', 'Add where the child has been met, taken to or found, online too.'],
    'no-judgement': ['No person has judged the category yet: it is only indicated.', 'Record a judgement, or say that the receiving team is to judge.'],
    'informed-not-recorded': (who) => [`It is not recorded whether ${who === 'child' ? 'the child is' : 'parents or carers are'} aware of the referral.`, 'Record aware, not aware or unsafe to tell. No consent is needed to refer a child who may be at risk of harm.'],
    'unsafe-without-reason': (who) => [`It says that it is unsafe to tell ${who === 'child' ? 'the child' : 'parents or carers'}, and not why.`, 'Say why, so that nobody tells them by mistake.'],
    'no-strategy-meeting': ['No strategy meeting is recorded as held. A MACE panel does not usually discuss a child before one (S001 8.1).', 'Say whether one was held or is planned. Where it cannot wait, refer all the same and say why.'],
    'no-contact': ['It does not say how to reach the person who refers.', 'Add a work telephone number or mailbox.'],
  },
};

/** The words for a language: those handed over where they are in it, otherwise English. */
export function fitReferralWords(wording: ReferralWording | null, language: string): ReferralWords {
  return wording !== null && fitWording(wording.result, language) !== null ? wording : ENGLISH;
}
