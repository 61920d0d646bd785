import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileWithEngine } from '../../src/engine/index.ts';
import { type Answers, type Case, compile, parse, parseCases, runCases } from '../../src/index.ts';

const FOLDER = new URL('../../../../examples/rule-sets/', import.meta.url);
const SCHEMA = new URL('../../../../rules/schema/rule-set.schema.json', import.meta.url);
const NOTICE = /A teaching example; it encodes no authority’s tool and must not be used with a child\./;

const read = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8');
const names = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

const examples = names.map((name) => {
  const { ruleSet, issues } = parse(read(`${name}/rule-set.json`));
  if (ruleSet === null) throw new Error(`${name}: ${JSON.stringify(issues, null, 1)}`);
  const { cases, issues: faults } = parseCases(read(`${name}/cases.json`), ruleSet);
  if (cases === null) throw new Error(`${name}: ${JSON.stringify(faults, null, 1)}`);
  return { name, ruleSet, cases, issues };
});

it('three rule sets of other shapes are there to learn from', () => {
  expect(names).toEqual(['date-window-status', 'tier-gate-with-conditional-floor', 'weighted-score-with-recency']);
});

describe.each(examples)('the teaching example $name', ({ name, ruleSet, cases, issues }) => {
  const { document } = ruleSet;
  const report = runCases(ruleSet, cases);

  it('is parsed without an issue, and says that it is a teaching example', () => {
    expect(issues).toEqual([]);
    expect(document.id).toBe(name);
    expect(document.purpose['en']).toMatch(NOTICE);
    expect(read(`${name}/README.md`)).toMatch(NOTICE);
    expect(new URL(document.$schema ?? '', new URL(`${name}/`, FOLDER)).pathname).toBe(SCHEMA.pathname);
  });

  it('has a README that names only what stands in its files', () => {
    const files = `${read(`${name}/rule-set.json`)}${read(`${name}/cases.json`)}`;
    const named = [...read(`${name}/README.md`).matchAll(/`([a-zA-Z]+(?:-[a-z]+)*)`/g)].map(([, word = '']) => word);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((word) => !files.includes(`"${word}"`))).toEqual([]);
  });

  it.each([...report.outcomes])('$name', ({ differences }) => {
    expect(differences).toEqual([]);
  });

  it('has at least fifteen cases, and every rule and action fires in one of them', () => {
    expect(cases.cases.length).toBeGreaterThanOrEqual(15);
    expect(report.neverFired).toEqual([]);
  });

  it.each<[string, readonly { readonly id: string }[], 'fired' | 'actions' | 'flags', 'notFired' | 'noActions' | 'noFlags']>([
    ['rule', document.rules, 'fired', 'notFired'],
    ['action', document.actions, 'actions', 'noActions'],
    ['flag', document.flags, 'flags', 'noFlags'],
  ])('every %s has a case where it follows and one where it does not', (_what, parts, follows, doesNot) => {
    const said = (key: typeof follows | typeof doesNot, id: string) => cases.cases.some(({ expect: { [key]: ids } }) => ids?.includes(id) === true);
    expect(parts.filter(({ id }) => !said(follows, id) || !said(doesNot, id)).map(({ id }) => id)).toEqual([]);
  });

  it('gives the same results in both evaluators', async () => {
    const compiled = compile(ruleSet);
    const engine = compileWithEngine(ruleSet);
    for (const each of cases.cases) {
      const { answers, options } = screeningOf(each, cases.bases);
      expect(await engine.screen(answers, options), each.name).toEqual(compiled.screen(answers, options));
    }
  });
});

describe('what cases cannot say of the teaching examples', () => {
  const subtotals = (points: Readonly<Record<string, number>>) => Object.entries(points).map(([measure, value]) => ({ measure, lower: value, upper: value }));
  const fourTimes = { value: ['recent'], amended: { points: 6, reason: 'Missing overnight four times' } };

  it.each<[string, string, Answers, object]>([
    ['keeps both totals where points are amended', 'weighted-score-with-recency', { missing: fourTimes }, { measures: expect.arrayContaining([{ measure: 'all-points', lower: 6, upper: 6, preset: { lower: 3, upper: 3 } }, { measure: 'away-points', lower: 6, upper: 6, preset: { lower: 3, upper: 3 } }]) as unknown }],
    ['has a subtotal for each part of life', 'weighted-score-with-recency', { missing: ['past', 'recent'], 'missing-school': ['past'], 'older-controlling-person': ['past', 'recent'], 'unknown-vehicles': ['past'], gifts: ['past', 'recent'], images: ['past', 'recent'], 'unknown-contact': ['past'], distress: 'often' }, { measures: expect.arrayContaining(subtotals({ 'away-points': 5, 'people-points': 14, 'online-points': 9, 'wellbeing-points': 3, 'all-points': 31 })) as unknown }],
    ['leaves a floor open while its condition is not known', 'tier-gate-with-conditional-floor', { images: 'yes', 'images-by-adult': 'not-known' }, { floors: [{ rule: 'floor-images-by-adult', category: 'level-2', certain: false }] }],
    ['holds back no action while the record is not complete', 'date-window-status', { 'told-of-harm': 'yes', 'police-know': 'no', 'social-worker': 'not-asked' }, { actions: [{ action: 'act-on-harm', certain: true }, { action: 'tell-police', certain: true }, { action: 'share-event', certain: true }], completeness: [{ requirement: 'narrative-on-events', narrative: true }] }],
    ['leaves a status open while an event has no date', 'date-window-status', { missing: 'yes' }, { flags: expect.arrayContaining([expect.objectContaining({ flag: 'current', certain: false }), expect.objectContaining({ flag: 'earlier', certain: false })]) as unknown }],
  ])('%s: %s', (_what, name, answers, expected) => {
    const example = examples.find((each) => each.name === name);
    if (example === undefined) throw new Error(`There is no teaching example "${name}".`);
    const [base] = Object.values(example.cases.bases ?? {});
    expect(compile(example.ruleSet).screen({ ...base, ...answers } as Answers, { date: '2026-05-31' })).toMatchObject(expected);
  });
});

/** A case as a screening takes it. */
function screeningOf({ from, answers, date }: Case, bases: Readonly<Record<string, object>> = {}): { answers: Answers; options: { date?: string } } {
  const base = from === undefined ? {} : bases[from];
  return { answers: { ...base, ...answers } as Answers, options: date === undefined ? {} : { date } };
}
