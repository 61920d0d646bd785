import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCounts, type Concept, type Count } from '../../src/evaluate/count-concepts.ts';
import { seedOf } from '../differential/seed.ts';

const QUESTIONS = 6;
const mask = fc.integer({ min: 0, max: 15 });

/** Concepts of one count: a question stands in one of them at most. */
const concepts = fc
  .array(fc.record({ question: fc.integer({ min: 0, max: QUESTIONS - 1 }), concept: fc.integer({ min: 0, max: 2 }), mask: fc.integer({ min: 1, max: 15 }) }), { maxLength: QUESTIONS })
  .map((items): Concept[] => {
    const first = items.filter(({ question }, i) => items.findIndex((other) => other.question === question) === i);
    return [0, 1, 2].map((concept) => first.filter((item) => item.concept === concept)).filter((concept) => concept.length > 0);
  });
const counts = fc.array(concepts, { minLength: 1, maxLength: 3 }).map((list) => list.map((own, measure): Count => ({ measure, concepts: own })));
const answers = fc.array(fc.record({ must: mask, open: mask }), { minLength: QUESTIONS, maxLength: QUESTIONS });
const changes = fc.array(fc.record({ question: fc.integer({ min: 0, max: QUESTIONS - 1 }), must: mask, open: mask }), { maxLength: 8 });

describe('counts', () => {
  it('hold each concept once, and follow changes of single answers as if all were counted anew', () => {
    fc.assert(
      fc.property(counts, answers, changes, (list, given, later) => {
        const sheet = { must: Int32Array.from(given, ({ must }) => must), can: Int32Array.from(given, ({ must, open }) => must | open) };
        const bounds = { low: new Float64Array(list.length), high: new Float64Array(list.length) };
        const plain = ({ concepts: own }: Count, side: Int32Array) => own.filter((concept) => concept.some((item) => ((side[item.question] ?? 0) & item.mask) !== 0)).length;
        const expectRight = () => {
          expect([...bounds.low]).toEqual(list.map((count) => plain(count, sheet.must)));
          expect([...bounds.high]).toEqual(list.map((count) => plain(count, sheet.can)));
        };
        const { run, add } = compileCounts(list, sheet, bounds);
        run();
        expectRight();
        for (const { question, must, open } of later) {
          add(question, -1);
          sheet.must[question] = must;
          sheet.can[question] = must | open;
          add(question, 1);
          expectRight();
        }
      }),
      { seed: seedOf('counts'), numRuns: 500 },
    );
  });
});
