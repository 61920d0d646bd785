import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeElements, editorData } from '../src/build/describe-elements.mjs';
import { ROOT } from '../src/run.mjs';
import { THEMES } from '../../elements/src/styles/themes.ts';

const FOLDER = join(ROOT, 'packages/elements');
const read = (path: string) => readFileSync(join(FOLDER, 'src', path), 'utf8');
const sources = (folder: string) => readdirSync(join(FOLDER, 'src', folder)).filter((name) => name.endsWith('.ts')).map((name) => read(`${folder}/${name}`));
const matches = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, found = '']) => found));
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

const manifest = await describeElements(FOLDER);
const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ customElement }) => customElement === true);
const views = [...sources('views'), ...sources('policy'), ...sources('lab'), ...sources('elements')].join('\n');
const styles = sources('styles').join('\n');
const screening = elements.find(({ tagName }) => tagName === 'cse-screening');
const names = (kind: 'slots' | 'cssParts' | 'cssProperties' | 'events' | 'cssStates', of = elements) => sorted(of.flatMap((element) => (element[kind] ?? []).map(({ name }) => name)));

describe('the manifest of the elements', () => {
  it('has each element that a file registers, with its tag and where', () => {
    const registered = readdirSync(join(FOLDER, 'src')).filter((name) => /^define(-[a-z]+)*\.ts$/.test(name) && name !== 'define-element.ts');
    const tags = registered.flatMap((name) => [...matches(read(name), /defineElement\('([a-z-]+)'/g)]);
    expect(sorted(elements.map(({ tagName }) => tagName ?? ''))).toEqual(sorted(tags));
    const paths = manifest.modules.filter(({ exports }) => JSON.stringify(exports).includes('custom-element-definition')).map(({ path }) => path);
    expect(paths.sort()).toEqual(registered.map((name) => `dist/${name.replace('.ts', '.js')}`).sort());
  });

  it.each(elements.map((element) => ({ tag: element.tagName, element })))('has every property of <$tag>, and every attribute that sets one', ({ element }) => {
    const source = read(`elements/${String(element.tagName)}.ts`);
    const declared = matches(source, /^ {2}declare (?:readonly )?(\w+)[?!]?:/gm);
    const accessors = matches(source, /^ {2}(?:get|set) (\w+)\(/gm);
    const fields = sorted((element.members ?? []).filter(({ kind }) => kind === 'field').map(({ name }) => name));
    for (const name of [...declared, ...accessors]) expect(fields).toContain(name);
    const properties = /static override readonly properties[^{]*\{(.*?)\n {2}\};/s.exec(source)?.[1] ?? '';
    const attributes = [...properties.matchAll(/^ {4}(\w+): \{(.*)\},$/gm)].filter(([, , options = '']) => !options.includes('attribute: false')).map(([, name = '', options = '']) => /attribute: '([\w-]+)'/.exec(options)?.[1] ?? name.toLowerCase());
    expect(sorted((element.attributes ?? []).map(({ name }) => name))).toEqual(expect.arrayContaining(attributes));
  });

  it.each(elements.map((element) => ({ tag: element.tagName, element })))('says of every public member and attribute of <$tag> what it is', ({ element }) => {
    const { members = [], attributes = [], events = [], slots = [], cssParts = [], cssProperties = [], cssStates = [] } = element;
    const native = ['form', 'validity', 'validationMessage', 'willValidate', 'checkValidity', 'reportValidity', 'focus', 'disabled'];
    const silent = [...members, ...attributes, ...events, ...slots, ...cssParts, ...cssProperties, ...cssStates].filter(({ name, description }) => (description ?? '') === '' && !native.includes(name));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('says what a property is by default, and not the name of a constant', () => {
    const given = elements.flatMap(({ members = [], attributes = [] }) => [...members, ...attributes] as { name: string; default?: string }[]);
    expect(new Set(given.filter(({ name }) => ['loadTimeout', 'load-timeout'].includes(name)).map((each) => each.default))).toEqual(new Set(['10000']));
    expect(given.filter((each) => /[A-Z]{2}/.test(each.default ?? '')).map(({ name }) => name)).toEqual([]);
  });

  it('has no member that is not public', () => {
    expect(elements.flatMap(({ members = [] }) => members.map(({ name }) => name)).filter((name) => /^[#_]|Callback$|^updated$|^render$|^willUpdate$/.test(name))).toEqual([]);
  });

  it('has the events that there are, and no others', () => {
    expect(names('events')).toEqual(sorted(matches(`${read('events.ts')}${read('lab/cse-edit-event.ts')}`, /super\('(cse-[a-z]+)'/g)));
  });

  it('has the slots that there are, and no others', () => {
    expect(names('slots')).toEqual(sorted([...matches(views, /<slot name="([a-z-]+)"/g), ...matches(views, /slotView\('([a-z-]+)'/g)]));
  });

  it('has the parts that there are, and no others', () => {
    const written = [...matches(views, /part="([a-z- ]+)"/g)].flatMap((parts) => parts.split(' '));
    expect(names('cssParts')).toEqual(expect.arrayContaining(sorted(written)));
    const unknown = names('cssParts').filter((name) => !written.includes(name) && !views.includes(`'${name}'`));
    expect(unknown).toEqual([]);
  });

  it('has the tokens that there are, and no others', () => {
    const colours = Object.keys(THEMES.neutral.palette).map((name) => `--cse-color-${name}`);
    expect(names('cssProperties')).toEqual(sorted([...colours, ...matches(styles, /var\((--cse-[a-z-]+),/g)]));
  });

  it('has the states that there are, and no others', () => {
    expect(names('cssStates', screening === undefined ? [] : [screening])).toEqual(['complete', 'error', 'loading', 'ready', 'urgent']);
  });

  it('is what the README says of <cse-screening>: each attribute, method, event, slot, state and token', () => {
    const page = readFileSync(join(FOLDER, 'README.md'), 'utf8');
    const code = new Set([...page.matchAll(/`([^`\n]+)`/g)].flatMap(([, words = '']) => words.split(/[\s"=:()]+/)));
    const { attributes = [], members = [], events = [], slots = [], cssStates = [], cssProperties = [] } = screening ?? {};
    const native = ['checkValidity', 'reportValidity'];
    const methods = members.filter(({ kind, name }) => kind === 'method' && !native.includes(name));
    const named = [attributes, methods, events, slots, cssStates, cssProperties].map((of) => of.map(({ name }) => name).filter((name) => name !== ''));
    expect(named.filter((of) => of.length === 0)).toEqual([]);
    expect(named.flat().filter((name) => !code.has(name))).toEqual([]);
  });

  it('is what the editors offer', () => {
    const data = editorData(manifest);
    const html = JSON.parse(data['vscode.html-custom-data.json'] ?? '') as { tags: { name: string; attributes: { name: string; values?: { name: string }[] }[] }[] };
    expect(sorted(html.tags.map(({ name }) => name))).toEqual(sorted(elements.map(({ tagName }) => tagName ?? '')));
    expect(html.tags.find(({ name }) => name === 'cse-screening')?.attributes.map(({ name }) => name)).toContain('load-timeout');
    const offered = (attribute: string) => html.tags.flatMap(({ attributes }) => attributes.filter(({ name }) => name === attribute).map(({ values = [] }) => values.map(({ name }) => name).join(' ')));
    expect([offered('layout'), ...[offered('theme'), offered('scheme')].map((of) => [...new Set(of)])]).toEqual([['steps page question'], [Object.keys(THEMES).join(' ')], ['light dark auto']]);
    expect(offered('theme')).toHaveLength(elements.length);
    const css = JSON.parse(data['vscode.css-custom-data.json'] ?? '') as { properties: { name: string }[]; pseudoElements: { name: string; description: string }[] };
    expect(sorted(css.properties.map(({ name }) => name))).toEqual(names('cssProperties'));
    expect(css.pseudoElements.map(({ name }) => name).sort()).toEqual(names('cssParts').map((name) => `::part(${name})`).sort());
    for (const { name = '', description } of elements.flatMap(({ cssParts = [] }) => cssParts)) expect(css.pseudoElements.find((part) => part.name === `::part(${name})`)?.description).toContain(description);
  });
});
