import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build as bundleWithEsbuild } from 'esbuild';
import { rollup } from 'rollup';
import { bundleForBrowsers, minify } from './build/self-contained.mjs';
import { SOURCE_CONDITION } from './build/read-entries.mjs';
import { ROOT } from './run.mjs';
import { isBuildFresh } from './set-up.mjs';

/** The strictest page that the elements are promised to run in. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

const FOLDER = '/strict/';

/** The other elements that have a file of their own, by tag, and what that is made from. @type {Readonly<Record<string, string>>} */
const ENTRIES = { 'cse-policy': 'define-policy.ts', 'cse-questions': 'define-pieces.ts', 'cse-referral': 'define-referral.ts', 'cse-rule-lab': 'define-rule-lab.ts' };

/**
 * A plugin of the web test runner that serves `/strict/page.html` under that policy, and the self-contained file as the
 * build makes it, out of the source as it is now: what has been built, where the source has not changed since. The event
 * `leak` makes the page break the policy on purpose. `/strict/open.html` is the same page without any policy: there a leak
 * goes through, and a test must see it. `/strict/cse-policy.html` and its like hold the elements with files of their own,
 * bundled when asked for and not made small: that takes longer than a test may.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function strictPage() {
  /** @type {Map<string, Promise<string>>} */
  const built = new Map();
  return {
    name: 'strict-page',
    async serverStart() {
      built.set('cse-screening', Promise.resolve(await build()));
    },
    async serve({ path }) {
      if (!path.startsWith(FOLDER)) return undefined;
      const headers = { 'content-security-policy': POLICY, 'cache-control': 'no-store' };
      const script = (/** @type {string} */ body) => ({ body, type: 'js', headers });
      if (path === `${FOLDER}listen.js`) return script(LISTEN);
      const tag = Object.keys(ENTRIES).find((name) => path.startsWith(`${FOLDER}${name}.`)) ?? 'cse-screening';
      if (path === `${FOLDER}${tag}.js`) {
        const file = built.get(tag) ?? bundle(tag);
        built.set(tag, file);
        return script(await file);
      }
      const scripts = ['listen', tag].map((name) => `<script type="module" src="${FOLDER}${name}.js"></script>`).join('');
      const body = `<!doctype html><html lang="en"><head><title>Strict</title>${scripts}</head><body><${tag}></${tag}></body></html>`;
      return { body, type: 'html', headers: path === `${FOLDER}open.html` ? { 'cache-control': 'no-store' } : headers };
    },
  };
}

/** Runs before everything else, as a script of the page: what a driver runs in a page escapes its policy. */
const LISTEN = `globalThis.violations = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
  globalThis.violations.push(effectiveDirective);
  dispatchEvent(new Event('violation'));
});
addEventListener('leak', () => {
  try { document.body.insertAdjacentHTML('beforeend', '<p>leak</p>'); } catch { /* refused, as it must be */ }
  fetch('/strict/anything').catch(() => undefined);
});`;

async function build() {
  if (isBuildFresh()) return readFile(join(ROOT, 'packages/elements/dist/cse-screening.js'), 'utf8');
  const built = await rollup({ input: join(ROOT, 'packages/elements/src/define.ts'), plugins: bundleForBrowsers(), onwarn: () => {} });
  return (await built.generate({ format: 'es', plugins: [minify({ thoroughly: true })] })).output[0].code;
}

/**
 * @param {string} tag
 * @returns {Promise<string>}
 */
async function bundle(tag) {
  const { outputFiles } = await bundleWithEsbuild({
    entryPoints: [join(ROOT, 'packages/elements/src', ENTRIES[tag] ?? '')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: [SOURCE_CONDITION],
    tsconfig: join(ROOT, 'tsconfig.base.json'),
  });
  return outputFiles[0]?.text ?? '';
}
