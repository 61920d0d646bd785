import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as engine from '../../src/engine/index.ts';
import * as core from '../../src/index.ts';

const ROOT = new URL('../../../../', import.meta.url);

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'packages/core/README.md',
  'packages/elements/README.md',
  'packages/cli/README.md',
  'packages/core/conformance/README.md',
  'rules/README.md',
  ...pagesIn('examples/rule-sets/'),
  ...pagesIn('docs/'),
];

function pagesIn(folder: string): readonly string[] {
  return readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => folder + file.replaceAll('\\', '/'));
}

function read(page: string): string {
  return readFileSync(new URL(page, ROOT), 'utf8');
}

/** The blocks of JavaScript that use core, one after the other: each goes on from the one before it. */
function exampleIn(page: string): string {
  const blocks = [...read(page).matchAll(/^```js\n(.*?)^```$/gms)].map(([, code = '']) => code);
  const examples = blocks.filter((code) => code.includes("from '@cse-screening/core"));
  if (examples.length === 0) throw new Error(`${page} has no example that uses core.`);
  return examples.join('');
}

/** What an example says that it prints: the comment behind each `console.log`. */
function promised(code: string): readonly string[] {
  return [...code.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(([, said = '']) => said);
}

/** Runs an example as it stands, but for where core, files and packages come from; gives what it prints. */
async function run(code: string): Promise<readonly string[]> {
  const printed: string[] = [];
  const body = code
    .replaceAll(/^import \{ (.*) \} from '(.*)';$/gm, "const { $1 } = from('$2');")
    .replaceAll('import.meta.resolve', 'resolve');
  const modules: Readonly<Record<string, object>> = { '@cse-screening/core': core, '@cse-screening/core/engine': engine, 'node:fs': { readFileSync } };
  const from = (module: string) => modules[module];
  const resolve = (file: string) => new URL(file.replace('@cse-screening/rules/', 'rules/'), ROOT).href;
  const log = (words: unknown) => void printed.push(String(words));
  // The code of a page of ours, run on purpose: what a reader copies must work.
  const AsyncFunction = (async () => Promise.resolve()).constructor as new (...parts: string[]) => (...values: unknown[]) => Promise<void>;
  await new AsyncFunction('from', 'resolve', 'console', body)(from, resolve, { log });
  return printed;
}

describe('the example for developers', () => {
  it.each(['README.md', 'packages/core/README.md'])('of %s prints what it says', async (page) => {
    const code = exampleIn(page);
    expect(promised(code)).not.toEqual([]);
    expect(await run(code)).toEqual(promised(code));
  });
});

describe('the example for policy leads', () => {
  it('changes the case that it says it changes', () => {
    const page = read('README.md');
    const [, id = '', before = '', after = ''] = /^ {3}"id": "(.*)",$.*?^- {2}("value": \d+),$\n^\+ {2}("value": \d+),$/ms.exec(page) ?? [];
    const text = read('rules/gloucestershire-cse/1.0.0/rule-set.json');
    const place = text.indexOf('"value"', text.indexOf(`"id": "${id}"`));
    expect(text.slice(place), 'README.md shows another number than is shipped: let it show this one, and what follows from it.').toMatch(new RegExp(`^${before},`));
    const edited = core.parse(text.slice(0, place) + text.slice(place).replace(before, after)).ruleSet;
    if (edited === null) throw new Error('The edit that the page shows is refused.');
    const { cases } = core.parseCases(read('rules/gloucestershire-cse/1.0.0/cases.json'), edited);
    if (cases === null) throw new Error('The cases are refused.');
    const { outcomes, passed, failed } = core.runCases(edited, cases);
    expect(page).toContain(`${String(passed)} passed, ${String(failed)} failed`);
    for (const { name } of outcomes.filter(({ differences }) => differences.length > 0)) expect(page).toContain(`failed: ${name}\n`);
  });
});

/** The name by which a heading can be linked to, as GitHub gives it. */
function anchorOf(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-');
}

function hasAnchor(page: URL, anchor: string): boolean {
  const text = readFileSync(page, 'utf8').replaceAll(/^```.*?^```$/gms, '');
  return [...text.matchAll(/^#{1,6} (.*)$/gm)].some(([, heading = '']) => anchorOf(heading) === anchor);
}

/** Why a link leads nowhere, or null. */
function findFault(page: string, link: string): string | null {
  const target = new URL(link, new URL(page, ROOT));
  const anchor = decodeURIComponent(target.hash.slice(1));
  target.hash = '';
  if (!target.href.startsWith(ROOT.href)) return 'leads out of the repository';
  if (!existsSync(target)) return 'leads to nothing';
  return anchor !== '' && target.pathname.endsWith('.md') && !hasAnchor(target, anchor) ? 'leads to no heading' : null;
}

describe('every relative link', () => {
  it.each(PAGES)('of %s leads somewhere', (page) => {
    const text = read(page).replaceAll(/^```.*?^```$/gms, '').replaceAll(/`[^`\n]*`/g, '');
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link).filter((link) => !/^[a-z]+:/.test(link));
    expect(links.flatMap((link) => findFault(page, link)?.concat(`: ${link}`) ?? [])).toEqual([]);
  });
});

describe('every entry of a package', () => {
  it.each([
    ['core', ['@cse-screening/core']],
    ['elements', ['…', 'dist', './node_modules/@cse-screening/elements/dist']],
  ])('of %s stands in its README', (name, froms) => {
    const { exports } = JSON.parse(read(`packages/${name}/package.json`)) as { exports: Readonly<Record<string, unknown>> };
    const page = read(`packages/${name}/README.md`);
    const entries = Object.keys(exports).filter((entry) => entry !== '.').map((entry) => entry.slice(1));
    expect(entries).not.toEqual([]);
    expect(entries.filter((entry) => !froms.some((from) => page.includes(`\`${from}${entry}\``)))).toEqual([]);
  });
});

