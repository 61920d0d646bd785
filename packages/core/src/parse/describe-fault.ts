import type { Issue } from '../issue.ts';
import { pointer, valueAt } from './pointer.ts';
import { nearest } from './suggest.ts';

/** The parts of a schema's complaint that are read here. */
export interface SchemaFault {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly expected?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  /** Of a part that is told by its type: the types that there are. */
  readonly options?: readonly unknown[];
  readonly errors?: readonly (readonly SchemaFault[])[];
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly origin?: string;
  readonly pattern?: string;
}

/** What an issue says, apart from where. */
export type Words = Pick<Issue, 'code' | 'message' | 'hint'>;

/** A fault with its place, for a format that knows more about it than the schema says. */
export interface PlacedFault {
  readonly fault: SchemaFault;
  /** JSON pointer; of an unknown field, to what holds it. */
  readonly path: string;
  /** The last step of the path; of an unknown field, its name. */
  readonly name: string;
  /** The value at the path, or undefined. */
  readonly found: unknown;
}

/** How faults of one format are put into words. */
export interface FaultWording {
  /** What the whole is called, as in `The file`. */
  readonly whole: string;
  /** The page that says what each field holds. */
  readonly reference?: string;
  /** Every field of the format, to suggest from. */
  readonly fields: readonly string[];
  /**
   * Whether a message may repeat what stands in the file. `hidden` where that may be an answer: then no message, hint or
   * path holds a value, nor a key that the format does not have.
   */
  readonly content: 'shown' | 'hidden';
  /** What to do about a field whose value is not possible, by the field's name. */
  readonly hints?: Readonly<Record<string, string>>;
  /** Puts a fault into the format's own words, or gives null. A field that is missing is never asked about. */
  readonly inOwnWords?: (fault: PlacedFault) => Words | null;
}

/** Says in words for a policy lead everything that a schema complains of. */
export function describeFaults(faults: readonly SchemaFault[], root: unknown, wording: FaultWording): Issue[] {
  const issues: Issue[] = [];
  for (const fault of faults) flatten(fault, '', root, wording, issues);
  return issues;
}

function flatten(fault: SchemaFault, parent: string, root: unknown, wording: FaultWording, issues: Issue[]): void {
  const path = fault.path.reduce<string>((place, key) => pointer(place, String(key)), parent);
  const hidden = wording.content === 'hidden';
  const add = (place: string, words: Words) => issues.push({ code: words.code, severity: 'error', path: place, message: words.message, hint: words.hint });
  if (fault.code === 'invalid_union' && fault.errors !== undefined && fault.errors.length > 0) {
    const together = ofAnotherType(fault.errors);
    if (together === null) for (const inner of likeliest(fault.errors)) flatten(inner, path, root, wording, issues);
    else add(path, describe({ ...fault, code: 'invalid_type', expected: together }, path, root, wording));
  } else if (fault.code === 'unrecognized_keys') {
    for (const key of fault.keys ?? []) add(hidden ? path : pointer(path, key), describeUnknownField(fault, path, key, wording));
  } else if (fault.code === 'invalid_key') {
    add(hidden ? path.slice(0, path.lastIndexOf('/')) : path, describe(fault, path, root, wording));
  } else add(path, describe(fault, path, root, wording));
}

/** Of a union's alternatives, the one that was most likely meant: the one with the fewest faults at its own top. */
function likeliest(alternatives: readonly (readonly SchemaFault[])[]): readonly SchemaFault[] {
  // A value of the right type that is not possible is nearer than one of another type.
  const atTop = (fault: SchemaFault) => 100 * (fault.keys?.length ?? (fault.code === 'invalid_type' ? 2 : 1.5));
  const cost = (faults: readonly SchemaFault[]) =>
    faults.reduce((sum, fault) => sum + (fault.path.length === 0 ? atTop(fault) : fault.path.length === 1 ? 10 : 1), 0);
  return alternatives.reduce((best, next) => (cost(next) < cost(best) ? next : best));
}

/** The types that a union takes, in words, where the value is of none of them; otherwise null. */
function ofAnotherType(alternatives: readonly (readonly SchemaFault[])[]): string | null {
  const faults = alternatives.map(([first]) => first);
  if (faults.some((fault) => fault?.code !== 'invalid_type' || fault.path.length > 0)) return null;
  const kinds = [...new Set(faults.map((fault) => nameKind(fault?.expected ?? '')))];
  const last = kinds.pop() ?? '';
  return kinds.length === 0 ? last : `${kinds.join(', ')} or ${last}`;
}

function describeUnknownField(fault: SchemaFault, path: string, key: string, wording: FaultWording): Words {
  const own = wording.inOwnWords?.({ fault, path, name: key, found: undefined }) ?? null;
  if (own !== null) return own;
  const meant = nearest(key, wording.fields);
  return {
    code: 'unknown-field',
    message: wording.content === 'hidden' ? 'A field here is not part of the format.' : `"${key}" is not a field here.`,
    hint: meant !== null && meant !== key ? `Did you mean "${meant}"?` : 'Remove it, or look the fields up in the reference.',
  };
}

