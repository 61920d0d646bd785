import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** The repository's folder. */
export const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Longer than any step takes on a slow machine; a run that hangs fails instead of blocking for ever. */
const TIME_LIMIT = 10 * 60 * 1000;

/**
 * @typedef {{ code: number, output: string, stdout: string }} Ran
 *   The exit code, all that was written in the order it came, and what went to stdout alone.
 */

/**
 * Runs a program and keeps what it writes. It never throws for a program that fails: the caller looks at the code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, signal?: AbortSignal | undefined, timeout?: number }} [options] timeout: in milliseconds
 * @returns {Promise<Ran>}
 */
export function run(command, args, { cwd = ROOT, env = {}, signal, timeout = TIME_LIMIT } = {}) {
  return new Promise((resolve) => {
    let output = '';
    let stdout = '';
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout,
      ...(signal === undefined ? {} : { signal }),
    });
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.on('error', (error) => {
      output += `${command}: ${error.message}\n`;
    });
    child.on('close', (code, killedBy) => {
      if (killedBy !== null) output += `${command} was ended by ${killedBy}\n`;
      resolve({ code: code ?? 1, output: stripVTControlCharacters(output), stdout });
    });
  });
}

/**
 * Runs a program that one of our dependencies brings, with this same Node, and so without a shell on any system.
 * @param {string} name of the program
 * @param {readonly string[]} args
 * @param {{ from?: string, cwd?: string, env?: Record<string, string>, signal?: AbortSignal | undefined, timeout?: number }} [options]
 *   from: the package that brings it, where that has another name
 */
export function runTool(name, args, { from = name, ...options } = {}) {
  const file = join(ROOT, 'node_modules', from, 'package.json');
  const { bin } = JSON.parse(readFileSync(file, 'utf8'));
  return run(process.execPath, [join(dirname(file), typeof bin === 'string' ? bin : bin[name]), ...args], options);
}

/**
 * Runs npm: the one that started us where there is one, because on Windows the plain name is a shell script.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, signal?: AbortSignal | undefined }} [options]
 */
export function runNpm(args, options) {
  const started = process.env['npm_execpath'];
  return started?.endsWith('npm-cli.js') ? run(process.execPath, [started, ...args], options) : run('npm', args, options);
}
