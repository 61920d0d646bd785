import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecord } from '../../src/index.ts';
import { createReferral, presentReferral, type Referral, type ReferralGiven, type ReferralView } from '../../src/referral/index.ts';
import { layOutRelations } from '../../src/referral/lay-out-relations.ts';
import { ENGLISH } from '../../src/referral/referral-words.ts';
import { seedOf } from '../differential/seed.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { GIVEN } from './referral-example.ts';

const ruleSet = smallRuleSet();

function present(given: ReferralGiven, fields: { narrative?: string; childsWords?: string } = {}, answers: Record<string, string> = { harm: 'yes' }): ReferralView {
  const { record } = createRecord({ ruleSet, id: 'record-1', date: '2026-05-01', answers, ...fields });
  const referral = record === null ? null : createReferral(ruleSet, record, given).referral;
  if (referral === null) throw new Error('There is a referral.');
  return presentReferral(referral);
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
    expect(present(GIVEN, {}, { 'first-sign': 'yes', 'second-sign': 'yes' }).sections[0]?.id).toBe('category');
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
