import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeBundle } from '../src/judge-size.mjs';
import { type Bundle, measureBundle } from '../src/measure-bundle.mjs';
import { ROOT } from '../src/run.mjs';

const FILES = {
  'page.js': "import { shown } from './shown.js';\nimport { parse } from 'zod';\nexport const all = [shown, parse(`two\nlines`)];\n",
  'shown.js': 'export const shown = "shown on the page";\nexport const left = "left out";\n',
  'node_modules/zod/index.js': 'export function parse(text) { return new Function(text); }\n',
  'rules.json': '{ "title": "A child\'s\\nown \\"words\\"" }',
};

let folder = '';
const at = (name: string) => relative(ROOT, join(folder, name));
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cse-screening-bundle-'));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  await build({ absWorkingDir: folder, entryPoints: ['page.js'], outfile: 'dist/page.js', bundle: true, minify: true, format: 'esm', sourcemap: true, logLevel: 'silent' });
});
afterAll(() => { rmSync(folder, { recursive: true }); });

const named = ({ modules }: Bundle) => modules.map((id) => relative(folder, join(ROOT, id))).sort();

describe('a bundle', () => {
  it('is measured as it was built, and shared out among the modules that are in it', () => {
    const bundle = measureBundle({ file: at('dist/page.js') });
    expect(bundle.gzip).toBe(gzipSync(readFileSync(join(folder, 'dist/page.js')), { level: 9 }).length);
    expect(named(bundle)).toEqual(['node_modules/zod/index.js', 'page.js', 'shown.js']);
    expect(Math.abs(bundle.parts.reduce((sum, { gzip }) => sum + gzip, 0) - bundle.gzip)).toBeLessThanOrEqual(2);
    expect(bundle.parts.map(({ name }) => name)).toContain('zod');
  });

  it('is found to hold a library and a piece of code that no page may load', () => {
    expect(judgeBundle(measureBundle({ file: at('dist/page.js') }), { name: 'the page', limit: 1000 }, ['zod', 'ajv', 'new Function', 'eval('])).toEqual(['the page holds zod, which no page may load.', 'the page holds new Function, which no page may load.']);
  });

  it('has a rule set inside as its text, which a page reads back', async () => {
    const bundle = measureBundle({ file: at('dist/page.js'), ruleSet: at('rules.json') });
    expect(bundle.parts.map(({ name }) => name)).toContain('rule set');
    expect(bundle.gzip).toBe(gzipSync(bundle.code, { level: 9 }).length);
    const { rules } = (await import(`data:text/javascript,${encodeURIComponent(bundle.code.slice(bundle.code.indexOf('export const rules=')))}`)) as { rules: string };
    expect(JSON.parse(rules)).toEqual(JSON.parse(FILES['rules.json']));
  });
});
