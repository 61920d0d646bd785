import { describe, expect, it } from 'vitest';
import { addPoints, tidyTotal } from '../../src/evaluate/add-points.ts';

describe('points that are added', () => {
  it.each([
    [0.1, 0.2, 0.3],
    [0.3, -0.1, 0.2],
    [0.1, -0.1, 0],
    [1.1, -1.1, 0],
    [-0.3, 0.1, -0.2],
    [1, 2, 3],
    [Infinity, 1, Infinity],
    [-Infinity, 1, -Infinity],
    [Infinity, -Infinity, Infinity],
    [-Infinity, Infinity, Infinity],
  ])('%d and %d give %d', (a, b, sum) => { expect(tidyTotal(addPoints(a, b))).toBe(sum); });
});

describe('a total without what the computer adds to it', () => {
  it.each([
    [0.1 + 0.2, 0.3],
    [-0.1 - 0.2, -0.3],
    [2.0000000001, 2],
    [2.000000001, 2.000000001],
    [999_999.123456789, 999_999.123456789],
    [1_000_000.123456789, 1_000_000.12346],
    [1_000_000, 1_000_000],
    [12_345_678.9, 12_345_678.9],
    [-1_000_000.123456789, -1_000_000.12346],
    [7, 7],
    [1_234_567_890_123, 1_234_567_890_123],
    [-0, 0],
    [-1e-12, 0],
    [Infinity, Infinity],
    [-Infinity, -Infinity],
  ])('of %d is %d', (total, tidy) => { expect(tidyTotal(total)).toBe(tidy); });
});
