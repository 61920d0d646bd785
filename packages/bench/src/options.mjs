import { parseArgs } from 'node:util';

export const HELP = `Usage: npm run bench -- [options]

Compares the speed of core with hand-written JavaScript and with other rule engines: the same rules and the same answers,
from raw answers to the fired rules. Agreement is checked first. Takes about two minutes.

  --rounds N   how many times each contender is measured in each of three processes (default 4)
  --quick      few rounds, few answer sets: to see that it works, not to quote
  --source     measure core's source, bundled for the run, instead of its build
  --write      write docs/benchmarks.md
  --json       print the whole report as JSON
  --help       show this text
`;

/** The command was called in a way that it does not understand. */
export class UsageError extends Error {
  name = 'UsageError';
}

/**
 * @param {readonly string[]} args
 * @throws {UsageError}
 */
export function readOptions(args) {
  const values = parse(args);
  const quick = values.quick === true;
  const rounds = values.rounds === undefined ? (quick ? 2 : 4) : Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > 1000) throw new UsageError('--rounds takes a whole number from 1 to 1000.');
  if (quick && values.write === true) throw new UsageError('A quick run is not written down: leave out --quick or --write.');
  return { help: values.help === true, json: values.json === true, write: values.write === true, source: values.source === true, quick, rounds };
}

/** @param {readonly string[]} args */
function parse(args) {
  const flag = /** @type {const} */ ({ type: 'boolean' });
  try {
    return parseArgs({ args: [...args], options: { help: flag, json: flag, write: flag, source: flag, quick: flag, rounds: { type: 'string' } } }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
