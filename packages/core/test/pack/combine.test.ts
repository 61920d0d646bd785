import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleSetDocument } from '../../src/format/rule-set.ts';
import { combine, compile, parsePack, type Question } from '../../src/index.ts';
import { seedOf } from '../differential/seed.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { base, combined, edition, secondSign, WITHOUT_SIGN } from './combine-packs.ts';
import { SMALL_PACK, smallPack } from './small-pack.ts';

describe('a combination', () => {
  const ruleSet = combined(smallPack());

  it('names its packs in its version, and has a digest of its own', () => {
    expect(ruleSet.document).toMatchObject({ id: 'small', version: '1.0.0+more-signs.1.2.0' });
    expect(ruleSet.digest).not.toBe(base.digest);
  });

  it('asks the question of the pack in the section that is there', () => {
    expect(ruleSet.document.sections.map(({ id, questions }) => [id, questions.at(-1)?.id])).toEqual([['signs', 'third-sign']]);
  });

  it('cites the row where the concept is asked already', () => {
    expect(ruleSet.document.sections[0]?.questions[0]?.cites).toEqual(['EX-1', 'MORE-1']);
  });

  it('fires the steps and flags of both', () => {
    const result = compile(ruleSet).screen({ 'third-sign': 'yes', harm: 'yes' }, { date: '2026-11-21' });
    expect(result.actions.filter(({ certain }) => certain).map(({ action }) => action)).toEqual(['tell-someone', 'tell']);
    expect(result.flags.filter(({ certain }) => certain).map(({ flag }) => flag)).toEqual(['third-sign-recorded']);
  });

  it('indicates what the rule set alone indicates, whatever is answered', () => {
    const [alone, together] = [compile(base), compile(ruleSet)];
    const answer = fc.constantFrom('yes', 'no', 'not-known');
    fc.assert(
      fc.property(fc.record({ 'first-sign': answer, 'second-sign': fc.constantFrom('no', 'sometimes', 'often', 'not-known'), harm: answer }, { requiredKeys: [] }), answer, (answers, third) => {
        const { indicated, range } = alone.screen(answers, { date: '2026-11-21' });
        const result = together.screen({ ...answers, 'third-sign': third }, { date: '2026-11-21' });
        expect(result.indicated).toEqual(indicated);
        expect(result.range).toMatchObject({ lowest: range.lowest, highest: range.highest });
      }),
      { seed: seedOf('combine'), numRuns: 200 },
    );
  });
});

it('replaces in its place what is taken out and brought again', () => {
  const [, second] = base.document.actions;
  if (second === undefined) throw new Error('The small rule set has a second action.');
  const again = { ...second, text: { en: 'Look at it again in a week.' } };
  const ruleSet = combined(smallPack({ takesOut: { actions: ['think-again'] }, actions: [again] }));
  expect(ruleSet.document.actions.map(({ id, text }) => [id, text['en']])).toEqual([
    ['tell-someone', 'Speak to the safeguarding lead.'],
    ['think-again', 'Look at it again in a week.'],
  ]);
});

it('takes its edition and its days from the pack that is an edition', () => {
  expect(combined(edition({})).document).toMatchObject({ edition: '2026', inForce: { from: '2026-06-01' } });
});

it('changes the words of a question that a category counts, and nothing else of it', () => {
  const ruleSet = combined(smallPack({ ...WITHOUT_SIGN, takesOut: { questions: ['second-sign'] }, sections: [{ id: 'signs', questions: [secondSign({})] }] }));
  expect(ruleSet.document.sections[0]?.questions[1]?.text).toEqual({ en: 'Is the second sign there?' });
});

it('combines an edition first, whatever the order, so that it takes out no step of another pack', () => {
  const [one, other] = [edition({ id: 'edition', sources: [], asked: [], sections: [], flags: [], rules: [], actions: base.document.actions.slice(0, 1) }), smallPack()];
  const [before, after] = [combined(one, other), combined(other, one)];
  expect(after.document.actions.map(({ id }) => id)).toEqual(['tell-someone', 'tell']);
  expect(after.digest).toBe(before.digest);
});

