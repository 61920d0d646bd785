import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeRuleSet, digest, parse, type PartReference, type QuestionView, type RuleSet, type RuleSetDocument, type RuleSetView } from '../../src/index.ts';
import { randomRuleSet } from '../differential/random-rule-set.ts';
import { seedOf } from '../differential/seed.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { editedSmallRuleSet as edited } from './edited-rule-set.ts';

const gloucestershire = parse(readFileSync(new URL('../../../../rules/gloucestershire-cse/1.0.0/rule-set.json', import.meta.url), 'utf8')).ruleSet as RuleSet;

const questionsIn = (view: RuleSetView): readonly QuestionView[] => view.sections.flatMap(({ questions }) => questions);
const line = (sentence: readonly { readonly text: string }[]) => sentence.map(({ text }) => text).join('');

/** Every part that a view describes, as "kind id". */
function partsOf(view: RuleSetView): ReadonlySet<string> {
  const of = (part: string, list: readonly { readonly id: string }[]) => list.map(({ id }) => `${part} ${id}`);
  return new Set([
    ...of('question', questionsIn(view)),
    ...of('measure', view.measures),
    ...of('parameter', view.parameters),
    ...of('rule', view.rules.flatMap(({ rules }) => rules)),
    ...of('action', view.actions),
    ...of('flag', view.flags),
    ...of('category', view.categories),
    ...of('reading', view.readings),
    ...of('interpretation', view.interpretations),
    ...of('completeness', view.completeness),
    ...view.sources.flatMap(({ rows }) => rows.map(({ row }) => `row ${row}`)),
  ]);
}

/** Everything in a view that points at a part. */
function referencesIn(value: unknown): readonly PartReference[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'part' in value && 'id' in value ? [value as PartReference] : [];
  return [...own, ...Object.values(value).flatMap(referencesIn)];
}

