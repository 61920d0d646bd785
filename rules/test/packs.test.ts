import { checkRuleSet } from '@cse-screening/core/lint';
import { type CasesDocument, combine, compile, type PackDocument } from '@cse-screening/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedOf } from '../../packages/core/test/differential/seed.ts';
import { combinePacks, parsed, readCombinations, readGloucestershire, readPacks, readRuleSets, readSource } from './fixtures/rule-sets.ts';

const base = parsed(readGloucestershire().ruleSet);
const packs = readPacks();
/** The packs that leave the rule set what it is, and only add to it. */
const adding = packs.filter(({ document }) => document.becomes === undefined);
const sources = Object.fromEntries(['S001', 'S002', 'S003', 'S004'].map((id) => [id, readSource(id)]));
const questions = base.document.sections.flatMap((section) => section.questions);

/** Warnings that stay, by design: what the law says of a child under 13 rests on an age and on an answer, and not on one of them. */
const WARNINGS: Readonly<Record<string, readonly string[]>> = { 'gloucestershire-young-adults 1.0.0': ['urgent-action-waits: The action ‘Tell the MASH and the police now.'] };

describe.each(readCombinations())('$name, combined', ({ name, ruleSet, cases }) => {
  it('is checked without an error or another warning than those by design, its quotes compared word for word', () => {
    const { issues } = checkRuleSet(ruleSet, { date: '2026-12-01', sources });
    expect(issues.filter(({ severity }) => severity !== 'info').map(({ code, message }) => `${code}: ${message}`)).toEqual((WARNINGS[name] ?? []).map((start) => expect.stringContaining(start) as unknown));
  });

  const { cases: list } = JSON.parse(cases) as CasesDocument;
  const document = packs.find(({ document: pack }) => cases.includes(pack.id))?.document as PackDocument;
  const says = (key: 'flags' | 'noFlags' | 'actions' | 'noActions', id: string) => list.some(({ expect: wanted }) => wanted[key]?.includes(id) === true);
  const flags = document.flags.map(({ id }) => ({ what: 'flag', id, yes: 'flags', no: 'noFlags' }) as const);
  const own = [...flags, ...document.actions.map(({ id }) => ({ what: 'action', id, yes: 'actions', no: 'noActions' }) as const)];

  it.each(own.filter(({ id }) => !base.document.actions.some((action) => action.id === id)))('the $what $id has a case where it follows, and one where it does not', ({ id, yes, no }) => {
    expect([says(yes, id), says(no, id)]).toEqual([true, true]);
  });
});

describe('packs', () => {
  it('are eight', () => {
    expect(packs.map(({ document }) => document.id)).toEqual(['banes-cse', 'gloucestershire-early-help-2018', 'gloucestershire-models', 'gloucestershire-pathway-2023', 'gloucestershire-signs-2023', 'gloucestershire-trafficking', 'gloucestershire-young-adults', 'shropshire-cse']);
  });

  it('that add can all be combined, in either order, into the same actions, flags and questions', () => {
    const [one, other] = [combinePacks(...adding), combinePacks(...[...adding].reverse())].map(({ document }) => ({
      actions: document.actions.map(({ id }) => id).sort(),
      flags: document.flags.map(({ id }) => id).sort(),
      questions: document.sections.flatMap((section) => section.questions.map(({ id }) => id)).sort(),
    }));
    expect(one).toEqual(other);
    expect(one?.actions).toContain('signs-front-door');
  });

  it('that make another authority are combined with nothing of Gloucestershire', () => {
    const [banes, ...others] = packs.filter(({ document }) => document.id === 'banes-cse' || document.editionOf !== undefined);
    expect(combine(base, [banes, ...others].filter((pack) => pack !== undefined)).ruleSet).toBeNull();
  });

  /** Any answers to all that the form with a pack in it asks. */
  const anyAnswers = (pack: (typeof packs)[number]) => {
    const all = combinePacks(pack).document.sections.flatMap((section) => section.questions);
    const anyAnswer = (question: (typeof all)[number]): fc.Arbitrary<unknown> => {
      if (question.type === 'presence') return fc.constantFrom('yes', 'no', 'not-known');
      if (question.type === 'choice') return fc.constantFrom('not-known', ...question.options.map(({ id }) => id));
      if (question.type === 'choices') return fc.subarray(question.options.map(({ id }) => id));
      return fc.constantFrom('not-known', ...(pack.document.categoriesApply === undefined ? ['2003-05-01'] : []), '2008-11-22', '2012-05-01');
    };
    return fc.record(Object.fromEntries(all.map((question) => [question.id, anyAnswer(question)])), { requiredKeys: [] });
  };
  const known = new Set(questions.map(({ id }) => id));
  const ofTheForm = (given: object) => Object.fromEntries(Object.entries(given).filter(([id]) => known.has(id)));

  it.each(packs)('$document.id keeps every immediate step of the form, as certain as it is there, whatever is answered', (pack) => {
    const [alone, together] = [compile(base), compile(combinePacks(pack))];
    fc.assert(
      fc.property(anyAnswers(pack), (given) => {
        const immediate = ({ actions }: ReturnType<typeof alone.screen>) => actions.filter(({ urgency }) => urgency === 'immediate').map(({ action, certain }) => `${action} ${certain ? 'follows' : 'may follow'}`);
        const [before, after] = [alone.screen(ofTheForm(given), { date: '2026-11-21' }), together.screen(given as never, { date: '2026-11-21' })];
        expect(immediate(after)).toEqual(expect.arrayContaining(immediate(before)));
      }),
      { seed: seedOf(`${pack.document.id} at once`), numRuns: 60 },
    );
  });

  /** A pack says of people who are known to be adults that the categories are not for them; young-adults.test.ts looks at those. */
  it.each(adding)('$document.id indicates of a child what the form alone indicates, whatever is answered', (pack) => {
    const [alone, together] = [compile(base), compile(combinePacks(pack))];
    fc.assert(
      fc.property(anyAnswers(pack), (given) => {
        const own = ofTheForm(given);
        const [before, after] = [alone.screen(own, { date: '2026-11-21' }), together.screen(given as never, { date: '2026-11-21' })];
        expect([after.indicated, after.range.lowest, after.range.highest]).toEqual([before.indicated, before.range.lowest, before.range.highest]);
      }),
      { seed: seedOf(pack.document.id), numRuns: 60 },
    );
  });
});

