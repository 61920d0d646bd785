import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, createRecord, type JudgementGiven, type ScreeningRecord } from '../../src/index.ts';
import { cyReferral } from '../../src/referral/cy.ts';
import { createReferral, presentReferral, type Referral, type ReferralGiven, type ReferralView } from '../../src/referral/index.ts';
import { layOutRelations } from '../../src/referral/lay-out-relations.ts';
import { ENGLISH } from '../../src/referral/referral-words.ts';
import { seedOf } from '../differential/seed.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { GIVEN } from './referral-example.ts';

const ruleSet = smallRuleSet();

function refer(given: ReferralGiven, fields: { narrative?: string; childsWords?: string; judgement?: JudgementGiven } = {}, answers: Answers = { harm: 'yes' }): Referral {
  const { record } = createRecord({ ruleSet, id: 'record-1', date: '2026-05-01', answers, ...fields });
  const referral = record === null ? null : createReferral(ruleSet, record, given).referral;
  if (referral === null) throw new Error('There is a referral.');
  return referral;
}

function present(...args: Parameters<typeof refer>): ReferralView {
  return presentReferral(refer(...args));
}

const section = (view: ReferralView, id: string) => view.sections.find((each) => each.id === id)?.blocks;

describe('a referral in words', () => {
  it('puts what a receiving team would miss first, and never says that all is well', () => {
    const { id, date, to, from, child } = GIVEN;
    const view = present({ id, date, to, from, child }, {}, {});
    expect(view.warnings.length).toBeGreaterThan(5);
    expect(JSON.stringify(view)).not.toMatch(/\b(no risk|not at risk|low risk|cleared)\b/i);
    expect(section(view, 'category')?.[0]).toEqual({ type: 'strong', text: 'Nothing recorded yet' });
    expect(section(view, 'people')).toEqual([{ type: 'paragraph', text: 'Nobody else is described yet. That does not mean that there is nobody.' }]);
  });

  it('says what cannot wait before the category, with why, and next to the judgement who must not be told', () => {
    const view = present(GIVEN);
    expect(view.sections.slice(0, 4).map(({ id, heading }) => [id, heading])).toEqual([['first', 'Do this first'], ['category', ENGLISH.headings.category], ['judgement', ENGLISH.headings.judgement], ['informed', ENGLISH.headings.informed]]);
    expect(section(view, 'first')).toEqual([{ type: 'list', items: ['Someone told of harm. Speak to the safeguarding lead.'] }]);
    const two = present(GIVEN, {}, { harm: 'yes', 'first-sign': 'yes' });
    expect([section(two, 'first'), section(two, 'actions')]).toMatchObject([[{ items: ['Someone told of harm. Speak to the safeguarding lead.'] }], [{ rows: [['Speak to the safeguarding lead.'], ['Look at it again in a month.']].map((row) => expect.arrayContaining(row) as unknown) }]]);
    expect(present(GIVEN, {}, { 'first-sign': 'yes', 'second-sign': 'yes' }).sections[0]?.id).toBe('category');
  });

  it('says beside the category what another reading of the source indicates, where it indicates something else', () => {
    const category = (answers: Answers) => section(present(GIVEN, {}, answers), 'category')?.slice(-3);
    expect(category({ 'first-sign': 'yes', 'second-sign': 'often' })).toEqual([
      { type: 'subheading', text: 'Other readings of the same text' },
      { type: 'facts', facts: [{ label: 'Other reading', text: 'Lower to Upper (the source text gives a span here)' }] },
      { type: 'paragraph', text: 'What is indicated above lies within this span.' },
    ]);
    expect(JSON.stringify(category({ 'first-sign': 'yes' })), 'both indicate the same').not.toContain('Other reading');
  });

  it('shows the words of a child and of a practitioner as they are', () => {
    const view = present(GIVEN, { childsWords: '  he says\n\n i owe him ', narrative: '<b>Someone</b> waits.' });
    expect(section(view, 'childs-words')).toEqual([{ type: 'words', text: '  he says\n\n i owe him ' }]);
    expect(section(view, 'narrative')).toEqual([{ type: 'words', text: '<b>Someone</b> waits.' }]);
  });

  it('names nobody in a title: it has roles and opaque ids', () => {
    const view = present(GIVEN);
    expect(view.title).toBe('Referral to MASH');
    expect(section(view, 'people')?.flatMap((block) => (block.type === 'table' ? block.rows.map(([id, role]) => `${String(id)}: ${String(role)}`) : []))).toEqual(['P-3: Child who may be harmed', 'P-1: Alleged perpetrator', 'P-2: Parent or carer']);
  });

  it('shows no measure and no number of points', () => {
    expect(JSON.stringify(present(GIVEN))).not.toMatch(/signs-present|"lower":\d|score|points/);
  });
});