describe('a described rule set', () => {
  const view = describeRuleSet(smallRuleSet());

  it('names itself by id, version and digest', () => {
    expect([view.id, view.version, view.digest]).toEqual(['small', '1.0.0', smallRuleSet().digest]);
    expect(view.identity.map(({ text }) => text)).toContain(view.digest);
    expect(view.identity).toContainEqual({ label: 'Languages', text: 'English' });
  });

  it.each([
    [{}, 'A number'],
    [{ minimum: 1 }, 'A number from 1'],
    [{ maximum: 99 }, 'A number up to 99'],
    [{ minimum: 0, maximum: 99 }, 'A number from 0 up to 99'],
  ])('says which numbers a question with %o takes', (limits, said) => {
    const ruleSet = edited((document: RuleSetDocument) => {
      for (const question of document.sections.flatMap(({ questions }) => questions)) if (question.type === 'number') Object.assign(question, { minimum: undefined, maximum: undefined, ...limits });
    });
    expect(questionsIn(describeRuleSet(ruleSet)).filter(({ type }) => type === 'number').map(({ answeredBy }) => answeredBy)).toEqual([said]);
  });

  it('has every question of Gloucestershire with the source’s words, unchanged, beside the words that practitioners see', () => {
    const { document } = gloucestershire;
    const quotes = new Map(document.sources.flatMap(({ rows }) => rows.map(({ id, quote }) => [id, quote])));
    const asked = document.sections.flatMap(({ questions }) => questions);
    expect(questionsIn(describeRuleSet(gloucestershire)).map(({ id, text, quotes: cited }) => ({ id, text, cited: cited.map(({ row, quote }) => [row, quote]) }))).toEqual(
      asked.map(({ id, text, cites }) => ({ id, text: text['en'], cited: cites.map((row) => [row, quotes.get(row)]) })),
    );
  });

  it('has every source row of Gloucestershire, cited by something or with the reason why not', () => {
    const rows = describeRuleSet(gloucestershire).sources.flatMap((source) => source.rows);
    expect(rows).toHaveLength(gloucestershire.document.sources.reduce((sum, source) => sum + source.rows.length, 0));
    expect(rows.filter(({ citedBy, notAsked }) => (citedBy.length > 0) === (notAsked !== ''))).toEqual([]);
  });

  it('shows a question that is new', () => {
    const asked = { type: 'presence', id: 'planted', kind: 'risk-indicator', text: { en: 'Is the planted sign there?' }, cites: ['EX-1'], basis: 'source' };
    const planted = describeRuleSet(edited((document) => document.sections[0].questions.push(asked)));
    expect(questionsIn(planted).at(-1)).toMatchObject({ id: 'planted', text: 'Is the planted sign there?', quotes: [{ row: 'EX-1', quote: 'one sign' }], basis: { local: false } });
    expect(planted.scope[0]).toContain('It asks 9 questions');
    expect(planted.measures[0]?.items.map(line)).toContain('Is the planted sign there?');
    expect(planted.sources[0]?.rows[0]?.citedBy.map(({ text }) => text)).toContain('Is the planted sign there?');
  });

  it('tells what is the source’s from what is local, and who decided it, when and why', () => {
    expect(view.parameters.map(({ id, basis, rationale }) => [id, basis.local, basis.title, rationale])).toEqual([
      ['one', false, 'Source text', ''],
      ['several', true, 'Local interpretation: What several means', 'The source gives no number.'],
      ['several-switch', true, 'Local interpretation: What several means', 'The source gives no number.'],
    ]);
    const [decision] = view.interpretations;
    expect(decision).toMatchObject({ title: 'What several means', rationale: 'The source gives no number.', owner: 'cse-screening maintainers', date: '21 November 2026' });
    expect(decision?.restsOnIt.map(({ text }) => text)).toContain('Several');
    expect(decision?.restsOnIt.map(({ text }) => text)).not.toContain('First number');
  });

  it('says of each parameter what uses it', () => {
    expect(view.parameters.map(({ usedBy }) => usedBy.map(({ to }) => to?.id))).toEqual([['lower-from-one', 'think-again', 'strong-present'], ['upper-from-several', 'other-span'], ['upper-from-several']]);
  });

  it('puts rules into words from their conditions, by reading', () => {
    expect(view.rules.map(({ title, rules }) => [title, rules.map(({ consequence }) => consequence)])).toEqual([
      ['In every reading', ['Indicates Lower']],
      ['Only in the main reading', ['Indicates Upper']],
      ['Only in the other reading', ['Indicates the span from Lower to Upper']],
      ['For the person who judges', ['A judgement should not go below Upper']],
      ['What is pointed out, and when', ['Points out: “Two answers do not fit each other.”']],
    ]);
    expect(line(view.rules[0]?.rules[0]?.when.sentence ?? [])).toBe('“Signs” is at least 1 (parameter one)');
  });

  it('says where the switches keep a rule from applying, and does not count it among what indicates the category', () => {
    const off = describeRuleSet(edited((document) => { document.parameters[2].value = false; }));
    expect(off.rules[1]?.rules[0]?.setOff).toBe('As the switches are set, this rule never applies.');
    expect(off.categories[1]?.indicatedBy[0]?.rules).toEqual([]);
    expect(view.rules[1]?.rules[0]?.setOff).toBe('');
    expect(view.categories[1]?.indicatedBy[0]?.rules).toHaveLength(1);
  });

  it('warns of a rule set that is not published', () => {
    expect(view.notices[0]).toMatch(/^Draft rule set/);
    expect(describeRuleSet(edited((document) => { document.status = 'published'; })).notices).toEqual([]);
    expect(describeRuleSet(edited((document) => { document.status = 'withdrawn'; })).notices[0]).toMatch(/^Withdrawn rule set/);
  });

  it('says that a text is missing in the language that was asked for', () => {
    expect(describeRuleSet(smallRuleSet(), { language: 'cy' }).notices.at(-1)).toBe('Some of this is not available in the language that was asked for.');
  });

  it('says that a wording is a draft, and until when it applies', () => {
    const draft = describeRuleSet(edited((document) => { document.title.en = { text: 'A small rule set', status: 'draft' }; document.inForce.until = '2026-12-31'; }));
    expect(draft.notices).toHaveLength(2);
    expect(draft.notices[1]).toMatch(/wording/);
    expect(draft.identity.map(({ text }) => text)).toContainEqual(expect.stringContaining('31 December 2026'));
  });

  it('says of an answer that the concern is absent, and of no other', () => {
    expect(questionsIn(view).find(({ id }) => id === 'second-sign')?.options.map(({ note }) => note !== '')).toEqual([true, false, false]);
  });

  it('names a span among what indicates the category that it reaches', () => {
    expect(view.categories.map(({ indicatedBy }) => indicatedBy.map(({ rules }) => rules.map(({ to }) => to?.id)))).toEqual([[['lower-from-one'], ['lower-from-one', 'other-span']], [['upper-from-several'], ['other-span']]]);
  });

  it('says of a parameter that what a complete record needs uses it', () => {
    const asked = describeRuleSet(edited((document) => { document.completeness[0].when = { fact: 'episodes', operator: 'greaterThanInclusive', value: { fact: 'several' } }; }));
    expect(asked.parameters[1]?.usedBy.map(({ to }) => to?.part)).toContain('completeness');
  });

  it('lists what is counted once in one item', () => {
    const together = describeRuleSet(edited((document) => { document.sections[0].questions[0].concept = 'one-thing'; document.sections[0].questions[1].concept = 'one-thing'; }));
    expect(together.measures[0]?.items.map(line)).toEqual(['Is there the first sign?; Is there the second sign?', 'Has anyone told of harm?']);
    expect(questionsIn(together)[0]?.countedOnceWith.map(({ text }) => text)).toEqual(['Is there the second sign?']);
  });
});

