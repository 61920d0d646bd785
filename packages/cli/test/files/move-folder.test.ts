import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moveFolder } from '../../src/files/move-folder.ts';
import { UnwritableError } from '../../src/files/unwritable-error.ts';

let base: string;
let root: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'cse-rules-'));
  root = join(base, 'root');
  for (const folder of ['root/1.0.0', 'root/empty', 'outside']) mkdirSync(join(base, folder), { recursive: true });
  writeFileSync(join(root, '1.0.0', 'rule-set.json'), 'as it was');
});

afterEach(() => { rmSync(base, { recursive: true, force: true }); });

describe('a folder', () => {
  it('gets another name with all that is in it', async () => {
    await moveFolder(join(root, '1.0.0'), join(root, '1.1.0'), root);
    expect([existsSync(join(root, '1.0.0')), readFileSync(join(root, '1.1.0', 'rule-set.json'), 'utf8')]).toEqual([false, 'as it was']);
  });

  it.each([
    ['to where something is already, an empty folder too', 'root/1.0.0', 'root/empty', /is there already\. Nothing was moved/],
    ['out of the root', 'root/1.0.0', 'outside/1.0.0', /lies outside of/],
    ['into the root', 'outside', 'root/1.1.0', /lies outside of/],
    ['that is not there', 'root/2.0.0', 'root/1.1.0', /was not written/],
  ])('is not moved %s', async (_, from, to, message) => {
    const moved = moveFolder(join(base, from), join(base, to), root);
    await expect(moved).rejects.toThrow(UnwritableError);
    await expect(moved).rejects.toThrow(message);
    expect(readFileSync(join(root, '1.0.0', 'rule-set.json'), 'utf8')).toBe('as it was');
  });
});
