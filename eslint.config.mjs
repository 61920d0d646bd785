import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

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

export default defineConfig(
  globalIgnores(['.stryker-tmp*/', '**/dist/', '**/node_modules/', '**/.cache/', 'coverage/', 'storybook-static/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      eqeqeq: 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
    },
  },
  {
    // tsc looks for undefined names in TypeScript.
    files: ['**/*.{ts,tsx}'],
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['examples/**/*.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['packages/dev/consumer/**'],
    extends: [ts.configs.strictTypeChecked],
    // Two programs, which hold every file. The project service makes one more of core and of cli, and works their types out again.
    // No names of the libraries, which would be defined anew for each file: what is undefined tsc finds.
    languageOptions: { parserOptions: { project: ['tsconfig.json', 'packages/dev/tsconfig.json'], tsconfigRootDir: import.meta.dirname, lib: [] } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Content and callers are not always what their types say: a check too many does no harm.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // There are no enums: "erasableSyntaxOnly" refuses them.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-mixed-enums': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      'no-restricted-syntax': ['error', extensions],
    },
  },
  {
    files: ['packages/dev/consumer/**/*.ts'],
    extends: [ts.configs.strict],
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
    rules: {
      // A test reads fixtures of any shape and fails loudly when the shape is wrong; it does on purpose what nobody should.
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-script-url': 'off',
      'no-restricted-syntax': ['error', extensions, leftBehind],
    },
  },
  {
    files: ['packages/elements/test/**/*.ts'],
    rules: {
      // chai's `expect(x).to.be.true` is an expression that does something.
      '@typescript-eslint/no-unused-expressions': 'off',
      // semantic-dom-diff declares chai's `equal` as a promise, which it is not.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: 'Equal', package: 'chai' }] },
      ],
    },
  },
);
