import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../src/index.ts';
import { createTestIo } from './test-io.ts';

const RULE_SET = readFileSync(new URL('./fixtures/rule-set.json', import.meta.url), 'utf8');
const PACK = {
  format: 1, id: 'more-signs', version: '1.2.0', for: { id: 'small', version: '1.0.0' }, status: 'draft',
  title: { en: 'More signs' }, purpose: { en: 'With a third sign.' }, owner: 'cse-screening maintainers',
  inForce: { from: '2026-06-01' }, reviewBy: '2027-01-01', languages: ['en'],
  sources: [], interpretations: [], parameters: [], sections: [], measures: [], flags: [], rules: [], actions: [], completeness: [],
};
const EX = { id: 'EX', title: 'An invented source', publisher: 'cse-screening', rows: [] };
const BECOMES = { id: 'elsewhere', version: '0.1.0', title: { en: 'Elsewhere' }, purpose: { en: 'A test.' }, owner: 'elsewhere', basis: 'adopted', reading: { title: { en: 'As taken over' }, text: { en: 'Nothing is counted.' } } };
const ADOPTED = { id: 'adopted', title: { en: 'Adopted' }, rationale: { en: 'It was taken over as it is.' }, owner: 'elsewhere', date: '2026-02-21' };
const ELSEWHERE = { becomes: BECOMES, takesOut: { categories: 'all' }, interpretations: [ADOPTED] };

async function combine(fields: object, options: readonly string[] = [], files: Readonly<Record<string, string>> = {}) {
  const io = createTestIo(new Map(Object.entries({ 'rule-set.json': RULE_SET, 'pack.json': JSON.stringify({ ...PACK, ...fields }), ...files })));
  const status = await run(['combine', 'rule-set.json', 'pack.json', ...options], io);
  return { status, ...io.printed, written: io.written };
}

describe('a combination is told', () => {
  it.each<[what: string, fields: object, line: RegExp]>([
    ['a flag that came in', { flags: [{ id: 'noted', kind: 'status', text: { en: 'It is noted.' }, cites: [], basis: 'number-for-several' }], rules: [{ id: 'note', when: { fact: 'first-sign', operator: 'equal', value: 'yes' }, then: { flag: 'noted' }, because: { en: 'It is recorded.' }, cites: [], basis: 'number-for-several' }] }, /Came in:\n {2}flag {12}noted\n {2}rule {12}note\nWent out: nothing\nSays something else, or cites other rows: nothing\n/],
    ['a requirement that went out', { takesOut: { completeness: ['narrative'] } }, /Went out:\n {2}requirement {5}narrative\n/],
    ['a section with another title', { sections: [{ id: 'signs', title: { en: 'Signs, and more' }, questions: [] }] }, /cites other rows:\n {2}section {9}signs\n/],
    ['a source with another note', { sources: [{ ...EX, note: 'Read again.' }] }, /cites other rows:\n {2}source {10}EX\n/],
    ['a reading that is another, and one that went out', ELSEWHERE, /Went out:\n[^]* {2}reading {9}other\n[^]*cites other rows:\n[^]* {2}reading {9}main\n/],
  ])('with %s', async (_, fields, line) => {
    const { status, out } = await combine(fields);
    expect(out).toMatch(line);
    expect(status).toBe(0);
  });
});

describe('combine', () => {
  it('says what a pack is warned of where it is combined all the same', async () => {
    const { status, err } = await combine({ languages: ['cy'] });
    expect([status, err]).toEqual([0, expect.stringMatching(/^pack\.json:\/languages {2}warning {2}missing-translation {2}The rule set is in en too/)]);
  });

  it('compares quotes with the texts of the sources, where it is to check', async () => {
    const checked = (text: string) => combine({}, ['--check', '--out', 'combined.json'], { 'sources/EX.txt': text });
    expect(await checked('one sign; another sign; one or more')).toMatchObject({ status: 0, err: expect.not.stringContaining('  quote-') as string });
    const { status, err, written } = await checked('one sign; another sign; two or more');
    expect([status, err, written.size]).toEqual([1, expect.stringContaining('quote-differs'), 0]);
  });

  it.each([
    ['writes anew what a pack makes in the same version', '0.1.0', 0],
    ['never writes over another version of what a pack makes', '0.2.0', 2],
  ])('%s', async (_, version, wanted) => {
    const there = RULE_SET.replace('"id": "small"', '"id": "elsewhere"').replace('"version": "1.0.0"', `"version": "${version}"`);
    const { status, written } = await combine(ELSEWHERE, ['--out', 'elsewhere.json'], { 'elsewhere.json': there });
    expect([status, written.size]).toEqual([wanted, wanted === 0 ? 1 : 0]);
  });
});
