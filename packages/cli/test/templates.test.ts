import { parse, type RuleSet, verifyRuleSet } from '@cse-screening/core';
import { describe, expect, it } from 'vitest';
import { run } from '../src/index.ts';
import { findPlacesToFill } from '../src/publish/find-places-to-fill.ts';
import { TEMPLATES } from '../src/templates.ts';
import { createTestIo, type TestIo } from './test-io.ts';

const FILE = 'rules/ours/0.1.0/rule-set.json';

async function make(template: string, ...options: string[]): Promise<{ io: TestIo; text: string }> {
  const io = createTestIo(new Map());
  expect(await run(['new', 'ours', '--from', template, ...options], io)).toBe(0);
  return { io, text: io.written.get(FILE) ?? '' };
}

describe.each(Object.keys(TEMPLATES))('a new rule set from the template %s', (template) => {
  it('checks, passes at least three cases and holds', async () => {
    const { io, text } = await make(template);
    expect(await run(['check', FILE], io)).toBe(0);
    expect(await run(['test', FILE], io)).toBe(0);
    expect(Number(/(\d+) passed, 0 failed/.exec(io.printed.out)?.[1])).toBeGreaterThanOrEqual(3);
    const { violations, outside } = verifyRuleSet(parse(text).ruleSet as RuleSet);
    expect({ violations, outside }).toEqual({ violations: [], outside: [] });
  });

  it('is a draft that says where it is to be filled in, and brings its schema', async () => {
    const { io, text } = await make(template, '--title', 'A "title" of ours');
    expect(JSON.parse(text)).toMatchObject({ id: 'ours', version: '0.1.0', status: 'draft', title: { en: 'A "title" of ours' }, $schema: '../../schema/rule-set.schema.json' });
    expect(JSON.parse(io.written.get('rules/schema/rule-set.schema.json') ?? '')).toHaveProperty('$schema');
    const places = findPlacesToFill(text);
    expect(places.length).toBeGreaterThan(0);
    for (const { line } of places) expect(io.printed.out).toMatch(new RegExp(`line +${String(line)}  `));
    expect(text).not.toMatch(/@[A-Z]+@/);
    expect(io.printed.out).toContain('Do not use it with a child yet.');
  });

  it('is not published as it is', async () => {
    const { io } = await make(template);
    expect(await run(['publish', FILE, '--by', 'x', '--reason', 'y', '--in-force-from', '2026-04-01', '--in-force-until', '2029-04-01', '--review-by', '2027-04-01'], io)).toBe(1);
    expect(io.printed.err).toMatch(/To be filled in first, on lines? \d+/);
    expect(io.written.has('rules/published.lock.json')).toBe(false);
  });
});
