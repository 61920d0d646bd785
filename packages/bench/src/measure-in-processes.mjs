import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('measure-child.mjs', import.meta.url));

/** @typedef {Record<string, number[]>} Times nanoseconds an operation by name, one entry a round */
/** @typedef {{ mixed: Times, oneShape: Times, unknowns: Times }} AllTimes */

/**
 * Measures in several processes, one after the other, and puts their rounds together. V8 decides anew in each process how to
 * optimise what runs in it, and not always in the same way: one process alone would measure its luck.
 * @param {{ coreFile: string, size: number, seed: number, rounds: number, processes: number, warmUp: number, slice: number, tell: (text: string) => void }} options
 * @returns {Promise<AllTimes>}
 */
export async function measureInProcesses({ processes, tell, ...order }) {
  /** @type {AllTimes[]} */
  const found = [];
  for (let i = 0; i < processes; i++) {
    const told = (/** @type {string} */ text) => { tell(`process ${String(i + 1)} of ${String(processes)}, ${text}`); };
    found.push(await runChild({ ...order, first: i * order.rounds }, told));
  }
  const join = (/** @type {keyof AllTimes} */ part) => Object.fromEntries(Object.keys(found[0][part]).map((name) => [name, found.flatMap((times) => times[part][name])]));
  return { mixed: join('mixed'), oneShape: join('oneShape'), unknowns: join('unknowns') };
}

/**
 * @param {import('./measure-child.mjs').Order} order
 * @param {(text: string) => void} tell
 * @returns {Promise<AllTimes>}
 */
function runChild(order, tell) {
  return new Promise((resolve, reject) => {
    const child = fork(CHILD, [JSON.stringify(order)]);
    /** @type {AllTimes | null} */
    let times = null;
    child.on('message', (/** @type {{ tell?: string, times?: AllTimes }} */ message) => {
      if (message.tell !== undefined) tell(message.tell);
      if (message.times !== undefined) times = message.times;
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (times === null) reject(new Error(`A measuring process ended early, with code ${String(code)}.`));
      else resolve(times);
    });
  });
}