const STEPS = ['Step', 'Duty', 'How soon', 'Who', 'By when'];
const TELL = ['Speak to the safeguarding lead.', 'Must', 'Immediately', 'Not said', 'Not said'];
const MAYBE = 'What may also be needed: it depends on answers that are not known';
const paragraph = (text: string) => ({ type: 'paragraph', text });
const facts = (...pairs: readonly (readonly [string, string])[]) => ({ type: 'facts', facts: pairs.map(([label, text]) => ({ label, text })) });
const judgement: JudgementGiven = { category: 'lower', reason: 'More is known.', role: 'Social worker', date: '2026-05-02' };
/** With every kind of answer, judged otherwise than indicated. */
const WHOLE = refer(GIVEN, { judgement }, { words: 'Said.', harm: { value: 'yes', date: '2026-04-20', source: 'School' }, 'first-sign': { value: 'not-applicable', reason: 'Another team asks.', note: 'Seen.' }, 'second-sign': 'no', episodes: 'not-known' });
/** With one sign, and everything else open. */
const OPEN = refer({ ...GIVEN, informed: { child: { state: 'unsafe-to-tell', reason: 'Watched.' } }, soFar: { strategyMeeting: 'not-held' } }, { judgement: { ...judgement, category: null } }, { 'first-sign': 'yes' });
const AGREED = refer(GIVEN, { judgement: { category: 'upper', role: 'Social worker', date: '2026-05-02' } });

