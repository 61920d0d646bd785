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
