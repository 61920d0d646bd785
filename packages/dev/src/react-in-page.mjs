import { build } from 'esbuild';

/** All of React, once: two copies would not know each other's components. */
const REACT = '/react-in-page.js';

/** The files that a page is sent to for React, which are CommonJS, and what they give instead. */
const FILES = new Map([
  ['/node_modules/react/index.js', `export { React as default } from '${REACT}';`],
  ['/node_modules/react-dom/client.js', `export { createRoot } from '${REACT}';`],
]);

const SOURCE = "import React from 'react'; import { createRoot } from 'react-dom/client'; export { React, createRoot };";

/**
 * Serves React to tests as modules that browsers load.
 * @param {string} root the folder that is served
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function reactInPage(root) {
  return {
    name: 'react',
    async serve({ path }) {
      if (path !== REACT) return FILES.has(path) ? { body: FILES.get(path) ?? '', type: 'js' } : undefined;
      // The way it is built for development: it runs effects twice, as some pages do.
      const { outputFiles } = await build({ stdin: { contents: SOURCE, resolveDir: root }, bundle: true, format: 'esm', define: { 'process.env.NODE_ENV': '"development"' }, write: false });
      return { body: outputFiles[0]?.text ?? '', type: 'js' };
    },
  };
}
