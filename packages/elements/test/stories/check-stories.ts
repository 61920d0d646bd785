import '../../src/define.ts';
import '../../src/define-pieces.ts';
import { fixture } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Args } from '../../stories/render.ts';
import { LANGUAGES, SCHEMES, type Settings, THEMES, VIEWPORTS } from '../../stories/settings.ts';
import { holdToAxe, holdToContrast } from '../hold-to-axe.ts';

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

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** How a story is first shown, where it asks for nothing else. */
const FIRST = { theme: 'neutral', scheme: 'light' } as const;

/**
 * Holds every story of a file to WCAG 2.2 AA: all of it in each language, and the contrast of its texts once for each way in
 * which a text is shown in the stories of the file: in each language, and in the first one in each theme and scheme. `pare`
 * takes out of a large story what is alike: of many, two stand for all.
 */
export function checkStories(file: unknown, languages: readonly Settings['language'][] = LANGUAGES, pare = ''): void {
  const { default: meta, ...stories } = file as Stories;
  describe(meta.title, () => {
    after(() => setViewport({ width: 800, height: 600 }));

    const held = new Set<string>();
    for (const [name, story] of Object.entries(stories) as [string, Story][]) {
      for (const language of languages) {
        const isFirst = language === languages[0];
        it(`${name} passes axe in ${language}${isFirst ? ', and has enough contrast in every theme and scheme' : ''}`, async () => {
          const element = await show(meta, story, { ...FIRST, language }, pare);
          await holdToAxe(element, held, { tags: WCAG });
          if (isFirst) await holdThemesToContrast(element, held);
        });
      }
    }
  });
}

async function holdThemesToContrast(element: HTMLElement, held: Set<string>): Promise<void> {
  for (const theme of THEMES) {
    for (const scheme of SCHEMES) {
      element.setAttribute('theme', theme);
      element.setAttribute('scheme', scheme);
      await holdToContrast(element, held, `${theme}, ${scheme}: `);
    }
  }
}

/** Puts a story on the page as Storybook does, with everything open that can be opened. */
async function show(meta: Stories['default'], story: Story, settings: Settings, pare: string): Promise<HTMLElement> {
  const { viewport } = story.globals ?? {};
  // What stays in view would lie over what can be scrolled from under it; here nothing has to be scrolled, in any browser.
  await setViewport({ width: viewport === undefined ? 800 : VIEWPORTS[viewport.value].width, height: 16_000 });
  const canvas = await fixture<HTMLElement>('<div></div>');
  const args = { ...meta.args, ...story.args };
  canvas.append(meta.render(args, { globals: { ...settings, ...story.globals } }));
  const properties = customElements.get(meta.component)?.prototype as object;
  // Storybook would show it without a word on what it is, and the element would do nothing with it.
  const unknown = Object.keys(args).filter((name) => name !== 'slots' && !(name in properties));
  if (unknown.length > 0) throw new Error(`<${meta.component}> has no property ${unknown.join(', ')}.`);
  await (story.play ?? meta.play)({ canvasElement: canvas });
  const element = canvas.querySelector<HTMLElement>(meta.component);
  if (element === null) throw new Error(`The story has no <${meta.component}>.`);
  for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
  if (pare !== '') for (const alike of element.shadowRoot?.querySelectorAll(pare) ?? []) alike.remove();
  return element;
}
