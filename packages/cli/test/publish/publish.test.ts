import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/index.ts';
import { createTestIo, type TestIo } from '../test-io.ts';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
const FIRST = 'rules/ours/1.0.0';
const NEXT = 'rules/ours/1.0.1';
const BY = ['--by', 'Policy lead', '--reason', 'Board decision of 3 February 2026'];

const filesOf = (folder: string, edit = (text: string) => text) => [[`${folder}/rule-set.json`, edit(fixture('ours.json'))], [`${folder}/cases.json`, edit(fixture('ours-cases.json'))]] as const;
const asNext = (text: string) => text.replace('"version": "1.0.0"', '"version": "1.0.1"').replace('Call 999 now.', 'Call 999 straight away.');

/** A folder in which the first version is published, beside a draft of the next. */
async function withNext(): Promise<TestIo> {
  const io = createTestIo(new Map([...filesOf(FIRST), ...filesOf(NEXT, asNext)]));
  expect(await run(['publish', `${FIRST}/rule-set.json`, ...BY], io)).toBe(0);
  return io;
}

describe('publish', () => {
  it('takes a day that the version before has, where it is given for this one', async () => {
    const io = await withNext();
    expect(await run(['publish', `${NEXT}/rule-set.json`, ...BY], io)).toBe(1);
    expect(await run(['publish', `${NEXT}/rule-set.json`, ...BY, '--in-force-from', '2026-03-01'], io)).toBe(0);
  });

  it('keeps in the lock file what was published before, in its order', async () => {
    const io = await withNext();
    const lock = () => JSON.parse(io.written.get('rules/published.lock.json') ?? '') as { readonly published: readonly { readonly version: string }[] };
    const [first] = lock().published;
    await run(['publish', `${NEXT}/rule-set.json`, ...BY, '--in-force-from', '2026-03-02'], io);
    expect([lock().published[0], lock().published.map(({ version }) => version)]).toEqual([first, ['1.0.0', '1.0.1']]);
  });

  it('refuses who is a blank, and a version that is withdrawn', async () => {
    const unnamed = createTestIo(new Map(filesOf(FIRST)));
    expect(await run(['publish', `${FIRST}/rule-set.json`, '--by', ' ', '--reason', 'Board decision'], unnamed)).toBe(1);
    expect([unnamed.printed.err, unnamed.written.size]).toEqual([expect.stringContaining('Nobody is named who publishes it'), 0]);
    const withdrawn = createTestIo(new Map(filesOf(FIRST, (text) => text.replace('"status": "draft"', '"status": "withdrawn"'))));
    expect(await run(['publish', `${FIRST}/rule-set.json`, ...BY], withdrawn)).toBe(1);
    expect([withdrawn.printed.err, withdrawn.written.size]).toEqual([expect.stringContaining('ours 1.0.0 is withdrawn. Start a new version: cse-rules bump'), 0]);
  });

  it('publishes nothing where the lock file may not be read', async () => {
    const io = createTestIo(new Map(filesOf(FIRST)));
    const readFile: typeof io.readFile = (path, limit) => (path.endsWith('.lock.json') ? Promise.reject(Object.assign(new Error(path), { code: 'EACCES' })) : io.readFile(path, limit));
    expect(await run(['publish', `${FIRST}/rule-set.json`, ...BY], { ...io, readFile })).toBe(2);
    expect([io.printed.err, io.written.size]).toEqual(['rules/published.lock.json cannot be read: you may not read it.\n', 0]);
  });

  it('refuses what the proof cannot decide, until it is said why it is accepted', async () => {
    const options = Array.from({ length: 9 }, (_, i) => ({ id: `part-${String(i)}`, text: { en: `Part ${String(i)}` } }));
    const question = { type: 'choices', id: 'parts', kind: 'context', text: { en: 'Which parts are seen?' }, error: { en: 'Select every part that is seen' }, cites: [], basis: 'first-draft', options };
    const condition = { any: [{ fact: 'experienced-abuse', operator: 'equal', value: 'yes' }, { fact: 'parts', operator: 'contains', value: 'part-0' }] };
    const io = createTestIo(new Map(filesOf(FIRST, (text) => text.replace('"questions": [', `"questions": [${JSON.stringify(question)},`).replace('{ "fact": "experienced-abuse", "operator": "equal", "value": "yes" }', JSON.stringify(condition)))));
    expect(await run(['publish', `${FIRST}/rule-set.json`, ...BY], io)).toBe(1);
    expect(io.printed.err).toMatch(/cannot be decided exactly: [^]*--acknowledge "undecided only-circumstances/);
    expect(io.written.size).toBe(0);
  });
});
