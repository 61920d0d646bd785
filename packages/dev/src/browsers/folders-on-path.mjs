import { delimiter } from 'node:path';

/**
 * The folders in which the system looks for programs.
 * @param {NodeJS.ProcessEnv} env
 */
export function foldersOnPath(env) {
  return (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
}
