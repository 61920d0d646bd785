import fc from 'fast-check';

/** Random choices, one after the other. */
export interface Draw {
  /** A whole number from 0, below the given one. */
  readonly below: (limit: number) => number;
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** Some of a list, each once, in any order. */
  readonly some: <T>(list: readonly T[], least: number, most: number) => T[];
  readonly shuffle: <T>(list: readonly T[]) => T[];
  readonly times: <T>(least: number, most: number, make: (i: number) => T) => T[];
}

/**
 * An arbitrary that is built by choices. fast-check picks the seed of the choices and has nothing to shrink in it: what
 * fails is taken apart by `shrink`, which knows what a rule set is.
 */
export function drawn<T>(build: (draw: Draw) => T): fc.Arbitrary<T> {
  return fc.noShrink(fc.noBias(fc.integer())).map((seed) => build(makeDraw(random(seed))));
}

/** Whole numbers below a limit (mulberry32). */
function random(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

function makeDraw(below: (limit: number) => number): Draw {
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const some = <T>(list: readonly T[], least: number, most: number): T[] => {
    const rest = [...list];
    const count = Math.min(rest.length, least + below(most - least + 1));
    return Array.from({ length: count }, () => rest.splice(below(rest.length), 1)[0] as T);
  };
  return {
    below,
    pick,
    some,
    chance: (percent) => below(100) < percent,
    shuffle: (list) => some(list, list.length, list.length),
    times: (least, most, make) => Array.from({ length: least + below(most - least + 1) }, (_, i) => make(i)),
  };
}
