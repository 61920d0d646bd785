/** A JSON Schema, as far as it is described. */
export interface JsonSchema {
  [key: string]: unknown;
  properties?: Record<string, JsonSchema>;
  definitions?: Record<string, JsonSchema>;
}

/**
 * Puts descriptions where an editor shows them: on a part (`Rule`), and on each of its fields (`Rule.when`; `*.id` where every
 * part has it). The part is changed in place.
 */
export function describeSchema(part: JsonSchema, id: string, descriptions: Readonly<Record<string, string>>): void {
  const description = descriptions[id];
  if (description !== undefined) part['description'] = description;
  if (part.properties === undefined) return;
  part.properties = Object.fromEntries(Object.entries(part.properties).map(([field, schema]) => [field, withDescription(schema, descriptions[`${id}.${field}`] ?? descriptions[`*.${field}`])]));
}

/** Beside a $ref, draft 7 ignores everything else: the reference goes one level in. */
function withDescription(schema: JsonSchema, description: string | undefined): JsonSchema {
  if (description === undefined) return schema;
  return schema['$ref'] === undefined ? { ...schema, description } : { allOf: [schema], description };
}
