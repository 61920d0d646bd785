import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { editJson } from './files/edit-json.ts';
import type { Template } from './templates.ts';

/** What a template leaves open. */
export interface Blanks {
  readonly id: string;
  /** Without a title, a template has it to be filled in, and a copied rule set keeps its own. */
  readonly title?: string | undefined;
  /** The day on which its local decisions are noted, YYYY-MM-DD. */
  readonly today: string;
  /** Where an editor finds the JSON Schema, as seen from the rule set. */
  readonly schema: string;
}

/** The text of a rule set and of its cases. */
export interface Filled {
  readonly ruleSet: string;
  readonly cases: string;
}

/** The version of every new rule set. */
export const FIRST_VERSION = '0.1.0';

/** Fills a template in. */
export function fillTemplate(name: Template, blanks: Blanks): Filled {
  return name === 'gloucestershire' ? adopt('gloucestershire-cse/1.0.0', blanks) : fillBlanks(name, blanks);
}

function fillBlanks(name: Template, { id, title = `FILL IN: the title of ${id}`, today, schema }: Blanks): Filled {
  const blanks: Readonly<Record<string, string>> = { '@ID@': id, '@TITLE@': title, '@TODAY@': today, '@SCHEMA@': schema };
  const fill = (file: string) => {
    const text = readFileSync(new URL(`../templates/${name}/${file}`, import.meta.url), 'utf8');
    return text.replace(/"(@[A-Z]+@)"/g, (found, blank: string) => (Object.hasOwn(blanks, blank) ? JSON.stringify(blanks[blank]) : found));
  };
  return { ruleSet: fill('rule-set.json'), cases: fill('cases.json') };
}

/** Copies a shipped rule set word for word, except for its id, version, status, schema and owner: somebody else is to answer for it. */
function adopt(shipped: string, { id, title, schema }: Blanks): Filled {
  const read = (file: string) => readFileSync(createRequire(import.meta.url).resolve(`@cse-screening/rules/${shipped}/${file}`), 'utf8');
  return {
    ruleSet: editJson(read('rule-set.json'), [
      { path: ['$schema'], value: schema },
      { path: ['id'], value: id },
      { path: ['version'], value: FIRST_VERSION },
      { path: ['status'], value: 'draft' },
      { path: ['owner'], value: 'FILL IN: the partnership that answers for this rule set' },
      ...(title === undefined ? [] : [{ path: ['title', 'en'], value: title }]),
    ]),
    cases: editJson(read('cases.json'), [{ path: ['ruleSet'], value: { id, version: FIRST_VERSION } }]),
  };
}