it('asks once what two packs bring in the very same words, and refuses what they bring in other words', () => {
  const born: Question = { type: 'presence', id: 'care', kind: 'context', text: { en: 'Is there a care order?' }, cites: [], basis: 'number-for-several', noEffect: { en: 'Told to the panel.' } };
  const pack = (id: string, text: string) => smallPack({ ...WITHOUT_SIGN, id, sections: [{ id: 'care', title: { en: 'Care' }, questions: [{ ...born, text: { en: text } }] }] });
  const { document } = combined(pack('one', 'Is there a care order?'), pack('two', 'Is there a care order?'));
  expect(document.sections.map(({ id, questions }) => [id, questions.length])).toEqual([['signs', 8], ['care', 1]]);
  const { issues } = combine(base, [pack('one', 'Is there a care order?'), pack('two', 'Is the child looked after?')]);
  expect(issues).toContainEqual(expect.objectContaining({ severity: 'error', code: 'duplicate-id' }));
});

it('says another service with a category in an edition, and leaves the category as it is', () => {
  const { document } = combined(smallPack({ services: [{ category: 'lower', service: { en: 'The team of 2026.' }, cites: ['EX-3', 'MORE-1'] }] }));
  expect(document.categories.map(({ service, ...category }) => [service, category])).toEqual(
    base.document.categories.map((category, i) => (i === 0 ? [{ en: 'The team of 2026.' }, { ...category, cites: ['EX-3', 'MORE-1'] }] : [undefined, category])),
  );
});

it('lets a count that no category rests on take in more, and lose nothing', () => {
  const wider = smallRuleSet((text) => text.replace('"measures": [', '"measures": [{ "type": "count", "id": "background", "title": { "en": "Background" }, "of": [{ "kind": "context" }] },').replace('"actions": [', '"actions": [{ "id": "background", "text": { "en": "Look at the background." }, "urgency": "routine", "duty": "consider", "when": { "fact": "background", "operator": "greaterThanInclusive", "value": { "fact": "one" } }, "because": { "en": "Background is recorded." }, "cites": [], "basis": "number-for-several" },'));
  const sections = SMALL_PACK.sections.map((section) => ({ ...section, questions: section.questions.map((question) => ({ ...question, kind: 'context' as const })) }));
  expect(combine(wider, [smallPack({ sections })]).ruleSet).not.toBeNull();
  expect(combine(wider, [smallPack({ sections, takesOut: { questions: ['follow-up'] } })]).issues).toContainEqual(expect.objectContaining({ path: '/sections', message: expect.stringMatching(/"background" would change: it would lose "follow-up"/) as unknown }));
});

it('takes the note of a source from the pack, adds what the pack is for, and takes out rows that nothing cites any more', () => {
  const sources = [...SMALL_PACK.sources, { id: 'EX', title: 'An invented source', publisher: 'cse-screening', note: 'Read again in 2026.', rows: [{ id: 'EX-2', section: '1', quote: 'another sign, read again' }] }];
  const { document } = combined(smallPack({ sources, takesOut: { parameters: ['one'] }, parameters: base.document.parameters.slice(0, 1).map((parameter) => ({ ...parameter, cites: ['MORE-1'] })) }));
  expect(document.sources[0]).toMatchObject({ id: 'EX', note: 'Read again in 2026.' });
  expect(document.sources[0]?.rows.map(({ id, quote }) => [id, quote])).toEqual([['EX-1', 'one sign'], ['EX-2', 'another sign, read again'], ['EX-3', 'one or more']]);
  expect(document.purpose).toEqual({ en: 'Tests of the software; it says nothing about any child. Tests of the software; it says nothing about any child.' });
  const uncited = smallRuleSet((text) => text.replace('"cites": ["EX-3"], "basis": "source" },\n    { "id": "upper"', '"cites": [], "basis": "number-for-several" },\n    { "id": "upper"').replaceAll('"cites": ["EX-3"]', '"cites": ["EX-1"]').replace('"id": "think-again", "text"', '"id": "think-again", "cites": ["EX-3"], "text"').replace('"because": { "en": "More than one sign is recorded." }, "cites": [],', '"because": { "en": "More than one sign is recorded." },'));
  const without = combine(uncited, [smallPack({ takesOut: { actions: ['think-again'] } })]).ruleSet?.document;
  expect(without?.sources[0]?.rows.map(({ id }) => id)).toEqual(['EX-1', 'EX-2']);
});

