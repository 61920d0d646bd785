import { digest } from '@cse-screening/core/load';
import { describe, expect, it } from 'vitest';
import { play, RECORD, recordOf, RULE_SET_TEXT } from './material.ts';

const LIMITS = 'It does not show who wrote the record';

/** A record with other content, under a digest that fits it. */
function forged(change: object): string {
  const { digest: _, ...content } = { ...RECORD, ...change };
  return JSON.stringify({ ...content, digest: digest(content) });
}

const replay = (record: string, rules = RULE_SET_TEXT, ...args: readonly string[]) => play(['replay', 'record.json', '--rules', 'rules.json', ...args], { 'record.json': record, 'rules.json': rules });

describe('replay', () => {
  it('says that a record is as it was made and gives its result again, and what that does not show', async () => {
    const { status, out, err } = await replay(JSON.stringify(RECORD));
    expect([status, err]).toEqual([0, '']);
    expect(out).toBe(`Record record-1, screened on 2026-01-10 with gloucestershire-cse 1.0.0

The record is as it was when its digest was made.
The rule set gives the recorded result again, in every field.

A digest shows that a record was not altered since the digest was made. It does
not show who wrote the record: whoever can alter a record can also make it a new
digest. Where authorship matters, sign the digest or keep it apart from the
record.
`);
  });

  it.each<[string, string, string, readonly string[]]>([
    ['an answer was taken out', JSON.stringify({ ...RECORD, answers: { vehicles: 'yes' } }), RULE_SET_TEXT, ['Cannot verify: the record is not the one that its digest was made of.', 'The rule set gives another result than the recorded one', '  changed /']],
    ['the account was rewritten', JSON.stringify({ ...RECORD, narrative: 'Nothing.' }), RULE_SET_TEXT, ['Cannot verify: the record is not the one that its digest was made of.', 'The rule set gives the recorded result again, in every field.']],
    ['the result was rewritten, with a new digest', forged({ result: { ...RECORD.result, indicated: { ...RECORD.result.indicated, category: null } } }), RULE_SET_TEXT, ['The record is as it was when its digest was made.', 'The rule set gives another result than the recorded one', '  changed /indicated/category\n']],
    ['the judgement names a category that there is not, with a new digest', forged({ judgement: { category: 'no-further-action', agrees: false, reason: 'School', role: 'Social worker', date: '2026-01-10' } }), RULE_SET_TEXT, ['The record is as it was when its digest was made.', 'and does not take the recorded judgement', '  judgement The rule set has no such category.\n']],
    ['the rule set is another version', JSON.stringify(RECORD), RULE_SET_TEXT.replace('"version": "1.0.0"', '"version": "1.0.1"'), ['Not replayed: the record rests on version 1.0.0 of the rule set, and this is version 1.0.1.']],
    ['the rule set was edited', JSON.stringify(RECORD), RULE_SET_TEXT.replace('"value": 5', '"value": 4'), ['Not replayed: this is version 1.0.0 of the rule set, but not as it was when the record was made: their digests differ.']],
  ])('ends with 1 where %s, and repeats no answer', async (_what, record, rules, said) => {
    const { status, out, err } = await replay(record, rules);
    expect(status).toBe(1);
    for (const each of said) expect(out.replaceAll('\n', ' ').replaceAll('  ', ' ')).toContain(each.replaceAll('\n', ' ').replaceAll('  ', ' '));
    expect(out.replaceAll('\n', ' ')).toContain(LIMITS);
    expect(`${out}${err}`).not.toMatch(/grey car|School|owe him|outside/);
  });

  it('names the first of very many places, and how many more there are', async () => {
    const { out } = await replay(forged({ result: recordOf({}).result }));
    expect(out.match(/^ {2}(?:added|removed|changed) +\//gm)).toHaveLength(20);
    expect(out).toMatch(/^ {2}and \d+ more places\n/m);
  });

  it('gives the same as data, without the result', async () => {
    const { status, out } = await replay(JSON.stringify(RECORD), RULE_SET_TEXT, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'same', differences: [], judgement: [], verification: { intact: true, reason: null, limits: expect.stringContaining(LIMITS) as unknown } });
    expect(out).not.toContain('category');
  });

  it('says what is wrong with a file that is no record, or no rule set', async () => {
    expect(await replay('{}')).toMatchObject({ status: 1, out: '', err: expect.stringContaining('The record cannot be used.') as unknown });
    expect(await replay(JSON.stringify(RECORD), '{}')).toMatchObject({ status: 1, out: '' });
  });

  it('reads one file from standard input, and not two', async () => {
    expect(await play(['replay', '-', '--rules', '-'])).toMatchObject({ status: 2, err: 'Standard input can be one of the files, not several.\n' });
  });
});