const MEASURES: readonly (readonly [measure: object, words: readonly string[]])[] = [
  [{ type: 'sum', of: [{ question: 'harm', weight: 'several' }, { question: 'second-sign', options: ['often'], weight: 'one' }, { measure: 'signs-present' }] }, ['Adds up points:', '2 (parameter several): Has anyone told of harm?', '1 (parameter one): Is there the second sign? (only “Often”)', 'as it is: “Signs”']],
  [{ type: 'maximum', of: [{ question: 'harm', weight: 'several' }] }, ['Takes the highest of these points:', '2 (parameter several): Has anyone told of harm?']],
  [{ type: 'count-when', of: [{ fact: 'harm', operator: 'equal', value: 'yes' }] }, ['Counts how many of these hold:', '“Has anyone told of harm?” is answered “Yes”']],
  [{ type: 'age', dateOfBirth: 'born' }, ['Completed years on the screening date, from “Date of birth”. While the date of birth is not known, the person is taken to be a child.']],
  [{ type: 'months-since', question: 'harm' }, ['Completed calendar months before the screening date since “Has anyone told of harm?”']],
  [{ type: 'within', question: 'harm', months: 'several' }, ['Is so when “Has anyone told of harm?” is recorded with a date in the last 2 (parameter several) calendar months']],
];

describe('a measure in words', () => {
  it.each(MEASURES)('%o', (measure, expected) => {
    const { measures } = describeRuleSet(edited((document) => document.measures.push({ id: 'planted', title: { en: 'Planted' }, ...measure })));
    const planted = measures.at(-1);
    expect([line(planted?.sentence ?? []), ...(planted?.items.map(line) ?? [])]).toEqual(expected);
  });
});

