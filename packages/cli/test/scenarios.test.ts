import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../src/index.ts';

/**
 * A scenario is a file of sections, each under a line `==== name ====`: `command` (a line without the program's name),
 * `status`, `stdout`, `stderr`, `stdin`, and any other name for a file that stands in the folder. The files of
 * `fixtures/` stand there too.
 */
interface Scenario {
  readonly command: readonly string[];
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: ReadonlyMap<string, string>;
}

const FOLDER = new URL('./scenarios/', import.meta.url);
const FIXTURES = new URL('./fixtures/', import.meta.url);

function readScenario(file: string): Scenario {
  const [, ...parts] = readFileSync(new URL(file, FOLDER), 'utf8').split(/^==== (.+) ====\n/m);
  const files = new Map<string, string>();
  for (let i = 0; i < parts.length; i += 2) files.set(parts[i] ?? '', parts[i + 1] ?? '');
  const take = (name: string) => {
    const text = files.get(name) ?? '';
    files.delete(name);
    return text;
  };
  return {
    command: take('command').trim().split(' '),
    status: Number(take('status')),
    stdout: take('stdout'),
    stderr: take('stderr'),
    files,
  };
}

async function play({ command, files }: Scenario): Promise<{ status: number; stdout: string; stderr: string }> {
  const fixtures = new Set(readdirSync(FIXTURES));
  let stdout = '';
  let stderr = '';
  const read = (name: string): Promise<Uint8Array> => {
    const text = files.get(name) ?? (fixtures.has(name) ? readFileSync(new URL(name, FIXTURES), 'utf8') : undefined);
    return text === undefined ? Promise.reject(Object.assign(new Error(name), { code: 'ENOENT' })) : Promise.resolve(new TextEncoder().encode(text));
  };
  const status = await run(command, {
    out: (text) => { stdout += text; },
    err: (text) => { stderr += text; },
    readFile: read,
    readInput: () => read('stdin'),
  });
  return { status, stdout, stderr };
}

describe('cse-rules', () => {
  it.each(readdirSync(FOLDER).map((file) => [file.replace(/\.scenario$/, '').replaceAll('-', ' '), file]))('%s', async (_, file) => {
    const scenario = readScenario(file);
    const { status, stdout, stderr } = scenario;
    expect(await play(scenario)).toEqual({ status, stdout, stderr });
  });
});
