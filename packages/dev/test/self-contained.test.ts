import { rollup } from 'rollup';
import { describe, expect, it } from 'vitest';
import { minify } from '../src/build/self-contained.mjs';

/** @returns the file that a module of two lines becomes */
async function build(code: string, thoroughly: boolean) {
  const bundle = await rollup({ input: 'page', plugins: [{ name: 'page', resolveId: (id) => id, load: () => code }] });
  const { output } = await bundle.generate({ format: 'es', sourcemap: true, plugins: minify({ thoroughly }) });
  return output[0];
}

describe('a file with everything in it', () => {
  it('begins with what has it compiled as it loads, where people answer in it', async () => {
    const { code, map } = await build('function run(a) { console.log(a); }\nrun(1);\nrun(2);\n', true);
    expect(code.split('\n')[0]).toBe('//# allFunctionsCalledOnLoad');
    expect(map?.mappings.startsWith(';')).toBe(true);
    expect(map?.mappings.startsWith(';;')).toBe(false);
  });

  it.each([true, false])('is a module to every browser, even where it exports nothing (thoroughly: %s)', async (thoroughly) => {
    expect((await build('console.log(1);\n', thoroughly)).code).toMatch(/(^|;|\n)export\{\}\n/);
  });
});
