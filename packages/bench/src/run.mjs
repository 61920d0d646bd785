import { checkAgreement, checkMaterialised } from './agree.mjs';
import { makeContenders } from './contenders/contenders.mjs';
import { makeCorpus } from './corpus.mjs';
import { checkGoals, judge } from './goals.mjs';
import { describeMachine } from './machine.mjs';
import { loadMaterial } from './material.mjs';
import { measureInProcesses } from './measure-in-processes.mjs';
import { measureMemory } from './memory.mjs';
import { inOneShape } from './one-shape.mjs';
import { measureStartUp } from './start-up.mjs';
import { speedRatio } from './statistics.mjs';
import { makeUnknowns } from './unknowns.mjs';
import { versionOf } from './versions.mjs';

const SEED = 20181101;
const PROCESSES = 3;
/** Of the speed with every answer known; what is short of 1 is the noise of a run. */
const UNKNOWNS_WANTED = 0.9;

/**
 * Measures everything, after checking that all contenders agree.
 * @param {{ coreFile: string, quick: boolean, rounds: number, tell: (text: string) => void }} options
 */
export async function run({ coreFile, quick, rounds, tell }) {
  const machine = describeMachine();
  const { material, cases } = await loadMaterial(coreFile);
  tell('start-up');
  const startUp = measureStartUp(material, quick ? 20 : 100);

  const size = quick ? 300 : 2000;
  const corpus = makeCorpus(material.document, cases, size, SEED);
  const oneShape = inOneShape(material.document, corpus);
  const { contenders, skipped } = await makeContenders(material);
  tell('checking that all agree');
  await checkAgreement(contenders, [...corpus, ...oneShape]);
  for (const { name, group, run: runOnce } of contenders) if (group === 'ours') checkMaterialised(runOnce(corpus[0]), name);

  const processes = quick ? 1 : PROCESSES;
  const times = await measureInProcesses({ coreFile, size, seed: SEED, rounds, processes, warmUp: quick ? 100 : 500, slice: quick ? 20 : 150, tell });

  const kept = quick ? 2000 : 100_000;
  const memory = measureMemory(
    [{ name: 'our decision', count: kept }, { name: 'our result', count: kept }, { name: 'our explained result', count: kept / 10 }, { name: 'hand-written, every field of our decision', count: kept }],
    { coreFile, size, seed: SEED, tell },
  );

  const { answered, unknown } = times.unknowns;
  const { least } = makeUnknowns(material.document, 0, SEED);
  return {
    machine,
    ruleSet: { id: material.document.id, version: material.document.version },
    seed: SEED,
    size,
    processes,
    rounds,
    fromCases: Math.min(cases.cases.length, size),
    contenders: contenders.map((contender) => describe(contender)),
    skipped,
    mixed: times.mixed,
    oneShape: times.oneShape,
    goals: { mixed: checkGoals(times.mixed, contenders), oneShape: checkGoals(times.oneShape, contenders) },
    unknowns: { least, answered, unknown, goal: judge(`Our result with ${String(least)} or more answers unknown against every answer known`, UNKNOWNS_WANTED, speedRatio(unknown, answered)) },
    startUp,
    memory,
  };
}

/** @typedef {Awaited<ReturnType<typeof run>>} Report */

/** @param {import('./types.mjs').Contender} contender */
function describe({ name, does, group, package: peer, why }) {
  return peer === undefined ? { name, does, group } : { name, does, group, version: versionOf(peer), why };
}
