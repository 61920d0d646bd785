import '../../src/define.ts';
import '../../src/define-pieces.ts';
import 'axe-core/axe.min.js';
import { fixture } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type axe from 'axe-core';
import type { Args } from '../../stories/render.ts';
import { LANGUAGES, SCHEMES, type Settings, THEMES } from '../../stories/settings.ts';

interface Story {
  readonly args?: Args;
  readonly globals?: Partial<Settings>;
  readonly play?: (context: { readonly canvasElement: HTMLElement }) => unknown;
}

interface Stories {
  readonly default: {
    readonly title: string;
    readonly component: string;
    readonly args: Args;
    readonly render: (args: Args, context: { readonly globals: Settings }) => HTMLElement;
    readonly play: NonNullable<Story['play']>;
  };
  readonly [story: string]: unknown;
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** How a story is first shown, where it asks for nothing else. */
const FIRST = { theme: 'neutral', scheme: 'light' } as const;

/** Attributes that name one element among others, and have no look. */
const NAMES_ONE = /^(id|for|name|value|href|src|title|d|datetime|lang|aria-(label|labelledby|describedby|controls|details))$/u;

/**
 * Holds every story of a file to WCAG 2.2 AA: all of it in each language, and in each theme and scheme what they can change,
 * which is the colour of each sort of text: the markup and the sizes are the same. `pare` takes out of a large story what is alike: of many, two stand
 * for all.
 */
export function checkStories(file: unknown, languages: readonly Settings['language'][] = LANGUAGES, pare = ''): void {
  const { default: meta, ...stories } = file as Stories;
  describe(meta.title, () => {
    // What stays in view would lie over what can be scrolled from under it; here nothing has to be scrolled.
    before(() => setViewport({ width: 800, height: 8000 }));
    after(() => setViewport({ width: 800, height: 600 }));

    for (const [name, story] of Object.entries(stories) as [string, Story][]) {
      for (const language of languages) {
        it(`${name} passes axe in ${language}`, async () => {
          await findNothing(await show(meta, story, { ...FIRST, language }, pare), { type: 'tag', values: WCAG });
        });
      }

      it(`${name} has enough contrast in every other theme and scheme`, async () => {
        const first = { ...FIRST, ...story.globals };
        const element = await show(meta, story, { ...FIRST, language: 'en' }, pare);
        const different = findDifferent(element);
        for (const theme of THEMES) {
          for (const scheme of SCHEMES) {
            // All of the rules, and so this one, have been held against all of it.
            if (theme === first.theme && scheme === first.scheme) continue;
            element.setAttribute('theme', theme);
            element.setAttribute('scheme', scheme);
            await findNothing(different, { type: 'rule', values: ['color-contrast'] }, `${theme}, ${scheme}: `);
          }
        }
      });
    }
  });
}

/** Puts a story on the page as Storybook does, with everything open that can be opened. */
async function show(meta: Stories['default'], story: Story, settings: Settings, pare: string): Promise<HTMLElement> {
  const canvas = await fixture<HTMLElement>('<div></div>');
  canvas.append(meta.render({ ...meta.args, ...story.args }, { globals: { ...settings, ...story.globals } }));
  await (story.play ?? meta.play)({ canvasElement: canvas });
  const element = canvas.querySelector<HTMLElement>(meta.component);
  if (element === null) throw new Error(`The story has no <${meta.component}>.`);
  for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
  if (pare !== '') for (const alike of element.shadowRoot?.querySelectorAll(pare) ?? []) alike.remove();
  return element;
}

/** One text of each look: those that a style sheet cannot tell apart, since they and all around them are alike, have its colours. */
function findDifferent(element: HTMLElement): HTMLElement[] {
  const found = new Map<string, HTMLElement>();
  const look = (root: ParentNode, around: string) => {
    for (const child of root.children) {
      const attributes = [...child.attributes].filter(({ name }) => !NAMES_ONE.test(name)).map(({ name, value }) => `[${name}=${value}]`);
      const sort = `${around} ${child.localName}${attributes.join('')}`;
      const hasText = [...child.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
      const isField = child.matches('input, select, textarea');
      if ((hasText || isField) && child instanceof HTMLElement && !found.has(sort)) found.set(sort, child);
      look(child, sort);
    }
  };
  look(element.shadowRoot ?? element, '');
  look(element, ':host');
  return [...found.values()];
}

async function findNothing(element: axe.ElementContext, runOnly: axe.RunOnly, where = ''): Promise<void> {
  const { violations } = await window.axe.run(element, { runOnly, resultTypes: ['violations'] });
  if (violations.length === 0) return;
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ target, failureSummary }) => `  ${target.join(' ')}: ${failureSummary ?? ''}`).join('\n')}`);
  throw new Error(`${where}${found.join('\n')}`);
}