it('brings the steps of an edition to a rule set that has none', () => {
  const stepless = smallRuleSet((text) => JSON.stringify({ ...(JSON.parse(text) as object), actions: [] }));
  expect(combine(stepless, [edition({ takesOut: {}, actions: SMALL_PACK.actions })]).issues).toEqual([]);
});

it.each([
  ['1.2.3', '1.2.3', true],
  ['1.2.3', '1.2.4', true],
  ['1.2.3', '1.2.2', false],
  ['1.2.3', '1.3.0', true],
  ['1.2.3', '1.1.9', false],
  ['1.2.3', '0.9.9', false],
  ['1.2.3', '2.2.3', false],
])('for version %s of a rule set is taken by version %s: %s', (wanted, version, taken) => {
  const { ruleSet, issues } = combine(smallRuleSet((text) => text.replace('"version": "1.0.0"', `"version": "${version}"`)), [smallPack({ for: { id: 'small', version: wanted } })]);
  expect([ruleSet !== null, issues.filter(({ severity }) => severity === 'error').map(({ path }) => path)]).toEqual([taken, taken ? [] : ['/for/version']]);
});

it.each([
  ['draft', 'published', 'draft'],
  ['published', 'draft', 'draft'],
  ['published', 'published', 'published'],
  ['published', 'withdrawn', 'withdrawn'],
] as const)('a rule set that is %s with a pack that is %s is %s', (own, pack, status) => {
  expect(combine(smallRuleSet((text) => text.replace('"status": "draft"', `"status": "${own}"`)), [smallPack({ status: pack })]).ruleSet?.document.status).toBe(status);
});

it('says of a wording that joins a draft that it is one', () => {
  expect(combined(smallPack({ purpose: { en: { text: 'And more.', status: 'draft' } } })).document.purpose).toEqual({ en: { text: 'Tests of the software; it says nothing about any child. And more.', status: 'draft' } });
});

it('keeps what the pack says nothing of: the note of a source, the help of a section, the rows of an option; and names no schema of another file', () => {
  const told = smallRuleSet((text) =>
    text
      .replace('"format": 1,', '"$schema": "../rule-set.schema.json",\n  "format": 1,')
      .replace('"publisher": "cse-screening",', '"publisher": "cse-screening", "note": "Invented for tests.",')
      .replace('"title": { "en": "Signs" },', '"title": { "en": "Signs" }, "help": { "en": "Ask in this order." },')
      .replace('"tags": ["strong"] }\n', '"tags": ["strong"], "cites": ["EX-2"] }\n'),
  );
  const { document } = combine(told, [smallPack({ asked: [{ question: 'second-sign', option: 'often', cites: ['MORE-1'] }], sources: [...SMALL_PACK.sources, { id: 'EX', title: 'An invented source', publisher: 'cse-screening', rows: [] }] })]).ruleSet ?? told;
  const [section] = document.sections;
  const options = section?.questions.flatMap((question) => ('options' in question ? question.options : [])) ?? [];
  expect([document.version, document.sources[0]?.note, section?.help, options.find(({ id }) => id === 'often')?.cites]).toEqual(['1.0.0+more-signs.1.2.0', 'Invented for tests.', { en: 'Ask in this order.' }, ['EX-2', 'MORE-1']]);
  expect(document).not.toHaveProperty('$schema');
});

it('takes out with a part what that part alone used, a section without a question too, and leaves what nothing used before', () => {
  const kept = (id: string) => `{ "id": "${id}", "title": { "en": "A decision" }, "rationale": { "en": "The source does not say." }, "owner": "cse-screening maintainers", "date": "2026-11-21" },`;
  const wider = smallRuleSet((text) => {
    const document = JSON.parse(text.replace('"interpretations": [', `"interpretations": [${kept('used-once')}${kept('never-used')}`)) as { actions: { id: string; basis: string }[]; sections: unknown[]; parameters: unknown[] };
    document.actions = document.actions.map((action) => (action.id === 'think-again' ? { ...action, basis: 'used-once' } : action));
    document.parameters.push({ id: 'spare', title: { en: 'Spare' }, value: 3, cites: [], basis: 'number-for-several' });
    document.sections.push({ id: 'aside', title: { en: 'Aside' }, questions: [{ type: 'presence', id: 'aside', kind: 'context', text: { en: 'Is there anything else?' }, cites: [], basis: 'number-for-several' }] });
    return JSON.stringify(document);
  });
  const { ruleSet, issues } = combine(wider, [smallPack({ takesOut: { actions: ['think-again'], questions: ['aside'] } })]);
  if (ruleSet === null) throw new Error(JSON.stringify(issues));
  const { interpretations, sections, parameters } = ruleSet.document;
  expect([interpretations, sections, parameters].map((list) => list.map(({ id }) => id))).toEqual([['never-used', 'number-for-several'], ['signs'], ['one', 'several', 'several-switch', 'spare']]);
});

