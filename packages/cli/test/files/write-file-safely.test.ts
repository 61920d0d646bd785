import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/files/fingerprint.ts';
import { writeFileSafely } from '../../src/files/write-file-safely.ts';

let base: string;
let root: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'cse-rules-'));
  root = join(base, 'root');
  mkdirSync(join(root, 'folder'), { recursive: true });
  mkdirSync(join(base, 'root-and-more'));
  writeFileSync(join(root, 'there.json'), 'as it was');
  writeFileSync(join(base, 'outside.json'), 'not ours');
});

afterEach(() => { rmSync(base, { recursive: true, force: true }); });

const seen = fingerprint(Buffer.from('as it was'));
const read = (path: string) => readFileSync(join(base, path), 'utf8');

describe('a write inside the root', () => {
  it.each([
    ['a file that was read', 'there.json', seen],
    ['a new file', 'new.json', null],
    ['a new file in folders that are not there yet', 'a/b/new.json', null],
    ['a path that leaves a folder and stays inside', 'folder/../there.json', seen],
  ])('writes %s, as a whole, and leaves nothing beside it', async (_, path, before) => {
    await writeFileSafely(`${root}/${path}`, 'new text: é', { root, seen: before });
    expect(readFileSync(join(root, path), 'utf8')).toBe('new text: é');
    expect(readdirSync(join(root, path, '..')).filter((name) => !/^(there\.json|new\.json|folder|a)$/.test(name))).toEqual([]);
  });

  it('writes an absolute path, and through a link that stays inside', async () => {
    symlinkSync('there.json', join(root, 'link.json'));
    await writeFileSafely(join(root, 'link.json'), 'through the link', { root, seen });
    expect(read('root/there.json')).toBe('through the link');
    expect(readdirSync(root)).toEqual(['folder', 'link.json', 'there.json']);
  });

  it('keeps the permissions of the file', async () => {
    chmodSync(join(root, 'there.json'), 0o640);
    await writeFileSafely(join(root, 'there.json'), 'new', { root, seen });
    expect(statSync(join(root, 'there.json')).mode & 0o777).toBe(0o640);
  });

  it.skipIf(process.platform === 'win32')('makes what is about a child for its owner alone', async () => {
    await writeFileSafely(join(root, 'new.html'), 'about a child', { root, seen: null, personal: true });
    expect(statSync(join(root, 'new.html')).mode & 0o777).toBe(0o600);
  });

  it.skipIf(process.platform === 'win32')('leaves what is about a child to those whom its owner gave it to', async () => {
    chmodSync(join(root, 'there.json'), 0o640);
    await writeFileSafely(join(root, 'there.json'), 'about a child', { root, seen, personal: true });
    expect(statSync(join(root, 'there.json')).mode & 0o777).toBe(0o640);
  });
});

describe('a write out of the root', () => {
  it.each([
    ['the folder above', '../outside.json'],
    ['a folder whose name begins alike', '../root-and-more/new.json'],
    ['a detour', 'folder/../../outside.json'],
    ['a new folder outside', '../elsewhere/new.json'],
    ['a link to a file outside', 'file-link.json'],
    ['a link to a folder outside', 'folder-link/new.json'],
    ['a link to a link outside', 'link-to-link/outside.json'],
    ['a link that leads nowhere', 'broken-link.json'],
    ['links in a circle', 'circle/new.json'],
    ['the root itself', '.'],
  ])('is refused: %s', async (_, path) => {
    symlinkSync('../outside.json', join(root, 'file-link.json'));
    symlinkSync('..', join(root, 'folder-link'));
    symlinkSync('folder-link', join(root, 'link-to-link'));
    symlinkSync('../not-there.json', join(root, 'broken-link.json'));
    symlinkSync('circle', join(root, 'circle'));
    const list = () => [base, root].map((folder) => readdirSync(folder));
    const before = list();
    for (const expected of [null, fingerprint(Buffer.from('not ours'))]) {
      await expect(writeFileSafely(`${root}/${path}`, 'ours', { root, seen: expected })).rejects.toMatchObject({ code: 'unwritable-file', message: expect.stringMatching(/lies outside of|leads nowhere|lead in a circle/) });
    }
    expect(read('outside.json')).toBe('not ours');
    expect(list()).toEqual(before);
  });

  it('is refused by an absolute path too', async () => {
    await expect(writeFileSafely(join(base, 'outside.json'), 'ours', { root, seen: null })).rejects.toThrow('lies outside of');
  });

  it('is refused where no root is named: then it is the working folder, and no option is named', async () => {
    await expect(writeFileSafely(join(base, 'outside.json'), 'ours', { seen: null })).rejects.toThrow(/lies outside of .* Go to the folder it is in first\.$/);
    expect(read('outside.json')).toBe('not ours');
  });
});

describe('a file that is no longer what was read', () => {
  it.each([
    ['changed', 'changed meanwhile', seen, 'was changed by someone else'],
    ['gone', null, seen, 'was removed'],
    ['there, where it should be new', 'came meanwhile', null, 'is there already'],
  ])('is not written over: it is %s', async (_, now, before, message) => {
    if (now === null) rmSync(join(root, 'there.json'));
    else writeFileSync(join(root, 'there.json'), now);
    const files = readdirSync(root);
    await expect(writeFileSafely(join(root, 'there.json'), 'ours', { root, seen: before })).rejects.toThrow(message);
    expect(readdirSync(root)).toEqual(files);
    if (now !== null) expect(read('root/there.json')).toBe(now);
  });
});

describe('what the system refuses', () => {
  it.each([
    ['a folder', 'folder', 'it is a folder, not a file'],
    ['a file taken for a folder', 'there.json/new.json', 'a part of its path is a file'],
    ['a name that is too long', `${'x'.repeat(300)}.json`, 'its name is too long'],
  ])('is a plain sentence: %s', async (_, path, reason) => {
    await expect(writeFileSafely(`${root}/${path}`, 'ours', { root, seen: null })).rejects.toThrow(`was not written: ${reason}`);
    expect(readdirSync(root)).toEqual(['folder', 'there.json']);
  });

  it('shows no control character of a name', async () => {
    await expect(writeFileSafely('../\u001b[2Jx.json', 'ours', { root, seen: null })).rejects.toThrow('\\u{1b}[2Jx.json');
  });
});
