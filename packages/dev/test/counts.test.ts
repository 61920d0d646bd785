import { describe, expect, it } from 'vitest';
import { countBrowserTests, countVitest, formatCounts, judgeRun, sumCounts } from '../src/counts.mjs';

describe('sumCounts', () => {
  it('adds over all runners', () => {
    expect(sumCounts([{ passed: 4, failed: 0 }, { passed: 120, failed: 2 }])).toEqual({ passed: 124, failed: 2 });
  });

  it('is nothing for no runners', () => {
    expect(formatCounts(sumCounts([]))).toBe('0 passed, 0 failed');
  });
});

describe('judgeRun', () => {
  it.each([
    ['all passed', { passed: 3, failed: 0 }, 0, { passed: 3, failed: 0 }],
    ['some failed', { passed: 3, failed: 2 }, 1, { passed: 3, failed: 2 }],
    ['it failed with no failed test', { passed: 3, failed: 0 }, 1, { passed: 3, failed: 1 }],
    ['it ran no test', { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
    ['it left no report', undefined, 0, { passed: 0, failed: 1 }],
    ['it crashed', undefined, 139, { passed: 0, failed: 1 }],
  ])('is right where %s', (_what, counted, exitCode, judged) => {
    expect(judgeRun(counted, exitCode)).toEqual(judged);
  });
});

describe('countVitest', () => {
  it('counts tests, and a file that could not be loaded as one failure', () => {
    const test = (status: string) => ({ status });
    const testResults = [
      { status: 'passed', assertionResults: [test('passed'), test('passed')] },
      { status: 'failed', assertionResults: [test('passed'), test('failed')] },
      { status: 'failed', assertionResults: [] },
    ];
    expect(countVitest({ testResults })).toEqual({ passed: 3, failed: 2 });
  });
});

describe('countBrowserTests', () => {
  const passes = { passed: true, skipped: false };
  const fails = { passed: false, skipped: false };

  it('counts tests at every depth', () => {
    const deep = { tests: [fails], suites: [] };
    const testResults = { tests: [passes], suites: [{ tests: [passes, passes], suites: [deep] }] };
    expect(countBrowserTests([{ passed: false, testResults }])).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  it('counts what was left out apart, neither as passed nor as failed', () => {
    const testResults = { tests: [passes, { passed: false, skipped: true }], suites: [{ tests: [{ passed: true, skipped: true }], suites: [] }] };
    expect(countBrowserTests([{ passed: true, testResults }])).toEqual({ passed: 1, failed: 0, skipped: 2 });
  });

  it('counts a file that failed outside of its tests as one failure', () => {
    expect(countBrowserTests([{ passed: false }])).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countBrowserTests([{ passed: false, testResults: { tests: [passes], suites: [] } }])).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});
