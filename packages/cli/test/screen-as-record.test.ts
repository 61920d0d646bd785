import { parseRecord, verifyRecord } from '@cse-screening/core';
import { describe, expect, it } from 'vitest';
import { play } from './exchange/material.ts';

const SCREEN = ['screen', '--rules', 'rule-set.json', '--answers', 'answers.json', '--as-record', 'C-14'];

describe('screen --as-record', () => {
  it('prints one line that is a record, which another command takes', async () => {
    const { status, out, err } = await play(SCREEN, { 'answers.json': '{ "date": "2026-01-10", "answers": { "vehicles": "yes" } }' });
    expect({ status, err, lines: out.split('\n').length }).toEqual({ status: 0, err: '', lines: 2 });
    const { record } = parseRecord(out);
    expect(record).toMatchObject({ id: 'C-14', date: '2026-01-10', result: { indicated: { category: 'category-2' } } });
    expect(record?.judgement).toBeUndefined();
    expect(record === null ? null : verifyRecord(record).intact).toBe(true);
    const counted = await play(['fhir', 'response', 'record.json', '--rules', 'rule-set.json'], { 'record.json': out });
    expect(counted.status).toBe(0);
  });

  it('names every answer that it cannot use, each with what is possible there', async () => {
    const { status, err } = await play(SCREEN, { 'answers.json': '{ "date": "2026-01-10", "answers": { "vehicles": "dunno", "missing": "dunno", "whereabouts": "dunno" } }' });
    expect(status).toBe(1);
    const lines = err.split('\n');
    expect(lines.filter((line) => line.startsWith('answers.json:/answers/')).map((line) => line.split('  ', 1)[0])).toEqual(['whereabouts', 'vehicles', 'missing'].map((question) => `answers.json:/answers/${question}`));
    expect(new Set(lines.filter((line) => line.startsWith('    '))).size).toBe(3);
    expect(err).not.toContain('dunno');
  });

  it('keeps the day and the language that the line names, before those of the answers', async () => {
    const { out } = await play([...SCREEN, '--date', '2026-01-12', '--language', 'en'], { 'answers.json': '{ "date": "2026-01-10", "answers": { "vehicles": "yes" } }' });
    expect(parseRecord(out).record).toMatchObject({ date: '2026-01-12', language: 'en', result: { date: '2026-01-12' } });
  });

  it('asks for the day where neither the answers nor the line name one', async () => {
    const { status, out, err } = await play(SCREEN, { 'answers.json': '{ "vehicles": "yes" }' });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('add --date YYYY-MM-DD');
  });

  it('makes none of answers to another version', async () => {
    const { status, out, err } = await play(SCREEN, { 'answers.json': '{ "ruleSet": { "id": "gloucestershire-cse", "version": "9.0.0" }, "date": "2026-01-10", "answers": { "vehicles": "yes" } }' });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('an answer to one version is not an answer to another');
  });

  it('refuses an id that is none, and repeats no answer', async () => {
    const { status, out, err } = await play([...SCREEN.slice(0, -1), ''], { 'answers.json': '{ "date": "2026-01-10", "answers": { "vehicles": "SECRET" } }' });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).not.toContain('SECRET');
  });
});