it('the prompt for early help never says that nothing else is recorded: another pack may have recorded it', () => {
  const texts = [base.document.flags, ...packs.map(({ document }) => document.flags)].flat().filter(({ id }) => id === 'early-help').map(({ text }) => JSON.stringify(text));
  expect(texts).toHaveLength(3);
  for (const text of texts) expect(text).toMatch(/^(?!.*\bonly\b).*beside any other step shown here/i);
});

describe('what is never asked of a child who may be trafficked', () => {
  const asked = readPacks().find(({ document }) => document.id === 'gloucestershire-trafficking')?.document.sections ?? [];
  const texts = asked.flatMap((section) => section.questions.flatMap((question) => [question.text, question.help, question.error, ...('options' in question ? question.options.map(({ text }) => text) : [])])).map((text) => JSON.stringify(text ?? ''));

  it('is consent, or how it was brought about', () => {
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => /consent|agree|willing|forc|threat|coerc|deceiv|decept|fraud|abduct|made to|payment|\bpaid\b/i.test(text))).toEqual([]);
  });
});

describe('a rule set of its own', () => {
  const own = readRuleSets().filter(({ name }) => !name.startsWith('gloucestershire-cse'));

  it.each(own)('$name routes and indicates no category', ({ ruleSet }) => {
    expect(parsed(ruleSet).document.categories).toEqual([]);
  });

  it.each(own)('$name has a case where each of its flags and actions follows, and one where it does not', ({ ruleSet, cases }) => {
    const { document } = parsed(ruleSet);
    const { cases: list } = JSON.parse(cases) as CasesDocument;
    const missing = (ids: readonly { readonly id: string }[], yes: 'flags' | 'actions', no: 'noFlags' | 'noActions') =>
      ids.filter(({ id }) => !list.some(({ expect: wanted }) => wanted[yes]?.includes(id) === true) || !list.some(({ expect: wanted }) => wanted[no]?.includes(id) === true)).map(({ id }) => id);
    expect([...missing(document.flags, 'flags', 'noFlags'), ...missing(document.actions, 'actions', 'noActions')].filter((id) => id !== 'call-999')).toEqual([]);
  });

  it('for a placement is never complete by a screening alone', () => {
    const placement = own.find(({ name }) => name.startsWith('gloucestershire-placement'));
    const result = compile(parsed(placement?.ruleSet ?? '')).screen({ 'screening-completed': 'yes' });
    expect(result.flags.filter(({ certain }) => certain).map(({ flag }) => flag)).toEqual(['screening-is-no-substitute']);
    expect(result.completeness.flatMap(({ questions: open }) => open)).toEqual(['risk-by-others', 'risk-to-others', 'risk-in-vicinity', 'placement', 'still-to-do']);
  });

  it.each([
    ['not known', ['still-to-do']],
    ['not considered yet', ['still-to-do']],
    ['considered', []],
  ])('for a placement says by whom and by when, where a consideration is %s', (state, open) => {
    const placement = own.find(({ name }) => name.startsWith('gloucestershire-placement'));
    const answer = { 'not known': 'not-known', 'not considered yet': 'not-yet', considered: 'nothing-recorded' }[state] as string;
    const result = compile(parsed(placement?.ruleSet ?? '')).screen({ placement: 'P-1', 'risk-by-others': 'risk-recorded', 'risk-to-others': 'nothing-recorded', 'risk-in-vicinity': answer });
    expect(result.completeness.flatMap(({ questions: left }) => left)).toEqual(open);
    expect(result.flags.some(({ flag, certain }) => flag === 'considered' && certain)).toBe(state === 'considered');
  });
});
