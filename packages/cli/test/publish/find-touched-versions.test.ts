import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createIo, run } from '../../src/index.ts';
import { findTouchedVersions } from '../../src/publish/find-touched-versions.ts';
import { readLockFile } from '../../src/publish/lock-file.ts';
import { createTestIo, type TestIo } from '../test-io.ts';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
const FILE = 'rules/ours/1.0.0/rule-set.json';
const LOCK = 'rules/published.lock.json';

/** A folder in which one version is published: published once, and a copy for each test. */
const PUBLISHED = (async (): Promise<ReadonlyMap<string, string>> => {
  const io = createTestIo(new Map([[FILE, fixture('ours.json')], ['rules/ours/1.0.0/cases.json', fixture('ours-cases.json')]]));
  expect(await run(['publish', FILE, '--by', 'Policy lead', '--reason', 'For a test'], io)).toBe(0);
  return io.written;
})();

async function touch(change: (files: Map<string, string>) => void): Promise<TestIo> {
  const files = new Map(await PUBLISHED);
  change(files);
  return createTestIo(files);
}

const edit = (find: string, replacement: string) => (files: Map<string, string>) => {
  const text = files.get(FILE) ?? '';
  if (!text.includes(find)) throw new Error(`There is no ${find}`);
  files.set(FILE, text.replace(find, replacement));
};

describe('a published version', () => {
  it.each([
    ['as it was', () => undefined],
    ['with other white space and another order', (files: Map<string, string>) => files.set(FILE, JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(files.get(FILE) ?? '') as object).reverse())))],
    ['withdrawn since', edit('"status": "published"', '"status": "withdrawn"')],
  ])('is as it was published: %s', async (_, change) => {
    expect(await findTouchedVersions('rules', await touch(change))).toEqual([]);
  });

  it.each([
    ['a number', edit('"value": 2', '"value": 3'), 'changed'],
    ['one letter of a text', edit('Call 999 now.', 'Call 999 now!'), 'changed'],
    ['back to a draft', edit('"status": "published"', '"status": "draft"'), 'changed'],
    ['withdrawn, and a number with it', (files: Map<string, string>) => { edit('"status": "published"', '"status": "withdrawn"')(files); edit('"value": 2', '"value": 3')(files); }, 'changed'],
    ['text that is no longer JSON', edit('{', ''), 'changed'],
    ['gone', (files: Map<string, string>) => files.delete(FILE), 'gone'],
  ])('is found to be touched, and check fails with what to do: %s', async (_, change, fault) => {
    const io = await touch(change);
    expect(await findTouchedVersions('rules', io)).toEqual([expect.objectContaining({ file: FILE, id: 'ours', version: '1.0.0', fault, hint: expect.stringContaining(`cse-rules bump ${FILE}`) as unknown })]);
    expect(await run(['check', FILE], io)).not.toBe(0);
    if (fault === 'changed') expect(io.printed.out.replaceAll(/\s+/g, ' ')).toContain('A published version is never edited');
  });
});

describe('a published version that was edited since', () => {
  const NEXT = 'rules/ours/1.0.1/rule-set.json';
  const EDITED = 'ours 1.0.0 was published on 2026-03-01 and was edited since.';
  const withNext = (files: Map<string, string>) => {
    const draft = (files.get(FILE) ?? '').replace('"version": "1.0.0"', '"version": "1.0.1"').replace('"status": "published"', '"status": "draft"');
    files.set(NEXT, draft);
    files.set(NEXT.replace('rule-set', 'cases'), fixture('ours-cases.json').replace('"version": "1.0.0"', '"version": "1.0.1"'));
  };
  const edited = (files: Map<string, string>) => { edit('"value": 2', '"value": 3')(files); withNext(files); };

  it.each<[name: string, argv: readonly string[], inReport: boolean]>([
    ['diff', ['diff', FILE, NEXT], true],
    ['diff, as data', ['diff', FILE, NEXT, '--format', 'json'], true],
    ['diff, as a page', ['diff', FILE, NEXT, '--format', 'html'], true],
    ['diff, from the draft', ['diff', NEXT, FILE], true],
    ['docs', ['docs', FILE], true],
    ['docs of the draft', ['docs', NEXT, '--previous', FILE, '--format', 'markdown'], true],
    ['verify', ['verify', FILE], false],
    ['verify, as data', ['verify', FILE, '--json'], true],
    ['bump of the draft', ['bump', NEXT], false],
    ['bump of the draft, since that version', ['bump', NEXT, '--since', FILE], false],
  ])('is warned of by %s, which goes on', async (_, argv, inReport) => {
    const io = await touch(edited);
    await run(argv, io);
    const err = io.printed.err.replaceAll(/\s+/g, ' ');
    expect(err.split(EDITED)).toHaveLength(2);
    expect(err).toContain(`Warning: ${EDITED} What is said here is of the file as it is now.`);
    expect(io.printed.out.replaceAll(/[\\\s]+/g, ' ').includes(EDITED)).toBe(inReport);
    expect(io.printed.out).not.toBe('');
    const untouched = await touch(withNext);
    await run(argv, untouched);
    expect(untouched.printed.err + untouched.printed.out).not.toContain('edited since');
  });
});

