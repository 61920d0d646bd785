import { chromeLauncher } from '@web/test-runner-chrome';
import { CHROME_ADVICE, chromeArgs, findChrome } from '../chrome.mjs';
import { emulateInChrome } from '../emulate-features.mjs';
import { run } from '../run.mjs';
import { emulateInFirefox, findFirefox } from './firefox.mjs';
import { startScreen } from './start-screen.mjs';
import { findWebkit } from './webkit.mjs';
import { WebkitLauncher } from './webkit-launcher.mjs';

/**
 * @typedef {{ launcher: import('@web/test-runner').BrowserLauncher, emulate?: (page: any, wanted: import('../emulate-features.mjs').Emulated) => Promise<void> }} Launched
 *   emulate: asks a page for what a device would; left out where the browser cannot be asked
 * @typedef {{ advice: string, version: () => Promise<string | undefined>, launch: () => Launched | undefined }} Browser
 *   advice: what to say where it is not installed; version: what it calls itself; launch and version give undefined where it is not installed
 */

/**
 * Each file of tests has its page loaded once, and nobody goes back to it: Chromium need not keep the last page in case they
 * do, nor start a process ahead for the next one.
 */
const ONCE = ['--disable-back-forward-cache', '--disable-features=SpareRendererForSitePerProcess'];

/** The browsers that the component tests run in, by the name that `TEST_BROWSER` has. @type {Readonly<Record<string, Browser>>} */
export const BROWSERS = {
  chromium: {
    advice: CHROME_ADVICE,
    version: () => readVersion(findChrome()),
    launch: () => {
      const executablePath = findChrome();
      if (executablePath === undefined) return undefined;
      // The page sets the size of its window itself.
      const launchOptions = { executablePath, args: [...chromeArgs(), ...ONCE], defaultViewport: null };
      return { launcher: chromeLauncher({ launchOptions, createPage: createUndrawnPage }), emulate: emulateInChrome() };
    },
  },
  firefox: {
    advice: 'Firefox is not installed: install it, or set FIREFOX_PATH to the program.',
    version: () => readVersion(findFirefox()),
    launch: () => {
      const executablePath = findFirefox();
      if (executablePath === undefined) return undefined;
      // What it is asked to emulate, its own script does, and holds for all pages.
      const launcher = chromeLauncher({ concurrency: 1, launchOptions: { browser: 'firefox', executablePath, args: ['--remote-allow-system-access'] } });
      return { launcher: Object.assign(launcher, { name: 'Firefox' }), emulate: emulateInFirefox };
    },
  },
  webkit: {
    advice: 'WebKit is not installed: on Linux install WebKitGTK with its driver and Xvfb (Debian: webkit2gtk-driver, xvfb).',
    version: async () => {
      const programs = findWebkit();
      if (programs === undefined) return undefined;
      // Without a screen it does not even say that.
      const { display, close } = await startScreen(programs.screen);
      return readVersion(programs.browser, { DISPLAY: display }).finally(close);
    },
    launch: () => {
      const programs = findWebkit();
      return programs === undefined ? undefined : { launcher: new WebkitLauncher(programs) };
    },
  },
};

/**
 * @param {string | undefined} program
 * @param {Record<string, string>} [env]
 * @returns {Promise<string | undefined>}
 */
async function readVersion(program, env) {
  return program === undefined ? undefined : (await run(program, ['--version'], env === undefined ? {} : { env })).stdout.trim();
}

/**
 * A page of which one pixel is drawn: no test looks at any, and drawing them takes a tenth of the processor's time. To scripts,
 * style sheets and the pointer the window is as large as a test asks for.
 * @param {{ context: import('puppeteer-core').BrowserContext }} given
 */
async function createUndrawnPage({ context }) {
  const page = await context.newPage();
  const connection = await page.createCDPSession();
  page.setViewport = async (window) => {
    const { width, height } = window ?? { width: 800, height: 600 };
    await connection.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false, viewport: { x: 0, y: 0, width: 1, height: 1, scale: 1 } });
  };
  return page;
}
