import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('memory-child.mjs', import.meta.url));

/**
 * @typedef {object} Memory
 * @property {string} name
 * @property {number} count how many outputs were kept
 * @property {number} bytes heap for each of them
 */

/**
 * Measures the heap that kept outputs take, each contender in a process of its own.
 * @param {readonly { name: string, count: number }[]} contenders
 * @param {{ coreFile: string, size: number, seed: number, tell: (text: string) => void }} options
 * @returns {Memory[]}
 */
export function measureMemory(contenders, { coreFile, size, seed, tell }) {
  return contenders.map(({ name, count }) => {
    tell(`memory: ${name}`);
    const child = spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=6000', CHILD, coreFile, name, String(count), String(size), String(seed)], { encoding: 'utf8' });
    if (child.status !== 0) throw new Error(`The memory run of ${name} failed.\n${child.stderr}`);
    return { name, count, bytes: Number(child.stdout) };
  });
}
