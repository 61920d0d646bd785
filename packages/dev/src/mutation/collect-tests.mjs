import { format } from 'node:util';

/** Stands in for the state of a vitest worker, which `expect` and `vi` look for. */
const WORKER = { config: { expect: {}, sequence: {} }, ctx: {}, environment: { name: 'node' }, durations: {}, metaEnv: process.env };
Object.assign(globalThis, { __vitest_worker__: WORKER });
export const { expect, vi } = await import('vitest');

/**
 * @typedef {() => unknown} Step
 * @typedef {{ name: string, parent: Suite | null, begun: boolean, beforeAll: Step[], beforeEach: Step[], afterEach: Step[] }} Suite
 * @typedef {{ id: string, name: string, run: Step, suites: readonly Suite[] }} Test
 *   A test, and the suites around it from the outermost.
 */

/** @param {string} name @param {Suite | null} parent @returns {Suite} */
const newSuite = (name, parent) => ({ name, parent, begun: false, beforeAll: [], beforeEach: [], afterEach: [] });

let suite = newSuite('', null);
/** @type {Test[]} */
let tests = [];
/** @type {Step[]} */
let afterwards = [];

/**
 * Collects the tests that a file defines while it is loaded, in their order, and the steps that follow them (`afterAll`).
 * @param {() => Promise<unknown>} load
 */
export async function collectTests(load) {
  suite = newSuite('', null);
  tests = [];
  afterwards = [];
  await load();
  return { tests, afterwards };
}

/** @param {string} name @param {Step} define */
export function describe(name, define) {
  const outer = suite;
  suite = newSuite(name, outer);
  define();
  suite = outer;
}

/** @param {string} name @param {Step} run */
export function it(name, run) {
  /** @type {Suite[]} */
  const suites = [];
  for (let each = /** @type {Suite | null} */ (suite); each !== null; each = each.parent) suites.unshift(each);
  const whole = [...suites.map((each) => each.name), name].filter((part) => part !== '').join(' › ');
  const twins = tests.filter((test) => test.name === whole).length;
  tests.push({ id: twins === 0 ? whole : `${whole} (${String(twins + 1)})`, name: whole, run, suites });
}

/**
 * One of a test or suite for each row of a table, named after it.
 * @param {(name: string, run: Step) => void} define
 */
const each = (define) => (/** @type {readonly unknown[]} */ table) => (/** @type {string} */ name, /** @type {(...cells: unknown[]) => unknown} */ run) => {
  for (const row of table) {
    const cells = Array.isArray(row) ? row : [row];
    const filled = name.replace(/\$(\w+)/g, (whole, key) => (typeof row === 'object' && row !== null && Object.hasOwn(row, key) ? String(/** @type {Record<string, unknown>} */ (row)[key]) : whole));
    const places = filled.match(/%[sdifjoO]/g)?.length ?? 0;
    define(format(filled, ...cells.slice(0, places)), () => run(...cells));
  }
};
describe.each = each(describe);
it.each = each(it);

/** @param {Step} hook */
export const beforeAll = (hook) => { suite.beforeAll.push(hook); };
/** @param {Step} hook */
export const beforeEach = (hook) => { suite.beforeEach.push(hook); };
/** @param {Step} hook */
export const afterEach = (hook) => { suite.afterEach.push(hook); };
/** @param {Step} hook */
export const afterAll = (hook) => { afterwards.push(hook); };
