import '../src/define-rule-lab.ts';
import { fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CseRuleLab } from '../src/rule-lab.ts';
import { ruleSetText, words } from './open-screening.ts';

export const CASES = JSON.stringify({
  ruleSet: { id: 'fixture', version: '1.2.3' },
  cases: [{ name: 'Two signs are Category B', answers: { missing: 'yes', gifts: ['gift-money'] }, expect: { indicated: { category: 'upper' } } }],
});

/** Puts a lab on the page with the small rule set and a case of it, and waits until it has looked through them. */
export async function openLab(given: Partial<CseRuleLab> = {}): Promise<CseRuleLab> {
  const lab = await fixture<CseRuleLab>('<cse-rule-lab></cse-rule-lab>');
  Object.assign(lab, { date: '2026-03-04', rules: await ruleSetText(), cases: CASES, ...given });
  await lab.check();
  return lab;
}

export const one = (lab: CseRuleLab, selector: string): HTMLElement => {
  const found = lab.renderRoot.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`There is no ${selector}.`);
  return found;
};
export const tab = (lab: CseRuleLab, panel: string) => one(lab, `#lab-tab-${panel}`);
export const says = (lab: CseRuleLab, panel: string) => words(tab(lab, panel).querySelector('.tab-state'));
export const focused = (lab: CseRuleLab) => (lab.renderRoot as ShadowRoot).activeElement;

export async function show(lab: CseRuleLab, panel: string): Promise<HTMLElement> {
  tab(lab, panel).click();
  await lab.updateComplete;
  return one(lab, '.panel');
}

export function button(lab: CseRuleLab, name: string): HTMLButtonElement {
  const found = [...lab.renderRoot.querySelectorAll<HTMLButtonElement>('button')].find((candidate) => words(candidate) === name);
  if (found === undefined) throw new Error(`There is no button "${name}".`);
  return found;
}

/** Opens a file from this computer. */
export async function open(lab: CseRuleLab, name: string, text: string): Promise<void> {
  const input = [...lab.renderRoot.querySelectorAll<HTMLLabelElement>('label.file')].find((label) => words(label) === name)?.querySelector('input');
  if (!input) throw new Error(`There is no "${name}".`);
  const files = new DataTransfer();
  files.items.add(new File([text], 'file.json'));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => input.files?.length === 0);
  await lab.updateComplete;
}

export async function edit(lab: CseRuleLab, from: string, to: string): Promise<void> {
  if (!lab.text.includes(from)) throw new Error(`The text has no ${from}.`);
  lab.text = lab.text.replace(from, to);
  await lab.check();
}

/** Asks for three signs in place of two, which moves answer sets down. */
export const raise = (lab: CseRuleLab) => edit(lab, '"value": 2', '"value": 3');

export async function withControl(key: string): Promise<void> {
  await sendKeys({ down: 'Control' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Control' });
}

/** Waits until a condition holds. The test's own time limit ends it. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(requestAnimationFrame);
}

/** Whether the page can be left without a question. */
export const leaves = () => dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** What was said aloud last. */
export const said = (lab: CseRuleLab) => words([...lab.renderRoot.querySelectorAll('[role=status]')].at(-1) ?? null);

/** Presses the button, and gives what the browser would save. */
export function download(lab: CseRuleLab): HTMLAnchorElement {
  let link: HTMLAnchorElement | null = null;
  const catchLink = (event: Event) => {
    link = event.target as HTMLAnchorElement;
    event.preventDefault();
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function press(this: HTMLAnchorElement) { this.addEventListener('click', catchLink); click.call(this); };
  try {
    button(lab, 'Download the file').click();
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
  return link as unknown as HTMLAnchorElement;
}
