import { join } from 'node:path';
import { canRun } from './can-run.mjs';
import { foldersOnPath } from './folders-on-path.mjs';

/**
 * Finds a Firefox: FIREFOX_PATH first, then the usual places of the system, then PATH.
 * @param {{ env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform, isProgram?: (path: string) => boolean }} [system]
 * @returns {string | undefined}
 */
export function findFirefox({ env = process.env, platform = process.platform, isProgram = canRun } = {}) {
  return [env['FIREFOX_PATH'] ?? '', ...usualPlaces(platform, env)].find((path) => path !== '' && isProgram(path));
}

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 */
function usualPlaces(platform, env) {
  if (platform === 'darwin') return ['/Applications', `${env['HOME'] ?? ''}/Applications`].map((folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`);
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => (env[name] === undefined ? [] : [`${env[name]}\\Mozilla Firefox\\firefox.exe`]));
  }
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...foldersOnPath(env)];
  return folders.flatMap((folder) => ['firefox', 'firefox-esr'].map((name) => join(folder, name)));
}

/** What a device may ask of a page, and the name that Firefox's own script knows it by. @type {Readonly<Record<string, string>>} */
const OVERRIDES = { 'forced-colors': 'forcedColorsOverride', 'prefers-color-scheme': 'prefersColorSchemeOverride', 'prefers-reduced-motion': 'prefersReducedMotionOverride' };

/** For more contrast there is no override, only settings: the system's theme for accessibility, which here leaves the page its own colours. */
const CONTRAST = { 'ui.useAccessibilityTheme': 1, 'browser.display.document_color_use': 1 };

/**
 * Emulates what a device asks of pages. The protocol knows none of it, so Firefox is asked by its own script: it has to be
 * started with `--remote-allow-system-access`. It holds for every page, of which one at a time is tested.
 * @param {any} page of puppeteer
 * @param {import('../emulate-features.mjs').Emulated} wanted
 */
export async function emulateInFirefox(page, { media = '', features = [] }) {
  const asked = Object.fromEntries(features.map(({ name, value }) => [name, value]));
  const unknown = features.filter(({ name, value }) => !(name in OVERRIDES) && `${name}: ${value}` !== 'prefers-contrast: more');
  if (unknown.length > 0) throw new Error(`Firefox cannot emulate ${unknown.map(({ name, value }) => `${name}: ${value}`).join(', ')}.`);
  const overrides = { mediumOverride: media, ...Object.fromEntries(Object.entries(OVERRIDES).map(([name, override]) => [override, asked[name] ?? 'none'])) };
  const { connection } = page.browser();
  const { result: { contexts } } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  for (const { context } of contexts) {
    const { result } = await connection.send('script.evaluate', { expression: `(${override})(${JSON.stringify([overrides, CONTRAST, 'prefers-contrast' in asked])})`, target: { context }, awaitPromise: true });
    if (result.type !== 'success') throw new Error(`Firefox does not emulate: ${result.exceptionDetails.text}`);
  }
}

/**
 * Runs in Firefox's own script.
 * @param {[overrides: Record<string, string>, contrast: Record<string, number>, wantsContrast: boolean]} wanted
 */
function override([overrides, contrast, wantsContrast]) {
  const { gBrowser, Services } = /** @type {any} */ (globalThis);
  for (const { browsingContext } of gBrowser.browsers) Object.assign(browsingContext, overrides);
  for (const [name, value] of Object.entries(contrast)) {
    if (wantsContrast) Services.prefs.setIntPref(name, value);
    else Services.prefs.clearUserPref(name);
  }
}
