// What this project forbids itself, and what is wrong in a template. The rest, with the types, stands in .oxlintrc.json.
import parser from '@typescript-eslint/parser';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';

/** What would tie a result to a machine, a place or a moment. Callers pass in what core needs of the world. */
const worldly = [
  ...['console', 'process', 'Buffer', 'require', 'global', 'globalThis', 'window', 'self', 'document', 'navigator'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'localStorage', 'sessionStorage', 'indexedDB', 'crypto'],
  ...['Intl', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
].map((name) => ({ name, message: 'core is pure: the clock, the locale, randomness and everything outside are passed in.' }));

/** Ways for an answer to outlive the page or to leave it. */
const leaky = ['localStorage', 'sessionStorage', 'indexedDB', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'history'].map((name) => ({
  name,
  message: 'The elements keep nothing, send nothing and change no address.',
}));

const nodeModules = { regex: '^(node:|(fs|os|path|child_process|crypto|http|https|net|url|util)(/|$))', message: 'Only packages/cli and packages/dev may use Node.' };

const extensions = {
  selector: ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration, ImportExpression)[source.value=/^\\.{1,2}\\u002F(?!.*\\.(ts|tsx|mjs|js|json)$)/]',
  message: "Write a relative import with its extension: './x.ts'.",
};

const dates = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
    message: 'core has no clock: take the date as an argument.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length>1]',
    message: 'The local time differs from machine to machine: use Date.UTC.',
  },
  {
    selector: 'MemberExpression[property.name=/^(get(Date|Day|FullYear|Hours|Minutes|Month|TimezoneOffset)|set(Date|FullYear|Hours|Minutes|Month))$/]',
    message: 'The local time differs from machine to machine: use the UTC methods.',
  },
  {
    selector: 'MemberExpression[property.name=/^(toLocale|localeCompare$)/]',
    message: 'core has no locale: compare code units, and leave the wording to whoever shows it.',
  },
];

const styles = {
  selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]',
  message: 'A style attribute breaks a page with a strict Content Security Policy: use a class and the static styles.',
};

const leftBehind = {
  selector: 'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo|fails)$/]',
  message: 'Every test runs, every time.',
};

/** Chromium at times never paints a page that nobody looks at, and a test that waits for that fails now and then. */
const painted = {
  selector: 'CallExpression[callee.property.name=/^(waitForSelector|waitForFunction|click|tap|hover|locator)$/]',
  message: "It waits for the page to be painted, which may never be: use find(), until() and press('Enter').",
};

export default defineConfig(
  globalIgnores(['.stryker-tmp*/', '**/dist/', '**/node_modules/', '**/.cache/', 'coverage/', 'storybook-static/']),
  // In TypeScript the compiler looks for undefined names.
  { files: ['**/*.{mjs,cjs,js}'], rules: { 'no-undef': 'error' } },
  { files: ['**/*.{mjs,cjs}'], languageOptions: { globals: globals.node } },
  { files: ['examples/**/*.js'], languageOptions: { globals: globals.browser } },
  {
    files: ['**/*.{ts,tsx}'],
    // No names of the libraries, which would be defined anew for each file. Comments for oxlint are its own business.
    languageOptions: { parser, parserOptions: { lib: [] } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { 'no-restricted-syntax': ['error', extensions] },
  },
  {
    files: ['packages/core/src/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...worldly],
      'no-restricted-imports': ['error', { patterns: [nodeModules] }],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'core has no clock: take the date as an argument.' },
        { object: 'Math', property: 'random', message: 'core is repeatable: take the numbers as an argument.' },
      ],
      'no-restricted-syntax': ['error', extensions, ...dates],
    },
  },
  {
    // The engine waits for answers that come from elsewhere, and has to see whether its debug flag is set.
    files: ['packages/core/src/engine/**'],
    rules: {
      'no-restricted-globals': ['error', ...worldly.filter(({ name }) => !['globalThis', 'setTimeout'].includes(name))],
    },
  },
  {
    files: ['packages/elements/{src,stories}/**'],
    extends: [lit.configs['flat/recommended'], litA11y.configs.recommended, wc.configs['flat/best-practice']],
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      // LitElement implements every lifecycle callback, and TypeScript's `override` would tell us if it stopped.
      'wc/guard-super-call': 'off',
      'lit/attribute-names': 'error',
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/quoted-expressions': 'error',
      'no-console': 'error',
      'no-restricted-globals': ['error', ...leaky],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            nodeModules,
            { regex: '^lit/directives/(style-map|unsafe-)', message: 'Breaks a strict Content Security Policy, or lets markup in.' },
          ],
        },
      ],
      'no-restricted-properties': ['error', { object: 'navigator', property: 'sendBeacon', message: 'The elements send nothing.' }],
      'no-restricted-syntax': ['error', extensions, styles],
    },
  },
  {
    // Two versions of the element on one page: the page would silently run the one that came first.
    files: ['packages/elements/src/define-element.ts'],
    rules: { 'no-console': ['error', { allow: ['warn'] }] },
  },
  {
    // The one built-in place for a draft, an entry of its own: a page has it only where it asks for it.
    files: ['packages/elements/src/draft/session-draft-store.ts'],
    rules: { 'no-restricted-globals': ['error', ...leaky.filter(({ name }) => !['sessionStorage', 'indexedDB'].includes(name))] },
  },
  {
    files: ['packages/*/test/**/*.ts', 'rules/test/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', extensions, leftBehind] },
  },
  {
    files: ['packages/dev/test/examples/**'],
    rules: { 'no-restricted-syntax': ['error', extensions, leftBehind, painted] },
  },
  {
    // In Chromium and Firefox every test runs. WebKit cannot be asked, and its run counts what it left out.
    files: ['packages/elements/test/emulate.ts'],
    rules: { 'no-restricted-syntax': ['error', extensions] },
  },
);
