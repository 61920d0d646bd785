import { english, type Strings } from '../present/strings.ts';
import { findGaps } from './find-gaps.ts';
import { layOutRelations } from './lay-out-relations.ts';
import type { PersonRole, Referral } from './referral.ts';
import type { ReferralBlock, ReferralSection, ReferralView } from './referral-view.ts';
import { fitReferralWords, type ReferralWording, type ReferralWords } from './referral-words.ts';
import { verifyReferral } from './verify-referral.ts';
import { requireObject } from '../parse/require-given.ts';

/**
 * Puts a referral into words. It needs no rule set: the texts of the rule set stand in it, in the language of the record.
 * @param wording the words of that language where it is not English, as from `@cse-screening/core/referral/cy`; without them
 *   headings, labels and sentences are English
 */
export function presentReferral(referral: Referral, wording: ReferralWording | null = null): ReferralView {
  requireObject(referral, 'screening', 'A referral is needed: the `referral` that createReferral or parseReferral(text) gives. Where it is null, `issues` say why.');
  const { id, date, to, from, child, record, screening } = referral;
  const words = fitReferralWords(wording, screening.language);
  const fits = words === wording ? wording : null;
  const wordsLanguage = fits?.result.language ?? 'en';
  const result = fits?.result ?? english;
  const { headings, labels, none, tables, captions } = words;
  const sayDate = (day: string) => writeDate(day, result);
  const { intact, reason } = verifyReferral(referral);
  const verified = words.verification[reason ?? 'intact'];
  const show: Show = { words, labels: result.labels, sayDate };
  const section = (name: keyof ReferralWords['headings'], blocks: readonly ReferralBlock[]): ReferralSection => ({ id: name, heading: headings[name], blocks });
  const immediate = findImmediate(referral);
  return {
    language: screening.language,
    wordsLanguage,
    otherLanguages: (screening.otherLanguages ?? []).filter((other) => other.language !== wordsLanguage),
    skip: labels.skip,
    page: labels.page,
    confidential: words.confidential,
    title: words.title(to.name),
    notices: [words.notice, ...(fits === null || fits.approved ? [] : [fits.result.draftWording]), ...(intact ? [] : [verified]), ...screening.notices].filter((notice, i, all) => all.indexOf(notice) === i),
    facts: facts([
      [labels.referral, id],
      [labels.date, sayDate(date)],
      [labels.to, `${to.name} (${words.recipients[to.kind]})`],
      [labels.from, [from.role, from.agency].join(', ')],
      [labels.contact, from.contact ?? none.given],
      [labels.child, child],
      [labels.record, record.id],
      [labels.screened, sayDate(record.date)],
    ]),
    warningsHeading: headings.warnings,
    warnings: findGaps(referral, words),
    sections: [
      // Who reads it late on a Friday must not have to look for what cannot wait, nor for whom not to call.
      ...(immediate.length === 0 ? [] : [{ id: 'first', heading: result.labels.first, blocks: [list(immediate, '')] }]),
      section('category', showCategory(referral, show)),
      section('judgement', showJudgement(referral, show)),
      section('informed', showInformed(referral, show)),
      section('childs-words', showWords(record.childsWords, none['childs-words'])),
      section('narrative', showWords(record.narrative, none.narrative)),
      section('people', showPeople(referral, show)),
      section('relations', showRelations(referral, show)),
      section('locations', [table(captions.locations, tables.locations, (referral.locations ?? []).map((place) => [place.id, place.description]), none.locations)]),
      section('themes', [list(referral.themes ?? [], none.themes)]),
      section('links', [table(captions.links, tables.links, (referral.links ?? []).map((link) => [link.id, link.how, link.record ?? none.given]), none.links)]),
      section('so-far', showSteps(referral, show)),
      section('actions', showActions(referral, show)),
      section('reasons', showReasons(referral, show)),
      section('open', showOpen(referral, show)),
      section('answers', [table(captions.answers, tables.answers, screening.answers.map(({ text, answer, provenance, note }) => [text, answer, provenance, note]), none.answers)]),
    ],
    about: [...screening.about, words.about.record(record.id, record.digest), words.about.referral(id, referral.digest), verified, words.verification.limits],
  };
}

