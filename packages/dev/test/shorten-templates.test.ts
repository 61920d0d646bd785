import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { shortenTemplates } from '../src/build/shorten-templates.mjs';

function shorten(source: string): string {
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  return ts.transpileModule(source, { compilerOptions: options, transformers: { before: [shortenTemplates] } }).outputText.trim();
}

describe('templates are shortened', () => {
  it.each([
    { what: 'a run of white space in markup shows as one space, and one stays', source: 'html`<p>\n    a <b>b</b>\n    ${c}\n  </p>`;', shortened: 'html `<p> a <b>b</b> ${c} </p>`;' },
    { what: 'templates inside of templates', source: 'html`<ul>\n  ${items.map((i) => html`<li>\n    ${i}\n  </li>`)}\n</ul>`;', shortened: 'html `<ul> ${items.map((i) => html `<li> ${i} </li>`)} </ul>`;' },
    { what: 'styles lose what means nothing', source: 'css`\n  /* why\n  so */\n  a:hover > b,\n  :host([x]) :focus {\n    font: 400 var(--a) / 1.5 serif;\n    width: calc(1px + 2px);\n  }\n`;', shortened: 'css ` a:hover>b,:host([x]) :focus{font:400 var(--a) / 1.5 serif;width:calc(1px + 2px)}`;' },
    { what: 'other strings stay as they are', source: 'text`a\n  b`;\nconst c = `d\n  e`;', shortened: 'text `a\n  b`;\nconst c = `d\n  e`;' },
  ])('$what', ({ source, shortened }) => {
    expect(shorten(source)).toContain(shortened);
  });

  it('and one that holds an escape is refused, not guessed at', () => {
    expect(() => shorten('html`<p>\\u00e9</p>`;')).toThrow(/escape/);
  });
});
