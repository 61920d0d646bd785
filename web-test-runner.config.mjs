import { defaultReporter } from '@web/test-runner';
import { writeCountsTo } from './packages/dev/src/browser-test-reporter.mjs';
import { BROWSERS } from './packages/dev/src/browsers/browsers.mjs';
import { bundleTests } from './packages/dev/src/bundle-tests.mjs';
import { emulateFeatures } from './packages/dev/src/emulate-features.mjs';
import { strictPage } from './packages/dev/src/strict-page.mjs';

const name = process.env['TEST_BROWSER'] ?? 'chromium';
const browser = BROWSERS[name];
if (browser === undefined) throw new Error(`There is no browser "${name}": TEST_BROWSER is one of ${Object.keys(BROWSERS).join(', ')}.`);
const launched = browser.launch();
if (launched === undefined) throw new Error(browser.advice);

const countsFile = process.env['TEST_COUNTS_FILE'];

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: 'packages/elements/test/**/*.test.ts',
  // The whole repository, so that a test can fetch('/rules/…json').
  rootDir: import.meta.dirname,
  plugins: [strictPage(), emulateFeatures(launched.emulate), bundleTests(import.meta.dirname, 'packages/elements/test')],
  // Room for a machine that is busy with other steps; nothing waits for it.
  testFramework: { config: { timeout: '60000' } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  browsers: [launched.launcher],
  // Lit says so once a page; its other warnings are worth reading.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: countsFile === undefined }), ...(countsFile === undefined ? [] : [writeCountsTo(countsFile)])],
};