/** The steps that cannot wait, each with why. In words a referral holds how soon they are; the record in it says it as data. */
function findImmediate({ record, screening }: Referral): readonly string[] {
  const urgencies = new Map(record.result.actions.map(({ action, urgency }) => [action, urgency]));
  return screening.actions.filter(({ action }) => urgencies.get(action) === 'immediate').map(({ because, text }) => `${because} ${text}`);
}

/** What every section is written with. */
interface Show {
  readonly words: ReferralWords;
  /** Those of the result: what both say, they say in the same words. */
  readonly labels: Strings['labels'];
  readonly sayDate: (date: string) => string;
}

function showCategory({ screening }: Referral, { words, labels }: Show): readonly ReferralBlock[] {
  const { headline, band, message, range, flags, readings = [] } = screening;
  return [
    { type: 'strong', text: headline },
    ...(band === '' ? [] : [{ type: 'facts' as const, facts: [{ label: words.labels.band, text: `“${band}”` }] }]),
    ...paragraphs([message, range]),
    ...(flags.length === 0 ? [] : [list(flags, '')]),
    ...(readings.length === 0 ? [] : [{ type: 'subheading' as const, text: labels.readings }]),
    ...readings.flatMap(({ title, indicated, difference }): readonly ReferralBlock[] => [{ type: 'facts', facts: [{ label: title, text: indicated }] }, { type: 'paragraph', text: difference }]),
  ];
}

function showJudgement({ record: { judgement }, screening }: Referral, { words: { labels, none }, sayDate }: Show): readonly ReferralBlock[] {
  if (judgement === undefined) return [{ type: 'paragraph', text: none.judgement }];
  const { agrees, role, date, reason } = judgement;
  return [
    { type: 'facts', facts: facts([[labels.judged, screening.judged], [labels.by, role], [labels.on, sayDate(date)], [labels.compared, agrees ? labels.agrees : labels.differs]]) },
    ...(reason === undefined ? [] : [{ type: 'subheading' as const, text: labels.why }, { type: 'words' as const, text: reason }]),
  ];
}

const GROUPS: readonly ['harmed' | 'alleged' | 'others', readonly PersonRole[]][] = [
  ['harmed', ['victim', 'other-child']],
  ['alleged', ['alleged-perpetrator']],
  ['others', ['parent-or-carer', 'professional', 'other']],
];

function showPeople({ people = [] }: Referral, { words: { labels, none, tables, nodes } }: Show): readonly ReferralBlock[] {
  if (people.length === 0) return [{ type: 'paragraph', text: none.people }];
  return GROUPS.flatMap(([group, roles]) => {
    const own = people.filter(({ role }) => roles.includes(role));
    return own.length === 0 ? [] : [{ type: 'subheading' as const, text: labels[group] }, table(labels[group], tables.people, own.map(({ id, role, description }) => [id, nodes[role], description]), '')];
  });
}

function showRelations(referral: Referral, { words: { labels, none, tables, captions, nodes, certainties } }: Show): readonly ReferralBlock[] {
  const { child, people = [], links = [], locations = [], relations = [] } = referral;
  const map = layOutRelations(referral, nodes);
  if (map === null) return [{ type: 'paragraph', text: none.relations }];
  const kinds = new Map<string, string>([[child, nodes.child], ...people.map(({ id, role }): [string, string] => [id, nodes[role]]), ...links.map(({ id }): [string, string] => [id, nodes['linked-child']]), ...locations.map(({ id }): [string, string] => [id, nodes.location])]);
  const name = (id: string) => `${kinds.get(id) ?? ''} ${id}`.trim();
  const rows = relations.map(({ from, to, how, certainty, source }, i) => [String(i + 1), name(from), name(to), how, certainties[certainty], source ?? none.given]);
  return [
    { type: 'map', map, title: labels.map, description: `${map.nodes.map(({ id, role }) => `${role} ${id}`).join(', ')}. ${labels.mapDescription}`, key: labels.mapKey },
    table(captions.relations, tables.relations, rows, ''),
  ];
}

function showSteps({ soFar }: Referral, { words: { labels, none, tables, captions, meetings }, sayDate }: Show): readonly ReferralBlock[] {
  if (soFar === undefined) return [{ type: 'paragraph', text: none['so-far'] }];
  const { strategyMeeting, strategyMeetingDate, steps = [] } = soFar;
  const meeting = [meetings[strategyMeeting], ...(strategyMeetingDate === undefined ? [] : [sayDate(strategyMeetingDate)])].join(', ');
  return [
    { type: 'facts', facts: [{ label: labels.meeting, text: meeting }] },
    table(captions.steps, tables.steps, steps.map(({ what, by, date }) => [what, by ?? none.given, date === undefined ? none.given : sayDate(date)]), none.steps),
  ];
}

