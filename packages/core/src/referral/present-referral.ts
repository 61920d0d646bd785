import { english } from '../present/strings.ts';
import { findGaps } from './find-gaps.ts';
import { layOutRelations } from './lay-out-relations.ts';
import type { PersonRole, Referral } from './referral.ts';
import type { ReferralBlock, ReferralSection, ReferralView } from './referral-view.ts';
import { CERTAINTY_WORDS, INFORMED_WORDS, MEETING_WORDS, NODE_WORDS, RECIPIENT_WORDS } from './referral-words.ts';
import { verifyReferral } from './verify-referral.ts';

/** Puts a referral into words, in English with the rule set's own texts in the language of the record. It needs no rule set. */
export function presentReferral(referral: Referral): ReferralView {
  const { id, date, to, from, child, record, screening } = referral;
  const verification = verifyReferral(referral);
  const sections = [
    { id: 'category', heading: 'What the screening indicates', blocks: showCategory(referral) },
    { id: 'judgement', heading: 'What a person judged', blocks: showJudgement(referral) },
    { id: 'childs-words', heading: 'The child’s own words', blocks: showWords(record.childsWords, 'None are recorded.') },
    { id: 'narrative', heading: 'What is happening', blocks: showWords(record.narrative, 'No narrative is recorded.') },
    { id: 'people', heading: 'People', blocks: showPeople(referral) },
    { id: 'relations', heading: 'How they are connected', blocks: showRelations(referral) },
    { id: 'locations', heading: 'Locations', blocks: [table('Locations', ['Location', 'What is known of it'], (referral.locations ?? []).map((place) => [place.id, place.description]), 'No location is recorded.')] },
    { id: 'themes', heading: 'Themes', blocks: [list(referral.themes ?? [], 'No theme is recorded.')] },
    { id: 'links', heading: 'Links to other children', blocks: [table('Other children, by their opaque ids', ['Child', 'How they are linked', 'Record'], (referral.links ?? []).map((link) => [link.id, link.how, link.record ?? 'Not given']), 'No link to another child is recorded.')] },
    { id: 'so-far', heading: 'What has been done so far', blocks: showSteps(referral) },
    { id: 'informed', heading: 'Who knows of this referral', blocks: showInformed(referral) },
    { id: 'actions', heading: 'Steps that follow from what is recorded', blocks: showActions(referral) },
    { id: 'reasons', heading: 'Why the screening indicates it', blocks: showReasons(referral) },
    { id: 'open', heading: 'What is not known', blocks: showOpen(referral) },
    { id: 'answers', heading: 'All answers, as recorded', blocks: [table('Answers', ['Question', 'Answer', 'Date and source', 'Note'], screening.answers.map(({ text, answer, provenance, note }) => [text, answer, provenance, note]), 'Nothing is answered yet.')] },
  ] satisfies readonly ReferralSection[];
  return {
    language: screening.language,
    title: `Referral to ${to.name}`,
    notices: ['It indicates; people decide. Nothing is sent or decided by this document.', ...(verification.intact ? [] : [verification.message]), ...screening.notices],
    facts: facts([
      ['Referral', id],
      ['Date', sayDate(date)],
      ['To', `${to.name} (${RECIPIENT_WORDS[to.kind]})`],
      ['From', [from.role, from.agency].join(', ')],
      ['Reached at', from.contact ?? 'Not given'],
      ['Child', child],
      ['Record', record.id],
      ['Screened on', sayDate(record.date)],
    ]),
    warningsHeading: 'What the receiving team would miss',
    warnings: findGaps(referral),
    sections,
    about: [...screening.about, `Record ${record.id}, digest ${record.digest}`, `Referral ${id}, digest ${referral.digest}`, verification.message, verification.limits],
  };
}

function showCategory({ screening }: Referral): readonly ReferralBlock[] {
  const { headline, band, message, range, flags } = screening;
  return [
    { type: 'strong', text: headline },
    ...(band === '' ? [] : [{ type: 'facts' as const, facts: [{ label: 'The source’s own heading', text: `“${band}”` }] }]),
    ...paragraphs([message, range]),
    ...(flags.length === 0 ? [] : [list(flags, '')]),
  ];
}

function showJudgement({ record: { judgement }, screening }: Referral): readonly ReferralBlock[] {
  if (judgement === undefined) return [{ type: 'paragraph', text: 'Nobody has judged yet. What is indicated is no decision.' }];
  const { agrees, role, date, reason } = judgement;
  return [
    { type: 'facts', facts: facts([['Judged', screening.judged], ['By', role], ['On', sayDate(date)], ['Compared with what is indicated', agrees ? 'It agrees.' : 'It differs.']]) },
    ...(reason === undefined ? [] : [{ type: 'subheading' as const, text: 'Why' }, { type: 'words' as const, text: reason }]),
  ];
}

const GROUPS: readonly [string, readonly PersonRole[]][] = [
  ['Children who may be harmed', ['victim', 'other-child']],
  ['Alleged perpetrators', ['alleged-perpetrator']],
  ['Other people', ['parent-or-carer', 'professional', 'other']],
];

