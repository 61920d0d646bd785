import { describe, expect, it } from 'vitest';
import { run } from '../src/index.ts';
import { createTestIo } from './test-io.ts';

async function refuse(line: string): Promise<string> {
  const io = createTestIo(new Map());
  expect(await run(line.split(' '), io)).toBe(2);
  return io.printed.err;
}

describe('a command that lacks an option which it needs', () => {
  it.each([
    ['screen --answers answers.json', '--rules <file>'],
    ['screen --rules rule-set.json', '--answers <file>'],
    ['stats records.jsonl --plan plan.json', '--rules <file>'],
    ['stats records.jsonl --rules rule-set.json', '--plan <file>'],
    ['fhir risk record.json', '--rules <file>'],
    ['missing episodes.json', '--now <moment>'],
    ['replay record.json', '--rules <file>'],
    ['oversight reviewed.jsonl', '--rules <file>'],
  ])('says which: %s', async (line, flags) => {
    const [command = ''] = line.split(' ');
    expect(await refuse(line)).toBe(`error: option '${flags}' is missing\n(for help: cse-rules ${command} --help)\n`);
  });

  it('says that it was misspelt, where it was', async () => {
    expect(await refuse('screen --rulez rule-set.json --answers answers.json')).toContain("error: unknown option '--rulez'");
  });
});
