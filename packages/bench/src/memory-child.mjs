// Run by memory.mjs: keeps many outputs of one contender and prints the bytes of heap that each takes.
import { makeContenders } from './contenders/contenders.mjs';
import { makeCorpus } from './corpus.mjs';
import { loadMaterial } from './material.mjs';

const [coreFile, name, count, size, seed] = process.argv.slice(2);
const { material, cases } = await loadMaterial(coreFile);
const { contenders } = await makeContenders(material);
const contender = contenders.find((each) => each.name === name);
if (contender === undefined) throw new Error(`There is no contender "${name}".`);
const corpus = makeCorpus(material.document, cases, Number(size), Number(seed));
for (const answers of corpus) await contender.run(answers);

const kept = new Array(Number(count)).fill(null);
const before = heap();
for (let i = 0; i < kept.length; i++) kept[i] = await contender.run(corpus[i % corpus.length]);
const after = heap();
process.stdout.write(String(kept.length === 0 ? 0 : Math.round((after - before) / kept.length)));

function heap() {
  for (let i = 0; i < 3; i++) /** @type {() => void} */ (globalThis.gc)();
  return process.memoryUsage().heapUsed;
}
