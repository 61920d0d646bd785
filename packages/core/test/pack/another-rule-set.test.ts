import { expect, it } from 'vitest';
import type { RuleSetDocument } from '../../src/format/rule-set.ts';
import { combine, type PackDocument } from '../../src/index.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { ADOPTED, base, combined, elsewhere, WITHOUT_SIGN } from './combine-packs.ts';
import { smallPack } from './small-pack.ts';

it('becomes the rule set of another authority, without categories and without the sources that are taken out', () => {
  const ruleSet = combined(
    smallPack({
      becomes: { id: 'elsewhere', version: '0.1.0', title: { en: 'Elsewhere' }, purpose: { en: 'A test.' }, owner: 'elsewhere', basis: 'adopted', reading: { title: { en: 'As taken over' }, text: { en: 'Nothing is counted.' } } },
      takesOut: { categories: 'all', sources: ['EX'], actions: ['think-again'], interpretations: ['number-for-several'] },
      asked: [],
      reviewBy: '2027-06-01',
      interpretations: [{ id: 'adopted', title: { en: 'Adopted' }, rationale: { en: 'Taken over.' }, owner: 'elsewhere', date: '2026-11-21' }],
      sources: [{ id: 'MORE', title: 'A second invented source', publisher: 'elsewhere', rows: [{ id: 'MORE-2', section: '1', quote: 'a third sign' }] }],
    }),
  );
  const { id, version, categories, readings, rules, parameters, measures, sections } = ruleSet.document;
  expect(ruleSet.document).toMatchObject({ owner: 'elsewhere', inForce: { from: '2026-06-01' }, reviewBy: '2027-06-01' });
  expect({ id, version, categories, readings: readings.length }).toEqual({ id: 'elsewhere', version: '0.1.0', categories: [], readings: 1 });
  expect(rules.map((rule) => rule.id)).toEqual(['harm-without-sign', 'third-sign-flag']);
  expect({ parameters, measures }).toEqual({ parameters: [], measures: [] });
  expect(sections[0]?.questions[0]).toMatchObject({ id: 'first-sign', cites: [], basis: 'adopted' });
  expect(JSON.stringify(ruleSet.document)).not.toContain('An invented source');
  expect(ruleSet.document.readings[0]?.text).toEqual({ en: 'Nothing is counted.' });
  // What rested on an interpretation that is gone, and tags that only the categories looked at.
  expect(ruleSet.document.interpretations.map(({ id: left }) => left)).toEqual(['adopted']);
  expect(JSON.stringify(ruleSet.document)).not.toContain('"strong"');
});

