import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { writeCountsTo } from './packages/dev/src/browser-test-reporter.mjs';
import { BROWSERS } from './packages/dev/src/browsers/browsers.mjs';
import { commonJsInPage } from './packages/dev/src/build/convert-commonjs.mjs';
import { SOURCE_CONDITION } from './packages/dev/src/build/read-entries.mjs';
import { emulateFeatures } from './packages/dev/src/emulate-features.mjs';
import { reactInPage } from './packages/dev/src/react-in-page.mjs';
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
  nodeResolve: { exportConditions: [SOURCE_CONDITION, 'development'] },
  plugins: [strictPage(), emulateFeatures(launched.emulate), commonJsInPage(import.meta.dirname), reactInPage(import.meta.dirname), esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${import.meta.dirname}/tsconfig.base.json` })],
  // Room for a machine that is busy with other steps; nothing waits for it.
  testFramework: { config: { timeout: '30000' } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  browsers: [launched.launcher],
  // Lit says so once a page; its other warnings are worth reading.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: countsFile === undefined }), ...(countsFile === undefined ? [] : [writeCountsTo(countsFile)])],
};
