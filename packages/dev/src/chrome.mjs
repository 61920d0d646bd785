import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canRun } from './browsers/can-run.mjs';
import { foldersOnPath } from './browsers/folders-on-path.mjs';
import { run } from './run.mjs';

/** What to say where there is no browser, and none can be installed. */
export const CHROME_ADVICE = 'The component tests need Chrome or Chromium: install one, or set CHROME_PATH to the program.';

/**
 * Finds a Chrome or Chromium: CHROME_PATH first, then the usual places of the system, then PATH.
 * @param {{ env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform, isProgram?: (path: string) => boolean }} [system]
 * @returns {string | undefined}
 */
export function findChrome({ env = process.env, platform = process.platform, isProgram = canRun } = {}) {
  return [env['CHROME_PATH'] ?? '', ...usualPlaces(platform, env)].find((path) => path !== '' && isProgram(path));
}

/**
 * The arguments for Chrome: it is to call nobody while it tests; for root it has to do without its sandbox, which root may not use.
 * @param {{ isRoot?: boolean }} [user]
 */
export function chromeArgs({ isRoot = runsAsRoot() } = {}) {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return isRoot ? ['--no-sandbox', ...quiet] : quiet;
}

/** Whether `installDebianChromium` can do its work here. */
export function canInstallChromium() {
  return process.platform === 'linux' && runsAsRoot() && isDebian();
}

/**
 * Installs Debian's own chromium.
 * @returns {Promise<import('./run.mjs').Ran>}
 */
export async function installDebianChromium() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await run('apt-get', ['update', '--quiet'], { env });
  if (updated.code !== 0) return updated;
  return run('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', 'chromium'], { env });
}

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 */
function usualPlaces(platform, env) {
  if (platform === 'darwin') {
    const programs = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
    return ['/Applications', `${env['HOME'] ?? ''}/Applications`].flatMap((folder) => programs.map((program) => `${folder}/${program}`));
  }
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
      const folder = env[name];
      return folder === undefined ? [] : [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Chromium\\Application\\chrome.exe`];
    });
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...foldersOnPath(env)];
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), '/opt/google/chrome/chrome'];
}

function runsAsRoot() {
  return process.getuid?.() === 0;
}

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
