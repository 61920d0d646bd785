// Turns a JSON Schema made from the rule language into the small table that a page checks a file against.

/** @typedef {{ [keyword: string]: any }} JsonSchema */

/** Keywords that do not restrict a value. */
const SILENT = ['$schema', 'description', 'title', 'definitions'];

/** Every number in the table is one that is kept exactly. */
const EXACT = Number.MAX_SAFE_INTEGER;

/** The keywords that the table has a form for, by the kind of schema. */
const KEYWORDS = {
  $ref: ['$ref'],
  allOf: ['allOf'],
  anyOf: ['anyOf'],
  oneOf: ['oneOf'],
  string: ['type', 'minLength', 'maxLength', 'pattern', 'enum', 'const'],
  number: ['type', 'const', 'minimum', 'maximum'],
  boolean: ['type'],
  null: ['type'],
  array: ['type', 'items', 'minItems', 'maxItems'],
  object: ['type', 'properties', 'required', 'propertyNames', 'additionalProperties'],
};

/**
 * Writes TypeScript: one table of named shapes. Anything in the schema that the table has no form for is an error, so
 * that nothing which `parse` refuses can slip through.
 * @param {{ schema: JsonSchema, name: string, constant: string, source: string }} what the schema; how the whole is named; the constant; where it comes from
 * @returns {string}
 */
export function writeShape({ schema, name, constant, source }) {
  /** @type {Record<string, JsonSchema>} */
  const definitions = schema['definitions'] ?? {};
  const uses = countUses(schema);
  const shapes = new Map();
  /** @type {Map<string, string>} pattern to name */
  const texts = new Map();

  /** @param {JsonSchema} part @param {string} field @returns {string} */
  const write = (part, field) => {
    const { type } = part;
    if (Array.isArray(type)) return write({ ...part, type: undefined, anyOf: type.map((each) => ({ type: each })) }, field);
    switch (kindOf(part)) {
      case '$ref':
        return reference(part['$ref'].replace('#/definitions/', ''));
      case 'allOf':
        return write(part['allOf'][0], field);
      case 'anyOf':
      case 'oneOf':
        return `{ anyOf: [${joinAlike((part['anyOf'] ?? part['oneOf']).map(standIn)).map((each) => write(each, field)).join(', ')}] }`;
      case 'string':
        return text(part, field);
      case 'number':
        if (Math.abs(part['minimum'] ?? EXACT) !== EXACT || Math.abs(part['maximum'] ?? EXACT) !== EXACT) throw new Error(`The shape table has no bounds for numbers: ${JSON.stringify(part)}`);
        return 'const' in part ? String(part['const']) : `'number'`;
      case 'boolean':
        return `'boolean'`;
      case 'null':
        return 'null';
      case 'array':
        return `[${[write(part['items'], field), ...bounds(part['minItems'], part['maxItems'])].join(', ')}]`;
      default:
        return 'propertyNames' in part ? `{ keys: ${write(part['propertyNames'], 'key')}, values: ${write(part['additionalProperties'], field)} }` : fields(part);
    }
  };

  /** Puts a definition that is used only once in the place where it is used. @param {JsonSchema} part @returns {JsonSchema} */
  const standIn = (part) => {
    const name = part['$ref']?.replace('#/definitions/', '');
    return name !== undefined && uses.get(name) === 1 ? (definitions[name] ?? part) : part;
  };

  /** @param {string} part */
  const reference = (part) => {
    const definition = definitions[part];
    if (definition === undefined) throw new Error(`The schema refers to "${part}" and does not define it.`);
    if (uses.get(part) === 1) return write(definition, part);
    if (!shapes.has(part)) {
      shapes.set(part, '');
      shapes.set(part, write(definition, part));
    }
    return `'${part}'`;
  };

  /** @param {JsonSchema} part */
  const fields = (part) => {
    if (part['additionalProperties'] !== false) throw new Error(`An object of the rule language has a closed list of fields: ${JSON.stringify(part)}`);
    const required = new Set(part['required'] ?? []);
    const entries = Object.entries(part['properties']).map(([key, value]) => {
      if (['anyOf', 'keys', 'values'].includes(key)) throw new Error(`A field cannot be named "${key}" in the shape table.`);
      const named = required.has(key) ? key : `${key}?`;
      return `${/^\w+$/.test(named) ? named : `'${named}'`}: ${write(value, key)}`;
    });
    return `{ ${entries.join(', ')} }`;
  };

  /** Every text is a pattern; one that stands in several places has a name. @param {JsonSchema} part @param {string} field */
  const text = (part, field) => {
    const pattern = patternOf(part);
    if (part['const'] !== undefined || part['enum'] !== undefined) return pattern;
    if (!texts.has(pattern)) texts.set(pattern, uniqueName(`${field}Text`, [...texts.values()]));
    return texts.get(pattern) ?? '';
  };

  const whole = write(schema, name);
  const named = [...shapes].map(([part, shape]) => `  ${part}: ${shape},\n`).join('');
  const constants = [...texts].map(([pattern, constant]) => `const ${constant} = ${pattern};\n`).join('');
  return `// Made from ${source} by "npm run generate". Do not edit.
import type { Shapes } from './find-misfits.ts';

${constants}
/** What may stand in a file, as a table: the same as the schema, without its words. */
export const ${constant}: Shapes = {
  ${name}: ${whole},
${named}};
`;
}

