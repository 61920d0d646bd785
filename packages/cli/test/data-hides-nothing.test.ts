import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { run } from '../src/index.ts';
import { createTestIo } from './test-io.ts';

const RULES = readFileSync(new URL('./fixtures/rule-set.json', import.meta.url), 'utf8');

/** Clears the screen on a terminal that takes C1 controls, and turns the direction of what follows. */
const HIDDEN = '\u009B2J\u202E';

it.each<[string, readonly string[]]>([
  ['screen', ['screen', '--rules', 'new.json', '--answers', 'answers.json', '--json']],
  ['screen, explained', ['screen', '--rules', 'new.json', '--answers', 'answers.json', '--json', '--explain']],
  ['diff', ['diff', 'old.json', 'new.json', '--format', 'json']],
])('the data of %s holds nothing that a terminal would obey or hide', async (_, argv) => {
  const changed = RULES.replace(/("(?:because|title)": \{ "en": ")/g, `$1${HIDDEN}`);
  expect(changed).not.toBe(RULES);
  const io = createTestIo(new Map([['old.json', RULES], ['new.json', changed], ['answers.json', '{ "first-sign": "yes" }']]));
  await run(argv, io);
  expect(() => JSON.parse(io.printed.out) as unknown).not.toThrow();
  expect(io.printed.out).not.toContain('\u009B');
  expect(io.printed.out).not.toContain('\u202E');
  expect(io.printed.out).toContain('\\u009b2J\\u202e');
});
