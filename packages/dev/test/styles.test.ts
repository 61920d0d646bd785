import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '../../elements/src');
const STYLES = join(SOURCE, 'styles');

/** Classes of the lab's editor, and those that data give: a standing, the tone of a tab, the shade of a category. */
const GIVEN = /^cm-|^(indicated|possible|above|below|error|attention|none)$|^(on-)?s\d$|^on-never$/;

const styles = readdirSync(STYLES).map((name) => ({ name, css: readFileSync(join(STYLES, name), 'utf8').replace(/\/\*[^]*?\*\//g, '') }));
const views = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('styles'))
  .map((path) => ({ path, code: readFileSync(join(SOURCE, path), 'utf8') }));
const code = views.map((view) => view.code).join('\n');

/** What stands in each class attribute, as it is written: the words, or the expression that gives them. */
const attributes = [...code.matchAll(/class(?:Name)?=(?:"([^"]*)"|\$\{((?:[^{}`]|`[^`]*`|\{[^{}]*\})*)\})/g)].map(([, words, expression]) => words ?? expression ?? '');

function isWord(word: string, text: string): boolean {
  return new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(text);
}

/** The selectors of a style sheet, without what they hold. */
function selectorsOf(css: string): readonly string[] {
  return [...css.matchAll(/[^{};]*(?=\{)/g)].map(([selector]) => selector.trim()).filter((selector) => selector !== '' && !selector.startsWith('@'));
}

/** Each rule with the blocks that it stands in, from the outermost, and what it holds of its own. */
function rulesOf(css: string): readonly { readonly within: readonly string[]; readonly selector: string; readonly held: string }[] {
  const rules: { within: string[]; selector: string; held: string }[] = [];
  const open: { selector: string; held: string }[] = [];
  for (const [, text = '', mark] of css.replace(/\$\{[^}]*\}/g, '').matchAll(/([^{}]*)([{}])/g)) {
    const at = text.lastIndexOf(';') + 1;
    const inside = open.at(-1);
    if (inside !== undefined) inside.held += mark === '{' ? text.slice(0, at) : text;
    if (mark === '{') open.push({ selector: text.slice(at).replace(/^[^]*`/, '').trim(), held: '' });
    const closed = mark === '}' ? open.pop() : undefined;
    if (closed !== undefined) rules.push({ within: open.map(({ selector }) => selector), ...closed });
  }
  return rules;
}

/** What stands on no paper. */
const UNPRINTED = ['.exit .hint'];

describe('styles', () => {
  const shownByWidth = ({ css }: { readonly css: string }) => rulesOf(css)
    .filter(({ within, held }) => within.some((block) => block.startsWith('@container')) && !within.includes('@media screen') && /display:(?!\s*none)/.test(held))
    .map(({ selector }) => selector);

  it.each(styles)('give nothing on paper another display by the width of its container, which Firefox prints as nothing: $name', (style) => {
    expect(shownByWidth(style).filter((selector) => !UNPRINTED.includes(selector))).toEqual([]);
  });

  it('set a record on paper in columns only in browsers that break them at the end of a sheet: WebKit cuts a line in two', () => {
    const inColumns = rulesOf(styles.find(({ name }) => name === 'record.ts')?.css ?? '').filter(({ held }) => /(?<!-)columns:\s*\d/.test(held));
    expect(inColumns.map(({ within }) => within)).toEqual([['@media print', '@supports (forced-color-adjust: none)']]);
  });

  it('are read with the blocks around them', () => {
    const rule = '@container (min-width: 1rem) { .a { color: red; display: grid; } .b { display: none; } }';
    expect(shownByWidth({ css: `css\`.c { display: flex; } ${rule}\`` })).toEqual(['.a']);
    expect(shownByWidth({ css: `css\`@media screen { ${rule} }\`` })).toEqual([]);
    expect(styles.flatMap(shownByWidth)).toEqual(UNPRINTED);
  });
});

describe('styles and views', () => {
  it.each(styles)('name the same things: $name', ({ css }) => {
    const selectors = selectorsOf(css);
    const named = selectors.flatMap((selector) => [...selector.matchAll(/[.#]([a-z][\w-]*)|\[part='([\w-]+)'\]/g)].map(([, name, part]) => name ?? part ?? ''));
    const together = selectors.flatMap((selector) => [...selector.matchAll(/(?:\.[a-z][\w-]*){2,}/g)].map(([classes]) => classes));
    const isGiven = (classes: string) => attributes.some((attribute) => classes.slice(1).split('.').every((name) => GIVEN.test(name) || isWord(name, attribute)));
    expect([...named.filter((name) => !GIVEN.test(name) && !isWord(name, code)), ...together.filter((classes) => !isGiven(classes))], 'what no view has').toEqual([]);
  });

  it('leave no class in a view without a style', () => {
    const css = styles.map((style) => style.css).join('\n');
    // What an expression gives is data, and so is a word that one is a part of.
    const classes = [...code.matchAll(/class="([^"]*)"/g)].flatMap(([, words = '']) => words.replace(/[\w-]*\$\{[^}]*\}[\w-]*/g, '').split(/\s+/));
    expect([...new Set(classes)].filter((name) => /^[a-z][\w-]*$/.test(name) && !css.includes(`.${name}`)), 'classes without a style').toEqual([]);
  });

  it('are found in every way in which they are written', () => {
    expect(attributes.length).toBeGreaterThan(150);
    expect(attributes).toContain('plain');
  });
});
