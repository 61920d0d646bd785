import type { CseScreening } from '../src/index.ts';
import { group, openScreening, parts, words } from './open-screening.ts';

export const JUDGE = 'What do you judge it to be?';
export const ROLE = 'Your role';
export const WHY = 'Why is this your judgement?';
export const ACCOUNT = 'Your account in words (optional)';
export const OWN_WORDS = 'The child’s own words (optional)';

/** Puts a screening on the page for which Category A is indicated, and goes to its judgement. */
export async function openJudgement(given: Partial<CseScreening> = {}): Promise<CseScreening> {
  const element = await openScreening({ layout: 'steps', answers: { missing: 'yes' }, ...given });
  element.goTo('judgement');
  await element.updateComplete;
  return element;
}

/** Picks the category whose label begins so. */
export async function judge(element: CseScreening, category: string): Promise<void> {
  const label = [...group(element, JUDGE).querySelectorAll('label')].find((each) => words(each).startsWith(category));
  label?.querySelector('input')?.click();
  await element.updateComplete;
}

/** What is listed to be put right. */
export function errors(element: CseScreening): readonly string[] {
  return parts(element, 'errors').flatMap((summary) => [...summary.querySelectorAll('li')].map(words));
}