/**
 * Joins alternatives that differ only in the one word of their `type` into one alternative that allows all these words.
 * @param {readonly JsonSchema[]} alternatives
 */
function joinAlike(alternatives) {
  /** @type {Map<string, JsonSchema>} by all that they have in common */
  const joined = new Map();
  for (const each of alternatives) {
    const { type, ...others } = each['properties'] ?? {};
    const only = type?.const;
    const key = JSON.stringify({ ...(only === undefined ? each : { ...each, properties: others }), ...Object.fromEntries(SILENT.map((keyword) => [keyword])) });
    const words = [...(joined.get(key)?.['properties']?.type.enum ?? []), only];
    joined.set(key, only === undefined ? each : { ...each, properties: { type: { type: 'string', enum: words }, ...others } });
  }
  return [...joined.values()];
}

/** @param {JsonSchema} part @returns {keyof typeof KEYWORDS} */
function kindOf(part) {
  const kinds = /** @type {(keyof typeof KEYWORDS)[]} */ (Object.keys(KEYWORDS));
  const kind = kinds.find((keyword) => keyword in part || keyword === part['type']);
  const other = Object.keys(part).find((keyword) => part[keyword] !== undefined && !SILENT.includes(keyword) && (kind === undefined || !KEYWORDS[kind].includes(keyword)));
  if (kind === undefined || other !== undefined || (kind === 'allOf' && part['allOf'].length !== 1)) {
    throw new Error(`The shape table has no form for ${JSON.stringify(part)}.`);
  }
  return kind;
}

/** @param {string} name @param {readonly string[]} taken */
function uniqueName(name, taken) {
  const free = (/** @type {number} */ n) => !taken.includes(n === 1 ? name : `${name}${n}`);
  let n = 1;
  while (!free(n)) n += 1;
  return n === 1 ? name : `${name}${n}`;
}

/** @param {JsonSchema} part */
function patternOf({ const: only, enum: several, pattern, minLength, maxLength }) {
  const words = only !== undefined ? [only] : several;
  if (words !== undefined) return `/^(${words.map((/** @type {string} */ word) => word.replace(/[^\w-]/g, '\\$&')).join('|')})$/`;
  const length = minLength === undefined && maxLength === undefined ? '' : `{${minLength ?? 0},${maxLength ?? ''}}`;
  if (pattern === undefined) return length === '' ? '/^/' : `/^[^]${length}$/`;
  const body = pattern.replace(/^\^/, '').replaceAll('/', '\\/').replaceAll('\\\\/', '\\/');
  return length === '' ? `/^${body}/` : `/^(?=[^]${length}$)${body}/`;
}

/** @param {number | undefined} least @param {number | undefined} most */
function bounds(least, most) {
  if (most !== undefined) return [String(least ?? 0), String(most)];
  return least === undefined ? [] : [String(least)];
}

/** @param {unknown} schema @param {Map<string, number>} [uses] */
function countUses(schema, uses = new Map()) {
  if (typeof schema !== 'object' || schema === null) return uses;
  for (const [key, value] of Object.entries(schema)) {
    if (key === '$ref' && typeof value === 'string') {
      const part = value.replace('#/definitions/', '');
      uses.set(part, (uses.get(part) ?? 0) + 1);
    } else countUses(value, uses);
  }
  return uses;
}

/**
 * The schema of what a record is made of, out of the schema of a record: without what the software itself puts in.
 * @param {JsonSchema} record
 * @returns {JsonSchema}
 */
export function givenOf(record) {
  const definitions = { ...record['definitions'], Judgement: without(record['definitions']['Judgement'], ['agrees']) };
  return { ...without(record, ['format', 'ruleSet', 'result', 'digest']), definitions };
}

/** @param {JsonSchema} schema @param {readonly string[]} fields @returns {JsonSchema} */
function without(schema, fields) {
  const properties = Object.fromEntries(Object.entries(schema['properties']).filter(([name]) => !fields.includes(name)));
  return { ...schema, properties, required: schema['required'].filter((/** @type {string} */ name) => !fields.includes(name)) };
}
