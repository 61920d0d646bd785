import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
// @ts-expect-error its declarations do not name what it exports
import { create, ts } from '@custom-elements-manifest/analyzer';
// The analyzer's own way to Lit, which its command line switches on with --litelement.
// @ts-expect-error it has no declarations
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';

/**
 * @typedef {{ name: string, description?: string, kind?: string, attribute?: string, privacy?: string, static?: boolean }} Described
 * @typedef {{ name: string, kind: string, tagName?: string, customElement?: boolean, members?: Described[], attributes?: Described[], events?: Described[], slots?: Described[], cssParts?: Described[], cssProperties?: Described[], cssStates?: Described[] }} Declaration
 * @typedef {{ kind: string, path: string, declarations: Declaration[], exports: object[] }} Module
 * @typedef {{ schemaVersion: string, modules: Module[] }} Manifest
 */

/**
 * Describes a package's elements for tools: what each takes, sends and lets a page style, from the classes' own comments.
 * @param {string} folder of the package
 * @returns {Promise<Manifest>} a custom elements manifest (https://github.com/webcomponents/custom-elements-manifest)
 */
export async function describeElements(folder) {
  const elements = readdirSync(join(folder, 'src/elements')).filter((name) => name.endsWith('.ts')).map((name) => `src/elements/${name}`);
  const registrations = readdirSync(join(folder, 'src')).filter((name) => /^define(-[a-z]+)*\.ts$/.test(name) && name !== 'define-element.ts').map((name) => `src/${name}`);
  const parse = (/** @type {string} */ path) => ts.createSourceFile(path, readFileSync(join(folder, path), 'utf8'), ts.ScriptTarget.ES2022, true);
  const modules = [...elements, 'src/events.ts'].map(parse);
  const tags = new Map(registrations.flatMap((path) => readRegistrations(readFileSync(join(folder, path), 'utf8')).map(({ tag, name }) => [name, { tag, path }])));
  const manifest = await create({ modules, plugins: [...litPlugin(), tidy(tags)], context: { dev: false } });
  return withDefaults(withBuiltPaths(manifest), readConstants(folder));
}

/**
 * The same for VS Code: what its HTML and CSS editors offer.
 * @param {Manifest} manifest
 * @returns {Record<string, string>} file name to content
 */
export function editorData(manifest) {
  const options = { hideLogs: true };
  const tidied = (/** @type {string} */ json) => `${JSON.stringify(JSON.parse(json), null, 2)}\n`;
  return {
    'vscode.html-custom-data.json': tidied(getVsCodeHtmlCustomData(/** @type {any} */ (manifest), options)),
    'vscode.css-custom-data.json': tidied(JSON.stringify(partsOnce(JSON.parse(getVsCodeCssCustomData(/** @type {any} */ (manifest), options))))),
  };
}

/**
 * A part that several elements have is offered once, with all that they say of it.
 * @param {{ pseudoElements: { name: string, description?: string }[] }} data
 */
function partsOnce({ pseudoElements, ...data }) {
  /** @type {Map<string, Set<string>>} */
  const parts = new Map();
  for (const { name, description = '' } of pseudoElements) parts.set(name, (parts.get(name) ?? new Set()).add(description));
  return { ...data, pseudoElements: [...parts].map(([name, said]) => ({ name, description: [...said].join('\n\n') })) };
}

/**
 * A rollup plugin that puts all of it beside the built elements.
 * @param {string} folder of the package
 * @returns {import('rollup').Plugin}
 */
export function emitDescriptions(folder) {
  return {
    name: 'emit-descriptions',
    async generateBundle() {
      const manifest = await describeElements(folder);
      this.emitFile({ type: 'asset', fileName: 'custom-elements.json', source: `${JSON.stringify(manifest, null, 2)}\n` });
      for (const [fileName, source] of Object.entries(editorData(manifest))) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** The elements that a file defines: `defineElement('cse-screening', CseScreening)`. @param {string} source */
function readRegistrations(source) {
  return [...source.matchAll(/defineElement\('([a-z-]+)', (\w+)\)/g)].map(([, tag = '', name = '']) => ({ tag, name }));
}

/**
 * Keeps what is public, and says under which tag each class is registered and where.
 * @param {ReadonlyMap<string, { tag: string, path: string }>} tags by class
 */
function tidy(tags) {
  return {
    name: 'tidy',
    /** @param {{ customElementsManifest: Manifest }} phase */
    packageLinkPhase({ customElementsManifest: manifest }) {
      /** @type {Map<string, Module>} */
      const registrations = new Map();
      for (const module of manifest.modules) {
        module.declarations = module.declarations.filter(({ kind }) => kind === 'class');
        for (const declaration of module.declarations) {
          if (declaration.members !== undefined) declaration.members = declaration.members.filter(isPublic);
          // The analyzer adds a nameless one for each event class that it sees dispatched.
          if (declaration.events !== undefined) declaration.events = declaration.events.filter(({ name }) => name !== undefined);
          const registration = tags.get(declaration.name);
          // What elements have in common is described with each of them.
          declaration.customElement = registration !== undefined;
          if (registration === undefined) continue;
          declaration.tagName = registration.tag;
          const { path } = registration;
          const at = registrations.get(path) ?? { kind: 'javascript-module', path, declarations: [], exports: [] };
          at.exports.push({ kind: 'custom-element-definition', name: registration.tag, declaration: { name: declaration.name, module: module.path } });
          registrations.set(path, at);
        }
      }
      manifest.modules.push(...registrations.values());
    },
  };
}

/** Not for the browser alone, as the callbacks of a form-associated element are. @param {Described} member */
function isPublic({ name, privacy, static: fixed }) {
  return privacy !== 'private' && privacy !== 'protected' && fixed !== true && !/^form\w+Callback$/.test(name);
}

/** A user has the built files. @param {Manifest} manifest @returns {Manifest} */
function withBuiltPaths(manifest) {
  return JSON.parse(JSON.stringify(manifest, (key, value) => (typeof value === 'string' && (key === 'path' || key === 'module') ? value.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js') : value)));
}

/** What the constants of a package that hold a number are, by name. @param {string} folder */
function readConstants(folder) {
  const sources = readdirSync(join(folder, 'src')).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(join(folder, 'src', name), 'utf8'));
  return new Map(sources.flatMap((source) => [...source.matchAll(/^export const ([A-Z_]+) = ([\d_]+);$/gm)].map(([, name = '', value = '']) => /** @type {const} */ ([name, value.replaceAll('_', '')]))));
}

/** The name of a constant says nothing to whoever reads what a property is by default. @param {Manifest} manifest @param {ReadonlyMap<string, string>} constants @returns {Manifest} */
function withDefaults(manifest, constants) {
  return JSON.parse(JSON.stringify(manifest, (key, value) => (key === 'default' ? (constants.get(value) ?? value) : value)));
}
