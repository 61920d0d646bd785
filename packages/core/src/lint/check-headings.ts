import { namePart } from '../analyse/name-part.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue } from '../issue.ts';
import { isQuoted } from './own-wordings.ts';

/** Finds headings of categories that no row has: they would be shown between quotation marks, as the source's own words. */
export function checkHeadings(document: RuleSetDocument): Issue[] {
  return document.categories.flatMap((category, i): Issue[] => {
    if (category.band === undefined || isQuoted(category, document)) return [];
    const message = `The heading of the category ${namePart('categories', category.id, [document])} stands in no row that it cites, and is shown as the source’s own words.`;
    return [{ code: 'heading-not-quoted', severity: 'warning', path: `/categories/${String(i)}/band`, message, hint: 'Copy it from the source, and cite the row that has it; where the source has none, leave "band" out.' }];
  });
}
