import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, Raise } from '../../src/explain/explanation.ts';
import { groupRaises, type RaiseGroup } from '../../src/present/group-raises.ts';

/** "1 a=yes|maybe, b=yes" reads: any one of these answers. */
function write({ category, parts }: RaiseGroup): string {
  const written = parts.map(({ times, answers }) => `${String(times)} ${answers.map(({ question, options }) => `${question}=${options.join('|')}`).join(', ')}`);
  return `${category}: ${written.join(' + ')}`;
}

/** "c: 2 a,b=yes + 1 d=often" reads: any two of a and b answered yes, together with d answered often. */
function readRaise(text: string): Raise {
  const [category = '', changes = ''] = text.split(': ');
  return { category, changes: changes.split(' + ').map(readChange) };
}

function readChange(text: string): Change {
  const [, times = '', anyOf = '', to = ''] = /^(\d) (.*)=(.*)$/.exec(text) ?? [];
  return { anyOf: anyOf.split(','), times: Number(times), to };
}

const CASES: readonly (readonly [name: string, raises: readonly string[], groups: readonly string[]])[] = [
  ['one answer', ['c: 1 a=yes'], ['c: 1 a=yes']],
  ['questions that are treated alike', ['c: 1 a,b=yes'], ['c: 1 a=yes, b=yes']],
  ['any one of several', ['c: 1 a,b=yes', 'c: 1 d=often'], ['c: 1 a=yes, b=yes, d=often']],
  ['options of one question', ['c: 1 a=some', 'c: 1 a=many'], ['c: 1 a=some|many']],
  ['two categories', ['c: 1 a=some', 'd: 1 a=many', 'd: 1 b=yes'], ['c: 1 a=some', 'd: 1 a=many, b=yes']],
  ['two of those that are treated alike', ['c: 2 a,b,d=yes'], ['c: 2 a=yes, b=yes, d=yes']],
  ['any two of several', ['c: 1 a=yes + 1 b=yes', 'c: 1 a=yes + 1 d=yes', 'c: 1 b=yes + 1 d=yes'], ['c: 2 a=yes, b=yes, d=yes']],
  ['any two, with two options of one question', ['c: 2 a,b=yes', 'c: 1 a,b=yes + 1 d=some', 'c: 1 a,b=yes + 1 d=many'], ['c: 2 a=yes, b=yes, d=some|many']],
  ['one together with any one of several', ['c: 1 a=yes + 1 b=yes', 'c: 1 a=yes + 1 d=yes', 'c: 1 a=yes + 1 e=yes'], ['c: 1 a=yes + 1 b=yes, d=yes, e=yes']],
  ['any one of several together with one that stands between them', ['c: 1 a=yes + 1 b=yes', 'c: 1 b=yes + 1 d=yes'], ['c: 1 b=yes + 1 a=yes, d=yes']],
  ['any one of several together with any one of others', ['c: 1 a=yes + 1 d=yes', 'c: 1 a=yes + 1 e=yes', 'c: 1 b=yes + 1 d=yes', 'c: 1 b=yes + 1 e=yes'], ['c: 1 a=yes, b=yes + 1 d=yes, e=yes']],
  ['two kinds that are not joined', ['c: 2 a,b=yes', 'c: 2 d,e=yes'], ['c: 2 a=yes, b=yes', 'c: 2 d=yes, e=yes']],
  ['any three of several', ['c: 3 a,b,d=yes', 'c: 2 a,b,d=yes + 1 e=yes'], ['c: 3 a=yes, b=yes, d=yes, e=yes']],
];

describe('raises are said together', () => {
  it.each(CASES)('where they are %s', (_, raises, groups) => {
    expect(groupRaises(raises.map(readRaise), new Set()).map(write)).toEqual(groups);
  });

  it.each([
    ['one of several', ['c: 1 a,b=yes'], ['c: 1 b=yes']],
    ['the only one', ['c: 1 a=yes', 'c: 1 d=yes'], ['c: 1 d=yes']],
    ['one of two that are needed', ['c: 2 a,b=yes'], []],
  ])('without a question that is left out, where it is %s', (_, raises, groups) => {
    expect(groupRaises(raises.map(readRaise), new Set(['a'])).map(write)).toEqual(groups);
  });
});

/** Every way to answer so many different questions, sorted and written as one line each. */
function waysOf(parts: readonly { readonly times: number; readonly answers: readonly { readonly question: string; readonly options: readonly string[] }[] }[]): ReadonlySet<string> {
  const slots = parts.flatMap(({ times, answers }) => Array.from({ length: times }, () => answers));
  const choose = (i: number, chosen: ReadonlyMap<string, string>): string[] => {
    const slot = slots[i];
    if (slot === undefined) return [[...chosen].map(([question, option]) => `${question}=${option}`).sort().join(' ')];
    return slot.flatMap(({ question, options }) => (chosen.has(question) ? [] : options.flatMap((option) => choose(i + 1, new Map([...chosen, [question, option]])))));
  };
  return new Set(choose(0, new Map()));
}

const ALIKE = [['a', 'b', 'c'], ['d', 'e'], ['f'], ['g'], ['h']];
const MOVES = [...ALIKE.map((anyOf) => ({ anyOf, to: 'yes' })), { anyOf: ['g'], to: 'maybe' }];

function combinations(size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  return MOVES.flatMap((_, i) => (i < from ? [] : combinations(size - 1, i).map((rest) => [i, ...rest])));
}

const anyRaises = fc.integer({ min: 1, max: 3 }).chain((size) => fc.subarray(combinations(size))).map((chosen): Raise[] =>
  chosen.map((moves) => ({
    category: 'c',
    changes: [...new Set(moves)].map((move) => ({ anyOf: MOVES[move]?.anyOf ?? [], to: MOVES[move]?.to ?? '', times: moves.filter((other) => other === move).length })),
  })),
);

it('what is said together is the same as what was said one by one, no more and no less', () => {
  fc.assert(
    fc.property(anyRaises, (raises) => {
      const one = raises.flatMap(({ changes }) => [...waysOf(changes.map(({ anyOf, times, to }) => ({ times, answers: anyOf.map((question) => ({ question, options: [to] })) })))]);
      const together = groupRaises(raises, new Set()).flatMap(({ parts }) => [...waysOf(parts)]);
      expect(new Set(together)).toEqual(new Set(one));
    }),
    { numRuns: 1000 },
  );
});
