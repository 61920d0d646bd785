/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
export function sumCounts(counts) {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** @param {Counts} counts */
export function formatCounts({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

/**
 * Judges a run by the tests that were counted and by the exit code. A runner that failed without a failed test has crashed, and one
 * that ran no test has lost them: each counts as one failed test.
 * @param {Counts | undefined} counted undefined where the runner left no count
 * @param {number} exitCode
 * @returns {Counts}
 */
export function judgeRun(counted, exitCode) {
  const { passed, failed } = counted ?? { passed: 0, failed: 0 };
  const isSilentFailure = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: isSilentFailure ? 1 : failed };
}

/**
 * Counts a vitest JSON report. A file that failed without a failed test (it could not be loaded) counts as one.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Counts}
 */
export function countVitest({ testResults }) {
  return sumCounts(
    testResults.map(({ status, assertionResults }) => {
      const passed = assertionResults.filter((test) => test.status === 'passed').length;
      const failed = assertionResults.filter((test) => test.status === 'failed').length;
      return { passed, failed: failed === 0 && status === 'failed' ? 1 : failed };
    }),
  );
}

/**
 * @typedef {Counts & { skipped: number }} BrowserCounts skipped: what the browser cannot be asked for
 * @typedef {{ passed: boolean, skipped: boolean }} BrowserTest
 * @typedef {{ suites: BrowserSuite[], tests: BrowserTest[] }} BrowserSuite
 */

/**
 * Counts the sessions of @web/test-runner: one for each file. A file that failed without a failed test counts as one.
 * @param {readonly { passed?: boolean, testResults?: BrowserSuite }[]} sessions
 * @returns {BrowserCounts}
 */
export function countBrowserTests(sessions) {
  const counted = sessions.map((session) => {
    const tests = session.testResults === undefined ? [] : listTests(session.testResults);
    const passed = tests.filter((test) => test.passed && !test.skipped).length;
    const failed = tests.filter((test) => !test.passed && !test.skipped).length;
    const skipped = tests.filter((test) => test.skipped).length;
    return { passed, failed: failed === 0 && session.passed !== true ? 1 : failed, skipped };
  });
  return { ...sumCounts(counted), skipped: counted.reduce((sum, { skipped }) => sum + skipped, 0) };
}

/**
 * @param {BrowserSuite} suite
 * @returns {BrowserTest[]}
 */
function listTests({ suites, tests }) {
  return [...tests, ...suites.flatMap(listTests)];
}
