import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/index.ts';
import { UnwritableError } from '../../src/files/unwritable-error.ts';
import { findPublication } from '../../src/publish/lock-file.ts';
import { createTestIo, type TestIo } from '../test-io.ts';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
const HOME = '/home/policy';
const VERSION = 'rules/ours/1.0.0';
const DRAFT = [[`${VERSION}/rule-set.json`, fixture('ours.json')], [`${VERSION}/cases.json`, fixture('ours-cases.json')]] as const;
const BY = ['--by', 'Policy lead', '--reason', 'For a test'];

/** A folder in which one version is published: published once, and a copy for each test. */
const PUBLISHED = (async () => {
  const io = createTestIo(new Map(DRAFT));
  expect(await run(['publish', `${VERSION}/rule-set.json`, ...BY], io)).toBe(0);
  return [...DRAFT, ...io.written];
})();

/** The same files, as they are named from inside of a folder; nothing is written outside of it, unless of another root. */
function from(folder: string, io: TestIo): TestIo {
  const cwd = posix.join(HOME, folder);
  vi.spyOn(process, 'cwd').mockReturnValue(cwd);
  const place = (path: string) => posix.relative(HOME, posix.resolve(cwd, path)) || '.';
  return {
    ...io,
    readFile: (path, limit) => io.readFile(place(path), limit),
    listFolders: (path) => io.listFolders(place(path)),
    moveFolder: (older, newer, root) => io.moveFolder(place(older), place(newer), root),
    writeFile: (path, text, seen, options) => (place(path).startsWith(place(options?.root ?? '.').replace(/^\.$/, '')) ? io.writeFile(place(path), text, seen, options) : Promise.reject(new UnwritableError(`${path} lies outside of ${cwd}.`))),
  };
}

afterEach(() => { vi.restoreAllMocks(); });

describe('from inside of the folders of a published version', () => {
  it.each([
    [VERSION, 'rule-set.json'],
    [VERSION, './rule-set.json'],
    [VERSION, '../1.0.0/rule-set.json'],
    ['rules/ours', '1.0.0/rule-set.json'],
    ['rules', 'ours/1.0.0/rule-set.json'],
    ['.', 'rules/ours/1.0.0/../1.0.0/rule-set.json'],
    ['.', 'rules/ours/./1.0.0/rule-set.json'],
    ['elsewhere', `${HOME}/${VERSION}/rule-set.json`],
  ])('in %s, %s is known for the published one', async (folder, file) => {
    expect(await findPublication(file, from(folder, createTestIo(new Map(await PUBLISHED))))).toMatchObject({ id: 'ours', version: '1.0.0' });
  });

  it('check finds once that it was edited since', async () => {
    const files = new Map(await PUBLISHED);
    files.set(`${VERSION}/rule-set.json`, (files.get(`${VERSION}/rule-set.json`) ?? '').replace('"value": 2', '"value": 3'));
    const io = from(VERSION, createTestIo(files));
    expect(await run(['check', 'rule-set.json'], io)).toBe(1);
    expect(io.printed.out.match(/published-version-touched/g)).toHaveLength(1);
  });

  it('knows no version by the names of just any folders', async () => {
    expect(await findPublication('rule-set.json', from('rules/ours/drafts', createTestIo(new Map(await PUBLISHED))))).toBeNull();
  });

  it('bump starts the next version beside it where the root allows that, and says how else', async () => {
    const refused = from(VERSION, createTestIo(new Map(await PUBLISHED)));
    expect(await run(['bump', 'rule-set.json', 'patch'], refused)).toBe(2);
    expect([refused.printed.err, refused.written.size]).toEqual([expect.stringContaining('lies outside of'), 0]);
    const io = from(VERSION, createTestIo(new Map(await PUBLISHED)));
    expect(await run(['bump', 'rule-set.json', 'patch', '--root', '../../..'], io)).toBe(0);
    expect([...io.written.keys()]).toEqual(['rules/ours/1.0.1/rule-set.json', 'rules/ours/1.0.1/cases.json']);
  });

  it('publish writes both the version and the lock file, or neither', async () => {
    const refused = from(VERSION, createTestIo(new Map(DRAFT)));
    expect(await run(['publish', 'rule-set.json', ...BY], refused)).toBe(2);
    expect(refused.printed.err).toContain('published.lock.json lies outside of');
    expect((await refused.readFile('rule-set.json', 1e6)).toString()).toBe(fixture('ours.json'));
    const io = from(VERSION, createTestIo(new Map(DRAFT)));
    expect(await run(['publish', 'rule-set.json', ...BY, '--root', '../..'], io)).toBe(0);
    expect([...io.written.keys()]).toEqual([`${VERSION}/rule-set.json`, 'rules/published.lock.json']);
  });
});