describe('a section of a referral', () => {
  it('says of what nobody recorded that it is not recorded, and leaves no heading without words', () => {
    const { id, date, to, from, child } = GIVEN;
    const { none } = ENGLISH;
    const bare = present({ id, date, to, from, child }, { narrative: ' \n', childsWords: '' }, {});
    const said = bare.sections.map(({ id: name, blocks }) => [name, blocks]);
    const nothing = (['childs-words', 'narrative', 'people', 'relations', 'locations', 'themes', 'links', 'so-far', 'reasons', 'answers', 'judgement'] as const).map((name) => [name, [paragraph(none[name])]]);
    expect(said).toEqual(expect.arrayContaining(nothing));
    expect(section(bare, 'category')?.map(({ type }) => type)).toEqual(['strong', 'paragraph', 'paragraph']);
    expect(section(bare, 'informed')).toEqual([facts(['The child', 'Not recorded'], ['Parents or carers', 'Not recorded'])]);
    expect(bare.otherLanguages).toEqual([]);
    expect(section(present(GIVEN, {}, { 'first-sign': 'no', 'second-sign': 'no', harm: 'no', 'follow-up': 'no', episodes: 0, born: '2012-01-01', words: 'x', 'when-seen': [] }), 'open')).toEqual([paragraph(none.open)]);
  });

  it('says who takes a step and by when, where the rule set does, and whom and when a step was taken by', () => {
    const telling = smallRuleSet((text) => text.replace('"urgency": "immediate", "duty": "must"', '"who": { "en": "The lead" }, "due": { "en": "Today" }, "urgency": "immediate", "duty": "must"'));
    const { record } = createRecord({ ruleSet: telling, id: 'r', date: '2026-05-01', answers: { harm: 'yes' } });
    const { referral } = createReferral(telling, record as ScreeningRecord, { ...GIVEN, soFar: { strategyMeeting: 'held', steps: [{ what: 'Talked.' }] } });
    expect(section(presentReferral(referral as Referral), 'actions')).toMatchObject([{ rows: [['Speak to the safeguarding lead.', 'Must', 'Immediately', 'The lead', 'Today']] }, {}, {}]);
    expect(section(presentReferral(referral as Referral), 'so-far')).toMatchObject([{ facts: [{ text: 'Held' }] }, { rows: [['Talked.', 'Not given', 'Not given']] }]);
  });

  it('names of people those that there are, and of an answer a day or a source where there is one', () => {
    const view = present({ ...GIVEN, people: (GIVEN.people ?? []).slice(0, 1), relations: [] }, {}, { 'first-sign': { value: 'yes', date: '2026-04-20' }, 'second-sign': { value: 'often', source: 'School' }, harm: 'yes' });
    expect(section(view, 'people')?.map((block) => ('text' in block ? block.text : block.type))).toEqual(['Alleged perpetrators', 'table']);
    const [all] = section(view, 'answers') ?? [];
    expect(all).toMatchObject({ rows: [['Is there the first sign?', 'Yes', 'dated 20 April 2026', ''], ['Is there the second sign?', 'Often', 'from: School', ''], ['Has anyone told of harm?', 'Yes', '', '']] });
    const lists = (section(view, 'reasons') ?? []).flatMap((block) => (block.type === 'list' ? block.items : []));
    expect(lists).toContain('Has anyone told of harm? Yes');
  });

  it('has the answers in the order of the form, in whatever order a record that was read has them', () => {
    const { record } = WHOLE;
    const reversed = { ...record, answers: Object.fromEntries(Object.entries(record.answers).reverse()) } as ScreeningRecord;
    expect(createReferral(ruleSet, reversed, GIVEN).referral?.screening.answers).toEqual(WHOLE.screening.answers);
  });

  const SAID = ['Has anyone told of harm? Yes (dated 20 April 2026; from: School)'];
  it.each<[string, string, Referral, readonly unknown[]]>([
    ['category', 'the heading of the source, the message, what is pointed out and what another reading indicates', WHOLE, [{ type: 'strong', text: 'Indicated: Upper' }, facts(['The source’s own heading', '“Upper band”']), paragraph('Act now.'), { type: 'list', items: ['Two answers do not fit each other.'] }, { type: 'subheading', text: 'Other readings of the same text' }, facts(['Other reading', 'Lower']), paragraph('It indicates less than is indicated above. What makes the difference is local: What several means.')]],
    ['category', 'what is not known could take it up to', OPEN, [{ type: 'strong', text: 'Indicated: Lower' }, facts(['The source’s own heading', '“Lower band”']), paragraph('This is a concern to act on.'), paragraph('On what is recorded: Lower. Answers that are not known could take it up to Upper.')]],
    ['judgement', 'who judged what, when, and why', WHOLE, [facts(['Judged', 'Lower'], ['By', 'Social worker'], ['On', '2 May 2026'], ['Compared with what is indicated', 'It differs.']), { type: 'subheading', text: 'Why' }, { type: 'words', text: 'More is known.' }]],
    ['judgement', 'that no category is no all-clear', OPEN, [facts(['Judged', 'No category. This does not mean that the child is not being exploited.'], ['By', 'Social worker'], ['On', '2 May 2026'], ['Compared with what is indicated', 'It differs.']), { type: 'subheading', text: 'Why' }, { type: 'words', text: 'More is known.' }]],
    ['judgement', 'that it agrees', AGREED, [facts(['Judged', 'Upper'], ['By', 'Social worker'], ['On', '2 May 2026'], ['Compared with what is indicated', 'It agrees.'])]],
    ['links', 'how other children are linked', WHOLE, [{ type: 'table', caption: 'Other children, by their opaque ids', columns: ['Child', 'How they are linked', 'Record'], rows: [['C-0988', 'Seen with the same adult.', 'record-31']] }]],
    ['locations', 'what is known of a location', WHOLE, [{ type: 'table', caption: 'Locations', columns: ['Location', 'What is known of it'], rows: [['L-1', 'Car park behind the station.']] }]],
    ['themes', 'the themes', WHOLE, [{ type: 'list', items: GIVEN.themes }]],
    ['so-far', 'the meeting with its day, and the steps', WHOLE, [facts(['Strategy meeting', 'Held, 2 May 2026']), { type: 'table', caption: 'Steps taken', columns: ['Step', 'By', 'Date'], rows: [['Talked with the child.', 'School nurse', '1 May 2026']] }]],
    ['so-far', 'a meeting that was not held', OPEN, [facts(['Strategy meeting', 'Not held']), paragraph('No other step is recorded.')]],
    ['informed', 'who knows of it, and why someone does not', WHOLE, [facts(['The child', 'Aware'], ['Parents or carers', 'Unsafe to tell: The adult is a relative.'])]],
    ['informed', 'where nothing is recorded of someone', OPEN, [facts(['The child', 'Unsafe to tell: Watched.'], ['Parents or carers', 'Not recorded'])]],
    ['actions', 'the steps that follow', WHOLE, [{ type: 'table', caption: 'Steps', columns: STEPS, rows: [TELL] }]],
    ['actions', 'in the words of a result, steps that may be needed, each beside what it depends on', OPEN, [paragraph('No step follows yet from what is recorded.'), { type: 'subheading', text: MAYBE }, { type: 'table', caption: MAYBE, columns: ['Step', 'If this is so', 'Duty', 'How soon', 'Who', 'By when'], rows: [['Speak to the safeguarding lead.', 'Someone told of harm.', 'Must', 'Immediately', 'Not said', 'Not said'], ['Look at it again in a month.', 'More than one sign is recorded.', 'Consider', 'Next', 'Not said', 'Not said']] }]],
    ['reasons', 'each reason with its basis, its answers and its source', WHOLE, [{ type: 'subheading', text: 'Several signs, or a strong one, are recorded.' }, paragraph('Local interpretation: What several means'), { type: 'list', items: SAID }, { type: 'subheading', text: 'A sign is recorded.' }, paragraph('Source text'), { type: 'list', items: SAID }, { type: 'quotes', quotes: [{ row: 'EX-3', where: 'An invented source, 2', quote: 'one or more' }] }]],
    ['open', 'how much is not known', WHOLE, [paragraph('The answer to 1 question is not known. 3 questions are not answered yet.')]],
    ['open', 'what an immediate step depends on, and what could change the category', OPEN, [paragraph('7 questions are not answered yet.'), { type: 'subheading', text: 'An immediate step depends on these' }, { type: 'list', items: ['Has anyone told of harm?'] }, { type: 'subheading', text: 'These could change what is indicated' }, { type: 'list', items: ['Is there the second sign?', 'Has anyone told of harm?'] }]],
    ['answers', 'every answer in the order of the form, a no and a not known too', WHOLE, [{ type: 'table', caption: 'Answers', columns: ['Question', 'Answer', 'Date and source', 'Note'], rows: [['Is there the first sign?', 'Not applicable', '', 'Another team asks.\nSeen.'], ['Is there the second sign?', 'No', '', ''], ['Has anyone told of harm?', 'Yes', 'dated 20 April 2026; from: School', ''], ['How many episodes?', 'Not known', '', ''], ['In the child\'s own words', 'Said.', '', '']] }]],
  ])('"%s" says %s', (id, _, referral, blocks) => {
    expect(section(presentReferral(referral), id)).toEqual(blocks);
  });

  it('"people" has those who may be harmed first, then those who may cause it, then everyone else', () => {
    const people: ReferralGiven['people'] = (['other', 'professional', 'alleged-perpetrator', 'other-child', 'parent-or-carer', 'victim'] as const).map((role, i) => ({ id: `P-${String(i)}`, role, description: 'Someone.' }));
    const blocks = section(present({ ...GIVEN, people, relations: [] }), 'people') ?? [];
    expect(blocks.map((block) => (block.type === 'table' ? block.rows.map(([, role]) => role) : 'text' in block ? block.text : ''))).toEqual(['Children who may be harmed', ['Other child', 'Child who may be harmed'], 'Alleged perpetrators', ['Alleged perpetrator'], 'Other people', ['Other person', 'Professional', 'Parent or carer']]);
  });

  it('"relations" says of each whether it is established or suspected, and who said so', () => {
    const [, table] = section(presentReferral(WHOLE), 'relations') ?? [];
    expect(table).toMatchObject({ type: 'table', rows: [
      ['1', 'Alleged perpetrator P-1', 'Child this is about C-1042', 'Gives lifts and gifts.', 'Established', 'School'],
      ['2', 'Alleged perpetrator P-1', 'Linked child C-0988', 'Seen together twice.', 'Suspected', 'Not given'],
      ['3', 'Alleged perpetrator P-1', 'Location L-1', 'Waits there after school.', 'Established', 'Not given'],
    ] });
    expect(layOutRelations(GIVEN, ENGLISH.nodes)?.lines.map(({ suspected }) => suspected)).toEqual([false, true, false]);
  });

  it('stands under who refers whom to whom, when, and of which record', () => {
    expect(presentReferral(WHOLE).facts.map(({ text }) => text)).toEqual(['R-2026-014', '3 May 2026', 'MASH (front door)', 'School nurse, School nursing service', 'school.nursing@agency.example', 'C-1042', 'record-1', '1 May 2026']);
  });
});

