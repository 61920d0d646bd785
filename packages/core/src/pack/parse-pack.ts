import { digest } from '../digest/digest.ts';
import { Asked, Becomes, CategoriesApply, PackDocument, PackSection, PackService, TakesOut } from '../format/pack.ts';
import type { Issue } from '../issue.ts';
import { describeFaults, type FaultWording } from '../parse/describe-fault.ts';
import { findOtherKind } from '../parse/find-other-kind.ts';
import { freeze } from '../parse/freeze.ts';
import { readJson } from '../parse/read-json.ts';
import type { Pack } from './pack.ts';

const WORDING: FaultWording = {
  whole: 'The pack',
  fields: [...[PackDocument, Asked, PackSection, PackService, CategoriesApply, TakesOut, Becomes].flatMap((schema) => Object.keys(schema.shape)), 'from', 'until'],
  content: 'shown',
};

/**
 * Parses a pack from the text of its JSON file. Reports everything that is wrong with its form at once, with line and
 * column; whether it fits a rule set is found by `combine`. Never throws for content.
 * @throws {TypeError} where it is given no text.
 */
export function parsePack(text: string): { readonly pack: Pack | null; readonly issues: readonly Issue[] } {
  const { value, issues, locate } = readJson(text);
  if (value === undefined || issues.length > 0) return { pack: null, issues };
  const other = findOtherKind(value, 'pack');
  if (other !== null) return { pack: null, issues: [{ ...other, ...locate('') }] };
  const parsed = PackDocument.safeParse(value);
  if (parsed.success) return { pack: freeze({ document: parsed.data, digest: digest(parsed.data) }), issues: [] };
  return { pack: null, issues: describeFaults(parsed.error.issues, value, WORDING).map((issue) => ({ ...issue, ...locate(issue.path) })) };
}
