import { writeFileSync } from 'node:fs';
import { countBrowserTests } from './counts.mjs';

/**
 * A reporter for @web/test-runner that leaves the number of passed and failed tests in a file, for the test command to add up.
 * @param {string} file
 * @returns {import('@web/test-runner').Reporter}
 */
export function writeCountsTo(file) {
  return {
    onTestRunFinished({ sessions }) {
      writeFileSync(file, JSON.stringify(countBrowserTests(sessions)));
    },
  };
}
