import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { canRun } from './can-run.mjs';
import { foldersOnPath } from './folders-on-path.mjs';

/**
 * Finds WebKitGTK, the WebKit that a machine without Safari can run, with its driver and a screen that nobody sees.
 * @param {{ env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform, isProgram?: (path: string) => boolean, folders?: (path: string) => readonly string[] }} [system]
 * @returns {import('./webkit-launcher.mjs').WebkitPrograms | undefined}
 */
export function findWebkit({ env = process.env, platform = process.platform, isProgram = canRun, folders = listFolders } = {}) {
  if (platform !== 'linux') return undefined;
  const onPath = ['/usr/bin', ...foldersOnPath(env)];
  const find = (/** @type {string} */ name) => onPath.map((folder) => join(folder, name)).find(isProgram);
  const driver = find('WebKitWebDriver');
  const screen = find('Xvfb');
  // Debian has a folder for each kind of machine.
  const libraries = ['/usr/libexec', '/usr/lib64', '/usr/lib', ...folders('/usr/lib').map((name) => join('/usr/lib', name))];
  const browser = libraries.map((folder) => join(folder, 'webkit2gtk-4.1/MiniBrowser')).find(isProgram);
  return driver === undefined || screen === undefined || browser === undefined ? undefined : { driver, screen, browser };
}

/** @param {string} path */
function listFolders(path) {
  try {
    return readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch {
    return [];
  }
}
