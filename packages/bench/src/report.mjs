import { median, quantile, speedRatio } from './statistics.mjs';
import { layOutTable, write } from './table.mjs';

/** @typedef {import('./run.mjs').Report} Report */

/**
 * The table of one corpus: who does how many operations in a second.
 * @param {Record<string, number[]>} times
 * @param {Report} report
 */
export function writeSpeeds(times, { contenders }) {
  const byHand = contenders.filter(({ group }) => group === 'hand-written').map(({ name }) => times[name]).reduce((best, each) => (speedRatio(each, best) > 1 ? each : best));
  const rows = [...contenders]
    .sort((a, b) => median(times[a.name]) - median(times[b.name]))
    .map(({ name }) => {
      const own = times[name];
      return [name, write(1e9 / median(own)), write(median(own)), `${write(quantile(own, 0.25))}–${write(quantile(own, 0.75))}`, write(speedRatio(own, times['json-rules-engine'])), write(speedRatio(own, byHand), 2)];
    });
  return layOutTable(['contender', 'operations/s', 'ns each', 'middle half of rounds', '× json-rules-engine', '× fastest by hand'], rows);
}

/** @param {Report} report */
export function writeGoals({ goals, unknowns }) {
  const line = (/** @type {import('./goals.mjs').Goal} */ { what, wanted, reached, met }) => [what, `${write(wanted)} ×`, `${write(reached)} ×`, met ? 'met' : `not met, by a factor of ${write(wanted / reached, 2)}`];
  const rows = goals.mixed.flatMap((goal, i) => [line(goal), line({ ...goals.oneShape[i], what: '— on answers of one shape' })]);
  return layOutTable(['goal', 'wanted', 'reached', 'verdict'], [...rows, line(unknowns.goal)]);
}

/** @param {Report} report */
export function writeStartUp({ startUp }) {
  return layOutTable(['once for a rule set', 'first time, ms', 'warmed up, ms'], startUp.map(({ what, first, warm }) => [what, write(first), write(warm)]));
}

/** @param {Report} report */
export function writeMemory({ memory }) {
  return layOutTable(['output', 'kept', 'bytes each', 'MB for 100,000'], memory.map(({ name, count, bytes }) => [name, write(count), write(bytes), write((bytes * 100_000) / 1e6)]));
}

/** @param {Report} report */
export function writeUnknowns({ unknowns: { least, answered, unknown } }) {
  return layOutTable(['our result', 'operations/s', 'ns each'], [['every answer known', answered], [`${String(least)} or more unknown`, unknown]].map(([name, times]) => [/** @type {string} */ (name), write(1e9 / median(/** @type {number[]} */ (times))), write(median(/** @type {number[]} */ (times)))]));
}

/** @param {Report} report */
export function writeContenders({ contenders, skipped }) {
  const lines = contenders.map(({ name, does, version, why }) => `- **${name}**${version === undefined ? '' : ` ${version}`}: ${does}.${why === undefined ? '' : ` In because: ${why}.`}`);
  return [...lines, ...skipped.map(({ name, skipped: reason }) => `- **${name}**: skipped, ${reason}.`)].join('\n');
}

/** @param {Report} report */
export function writeMachine({ machine: { processor, cores, memory, system, node, v8, load } }) {
  const busy = load > cores / 2 ? `; busy with other work when it started (load ${write(load, 2)})` : '';
  return `${processor}, ${String(cores)} cores, ${memory}; ${system}; Node ${node} (V8 ${v8})${busy}`;
}

/**
 * The whole report for a terminal.
 * @param {Report} report
 */
export function writeReport(report) {
  const { ruleSet, size, fromCases, seed, processes, rounds } = report;
  return [
    `${ruleSet.id} ${ruleSet.version}; ${String(size)} answer sets, ${String(fromCases)} of them from its cases, the others random (seed ${String(seed)}); ${String(processes)} × ${String(rounds)} rounds.`,
    writeMachine(report),
    'All contenders agree on every answer set.',
    ...report.skipped.map(({ name, skipped }) => `${name}: skipped, ${skipped}.`),
    `\nMixed answers: keys in any order, some missing\n\n${writeSpeeds(report.mixed, report)}`,
    `\nAnswers of one shape: every key, always in the same order\n\n${writeSpeeds(report.oneShape, report)}`,
    `\nGoals\n\n${writeGoals(report)}`,
    `\n${writeUnknowns(report)}`,
    `\n${writeStartUp(report)}`,
    `\n${writeMemory(report)}\n`,
  ].join('\n');
}
