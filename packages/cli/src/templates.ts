import { readFileSync } from 'node:fs';

/** The templates that a new rule set can start from, and what each is for. */
export const TEMPLATES = {
  counting: 'levels that follow from how many signs are recorded',
  weighted: 'levels that follow from points, with more for what is recent',
  routing: 'a pre-screen that says which steps follow, without levels',
} as const;

export type Template = keyof typeof TEMPLATES;

/** What a template leaves open. */
export interface Blanks {
  readonly id: string;
  readonly title: string;
  /** The day on which its local decisions are noted, YYYY-MM-DD. */
  readonly today: string;
  /** Where an editor finds the JSON Schema, as seen from the rule set. */
  readonly schema: string;
}

/** Fills a template in: the text of a rule set and of its cases. */
export function fillTemplate(name: Template, { id, title, today, schema }: Blanks): { readonly ruleSet: string; readonly cases: string } {
  const blanks: Readonly<Record<string, string>> = { '@ID@': id, '@TITLE@': title, '@TODAY@': today, '@SCHEMA@': schema };
  const fill = (file: string) => {
    const text = readFileSync(new URL(`../templates/${name}/${file}`, import.meta.url), 'utf8');
    return text.replace(/"(@[A-Z]+@)"/g, (found, blank: string) => (Object.hasOwn(blanks, blank) ? JSON.stringify(blanks[blank]) : found));
  };
  return { ruleSet: fill('rule-set.json'), cases: fill('cases.json') };
}
