import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFile } from '../../src/check/check-file.ts';
import { UnwritableError } from '../../src/files/unwritable-error.ts';
import { run } from '../../src/index.ts';
import type { Finding } from '../../src/write-findings.ts';
import { createTestIo } from '../test-io.ts';

const OURS = readFileSync(new URL('../fixtures/ours.json', import.meta.url), 'utf8');
const withStatus = (status: string) => OURS.replace('"status": "draft"', `"status": "${status}"`);
const windows = (text: string) => text.replaceAll('\n', '\r\n');

describe('check --fix', () => {
  it.each([
    ['a published version', windows(withStatus('published'))],
    ['a withdrawn version', windows(withStatus('withdrawn'))],
    ['a published version that is JSON only once it is corrected', withStatus('published').replace(/\n\}\s*$/, ',\n}\n')],
  ])('leaves %s as it is, and says so', async (_, text) => {
    const io = createTestIo(new Map([['a.json', text]]));
    await run(['check', 'a.json', '--fix'], io);
    expect([io.written.size, io.printed.err]).toEqual([0, 'a.json is not corrected: a published version is never edited.\n']);
  });

  it('corrects the others where one cannot be written, and ends with 2', async () => {
    const io = createTestIo(new Map([['a.json', windows(OURS)], ['b.json', windows(OURS)]]));
    const writeFile: typeof io.writeFile = (path, ...rest) => (path === 'a.json' ? Promise.reject(new UnwritableError('a.json was not written: the disk is full.')) : io.writeFile(path, ...rest));
    expect(await run(['check', 'a.json', 'b.json', '--fix'], { ...io, writeFile })).toBe(2);
    expect([[...io.written], io.printed.err]).toEqual([[['b.json', OURS]], 'a.json was not written: the disk is full.\n']);
  });
});

describe('check', () => {
  it('asks for another folder of sources only where it holds the text of none', async () => {
    const [ours, small] = ['../fixtures/ours.json', '../fixtures/rule-set.json'].map((path) => readFileSync(new URL(path, import.meta.url), 'utf8')) as [string, string];
    const io = createTestIo(new Map([['ours.json', ours], ['small.json', small.replaceAll('"EX"', '"OTHER"')], ['texts/OTHER.txt', 'one sign; another sign; one or more']]));
    await run(['check', 'ours.json', 'small.json', '--sources', 'texts'], io);
    expect(io.printed.err).toBe('');
    await run(['check', 'ours.json', '--sources', 'nowhere'], io);
    expect(io.printed.err).toContain('nowhere holds the text of no source that is quoted.');
  });

  it('finds a rule set six folders down', async () => {
    const io = createTestIo(new Map([['a/b/c/d/e/f/g/rule-set.json', OURS]]));
    await run(['check', 'a'], io);
    expect(io.printed.out).toContain('a/b/c/d/e/f/g/rule-set.json:');
  });

  it('reports where the published schema and this software do not agree', async () => {
    const disagreement: Finding = { code: 'validators-disagree', severity: 'error', path: '', message: 'They do not agree.', hint: '' };
    const { findings } = await checkFile('a.json', { date: '2026-03-01', sources: undefined, fix: false, findDisagreement: () => [disagreement] }, createTestIo(new Map([['a.json', OURS]])));
    expect(findings).toContain(disagreement);
  });
});
