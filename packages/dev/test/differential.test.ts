import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../src/differential.mjs', import.meta.url));

it.each([['--runs', '0'], ['--runs', 'many'], ['--workers', '0'], ['--seed', '1.5']])('a differential run with %s %s is refused', (option, value) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, option, value], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(new RegExp(`^${option} must be a whole number from [01] on\\.\\n$`));
});
