import { digest } from '../digest/digest.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { checkReferences } from '../parse/check-references.ts';
import { checkTexts } from '../parse/check-texts.ts';
import { freeze } from '../parse/freeze.ts';
import type { Find } from '../parse/problem-words.ts';
import type { RuleSet } from '../rule-set.ts';
import { findMisfits, type Refusal } from './find-misfits.ts';
import { readText } from './read-text.ts';
import { RULE_SET_SHAPES } from './rule-set-shape.ts';

/** A rule set, or why there is none: one of the two is null. */
export type Loaded = { readonly ruleSet: RuleSet; readonly refusal: null } | { readonly ruleSet: null; readonly refusal: Refusal };

/**
 * Loads a rule set that a page is about to use, from the text of its file or from its parsed JSON. It accepts and refuses the same
 * files as `parse`, but stops at the first fault and gives only its code and place: a page could do nothing with line, words and
 * suggestions. Never throws for content.
 */
export function loadRuleSet(source: unknown): Loaded {
  const text = typeof source === 'string' ? source : write(source);
  if (text === undefined) return refuse({ code: 'wrong-type', path: '' });
  const { value, refusal } = readText(text);
  const fault = refusal ?? findMisfits(value, 'RuleSet', RULE_SET_SHAPES)[0] ?? findContradiction(value as RuleSetDocument);
  if (fault !== null) return refuse(fault);
  const document = value as RuleSetDocument;
  return { ruleSet: freeze({ document, digest: digest(document) }), refusal: null };
}

function refuse(refusal: Refusal): Loaded {
  return { ruleSet: null, refusal };
}

function write(source: unknown): string | undefined {
  try {
    return JSON.stringify(source);
  } catch {
    // It holds itself, or a getter throws: JSON.parse gives nothing like that.
    return undefined;
  }
}

/** The first fault between the parts of a well-formed document. */
function findContradiction(document: RuleSetDocument): Refusal | null {
  const found: Refusal[] = [];
  const find: Find = (code, path) => { found.push({ code, path }); };
  checkReferences(document, find);
  if (document.status === 'published') checkTexts(document, find);
  return found[0] ?? null;
}