it('becomes another rule set with its categories: what has lost its source or its interpretation rests on the pack, and nothing else does', () => {
  const second = { id: 'TWO', title: 'A source that stays', publisher: 'cse-screening', rows: [{ id: 'TWO-1', section: '1', quote: 'told of again' }] };
  const local = { title: { en: 'A decision' }, rationale: { en: 'The source does not say.' }, owner: 'cse-screening maintainers', date: '2026-11-21' };
  const wide = smallRuleSet((text) => {
    const document = JSON.parse(text) as RuleSetDocument;
    document.sources.push(second);
    document.interpretations.push({ id: 'again', ...local }, { id: 'stays', ...local });
    document.flags = document.flags.map((flag) => ({ ...flag, cites: ['EX-1', 'TWO-1'], basis: 'source' }));
    document.actions = document.actions.map((action, i) => ({ ...action, cites: ['EX-2'], basis: i === 0 ? 'stays' : 'again' }));
    document.sections = document.sections.map((section) => ({ ...section, questions: section.questions.map((question) => ('options' in question ? { ...question, options: question.options.map((option) => ({ ...option, cites: ['EX-2', 'TWO-1'] })) } : question)) }));
    return JSON.stringify(document);
  });
  const becomes = { id: 'elsewhere', version: '0.1.0', title: { en: 'Elsewhere' }, purpose: { en: 'A test.' }, owner: 'elsewhere', basis: 'adopted' };
  const pack = smallPack({ becomes, asked: [], interpretations: [{ id: 'adopted', ...local }, { id: 'again', ...local, rationale: { en: 'Decided anew.' } }], sources: [{ id: 'MORE', title: 'A second invented source', publisher: 'elsewhere', rows: [{ id: 'MORE-2', section: '1', quote: 'a third sign' }] }], takesOut: { sources: ['EX'], interpretations: ['number-for-several', 'again'] } });
  const { ruleSet, issues } = combine(wide, [pack]);
  if (ruleSet === null) throw new Error(JSON.stringify(issues));
  const { document } = ruleSet;
  const restOn = (parts: readonly { readonly id: string; readonly cites?: readonly string[] | undefined; readonly basis?: string }[]) => parts.map(({ id, cites, basis }) => [id, ...(cites ?? []), basis].filter((part) => part !== undefined).join(' '));
  const questions = document.sections.flatMap((section) => section.questions);
  expect(restOn(document.categories)).toEqual(['lower adopted', 'upper adopted']);
  expect(restOn(document.parameters)).toEqual(['one adopted', 'several adopted', 'several-switch adopted']);
  expect(restOn(document.readings)).toEqual(['main source', 'other adopted']);
  expect(restOn(document.completeness)).toEqual(['narrative adopted']);
  expect(restOn(document.flags)).toEqual(['look-again TWO-1 source', 'third-sign-recorded MORE-2 source']);
  expect(restOn(document.actions)).toEqual(['tell-someone stays', 'think-again again', 'tell MORE-2 source']);
  expect(restOn(document.rules)).toEqual([...['lower-from-one', 'upper-from-several', 'other-span', 'harm-without-sign', 'floor-for-harm'].map((id) => `${id} adopted`), 'third-sign-flag MORE-2 source']);
  expect(restOn(questions)).toEqual([...['first-sign', 'second-sign', 'harm', 'follow-up', 'episodes', 'born', 'words', 'when-seen'].map((id) => `${id} adopted`), 'third-sign MORE-2 source']);
  expect(restOn(questions.flatMap((question) => ('options' in question ? question.options : [])))).toEqual(['no TWO-1', 'sometimes TWO-1', 'often TWO-1', 'before TWO-1', 'now TWO-1']);
  expect(document.sources.map(({ id }) => id)).toEqual(['TWO', 'MORE']);
});

it('takes a row that is gone from all that cites it, and rests on the new basis only what is left without one', () => {
  const cited = smallRuleSet((text) => {
    const document = JSON.parse(text) as { sources: object[]; parameters: { cites: string[] }[]; actions: { cites: string[]; basis: string }[] };
    document.sources.push({ id: 'KEPT', title: 'A source that stays', publisher: 'cse-screening', rows: [{ id: 'KEPT-1', section: '1', quote: 'it stays' }] });
    document.parameters[0]?.cites.push('KEPT-1');
    Object.assign(document.actions[0] ?? {}, { cites: ['EX-3'], basis: 'source' });
    return JSON.stringify(document);
  });
  const { ruleSet, issues } = combine(cited, [smallPack({ ...WITHOUT_SIGN, sections: [], interpretations: ADOPTED, becomes: elsewhere, takesOut: { sources: ['EX'] } })]);
  if (ruleSet === null) throw new Error(JSON.stringify(issues));
  expect(ruleSet.document.parameters[0]).toMatchObject({ cites: ['KEPT-1'], basis: 'source' });
  expect(ruleSet.document.actions[0]).toMatchObject({ cites: [], basis: 'adopted' });
});

it('that becomes another rule set may count otherwise, where no immediate action rests on it', () => {
  const measures: PackDocument['measures'] = [{ type: 'count', id: 'strong-signs', title: { en: 'Strong signs' }, of: [{ question: 'harm' }] }];
  expect(combine(base, [smallPack({ becomes: elsewhere, interpretations: ADOPTED, takesOut: { measures: ['strong-signs'] }, measures })]).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});