function showPeople({ people = [] }: Referral): readonly ReferralBlock[] {
  if (people.length === 0) return [{ type: 'paragraph', text: 'Nobody else is described yet. That does not mean that there is nobody.' }];
  return GROUPS.flatMap(([title, roles]) => {
    const own = people.filter(({ role }) => roles.includes(role));
    return own.length === 0 ? [] : [{ type: 'subheading' as const, text: title }, table(title, ['Person', 'Role', 'Description'], own.map(({ id, role, description }) => [id, NODE_WORDS[role], description]), '')];
  });
}

function showRelations(referral: Referral): readonly ReferralBlock[] {
  const { child, people = [], links = [], locations = [], relations = [] } = referral;
  const map = layOutRelations(referral);
  if (map === null) return [{ type: 'paragraph', text: 'No relation is recorded.' }];
  const kinds = new Map<string, string>([[child, NODE_WORDS.child], ...people.map(({ id, role }): [string, string] => [id, NODE_WORDS[role]]), ...links.map(({ id }): [string, string] => [id, NODE_WORDS['linked-child']]), ...locations.map(({ id }): [string, string] => [id, NODE_WORDS.location])]);
  const name = (id: string) => `${kinds.get(id) ?? ''} ${id}`.trim();
  const rows = relations.map(({ from, to, how, certainty, source }, i) => [String(i + 1), name(from), name(to), how, CERTAINTY_WORDS[certainty], source ?? 'Not given']);
  return [
    { type: 'map', map, title: 'Map of relations', key: 'Each number is a row of the table. A broken line is suspected, an unbroken one established.' },
    table('Relations', ['Number', 'From', 'To', 'How', 'How sure', 'Source'], rows, ''),
  ];
}

function showSteps({ soFar }: Referral): readonly ReferralBlock[] {
  if (soFar === undefined) return [{ type: 'paragraph', text: 'It is not recorded what has been done, nor whether a strategy meeting was held.' }];
  const { strategyMeeting, strategyMeetingDate, steps = [] } = soFar;
  const meeting = [MEETING_WORDS[strategyMeeting], ...(strategyMeetingDate === undefined ? [] : [sayDate(strategyMeetingDate)])].join(', ');
  return [
    { type: 'facts', facts: [{ label: 'Strategy meeting', text: meeting }] },
    table('Steps taken', ['Step', 'By', 'Date'], steps.map(({ what, by, date }) => [what, by ?? 'Not given', date === undefined ? 'Not given' : sayDate(date)]), 'No other step is recorded.'),
  ];
}

function showInformed({ informed = {} }: Referral): readonly ReferralBlock[] {
  const say = (who: 'child' | 'parents') => {
    const state = informed[who];
    return state === undefined ? 'Not recorded' : [INFORMED_WORDS[state.state], state.reason].filter((part) => part !== undefined).join(': ');
  };
  return [{ type: 'facts', facts: facts([['The child', say('child')], ['Parents or carers', say('parents')]]) }];
}

function showActions({ screening: { actions, possibleActions } }: Referral): readonly ReferralBlock[] {
  const columns = ['Step', 'Duty', 'How soon', 'Who', 'By when'];
  const row = ({ text, duty, urgency, who, due }: (typeof actions)[number]) => [text, duty, urgency, who === '' ? 'Not said' : who, due === '' ? 'Not said' : due];
  return [
    table('Steps', columns, actions.map(row), 'No step follows yet from what is recorded.'),
    ...(possibleActions.length === 0 ? [] : [table('Steps that depend on what is not known', columns, possibleActions.map(row), '')]),
  ];
}

function showReasons({ screening: { reasons } }: Referral): readonly ReferralBlock[] {
  if (reasons.length === 0) return [{ type: 'paragraph', text: 'No rule for a category has fired on what is recorded. That does not mean that the child is not being exploited.' }];
  return reasons.flatMap(({ sentence, basis, quotes, answers }): ReferralBlock[] => [
    { type: 'subheading', text: sentence },
    ...paragraphs([basis]),
    ...(answers.length === 0 ? [] : [list(answers.map(({ text, answer, provenance }) => `${text} ${answer}${provenance === '' ? '' : ` (${provenance})`}`), '')]),
    ...(quotes.length === 0 ? [] : [{ type: 'quotes' as const, quotes }]),
  ]);
}

function showOpen({ screening: { unknown, urgentOpen, settledBy } }: Referral): readonly ReferralBlock[] {
  if (unknown === '' && urgentOpen.length === 0 && settledBy.length === 0) return [{ type: 'paragraph', text: 'Every question has an answer.' }];
  return [
    ...paragraphs([unknown]),
    ...(urgentOpen.length === 0 ? [] : [{ type: 'subheading' as const, text: 'An immediate step depends on these' }, list(urgentOpen.map(({ text }) => text), '')]),
    ...(settledBy.length === 0 ? [] : [{ type: 'subheading' as const, text: 'These could change what is indicated' }, list(settledBy.map(({ text }) => text), '')]),
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

function sayDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  return english.date({ day: Number(day), month: english.months[Number(month) - 1] ?? '', year });
}
