import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findPrevious } from '../../src/publish/find-previous.ts';
import { createTestIo } from '../test-io.ts';

const OURS = readFileSync(new URL('../fixtures/ours.json', import.meta.url), 'utf8');

it.each([
  ['the highest that is lower, by number and not by letter', '1.11.0', '1.11.0', '1.10.0'],
  ['none below the first', '1.0.0', '1.0.0', null],
  ['never the file itself, whose folder still has the number before', '1.10.0', '2.0.0', '1.9.0'],
])('the version before is %s', async (_, folder, version, found) => {
  const io = createTestIo(new Map(['1.0.0', '1.9.0', '1.10.0', '1.11.0', '2.1.0', 'drafts'].map((each) => [`rules/ours/${each}/rule-set.json`, OURS.replace('"version": "1.0.0"', `"version": "${each}"`)])));
  const without: typeof io = { ...io, listFolders: async (path) => (await io.listFolders(path)).filter((name) => name !== '1.11.0' || folder === '1.11.0') };
  const previous = await findPrevious({ folder: 'rules', id: 'ours', version: folder }, version, without);
  expect(previous?.ruleSet.document.version ?? null).toBe(found);
});