describe('what has changed since another version', () => {
  const newer = edited((document) => {
    document.version = '2.0.0';
    document.owner = 'Another board';
    document.parameters[1].value = 3;
    document.actions[1].when.operator = 'greaterThanInclusive';
    document.sections[0].questions[0].text.en = 'Is the first sign there?';
    document.rules = document.rules.filter(({ id }: { id: string }) => id !== 'floor-for-harm');
  });
  const { changes } = describeRuleSet(newer, { previous: smallRuleSet() });

  it('is said part by part, with what it was before', () => {
    expect(changes?.groups.map(({ title, changes: listed }) => [title, ...listed.flatMap(({ sentence, details }) => [sentence, ...details])])).toEqual([
      ['The rule set as a whole', 'Owner: before “cse-screening maintainers”; now “Another board”'],
      ['Numbers and settings', '“Several”: from 2 to 3'],
      ['Rules', 'Removed: “Someone told of harm.”'],
      ['Questions', 'Changed: “Is the first sign there?”', 'Text: before “Is there the first sign?”; now “Is the first sign there?”'],
      ['Steps of the pathway', 'Changed: “Look at it again in a month.”', 'Condition: before “Signs” is above 1 (parameter one); now “Signs” is at least 1 (parameter one)'],
    ]);
  });

  it('has the order, and what else of a number differs; a category is called what it was called before', () => {
    const again = edited((document) => {
      document.sections[0].questions.reverse();
      Object.assign(document.parameters[1], { value: 3, title: { en: 'Many' } });
      document.categories[1].title.en = 'Top';
    });
    const since = describeRuleSet(again, { previous: smallRuleSet() }).changes;
    const said = since?.groups.flatMap(({ title, changes: listed }) => listed.flatMap(({ sentence, details }) => [`${title}: ${sentence}`, ...details])) ?? [];
    expect(said).toContain('Questions: The order changes.');
    expect(said).toContain('Title: before “Several”; now “Many”');
    expect(since?.moves.map(({ from, to }) => [from, to])).toContainEqual(['Upper', 'Lower']);
  });

  describe('of a text in two languages', () => {
    const draft = { text: 'A yw’r arwydd cyntaf yno?', status: 'draft' };
    const inWelsh = (welsh: unknown, also: (question: { text: { en: string } }) => void = () => {}) => edited((document) => {
      document.sections[0].questions[0].text.cy = welsh;
      also(document.sections[0].questions[0]);
    });
    const saidOf = (before: RuleSet, after: RuleSet) => describeRuleSet(after, { previous: before }).changes?.groups.flatMap(({ changes: listed }) => listed.flatMap(({ details }) => details));
    it.each([
      ['approved with its words', inWelsh(draft), inWelsh(draft.text), ['Text in Welsh: a draft before, approved now; the words are the same']],
      ['approved in other words', inWelsh(draft), inWelsh('A yw’r arwydd yno?'), ['Text in Welsh: before “A yw’r arwydd cyntaf yno?”; now “A yw’r arwydd yno?”', 'Text in Welsh: a draft before, approved now']],
      ['no longer approved', inWelsh(draft.text), inWelsh(draft), ['Text in Welsh: approved before, a draft now; the words are the same']],
      ['reworded', inWelsh('Un'), inWelsh('Dau'), ['Text in Welsh: before “Un”; now “Dau”']],
      ['new', smallRuleSet(), inWelsh(draft), ['Text in Welsh: added “A yw’r arwydd cyntaf yno?”, a draft that nobody has approved']],
      ['gone', inWelsh('Un'), smallRuleSet(), ['Text in Welsh: removed “Un”']],
      ['reworded in the other', inWelsh('Un'), inWelsh('Un', ({ text }) => { text.en = 'Is it?'; }), ['Text: before “Is there the first sign?”; now “Is it?”']],
      ['written at length alone', inWelsh('Un'), inWelsh({ text: 'Un', status: 'approved' }), ['Text changes']],
    ] as const)('says that one is %s', (_, before, after, sentences) => {
      expect(saidOf(before, after)).toEqual(sentences);
    });

    it('says of which answer it is', () => {
      const [before, after] = [draft, draft.text].map((cy) => edited((document) => {
        const option = document.sections.flatMap(({ questions }: { questions: { options?: { text: object }[] }[] }) => questions.flatMap(({ options = [] }) => options))[0];
        Object.assign(option.text, { en: 'Yes, often', cy });
      })) as [RuleSet, RuleSet];
      expect(saidOf(before, after)).toEqual(['Answers, “Yes, often” in Welsh: a draft before, approved now; the words are the same']);
    });
  });

  it('comes with the share of the answer sets that move', () => {
    expect(changes?.moves.map(({ from, to, goes }) => [from, to, goes])).toContainEqual(['Upper', 'Lower', 'down']);
  });

  it('is nothing where nothing differs, and there is no log without an earlier version', () => {
    expect(describeRuleSet(smallRuleSet(), { previous: smallRuleSet() }).changes).toMatchObject({ sentences: ['No part of the rule set differs.'], groups: [] });
    expect(describeRuleSet(smallRuleSet()).changes).toBeNull();
  });

  it('is not called up or down where it is another rule set', () => {
    const other = describeRuleSet(edited((document) => { document.id = 'other'; document.parameters[1].value = 3; }), { previous: smallRuleSet() }).changes;
    expect(other?.sentences[0]).toContain('another rule set');
    expect(new Set(other?.moves.map(({ direction }) => direction))).toEqual(new Set(['not-comparable']));
  });
});

describe('a view', () => {
  const examples = new URL('../../../../examples/rule-sets/', import.meta.url);
  const written = readdirSync(examples).map((name) => [name, parse(readFileSync(new URL(`${name}/rule-set.json`, examples), 'utf8')).ruleSet as RuleSet] as const);

  it.each([['gloucestershire-cse', gloucestershire] as const, ...written])('of %s points only at what it describes', (_, ruleSet) => {
    const view = describeRuleSet(ruleSet);
    const parts = partsOf(view);
    expect(referencesIn(view).map(({ part, id }) => `${part} ${id}`).filter((part) => !parts.has(part))).toEqual([]);
  });

  it('can be made of any rule set, and is plain data', () => {
    fc.assert(
      fc.property(randomRuleSet(), (document) => {
        const view = describeRuleSet({ document, digest: digest(document) });
        expect(JSON.parse(JSON.stringify(view))).toEqual(view);
        const parts = partsOf(view);
        expect(referencesIn(view).map(({ part, id }) => `${part} ${id}`).filter((part) => !parts.has(part))).toEqual([]);
        expect(JSON.stringify(view)).not.toMatch(/undefined|\[object|NaN/);
      }),
      { seed: seedOf('views of random rule sets'), numRuns: 60 },
    );
  });
});
