import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Issue, type IssueCode, parse } from '../../src/index.ts';
import { loadRuleSet } from '../../src/load/index.ts';
import { edit, joinPieces } from '../conformance/edit.ts';
import { type VectorFile, vectorFiles } from '../conformance/vector-files.ts';
import { drawn } from '../differential/draw.ts';
import { randomRuleSet } from '../differential/random-rule-set.ts';
import { seedOf } from '../differential/seed.ts';
import { faultFiles, SMALL, textOf } from '../parse/fault-files.ts';
import { shippedRuleSets } from '../properties/shipped-rule-sets.ts';
import { mutateText, mutateValue } from './mutate.ts';

const seed = seedOf('load and parse');
const shipped = shippedRuleSets();

/** Codes by which `parse` says more of a misfit than that it is one. */
const MISFITS: readonly IssueCode[] = ['missing-field', 'unknown-field', 'wrong-type', 'invalid-value', 'unknown-operator', 'empty-group', 'not-in-language', 'unsafe-link', 'invisible-character', 'format-newer', 'format-older'];

/** What is different between the two verdicts on a text, or null. */
function difference(text: string, loaded = loadRuleSet(text)): string | null {
  const parsed = parse(text);
  const errors = parsed.issues.filter(({ severity }) => severity === 'error');
  if (loaded.refusal === null) {
    if (parsed.ruleSet === null) return `only load accepts; parse says ${JSON.stringify(errors)}`;
    if (parsed.ruleSet.digest !== loaded.ruleSet.digest) return 'the digests differ';
    return JSON.stringify(sorted(parsed.ruleSet.document)) === JSON.stringify(sorted(loaded.ruleSet.document)) ? null : 'the documents differ';
  }
  if (parsed.ruleSet !== null) return `only parse accepts; load says ${JSON.stringify(loaded.refusal)}`;
  return errors.some((issue) => isNear(issue, loaded.refusal)) ? null : `load says ${JSON.stringify(loaded.refusal)}, and parse ${JSON.stringify(errors)}`;
}

/** Whether a refusal is one of the issues. Where there are alternatives, which of them was meant is a guess: the two may name different fields of one object. */
function isNear(issue: Issue, { code, path }: { readonly code: IssueCode; readonly path: string }): boolean {
  if (!MISFITS.includes(code) || !MISFITS.includes(issue.code)) return code === issue.code && path === issue.path;
  const holder = path.slice(0, path.lastIndexOf('/'));
  return `${issue.path}/`.startsWith(`${holder}/`) || `${path}/`.startsWith(`${issue.path}/`);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)])) : value;
}

function vectorText({ ruleSet }: VectorFile, vector: VectorFile['vectors'][number] | { readonly name: string }): string {
  const pieces = 'text' in vector ? vector.text : undefined;
  return pieces === undefined ? JSON.stringify(edit(ruleSet, ('edit' in vector ? vector.edit : undefined) ?? [])) : joinPieces(pieces, ruleSet);
}

describe('load and parse come to the same verdict', () => {
  it.each(faultFiles())('on the fault %s', (_name, fault) => {
    expect(difference(textOf(fault))).toBeNull();
  });

  it.each(vectorFiles())('on the vectors of $path', ({ file }) => {
    // Most vectors of a file screen its one rule set: each text is judged once.
    const texts = new Map([{ name: 'unedited' }, ...file.vectors].map((vector) => [vectorText(file, vector), vector.name]));
    for (const [text, name] of texts) expect(difference(text), name).toBeNull();
  });

  it.each(shipped)('on $path', ({ text }) => {
    expect(difference(text)).toBeNull();
    expect(loadRuleSet(JSON.parse(text)).ruleSet?.digest).toBe(parse(text).ruleSet?.digest);
  });

  it('on random rule sets', () => {
    fc.assert(fc.property(randomRuleSet(), (document) => { expect(difference(JSON.stringify(document))).toBeNull(); }), { seed, numRuns: 60 });
  });

  const small = JSON.parse(SMALL) as unknown;
  it.each([
    { name: 'values of the small rule set', numRuns: 1000, make: drawn((draw) => mutateValue(small, draw)) },
    { name: 'the text of the small rule set', numRuns: 1000, make: drawn((draw) => mutateText(SMALL, draw)) },
    { name: 'values of every shipped rule set', numRuns: 100, make: drawn((draw) => mutateValue(draw.pick(shipped).ruleSet.document, draw)) },
    { name: 'the text of every shipped rule set', numRuns: 100, make: drawn((draw) => mutateText(draw.pick(shipped).text, draw)) },
  ])('on mutations of $name', ({ make, numRuns }) => {
    const verdicts = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(make, (text) => {
        const loaded = loadRuleSet(text);
        const found = difference(text, loaded);
        expect(found, found === null ? '' : text).toBeNull();
        verdicts[loaded.refusal === null ? 'accepted' : 'refused'] += 1;
      }),
      { seed, numRuns },
    );
    expect(Math.min(verdicts.accepted, verdicts.refused), JSON.stringify(verdicts)).toBeGreaterThan(numRuns / 100);
  });
});

describe('what is loaded', () => {
  it('is frozen to the bottom', () => {
    expect(Object.isFrozen(loadRuleSet(SMALL).ruleSet?.document.sections[0]?.questions)).toBe(true);
  });

  it('keeps -0 as 0', () => {
    const minus = loadRuleSet(SMALL.replace('"value": 2,', '"value": -0,')).ruleSet?.document.parameters[1]?.value;
    expect(Object.is(minus, 0)).toBe(true);
  });

  const circle: { inner?: unknown } = {};
  circle.inner = circle;
  it.each([undefined, null, 1, circle, 1n, { get format() { throw new Error('no'); } }, [], () => SMALL])('is nothing where the page gave no JSON (%#)', (source) => {
    expect(loadRuleSet(source)).toEqual({ ruleSet: null, refusal: { code: 'wrong-type', path: '' } });
  });
});
