import { describe, expect, it } from 'vitest';
import { combinePacks, readPack } from './fixtures/rule-sets.ts';

/** Names of Gloucestershire: its people, panels, places and papers. */
const OF_GLOUCESTERSHIRE = /Gloucester|GSCB|GSCP|MACE|MASH|Stroud|Cotswold|Cheltenham|Tewkesbury|Forest of Dean|CSE team|Head of Service|S001|S004|Appendix III|A3-|category-4/i;

const AUTHORITIES = [
  { id: 'banes-cse', panel: 'Risk Management Panel', source: 'S003' },
  { id: 'shropshire-cse', panel: 'CSE Panel', source: 'S002' },
];

describe.each(AUTHORITIES)('$id', ({ id, panel, source }) => {
  const { document } = combinePacks(readPack(id));

  it('has nothing of Gloucestershire left, in texts, owner, sources or ids', () => {
    const lines = JSON.stringify(document, null, 1).split('\n');
    expect(lines.filter((line) => OF_GLOUCESTERSHIRE.test(line))).toEqual([]);
  });

  it('names its own panel, owner and source, and no category', () => {
    expect(document.id).toBe(id);
    expect(document.owner).toBe('cse-screening maintainers, awaiting adoption by the authority');
    expect(document.sources.map((each) => each.id)).toEqual([source]);
    expect(document.categories).toEqual([]);
    expect(document.actions.map(({ text }) => JSON.stringify(text)).some((text) => text.includes(panel))).toBe(true);
  });

  it('says of every question without a row of its own that it was taken over', () => {
    const questions = document.sections.flatMap((section) => section.questions);
    expect(questions.filter((question) => question.basis === 'source' && question.cites.length === 0)).toEqual([]);
    expect(questions.filter(({ basis }) => basis === 'taken-over').length).toBeGreaterThan(35);
  });
});