it('takes out with a part the flag, the source and the tags that it alone used, and leaves each that something else uses too', () => {
  const wider = smallRuleSet((text) => {
    const document = JSON.parse(text) as RuleSetDocument;
    document.sources.push({ id: 'TWO', title: 'A source of one row', publisher: 'cse-screening', rows: [{ id: 'TWO-1', section: '1', quote: 'once' }] });
    document.actions = document.actions.map((action) => (action.id === 'think-again' ? { ...action, when: { fact: 'home-signs', operator: 'greaterThan', value: { fact: 'one' } }, cites: ['EX-2', 'EX-3', 'TWO-1'] } : action));
    document.measures.push({ type: 'count', id: 'home-signs', title: { en: 'Signs at home' }, of: [{ tag: 'home' }] });
    document.sections = document.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => {
        if (question.id === 'harm') return { ...question, tags: ['home', 'strong'] };
        if (question.id === 'first-sign') return { ...question, tags: ['home'] };
        return 'options' in question ? { ...question, cites: [], basis: 'number-for-several', options: question.options.map((option, i) => (i === 1 ? { ...option, tags: ['home'], cites: [question.type === 'choice' ? 'EX-2' : 'EX-3'] } : option)) } : question;
      }),
    }));
    for (const list of [document.parameters, document.categories, document.rules]) for (const part of list) if (part.cites?.includes('EX-3')) Object.assign(part, { cites: [], basis: 'number-for-several' });
    return JSON.stringify(document);
  });
  const { ruleSet, issues } = combine(wider, [smallPack({ takesOut: { actions: ['think-again'], rules: ['harm-without-sign'] } })]);
  if (ruleSet === null) throw new Error(JSON.stringify(issues));
  const { flags, sources, sections, measures } = ruleSet.document;
  expect(flags.map(({ id }) => id)).toEqual(['third-sign-recorded']);
  expect(measures.map(({ id }) => id)).toEqual(['signs-present', 'strong-signs', 'strong-present']);
  expect(sources.map(({ id, rows }) => [id, rows.map((row) => row.id)])).toEqual([['EX', ['EX-1', 'EX-2', 'EX-3']], ['MORE', ['MORE-1', 'MORE-2']]]);
  const tagged = sections.flatMap(({ questions }) => questions.flatMap((question) => [question, ...('options' in question ? question.options : [])])).flatMap(({ id, tags }) => (tags === undefined ? [] : [[id, tags]]));
  expect(tagged).toEqual([['often', ['strong']], ['harm', ['strong']]]);
});

it('that is not in every language of the rule set is combined all the same, and says so', () => {
  const bilingual = smallRuleSet((text) => text.replace('"languages": ["en"]', '"languages": ["en", "cy"]'));
  const { ruleSet, issues } = combine(bilingual, [smallPack()]);
  expect(ruleSet).not.toBeNull();
  expect(issues).toContainEqual(expect.objectContaining({ code: 'missing-translation', severity: 'warning', path: '/languages', pack: 'more-signs' }));
});

it('changes neither the rule set nor the pack', () => {
  const pack = smallPack();
  const before = JSON.stringify([base, pack]);
  combined(pack);
  expect(JSON.stringify([base, pack])).toBe(before);
});

it('says where a pack is malformed, with line, column and what was meant', () => {
  const { pack, issues } = parsePack(JSON.stringify({ ...SMALL_PACK, takesout: {} }, null, 2));
  expect(pack).toBeNull();
  expect(issues).toEqual([expect.objectContaining({ code: 'unknown-field', line: expect.any(Number) as number, hint: expect.stringContaining('takesOut') as string })]);
});
