// What a developer at an agency writes first: score answers in their own system.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile, parse } from '@cse-screening/core';

const file = fileURLToPath(import.meta.resolve('@cse-screening/rules/gloucestershire-cse/1.0.0/rule-set.json'));
const { ruleSet, issues } = parse(await readFile(file, 'utf8'));
assert.deepEqual(issues.filter(({ severity }) => severity === 'error'), []);

const screener = compile(ruleSet);
const result = screener.screen({ disclosure: 'said' }, { date: '2026-11-21' });
assert.equal(result.indicated.category, 'category-4');
