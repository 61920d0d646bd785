import fc from 'fast-check';

/** Random choices. Each shrinks towards the first of what can be chosen, so the plainest stands first. */
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

const upTo = (max: number): fc.Arbitrary<number> => fc.nat(max);

/** An arbitrary that is built by choices, one after the other. */
export function drawn<T>(build: (draw: Draw) => T): fc.Arbitrary<T> {
  return fc.gen().map((gen) => build(makeDraw((limit) => gen(upTo, limit - 1))));
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
    chance: (percent) => below(100) >= 100 - percent,
    shuffle: (list) => some(list, list.length, list.length),
    times: (least, most, make) => Array.from({ length: least + below(most - least + 1) }, (_, i) => make(i)),
  };
}
