import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CseRuleLab } from '../src/rule-lab.ts';
import { type Args, DATE, renderElement, RULE_SET } from './render.ts';
import type { Settings } from './settings.ts';

const TAG = 'cse-rule-lab';

type Story = StoryObj<Args>;

/** A story is over when its lab has been looked through. */
const checked = (panel = 'findings', edit: (text: string) => string = (text) => text, then: (lab: CseRuleLab) => unknown = () => undefined): NonNullable<Story['play']> =>
  async ({ canvasElement }) => { await then(await whenChecked(canvasElement, panel, edit)); };

const meta = {
  title: 'For policy leads/cse-rule-lab',
  component: TAG,
  args: { src: RULE_SET, date: DATE },
  render: (args, { globals }) => renderElement(TAG, args, globals as Settings),
  play: checked(),
} satisfies Meta<Args>;

export default meta;
/** Waits until the lab has its rule set, edits it where the story does, and shows a panel. */
async function whenChecked(canvas: HTMLElement, panel = 'findings', edit: (text: string) => string = (text) => text): Promise<CseRuleLab> {
  const lab = canvas.querySelector<CseRuleLab>(TAG);
  if (lab === null) throw new Error(`The story has no <${TAG}>.`);
  while (lab.text === '') await new Promise(requestAnimationFrame);
  lab.text = edit(lab.text);
  await lab.check();
  lab.shadowRoot?.querySelector<HTMLButtonElement>(`#lab-tab-${panel}`)?.click();
  await lab.updateComplete;
  return lab;
}

/** Presses the button of a panel, and waits until what it asks for is there. */
async function press(lab: CseRuleLab): Promise<void> {
  lab.shadowRoot?.querySelector<HTMLButtonElement>('.panel .button')?.click();
  while (lab.shadowRoot?.querySelector('.panel .findings') === null) await new Promise(requestAnimationFrame);
}

/** The rule set as it was published: nothing changes. */
export const Unedited: Story = {};

/** No rule set is given: someone opens a file, or pastes its text. */
export const NothingGiven: Story = { args: { src: null }, play: async ({ canvasElement }) => { await canvasElement.querySelector<CseRuleLab>(TAG)?.updateComplete; } };

/** A comma is missing. The finding stands at its line, in the editor and in the list. */
export const Broken: Story = { play: checked('findings', (text) => text.replace('"status": "published",', '"status": "published"')) };

/** A number is raised: what moves, with the smallest example. */
export const Moves: Story = { play: checked('changes', (text) => text.replace('"value": 2', '"value": 3')) };

/** A case tried, as practitioners would see it. */
export const TryACase: Story = { play: checked('try') };

/** What is proved of the text. */
export const Proof: Story = { play: checked('proof', undefined, press) };
