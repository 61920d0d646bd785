import { createRequire } from 'node:module';
import { checkShape, type Issue } from '@cse-screening/core';
import { Ajv } from 'ajv';
import type { Finding } from './write-findings.ts';

/** Faults of the text itself: what stands in such a file is not one certain value that two validators could judge. */
const TEXT_FAULTS: ReadonlySet<Issue['code']> = new Set([
  'too-large', 'not-utf8', 'empty-file', 'invalid-json', 'too-deep', 'duplicate-key', 'forbidden-key', 'number-out-of-range',
]);

/**
 * Makes the function that holds a rule-set file against the published JSON Schema, as any other tool would, and reports
 * where that schema and the core do not come to the same verdict.
 */
export function createPublishedValidator(): (text: string, issues: readonly Issue[]) => readonly Finding[] {
  const schema = createRequire(import.meta.url)('@cse-screening/rules/schema/rule-set.schema.json') as object;
  // That the schema is one is a test's to find, and code for one file need not be made smaller: either takes as long as the rest.
  const validate = new Ajv({ allowUnionTypes: true, code: { optimize: false }, logger: false, meta: false, validateSchema: false }).compile(schema);
  return (text, issues) => {
    if (issues.some(({ code }) => TEXT_FAULTS.has(code))) return [];
    // A byte-order mark changes nothing for the core, and is no JSON for anything else.
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const published = validate(value);
    const ours = checkShape(value).document !== null;
    if (published === ours) return [];
    const place = validate.errors?.[0];
    return [{
      code: 'validators-disagree',
      severity: 'error',
      path: place?.instancePath ?? '',
      message: published ? 'The published schema accepts the form of this file, and this program does not.' : 'This program accepts the form of this file, and the published schema does not.',
      hint: `This is a fault of the software, not of the file: please report it.${place === undefined ? '' : ` The schema complains at "${place.instancePath}": ${place.message ?? 'it does not fit'}.`}`,
    }];
  };
}
