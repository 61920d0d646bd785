import { expect, it } from 'vitest';

const BENCH = new URL('../../bench/src/', import.meta.url);

/** A module of the benchmarks, by its address: they are not type-checked as strictly as what imports them here would be. */
function load<T>(file: string): Promise<T> {
  return import(new URL(file, BENCH).href) as Promise<T>;
}

type Run = (...given: readonly unknown[]) => unknown;

it('everything that is measured finds the same as the rule set, after any change to it', async () => {
  const [{ loadMaterial }, { makeCorpus }, { makeContenders }, { checkAgreement }] = await Promise.all([
    load<{ loadMaterial: (coreFile: string) => Promise<{ material: { document: unknown }; cases: unknown }> }>('material.mjs'),
    load<{ makeCorpus: Run }>('corpus.mjs'),
    load<{ makeContenders: (material: unknown) => Promise<{ contenders: readonly unknown[] }> }>('contenders/contenders.mjs'),
    load<{ checkAgreement: (contenders: readonly unknown[], corpus: unknown) => Promise<void> }>('agree.mjs'),
  ]);
  const { material, cases } = await loadMaterial(new URL('../../core/src/index.ts', import.meta.url).pathname);
  const { contenders } = await makeContenders(material);
  expect(contenders.length).toBeGreaterThan(5);
  await expect(checkAgreement(contenders, makeCorpus(material.document, cases, 300, 20181101))).resolves.toBeUndefined();
});