it('is a draft where words are a draft, also where they were not there when it was made, and says each notice once', () => {
  const { record } = createRecord({ ruleSet, id: 'r', date: '2026-05-01', language: 'cy', answers: { harm: 'yes' } });
  for (const wording of [null, cyReferral]) {
    const { referral } = createReferral(ruleSet, record as ScreeningRecord, GIVEN, wording);
    const { notices } = presentReferral(referral as Referral, cyReferral);
    expect(notices.filter((notice) => notice === cyReferral.result.draftWording)).toHaveLength(1);
    expect(new Set(notices).size).toBe(notices.length);
  }
});

it('says first that it was altered, and at the end what a digest does not show', () => {
  const [intact, altered] = [WHOLE, { ...WHOLE, themes: ['Something else'] }].map((referral) => presentReferral(referral));
  expect(intact?.notices).toEqual([ENGLISH.notice, ...WHOLE.screening.notices]);
  expect(altered?.notices).toEqual([ENGLISH.notice, ENGLISH.verification.altered, ...WHOLE.screening.notices]);
  for (const view of [intact, altered]) expect(view?.about.at(-1)).toBe(ENGLISH.verification.limits);
  expect(WHOLE.screening.notices.length).toBeGreaterThan(0);
  expect(intact?.about.slice(0, WHOLE.screening.about.length)).toEqual(WHOLE.screening.about);
  expect(WHOLE.screening.about.length).toBeGreaterThan(3);
});

