import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.ts';
import { checkShape } from '../../src/parse/check-shape.ts';
import { mend } from '../../src/parse/mend.ts';
import { pointer } from '../../src/parse/pointer.ts';
import { SMALL } from './fault-files.ts';

type Node = Record<string, unknown>;

/** Each change of one value in a document that the schema may refuse, with where it was made. */
function changes(document: Node): [string, string][] {
  const found: [string, string][] = [];
  const note = (what: string, path: string) => found.push([`${what} ${path}`, JSON.stringify(document)]);
  const walk = (holder: Node, path: string) => {
    for (const [key, value] of Object.entries(holder)) {
      const place = pointer(path, key);
      holder[key] = typeof value === 'number' ? 'SEVEN' : 7;
      note('another type at', place);
      holder[key] = value;
      if (!Array.isArray(holder)) {
        Reflect.deleteProperty(holder, key);
        note('nothing at', place);
        holder[`${key}x`] = value;
        note('another name for', place);
        Reflect.deleteProperty(holder, `${key}x`);
        holder[key] = value;
      }
      if (typeof value === 'object' && value !== null) walk(value as Node, place);
    }
  };
  walk(document, '');
  return found;
}

const OF_FORM = ['wrong-type', 'missing-field', 'unknown-field', 'invalid-value', 'unknown-operator', 'not-in-language', 'empty-group', 'unsafe-link', 'format-older'];

describe('a rule set with faults of form', () => {
  it('has its other faults reported in the same go, each at its place in the file', () => {
    const document = JSON.parse(SMALL) as { [list: string]: Node[] };
    const [first, second] = document['rules'] as [Node, Node];
    document['purpsoe'] = document['purpose'] as Node[];
    delete document['purpose'];
    first['when'] = { any: [] };
    second['reading'] = 'mian';
    (document['actions'] as [Node, Node])[1]['id'] = (document['actions'] as [Node, Node])[0]['id'];
    const { ruleSet, issues } = parse(JSON.stringify(document, null, 1));
    expect(ruleSet).toBeNull();
    expect(issues.map(({ code, path }) => `${code} ${path}`).sort()).toEqual(['duplicate-id /actions/1/id', 'empty-group /rules/0/when/any', 'missing-field /purpose', 'unknown-field /purpsoe', 'unknown-reference /rules/1/reading']);
    for (const { line, severity } of issues) expect([(line ?? 0) > 0, severity]).toEqual([true, 'error']);
  });

  it.each(['selfCompleted', '$schema', 'reviewBy', 'languages'])('is checked all the same where the fault is in %s', (field) => {
    const issues = parse(SMALL.replace('"format": 1,', `"format": 1, "${field}": 7,`).replace(field === 'reviewBy' || field === 'languages' ? new RegExp(`\n  "${field}": .*`) : /$^/, '').replace('"reading": "main", "when"', '"reading": "mian", "when"')).issues;
    expect(issues.map(({ code }) => code).sort()).toEqual(['unknown-reference', 'wrong-type']);
  });

  it.each<[string, (document: { [list: string]: Node[] }) => void, string[]]>([
    ['a field that there is not, whatever it is called', (document) => Object.assign(document, { 'a/b': 1, 'a~b': 1 }), ['unknown-field /a~1b', 'unknown-field /a~0b']],
    ['a measure, beside two of one name', ({ measures = [] }) => measures.push({ ...(measures[0] as Node) }, { id: 'broken' }), ['missing-field /measures/4/type', 'duplicate-id /measures/3/id']],
  ])('is checked all the same where the fault is in %s', (_field, spoil, expected) => {
    const document = JSON.parse(SMALL) as { [list: string]: Node[] };
    spoil(document);
    (document['rules'] as [Node])[0]['reading'] = 'mian';
    const found = parse(JSON.stringify(document)).issues.map(({ code, path }) => `${code} ${path}`);
    expect(found.sort()).toEqual([...expected, 'unknown-reference /rules/0/reading'].sort());
  });

  it('is not said to lack a language, where it is the languages that have the fault', () => {
    const welsh = SMALL.replaceAll('"en":', '"cy":').replace('"languages": ["en"]', '"languages": 7');
    expect(parse(welsh).issues.map(({ code, path }) => `${code} ${path}`)).toEqual(['wrong-type /languages']);
  });

  it.each([['draft', 'warning'], ['published', 'error']])('is not said to lack a text that only stands in for one with a fault: another one, where it is %s, is %s', (status, severity) => {
    const both = SMALL.replace('"status": "draft"', `"status": "${status}"`).replace('"languages": ["en"]', '"languages": ["en", "cy"]').replace(/"title": \{[^}]*\}/, '"title": 7');
    const found = parse(both).issues.filter(({ path }) => /^\/(title|purpose)/.test(path)).map((issue) => `${issue.severity} ${issue.code} ${issue.path}`);
    expect(found).toEqual(['error wrong-type /title', `${severity} missing-translation /purpose`]);
  });

  it('is mended alike whatever was mended before', () => {
    const titled = (title: unknown) => {
      const document = { ...(JSON.parse(SMALL) as Node), title };
      return mend(document, checkShape(document).issues)?.document.title;
    };
    const before = structuredClone(titled(7));
    titled({ cy: 7, en: { text: 'Small', status: 'draft', misspelt: 1 } });
    expect(titled(7)).toEqual(before);
  });

  it('is not said to have a fault that follows from what is left out to check the rest', () => {
    const wrong = changes(JSON.parse(SMALL) as Node).flatMap(([change, text]) => {
      const { issues } = parse(text);
      if (!issues.some(({ code }) => OF_FORM.includes(code))) return [];
      return issues.filter(({ code }) => !OF_FORM.includes(code)).map(({ code, path }) => `${change}: ${code} ${path}`);
    });
    expect(wrong).toEqual([]);
  });
});
