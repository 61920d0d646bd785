import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { writeCountsTo } from './packages/dev/src/browser-test-reporter.mjs';
import { commonJsInPage } from './packages/dev/src/build/convert-commonjs.mjs';
import { SOURCE_CONDITION } from './packages/dev/src/build/read-entries.mjs';
import { CHROME_ADVICE, chromeArgs, findChrome } from './packages/dev/src/chrome.mjs';
import { emulateFeatures } from './packages/dev/src/emulate-features.mjs';
import { reactInPage } from './packages/dev/src/react-in-page.mjs';
import { strictPage } from './packages/dev/src/strict-page.mjs';

const executablePath = findChrome();
if (executablePath === undefined) throw new Error(CHROME_ADVICE);

const countsFile = process.env['TEST_COUNTS_FILE'];

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: 'packages/elements/test/**/*.test.ts',
  // The whole repository, so that a test can fetch('/rules/…json').
  rootDir: import.meta.dirname,
  nodeResolve: { exportConditions: [SOURCE_CONDITION, 'development'] },
  plugins: [strictPage(), emulateFeatures(), commonJsInPage(import.meta.dirname), reactInPage(import.meta.dirname), esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${import.meta.dirname}/tsconfig.base.json` })],
  // Room for a machine that is busy with other steps; nothing waits for it.
  testFramework: { config: { timeout: '30000' } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  browsers: [chromeLauncher({ launchOptions: { executablePath, args: chromeArgs() } })],
  // Lit says so once a page; its other warnings are worth reading.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: countsFile === undefined }), ...(countsFile === undefined ? [] : [writeCountsTo(countsFile)])],
};
