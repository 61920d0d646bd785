// Run by measure-in-processes.mjs: measures all contenders in one process and sends the times to its parent.
import { makeContenders } from './contenders/contenders.mjs';
import { makeCorpus } from './corpus.mjs';
import { loadMaterial } from './material.mjs';
import { measure } from './measure.mjs';
import { inOneShape } from './one-shape.mjs';
import { makeUnknowns } from './unknowns.mjs';

/** @typedef {{ coreFile: string, size: number, seed: number, rounds: number, warmUp: number, slice: number, first: number }} Order */

/** @type {Order} */
const { coreFile, size, seed, ...plan } = JSON.parse(process.argv[2]);
const { material, cases } = await loadMaterial(coreFile);
const { contenders } = await makeContenders(material);
const corpus = makeCorpus(material.document, cases, size, seed);
const oneShape = inOneShape(material.document, corpus);
const { answered, unknown } = makeUnknowns(material.document, size, seed);
const result = /** @type {import('./types.mjs').Contender} */ (contenders.find(({ name }) => name === 'our result'));

const tellOf = (/** @type {string} */ stage) => (/** @type {string} */ text) => process.send?.({ tell: `${stage}, ${text}` });
const half = Math.ceil(plan.rounds / 2);
const mixed = await measure(contenders.map((contender) => ({ ...contender, corpus })), { ...plan, tell: tellOf('mixed answers') });
const shaped = await measure(contenders.map((contender) => ({ ...contender, corpus: oneShape })), { ...plan, rounds: half, tell: tellOf('answers of one shape') });
const unknowns = await measure([{ ...result, name: 'answered', corpus: answered }, { ...result, name: 'unknown', corpus: unknown }], { ...plan, tell: tellOf('unknown answers') });
process.send?.({ times: { mixed: Object.fromEntries(mixed), oneShape: Object.fromEntries(shaped), unknowns: Object.fromEntries(unknowns) } });