/** Corners of a line's way, from its path. */
function lengthOf(path: string): number[] {
  return [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
}

describe('the map of relations', () => {
  it('is none where nothing is connected', () => {
    expect(layOutRelations({ child: 'C-1', people: [{ id: 'P-1', role: 'other', description: 'Someone.' }] }, ENGLISH.nodes)).toBeNull();
  });

  it('has the child first, then the others in the order of VOLT (DAT-5)', () => {
    expect(layOutRelations(GIVEN, ENGLISH.nodes)?.nodes.map(({ kind }) => kind)).toEqual(['child', 'victim', 'linked-child', 'alleged-perpetrator', 'parent-or-carer', 'location']);
  });

  it('draws every relation inside the picture, with a number that covers no other and no label, however many there are', () => {
    const node = fc.nat({ max: 14 });
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node, fc.boolean()).filter(([from, to]) => from !== to), { minLength: 1, maxLength: 30 }), (ends) => {
        const people: NonNullable<Referral['people']> = Array.from({ length: 14 }, (_, i) => ({ id: `P-${String(i + 1)}`, role: i % 2 === 0 ? 'other' : 'alleged-perpetrator', description: 'Someone.' }));
        const idOf = (i: number) => (i === 0 ? 'C-1' : `P-${String(i)}`);
        const map = layOutRelations({ child: 'C-1', people, relations: ends.map(([from, to, sure]) => ({ from: idOf(from), to: idOf(to), how: 'Knows them.', certainty: sure ? 'established' : 'suspected' })) }, ENGLISH.nodes);
        if (map === null) throw new Error('Something is connected.');
        expect(map.nodes).toHaveLength(15);
        expect(map.lines.map(({ number }) => number)).toEqual(ends.map((_, i) => i + 1));
        for (const line of map.lines) {
          for (const value of lengthOf(line.path)) expect(value).toBeGreaterThanOrEqual(0);
          expect(line.x + 12).toBeLessThan(map.nodes[0]?.x ?? 0);
          for (const other of map.lines) if (other !== line) expect(Math.hypot(line.x - other.x, line.y - other.y)).toBeGreaterThan(20);
        }
      }),
      { seed: seedOf('map of relations'), numRuns: 100 },
    );
  });
});