function describe(fault: SchemaFault, path: string, root: unknown, wording: FaultWording): Words {
  const found = valueAt(root, path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const hidden = wording.content === 'hidden';
  const isEntry = /^\d+$/.test(name);
  const subject = path === '' ? wording.whole : isEntry ? 'This entry' : `"${name}"`;
  const because = (hint: string) => (Object.hasOwn(wording.hints ?? {}, name) ? wording.hints?.[name] : undefined) ?? hint;
  if (found === undefined && fault.code !== 'invalid_key') {
    return { code: 'missing-field', message: `${subject} is missing.`, hint: `Add it; ${wording.reference ?? 'the reference'} says what it holds.` };
  }
  const own = wording.inOwnWords?.({ fault, path, name, found }) ?? null;
  if (own !== null) return own;
  switch (fault.code) {
    case 'invalid_type': {
      const kind = nameKind(fault.expected ?? 'another kind of value');
      const got = hidden ? '' : `, and ${show(found)} is ${nameKind(kindOf(found))}`;
      return { code: 'wrong-type', message: `${subject} must be ${kind}${got}.`, hint: typeof found === 'string' && fault.expected?.includes('number') === true ? unquote(found, kind) : 'Change the value.' };
    }
    case 'invalid_value':
    case 'invalid_union': {
      const allowed = (fault.values ?? fault.options ?? []).map(String);
      const meant = !hidden && typeof found === 'string' ? nearest(found, allowed) : null;
      // "1" where 1 is meant: the value is right, and the quotation marks are not.
      const hint = meant !== null ? (meant === found ? 'Remove the quotation marks.' : `Did you mean "${meant}"?`) : allowed.length > 0 ? `Possible: ${allowed.join(', ')}.` : 'Look the possible values up in the reference.';
      return { code: 'invalid-value', message: hidden ? `${subject} has a value that is not possible here.` : `${show(found)} is not possible ${isEntry ? 'here' : `for ${subject}`}.`, hint: because(hint) };
    }
    case 'invalid_key':
      return { code: 'invalid-value', message: hidden ? 'A name here is not possible.' : `"${name}" is not a possible name here.`, hint: because(formHint(undefined)) };
    case 'too_small':
      return { code: 'invalid-value', message: isLength(fault) ? `${subject} is ${Number(fault.minimum) === 1 ? 'empty' : 'too short'}.` : `${subject} is too small.`, hint: because(`It needs at least ${measure(fault.minimum, fault)}.`) };
    case 'too_big':
      return { code: 'invalid-value', message: `${subject} is too ${isLength(fault) ? 'long' : 'large'}.`, hint: because(`It may have at most ${measure(fault.maximum, fault)}.`) };
    default:
      if (isWords(fault.pattern)) return { code: 'invalid-value', message: `${subject} is empty.`, hint: because(formHint(fault.pattern)) };
      return { code: 'invalid-value', message: hidden ? `${subject} has a value that is not possible here.` : `${show(found)} is not ${isEntry ? 'possible here' : `a possible ${subject}`}.`, hint: because(formHint(fault.pattern)) };
  }
}

/** What to do about a text where a number is to stand, or `kind` allows it a switch. */
function unquote(found: string, kind: string): string {
  const isSwitch = kind.includes('true or false');
  if (/^-?\d+(?:\.\d+)?$/.test(found) || (isSwitch && /^(?:true|false)$/.test(found))) return 'Remove the quotation marks.';
  return `Write a number in figures${isSwitch ? ', or true or false' : ''}, without quotation marks.`;
}

/** A value as it is shown in a message: short. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function isLength({ origin }: SchemaFault): boolean {
  return origin === 'string' || origin === 'array';
}

/** A limit with what it counts. */
function measure(limit: number | bigint | undefined, { origin }: SchemaFault): string {
  if (origin === 'string') return `${String(limit)} character${Number(limit) === 1 ? '' : 's'}`;
  return origin === 'array' ? `${String(limit)} entr${Number(limit) === 1 ? 'y' : 'ies'}` : String(limit);
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

const KINDS: Readonly<Record<string, string>> = { array: 'a list', object: 'an object', string: 'text', number: 'a number', boolean: 'true or false', record: 'an object', null: 'no value' };

function nameKind(kind: string): string {
  return (Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined) ?? kind;
}

/** Whether a text only has to say something. */
function isWords(pattern: string | undefined): boolean {
  return pattern === '/\\S/' || pattern === '/^\\s*\\S/';
}

function formHint(pattern: string | undefined): string {
  if (isWords(pattern)) return 'Write at least one word.';
  if (pattern?.includes('[0-9]{4}') === true) return 'Write a date as YYYY-MM-DD.';
  if (pattern?.includes('(0|[1-9][0-9]*)') === true) return 'Write a version as MAJOR.MINOR.PATCH, for example 1.0.0.';
  if (pattern?.includes('[a-z]{2,3}') === true) return 'Use a language tag such as "en" or "cy".';
  if (pattern?.includes('[A-Za-z]') === true) return 'Use letters and digits joined by hyphens, for example "EX-1".';
  return 'Use lower-case words joined by hyphens, for example "missing-from-home".';
}
