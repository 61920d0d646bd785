// Which file may import which. `npm run lint` holds the code to it; docs/architecture.md draws it.

const CORE_LIBRARIES = '(^|/)node_modules/(zod|jsonc-parser|@noble/hashes|canonicalize|fastest-levenshtein|syllable|flesch-kincaid)/';

module.exports = {
  forbidden: [
    {
      name: 'core-imports-only-its-libraries',
      comment: 'core stands alone: whoever embeds it gets no more than it needs.',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: '^packages/core/src/engine/' },
      to: { pathNot: ['^packages/core/src/', CORE_LIBRARIES] },
    },
    {
      name: 'the-engine-imports-only-the-engine',
      comment: 'json-rules-engine is the reference that the compiled program is held to, and nothing more.',
      severity: 'error',
      from: { path: '^packages/core/src/engine/' },
      to: { pathNot: ['^packages/core/src/', CORE_LIBRARIES, '(^|/)node_modules/json-rules-engine/'] },
    },
    {
      name: 'nothing-in-core-imports-the-engine',
      comment: 'A page that screens must not load json-rules-engine. The engine is an entry of its own.',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: '^packages/core/src/engine/' },
      to: { path: '^packages/core/src/engine/' },
    },
    {
      name: 'elements-import-core-and-lit',
      severity: 'error',
      from: { path: '^packages/elements/src/', pathNot: ['^packages/elements/src/react[-./]', '^packages/elements/src/lab/(editor|colour-json)\\.ts$'] },
      to: { pathNot: ['^packages/elements/src/', '^packages/core/src/', '(^|/)node_modules/(lit|lit-html|lit-element|@lit)/'] },
    },
    {
      name: 'only-the-editor-of-the-lab-imports-codemirror',
      comment: 'No page that screens loads an editor.',
      severity: 'error',
      from: { path: '^packages/elements/src/lab/(editor|colour-json)\\.ts$' },
      to: { pathNot: ['^packages/elements/src/', '^packages/core/src/', '(^|/)node_modules/@codemirror/'] },
    },
    {
      name: 'only-the-react-entries-import-react',
      severity: 'error',
      from: { path: '^packages/elements/src/react[-./]' },
      to: { pathNot: ['^packages/elements/src/', '(^|/)node_modules/(@lit|react|@types/react)/'] },
    },
    {
      name: 'cli-imports-no-other-package-than-core-and-rules',
      severity: 'error',
      from: { path: '^packages/cli/src/' },
      to: { path: '^(packages|rules|examples)/', pathNot: ['^packages/cli/(src|node_modules)/', '^packages/core/src/', '^rules/'] },
    },
    {
      name: 'rules-import-nothing',
      comment: 'Rule sets are data.',
      severity: 'error',
      from: { path: '^rules/', pathNot: '^rules/test/' },
      to: {},
    },
    {
      name: 'packages-meet-at-their-entries',
      comment: 'Between packages only what package.json exports.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/src/' },
      to: { path: '^packages/[^/]+/src/', pathNot: ['^packages/$1/'], dependencyTypes: ['local'] },
    },
    {
      name: 'sources-import-no-tests',
      severity: 'error',
      from: { path: '/src/' },
      to: { path: '/(test|stories|fixtures)/' },
    },
    // A folder's index.ts is for those outside. One rule a depth, because a rule can remember one folder only.
    ...[0, 1, 2, 3].map((depth) => ({
      name: `not-the-index-of-the-own-folder-${depth}`,
      comment: 'Inside a folder import the file that has what you need; its index.ts is for those outside.',
      severity: 'error',
      from: { path: `^((?:packages/[^/]+|rules)/(?:src|test)${'/[^/]+'.repeat(depth)})/` },
      to: { path: '^$1/index\\.(ts|mjs)$' },
    })),
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports and that imports nothing is a left-over.',
      severity: 'error',
      from: { orphan: true, path: '^packages/(core|elements|cli)/src/', pathNot: ['\\.d\\.ts$', '/src/(index|define|main)\\.ts$'] },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment: 'The file or package is not there, or the package does not export it.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-dependencies',
      comment: 'What a published package imports at run time stands in its own package.json.',
      severity: 'error',
      from: { path: '^packages/(core|elements|cli)/src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['npm-peer'] },
    },
    { name: 'no-deprecated-node-modules', severity: 'error', from: {}, to: { dependencyTypes: ['core'], path: '^(punycode|domain|constants|sys|_.*)$' } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^packages/[^/]+/(dist|\\.cache)/', '^packages/dev/consumer/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@cse-screening/source', 'types', 'import', 'browser', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};
