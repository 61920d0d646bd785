import { describe, expect, it } from 'vitest';
import { run } from '../src/index.ts';
import { createTestIo } from './test-io.ts';

async function print(args: readonly string[]): Promise<string> {
  const io = createTestIo(new Map());
  expect(await run(args, io)).toBe(0);
  return io.printed.out;
}

const commands = [...(await print(['--help'])).matchAll(/^ {2}([a-z]+)(?= )/gm)].map(([, name = '']) => name).filter((name) => name !== 'help' && name !== 'cse');

describe('the help of a terminal of 80 columns', () => {
  it('knows the commands', () => {
    expect(commands).toEqual(expect.arrayContaining(['check', 'new', 'bump', 'publish', 'watch']));
  });

  it.each([[], ...commands.map((name) => [name])])('fits: %s', async (...command) => {
    expect((await print([...command, '--help'])).split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it.each(commands)('shows an example and says how it exits: %s', async (name) => {
    const help = await print([name, '--help']);
    expect(help).toMatch(/^It exits with 0/m);
    expect(help).toMatch(new RegExp(`^Examples?:\\n(?:.*\\n)*? {2}cse-rules ${name} `, 'm'));
  });
});
