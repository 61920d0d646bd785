import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/digest/digest.ts';
import type { Answers } from '../../src/evaluate/result.ts';
import { createRecord } from '../../src/record/create-record.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { recordJsonSchema } from '../../src/record/record-json-schema.ts';
import { verifyRecord } from '../../src/record/verify-record.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { exampleRecord, recordOf, withChanges } from './example-screening.ts';

const ruleSet = smallRuleSet();
const DATE = '2026-11-20';
const JUDGEMENT = { category: 'upper', role: 'Social worker', date: DATE };
const record = recordOf({
  ruleSet,
  id: 'r-1',
  date: DATE,
  language: 'en',
  createdAt: '2026-11-20T14:05:00+01:00',
  answers: { 'first-sign': { value: 'yes', date: '2026-11-01', source: 'School', note: 'twice' }, harm: 'yes', episodes: 2, 'when-seen': ['now'], 'second-sign': { value: 'not-applicable', reason: 'seen elsewhere' } },
  narrative: 'Someone gives the child things.',
  childsWords: 'He is nice \u0000 🙂 \uFFFD \\\uFFFD \u2028',
  judgement: JUDGEMENT,
});
const text = JSON.stringify(record, null, 2);

describe('a record that was written as JSON', () => {
  it.each([
    ['indented', text],
    ['in one line', JSON.stringify(record)],
    ['with a byte-order mark and CRLF', `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['with its keys in another order', JSON.stringify(Object.fromEntries(Object.entries(record).reverse()))],
    ['with everything escaped', JSON.stringify(record).replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)],
  ])('is read back as it was: %s', (_, written) => {
    const { record: read, issues } = parseRecord(written);
    expect(issues).toEqual([]);
    expect(read).toEqual(record);
    expect(read?.childsWords).toBe(record.childsWords);
    expect(Object.isFrozen(read?.result.actions)).toBe(true);
  });

  it('is read back as it was, also under an id that is not taken for a new record: it is not lost for that', () => {
    for (const id of [' ', '\u200B', 'case\u0000-1']) {
      const { digest: _, ...content } = { ...record, id };
      const { record: read, issues } = parseRecord(JSON.stringify({ ...content, digest: digest(content) }));
      expect(issues).toEqual([]);
      expect(read?.id).toBe(id);
    }
  });

  it.each(['lower', 'upper'])('is read back as it was, judged to be %s, an end of the span that is indicated', (category) => {
    const spanned = smallRuleSet((rules) => rules.replace('"default": true, ', '').replace('"text": { "en": "Read otherwise." }', '"text": { "en": "Read otherwise." }, "default": true'));
    const judged = recordOf({ ruleSet: spanned, id: 'r', date: DATE, answers: { 'first-sign': 'yes', 'second-sign': 'often' }, judgement: { category, reason: 'More is known.', role: 'Social worker', date: DATE } });
    expect([judged.result.indicated, judged.judgement?.agrees]).toEqual([{ category: 'lower', upTo: 'upper' }, true]);
    expect(parseRecord(JSON.stringify(judged))).toEqual({ record: judged, issues: [] });
  });

  it('is read back as it was, whatever was said in it', () => {
    const words = fc.string({ unit: 'binary', maxLength: 60 });
    const answer = fc.oneof(words, fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.array(words, { maxLength: 4 }), fc.record({ value: words, note: words, source: words }, { requiredKeys: ['value'] }));
    const answers: fc.Arbitrary<Answers> = fc.dictionary(fc.constantFrom('first-sign', 'second-sign', 'harm', 'episodes', 'born', 'words', 'when-seen', 'another-question'), answer, { noNullPrototype: true });
    fc.assert(
      fc.property(answers, fc.record({ narrative: words, childsWords: words }, { requiredKeys: [] }), (given, more) => {
        const made = createRecord({ ruleSet, id: 'r', date: DATE, answers: given, ...more });
        expect(made.record).not.toBeNull();
        const { record: read, issues } = parseRecord(JSON.stringify(made.record));
        expect(issues).toEqual([]);
        expect(read).toEqual(made.record);
        expect(verifyRecord(read).intact).toBe(true);
      }),
    );
  });

  it('is read back at the largest size that a record can have, indented', () => {
    const room = 1_000_000 - JSON.stringify(recordOf({ ruleSet, id: 'r', date: DATE, answers: {}, narrative: '' }), null, 2).length;
    const { record: largest } = createRecord({ ruleSet, id: 'r', date: DATE, answers: {}, narrative: 'x'.repeat(room) });
    expect(parseRecord(JSON.stringify(largest, null, 2)).record).toEqual(largest);
    expect(createRecord({ ruleSet, id: 'r', date: DATE, answers: {}, narrative: 'x'.repeat(room + 1) }).issues).toMatchObject([{ code: 'too-large' }]);
  });
});

/** Seals a changed copy again, so that only the change is wrong with it. */
function edited(changes: Readonly<Record<string, unknown>>): string {
  const { digest: _, ...content } = withChanges(JSON.parse(text), changes) as Record<string, unknown>;
  return JSON.stringify({ ...content, digest: digest(content) }, null, 1);
}

/** How the text came to be, and each issue as code and path. */
const FAULTS: readonly [string, string, readonly (readonly [code: string, path: string])[]][] = [
  ['nothing', '', [['empty-file', '']]],
  ['half of it', text.slice(0, 900), [['invalid-json', '']]],
  ['bytes', '\0\0', [['not-utf8', '']]],
  ['nesting that is too deep', '['.repeat(40), [['too-deep', '']]],
  ['more than can be read', `"${'x'.repeat(1_000_000)}"`, [['too-large', '']]],
  ['a list', '[]', [['wrong-type', '']]],
  ['a number', '3', [['wrong-type', '']]],
  ['a key that stands twice', text.replace('"id": "r-1"', '"id": "r-1", "id": "r-2"'), [['duplicate-key', '/id']]],
  ['a question that is answered twice', text.replace('"harm": "yes"', '"harm": "yes", "harm": "no"'), [['duplicate-key', '/answers/harm']]],
  ['a forbidden key', text.replace('"harm": "yes"', '"constructor": "yes"'), [['forbidden-key', '/answers/constructor']]],
  ['a number that does not survive', text.replace('"episodes": 2', '"episodes": 90071992547409931'), [['number-out-of-range', '/answers/episodes']]],
  ['half a character', text.replace('twice', '\\ud83d'), [['not-utf8', '/answers/first-sign/note']]],
  ['lost bytes behind a backslash', text.replace('twice', '\\\uFFFD'), [['not-utf8', '']]],
  ['a newer format', edited({ '/format': 2 }), [['format-newer', '/format']]],
  ['an older format', edited({ '/format': 0 }), [['format-older', '/format']]],
  ['no format', edited({ '/format': undefined }), [['missing-field', '/format']]],
  ['no result', edited({ '/result': undefined }), [['missing-field', '/result']]],
  ['no digest', JSON.stringify({ ...record, digest: undefined }), [['missing-field', '/digest']]],
  ['a digest that is none', JSON.stringify({ ...record, digest: 'abc' }), [['invalid-value', '/digest']]],
  ['a field that no record has', edited({ '/narative': 'x' }), [['unknown-field', '']]],
  ['a result with a score', edited({ '/result/score': 7 }), [['unknown-field', '/result']]],
  ['a result without its actions', edited({ '/result/actions': undefined }), [['missing-field', '/result/actions']]],
  ['an urgency that does not exist', edited({ '/result/actions/0/urgency': 'later' }), [['invalid-value', '/result/actions/0/urgency']]],
  ['two faults', edited({ '/date': 'x', '/judgement/role': 3 }), [['invalid-value', '/date'], ['wrong-type', '/judgement/role']]],
  ['a moment that does not exist', edited({ '/createdAt': '2026-11-20T14:05:00+99:99' }), [['invalid-value', '/createdAt']]],
  ['a day that does not exist', edited({ '/judgement/date': '2026-02-30' }), [['not-a-date', '/judgement/date']]],
  ['a result of another day', edited({ '/result/date': '2026-11-19' }), [['invalid-value', '/result/date']]],
  ['a result of another rule set', edited({ '/ruleSet/version': '1.0.1' }), [['invalid-value', '/result/ruleSet']]],
  ['a result of a rule set of another name', edited({ '/ruleSet/id': 'another' }), [['invalid-value', '/result/ruleSet']]],
  ['a result of another edition', edited({ '/ruleSet/edition': 'another' }), [['invalid-value', '/result/ruleSet']]],
  ['a result of another digest', edited({ '/ruleSet/digest': 'a'.repeat(64) }), [['invalid-value', '/result/ruleSet']]],
  ['a judgement that agrees with something else', edited({ '/judgement/category': 'lower' }), [['invalid-value', '/judgement/agrees']]],
  ['a judgement that differs without a reason', edited({ '/judgement/category': null, '/judgement/agrees': false }), [['reason-missing', '/judgement/reason']]],
];

describe('text that is no record is refused with its place', () => {
  it.each(FAULTS)('%s', (_, broken, expected) => {
    const { record: read, issues } = parseRecord(broken);
    expect(read).toBeNull();
    expect(issues.map(({ code, path }) => [code, path])).toEqual(expected);
    for (const { severity, line, column } of issues) {
      expect(severity).toBe('error');
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
    }
  });

  it('says the line', () => {
    const line = text.split('\n').findIndex((each) => each.includes('"role"')) + 1;
    expect(parseRecord(text.replace('"Social worker"', '3')).issues).toMatchObject([{ path: '/judgement/role', line }]);
  });

  it('suggests the field that was meant', () => {
    expect(parseRecord(edited({ '/childWords': 'x' })).issues[0]?.hint).toBe('Did you mean "childsWords"?');
  });
});

describe('an issue with a record never holds what stands in it', () => {
  const canary = 'Canary 7f3a';
  it.each<[string, string]>([
    ['cut off', text.replace('twice', canary).slice(0, -20)],
    ['a comma too many', text.replace('"twice"', `"${canary}",,`)],
    ['a key twice', text.replace('"harm": "yes"', `"${canary}": 1, "${canary}": 2`)],
    ['a key twice in an answer', text.replace('"note": "twice"', `"${canary}": 1, "${canary}": 2`)],
    ['half a character under a key', text.replace('"harm": "yes"', `"${canary}": { "${canary}": "\\ud83d" }`)],
    ['a number that is too large', text.replace('"episodes": 2', '"episodes": 7777777777777777777')],
    ['answers of every wrong type', edited({ '/answers': { [canary]: canary, harm: { [canary]: canary }, episodes: [[canary]], born: { value: canary, date: canary, source: [canary], amended: canary } } })],
    ['wrong words', edited({ '/narrative': [canary], '/childsWords': { [canary]: canary }, '/judgement': { category: canary, role: [canary], date: canary }, [`/${canary}`]: canary, '/id': [canary], '/date': canary, '/createdAt': canary })],
    ['a wrong result', edited({ [`/result/${canary}`]: canary, '/result/date': canary, '/result/indicated': canary, '/result/reading': canary, '/result/actions': [{ text: { [canary]: canary }, urgency: canary }], '/result/issues': [{ code: canary }] })],
    ['an altered record', text.replace('twice', canary)],
  ])('%s', (_, broken) => {
    const { issues } = parseRecord(broken);
    expect(issues.length).toBeGreaterThan(0);
    expect(JSON.stringify(issues)).not.toMatch(/canary|7f3a|7777/i);
  });
});

describe('a record that was altered', () => {
  it('is given all the same, with a warning that it cannot be verified', () => {
    const { record: read, issues } = parseRecord(text.replace('Someone gives', 'Nobody gives'));
    expect(read?.narrative).toBe('Nobody gives the child things.');
    expect(issues).toMatchObject([{ code: 'invalid-value', severity: 'warning', path: '/digest', message: 'Cannot verify: the record is not the one that its digest was made of.' }]);
  });

  it('by lost bytes cannot be verified', () => {
    expect(parseRecord(text.replace('🙂', '\uFFFD')).issues).toMatchObject([{ severity: 'warning', path: '/digest' }]);
  });
});

describe('the JSON Schema of records', () => {
  const schema = recordJsonSchema() as { title: string; required: string[]; definitions: Record<string, { properties?: Record<string, { description?: string }>; description?: string }>; properties: Record<string, { description?: string }>; additionalProperties: boolean };
  it('requires what every record has, and takes nothing else', () => {
    expect(schema.title).toBe('Screening record');
    expect([...schema.required].sort()).toEqual(['answers', 'date', 'digest', 'format', 'id', 'result', 'ruleSet']);
    expect(schema.additionalProperties).toBe(false);
  });

  it('describes every field of a record, an answer and a judgement', () => {
    const bare = [schema, schema.definitions['Answer'], schema.definitions['Judgement'], schema.definitions['Result']].flatMap((part) => Object.entries(part?.properties ?? {}).filter(([, field]) => field.description === undefined).map(([name]) => name));
    expect(bare).toEqual([]);
    expect(schema.properties['digest']?.description).toContain('not authorship');
  });

  it('says the same every time', () => {
    expect(recordJsonSchema()).toEqual(recordJsonSchema());
    expect(JSON.stringify(exampleRecord())).not.toContain('undefined');
  });
});
