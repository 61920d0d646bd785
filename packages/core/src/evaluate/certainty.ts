/**
 * Whether something holds while answers are unknown: bit 1 says that it certainly holds, bit 2 that it possibly does.
 * With these three codes `all` is a bitwise and, `any` a bitwise or, and `not` swaps certain and never.
 */
export type Certainty = 0 | 2 | 3;
export const NEVER = 0;
export const POSSIBLE = 2;
export const CERTAIN = 3;

export function opposite(certainty: Certainty): Certainty {
  return certainty === CERTAIN ? NEVER : certainty === NEVER ? CERTAIN : POSSIBLE;
}
