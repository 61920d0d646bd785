import type { Move } from '@cse-screening/core';
import { expect } from '@open-wc/testing';
import { countMoves } from '../src/lab/count-moves.ts';

const up = (answerSets: bigint) => [{ from: 'low', to: 'high', answerSets: answerSets.toString(), direction: 'up' }] as unknown as readonly Move[];

describe('the share of answer sets that move', () => {
  for (const [moved, of, percent, oneIn] of [
    [0n, 100n, '0', null],
    [3827n, 10_000n, '38.27', null],
    [1001n, 10_000n, '10.01', null],
    [1000n, 10_000n, '10.00', '10'],
    [7n, 100n, '7.00', '14'],
    [28n, 10_000n, '0.28', '357'],
    [1n, 1_000_000n, '0.01', '1\u202F000\u202F000'],
  ] as const) {
    it(`is said as one in so many only where that is near: ${String(moved)} of ${String(of)}`, () => {
      const { all } = countMoves(up(moved), of.toString());
      expect([all.percent, all.oneIn]).to.deep.equal([percent, oneIn]);
    });
  }
});
