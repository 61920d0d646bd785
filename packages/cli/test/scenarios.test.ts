import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../src/index.ts';
import { createTestIo } from './test-io.ts';

/**
 * A scenario is a file of sections, each under a line `==== name ====`: `command` (a line without the program's name),
 * `status`, `stdout`, `stderr`, `stdin`, `writes NAME` for a file that the command must have written, and any other name
 * for a file that stands in the folder. `NAME = FIXTURE` is a file of `fixtures/` under another name, with lines of
 * `this -> that` for what differs. The files of `fixtures/` stand there too. The day is 1 March 2026.
 */
interface Scenario {
  readonly command: readonly string[];
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: ReadonlyMap<string, string>;
  readonly writes: Readonly<Record<string, string>>;
}

const FOLDER = new URL('./scenarios/', import.meta.url);
const FIXTURES = new URL('./fixtures/', import.meta.url);

function readScenario(file: string): Scenario {
  const [, ...parts] = readFileSync(new URL(file, FOLDER), 'utf8').split(/^==== (.+) ====\n/m);
  const files = new Map<string, string>();
  for (let i = 0; i < parts.length; i += 2) files.set(...readFile(parts[i] ?? '', parts[i + 1] ?? ''));
  const take = (name: string) => {
    const text = files.get(name) ?? '';
    files.delete(name);
    return text;
  };
  return {
    command: [...take('command').trim().matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word),
    status: Number(take('status')),
    stdout: take('stdout'),
    stderr: take('stderr'),
    files,
    writes: Object.fromEntries([...files].flatMap(([name, text]) => (name.startsWith('writes ') ? [[name.slice('writes '.length), text]] : []))),
  };
}

function readFile(heading: string, content: string): [name: string, text: string] {
  const [name = '', fixture] = heading.split(' = ');
  if (fixture === undefined) return [name, content];
  const edit = (text: string, line: string) => {
    const [before = '', after = ''] = line.split(' -> ');
    if (!text.includes(before)) throw new Error(`${fixture} has no ${before}`);
    return text.replace(before, after);
  };
  return [name, content.split('\n').filter((line) => line !== '').reduce(edit, readFileSync(new URL(fixture, FIXTURES), 'utf8'))];
}

async function play({ command, files }: Scenario): Promise<Pick<Scenario, 'status' | 'stdout' | 'stderr' | 'writes'>> {
  const fixtures = new Set(readdirSync(FIXTURES));
  const io = createTestIo(files, (name) => (fixtures.has(name) ? readFileSync(new URL(name, FIXTURES), 'utf8') : undefined));
  const status = await run(command, io);
  return { status, stdout: io.printed.out, stderr: io.printed.err, writes: Object.fromEntries(io.written) };
}

describe('cse-rules', () => {
  it.each(readdirSync(FOLDER).map((file) => [file.replace(/\.scenario$/, '').replaceAll('-', ' '), file]))('%s', async (_, file) => {
    const scenario = readScenario(file);
    const { status, stdout, stderr, writes } = scenario;
    expect(await play(scenario)).toEqual({ status, stdout, stderr, writes });
  });
});