function showInformed({ informed = {} }: Referral, { words }: Show): readonly ReferralBlock[] {
  const say = (who: 'child' | 'parents') => {
    const state = informed[who];
    return state === undefined ? words.none.recorded : [words.informed[state.state], state.reason].filter((part) => part !== undefined).join(': ');
  };
  return [{ type: 'facts', facts: facts([[words.labels.theChild, say('child')], [words.labels.parents, say('parents')]]) }];
}

function showActions({ screening: { actions, possibleActions } }: Referral, { words: { none, tables, captions }, labels }: Show): readonly ReferralBlock[] {
  type Step = (typeof actions)[number];
  const row = ({ text, duty, urgency, who, due }: Step) => [text, duty, urgency, who === '' ? none.said : who, due === '' ? none.said : due];
  // What a step depends on stands before how soon and by whom: alone in its row, it reads as if it followed.
  const insert = ([step = '', ...rest]: readonly string[], ifSo: string) => [step, ifSo, ...rest];
  return [
    table(captions.actions, tables.actions, actions.map(row), none.actions),
    // A page shows no caption: without a heading, what only may be needed would stand under what follows.
    ...(possibleActions.length === 0 ? [] : [{ type: 'subheading' as const, text: labels.possibleActions }, table(labels.possibleActions, insert(tables.actions, labels.ifSo), possibleActions.map((step) => insert(row(step), step.because)), '')]),
  ];
}

function showReasons({ screening: { reasons } }: Referral, { words: { none } }: Show): readonly ReferralBlock[] {
  if (reasons.length === 0) return [{ type: 'paragraph', text: none.reasons }];
  return reasons.flatMap(({ sentence, basis, quotes, answers }): ReferralBlock[] => [
    { type: 'subheading', text: sentence },
    ...paragraphs([basis]),
    ...(answers.length === 0 ? [] : [list(answers.map(({ text, answer, provenance }) => `${text} ${answer}${provenance === '' ? '' : ` (${provenance})`}`), '')]),
    ...(quotes.length === 0 ? [] : [{ type: 'quotes' as const, quotes }]),
  ]);
}

function showOpen({ screening: { unknown, urgentOpen, settledBy } }: Referral, { words: { labels, none } }: Show): readonly ReferralBlock[] {
  if (unknown === '' && urgentOpen.length === 0 && settledBy.length === 0) return [{ type: 'paragraph', text: none.open }];
  return [
    ...paragraphs([unknown]),
    ...(urgentOpen.length === 0 ? [] : [{ type: 'subheading' as const, text: labels.urgentOpen }, list(urgentOpen.map(({ text }) => text), '')]),
    ...(settledBy.length === 0 ? [] : [{ type: 'subheading' as const, text: labels.settledBy }, list(settledBy.map(({ text }) => text), '')]),
  ];
}

function showWords(text: string | undefined, none: string): readonly ReferralBlock[] {
  return text === undefined || text.trim() === '' ? [{ type: 'paragraph', text: none }] : [{ type: 'words', text }];
}

function table(caption: string, columns: readonly string[], rows: readonly (readonly string[])[], none: string): ReferralBlock {
  return rows.length === 0 ? { type: 'paragraph', text: none } : { type: 'table', caption, columns, rows };
}

function list(items: readonly string[], none: string): ReferralBlock {
  return items.length === 0 ? { type: 'paragraph', text: none } : { type: 'list', items };
}

function paragraphs(texts: readonly string[]): ReferralBlock[] {
  return texts.filter((text) => text !== '').map((text) => ({ type: 'paragraph', text }));
}

function facts(pairs: readonly (readonly [string, string])[]): { readonly label: string; readonly text: string }[] {
  return pairs.map(([label, text]) => ({ label, text }));
}

function writeDate(date: string, strings: Strings): string {
  const [year = '', month, day] = date.split('-');
  return strings.date({ day: Number(day), month: strings.months[Number(month) - 1] ?? '', year });
}
