import { expect, it } from 'vitest';
import { isAtLeast } from '../../src/publish/choose-version.ts';

it.each([['major', 'minor', true], ['minor', 'minor', true], ['patch', 'minor', false], ['patch', 'none', true]] as const)('that a %s number is enough for a %s change is %s', (level, other, enough) => {
  expect(isAtLeast(level, other)).toBe(enough);
});