describe('a version that says that it is published', () => {
  it('is found where nobody has published it', async () => {
    const io = await touch((files) => { files.set('rules/ours/1.0.1/rule-set.json', (files.get(FILE) ?? '').replace('"version": "1.0.0"', '"version": "1.0.1"')); });
    expect(await findTouchedVersions('rules', io)).toEqual([expect.objectContaining({ file: 'rules/ours/1.0.1/rule-set.json', fault: 'not-locked' })]);
    expect(await run(['check', FILE], io)).toBe(1);
  });

  it('is found where the same version of another rule set is published', async () => {
    const io = await touch((files) => { files.set('rules/theirs/1.0.0/rule-set.json', (files.get(FILE) ?? '').replace('"id": "ours"', '"id": "theirs"')); });
    expect(await findTouchedVersions('rules', io)).toEqual([expect.objectContaining({ id: 'theirs', version: '1.0.0', fault: 'not-locked' })]);
  });

  it('is no concern of ours as a draft, or under a name that is no version', async () => {
    const io = await touch((files) => {
      const published = files.get(FILE) ?? '';
      files.set('rules/ours/1.0.1/rule-set.json', published.replace('"status": "published"', '"status": "draft"'));
      files.set('rules/ours/old/rule-set.json', published);
    });
    expect(await findTouchedVersions('rules', io)).toEqual([]);
  });

  it('can be published with a byte-order mark, and again', async () => {
    const io = createTestIo(new Map([[FILE, `\uFEFF${fixture('ours.json')}`], ['rules/ours/1.0.0/cases.json', fixture('ours-cases.json')]]));
    const command = ['publish', FILE, '--by', 'Policy lead', '--reason', 'For a test'];
    expect(await run(command, io)).toBe(0);
    expect(await run(command, io)).toBe(0);
    expect(io.printed.out).toContain('Nothing is to be done');
    expect(await findTouchedVersions('rules', io)).toEqual([]);
  });
});

describe('a lock file that is not what publish writes', () => {
  it.each([
    ['half of one', (text: string) => text.slice(0, 40)],
    ['another format', (text: string) => text.replace('"format": 1', '"format": 2')],
    ['an id that leads out of the folder', (text: string) => text.replace('"id": "ours"', '"id": "../ours"')],
    ['a version that leads out of the folder', (text: string) => text.replace('"version": "1.0.0"', '"version": "../../1.0.0"')],
    ['a field that it does not know', (text: string) => text.replace('"by"', '"note": "by hand", "by"')],
    ['a digest that is none', (text: string) => text.replace(/"digest": "[0-9a-f]{8}/, '"digest": "')],
  ])('is refused, and never written over: %s', async (_, change) => {
    const io = await touch((files) => { files.set(LOCK, change(files.get(LOCK) ?? '')); });
    await expect(findTouchedVersions('rules', io)).rejects.toThrow('is not what cse-rules publish writes');
    expect(await run(['publish', FILE, '--by', 'x', '--reason', 'y'], io)).toBe(2);
    expect([...io.written]).toEqual([]);
  });
});

describe('the rule sets of this repository', () => {
  const rules = fileURLToPath(new URL('../../../../rules', import.meta.url));

  it('are as they were published', async () => {
    expect(await findTouchedVersions(rules, createIo())).toEqual([]);
  });

  it('are locked where they say that they are published', async () => {
    const { published } = await readLockFile(rules, createIo());
    const versions = readdirSync(rules, { withFileTypes: true, recursive: true }).filter(({ name, parentPath }) => name === 'rule-set.json' && !parentPath.includes('node_modules')).map(({ parentPath, name }) => JSON.parse(readFileSync(`${parentPath}/${name}`, 'utf8')) as { id: string; version: string; status: string });
    expect(versions.length).toBeGreaterThan(0);
    const unlocked = versions.filter(({ id, version, status }) => status !== 'draft' && !published.some((locked) => locked.id === id && locked.version === version));
    expect(unlocked).toEqual([]);
  });
});