/** Every source file of the packages, from the repository's root. */
const SOURCES = readdirSync(new URL('packages/', ROOT), { encoding: 'utf8' }).flatMap((name) => {
  const folder = new URL(`packages/${name}/src/`, ROOT);
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `/packages/${name}/src/${file.replaceAll('\\', '/')}`) : [];
});

describe('every source file that is named', () => {
  it.each(PAGES)('in %s is there', (page) => {
    // Readers are told to make this one.
    const named = [...read(page).matchAll(/`([\w./-]+\.(?:ts|mjs))`/g)].map(([, file = '']) => file).filter((file) => file !== 'example.mjs');
    expect(named.filter((file) => !SOURCES.some((source) => source.endsWith(`/${file}`)) && !existsSync(new URL(file, ROOT)))).toEqual([]);
  });
});

describe('every folder of core', () => {
  it('is shown on the page about the architecture', () => {
    const page = read('docs/architecture.md');
    const folders = readdirSync(new URL('packages/core/src/', ROOT), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.length).toBeGreaterThan(10);
    expect(folders.map(({ name }) => name).filter((name) => !page.includes(`\`${name}/`))).toEqual([]);
  });
});

describe('every source row that the glossary names', () => {
  it('stands in the rule set, or in the pack of the signs', () => {
    const document = JSON.parse(read('rules/gloucestershire-cse/1.0.0/rule-set.json')) as core.RuleSetDocument;
    const signs = JSON.parse(read('rules/gloucestershire-signs-2023/1.0.0/pack.json')) as core.PackDocument;
    const rows = new Set([...document.sources, ...signs.sources].flatMap((source) => source.rows.map(({ id }) => id)));
    const named = [...read('docs/glossary.md').matchAll(/\b[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+\b/g)].map(([id]) => id);
    expect(named).not.toEqual([]);
    expect(named.filter((id) => id !== 'SHA-256' && !rows.has(id))).toEqual([]);
  });
});

/** Words that blame a child, or that read as an all-clear. They may be quoted as what not to write; they are never ours. */
const AVOIDED: readonly RegExp[] = [
  /\brisky\b/i,
  /\bpromiscuous\b/i,
  /\blifestyle\b/i,
  /\babscond/i,
  /refus\w* to engage/i,
  /\bput\w* (her|him|them)sel\w+ at risk/i,
  /\binvolved in (CSE|exploitation)\b/i,
  /\b(not at|no|low|mild|without) risk\b/i,
  /\b(child|children|young people) (is |are )?(safe|cleared)\b/i,
  /\bsexting\b/i,
  /\b(boyfriend|girlfriend)/i,
];

describe('the wording', () => {
  // Documents of rule sets are made of a rule set's words and its sources': `cse-rules check` looks at the first, and a test of the cli at ours.
  it.each(PAGES.filter((page) => !page.startsWith('docs/rule-sets/')))('of %s neither blames nor clears', (page) => {
    const ours = read(page).replaceAll(/^```.*?^```$/gms, '').replaceAll(/`[^`\n]*`|“[^”]*”/g, '');
    expect(AVOIDED.flatMap((pattern) => pattern.exec(ours)?.[0] ?? [])).toEqual([]);
  });
});
