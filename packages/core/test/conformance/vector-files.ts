import { readdirSync, readFileSync } from 'node:fs';
import type { RuleSetDocument } from '../../src/format/rule-set.ts';
import { type IssueCode, parse, type RuleSet } from '../../src/index.ts';

/** One change of a rule set (JSON Patch, RFC 6902). */
export type Operation = { readonly op: 'add' | 'replace'; readonly path: string; readonly value: unknown } | { readonly op: 'remove'; readonly path: string };

/** A piece of a file's text. */
export type Piece = string | { readonly repeat: string; readonly times: number } | { readonly ruleSet: 'whole' | 'after its first brace' };

export interface ScreeningVector {
  readonly name: string;
  readonly edit?: readonly Operation[];
  readonly answers: unknown;
  readonly date?: string;
  readonly expect: Readonly<Record<string, unknown>>;
}

export interface CheckVector {
  readonly name: string;
  readonly edit?: readonly Operation[];
  readonly text?: readonly Piece[];
  readonly expect: readonly { readonly code: IssueCode; readonly path: string; readonly severity?: 'error' | 'warning' | 'info' }[];
}

export interface VectorFile {
  readonly topic: string;
  readonly ruleSet: RuleSetDocument;
  readonly vectors: readonly (ScreeningVector | CheckVector)[];
}

const FOLDER = new URL('../../conformance/', import.meta.url);

/** The schema of the vector files. */
export function vectorSchema(): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL('vector.schema.json', FOLDER), 'utf8')) as Record<string, unknown>;
}

const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.json') && path !== 'vector.schema.json')
  .sort()
  .map((path) => ({ path, file: JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8')) as VectorFile }));

/** Every file of vectors, with its path inside the folder. */
export function vectorFiles(): readonly { readonly path: string; readonly file: VectorFile }[] {
  return FILES;
}

export function isScreening(vector: ScreeningVector | CheckVector): vector is ScreeningVector {
  return 'answers' in vector;
}

/** A document that has no fault, as a rule set. */
export function ruleSetOf(document: RuleSetDocument): RuleSet {
  const { ruleSet, issues } = parse(JSON.stringify(document));
  if (ruleSet === null) throw new Error(JSON.stringify(issues, null, 1));
  return ruleSet;
}
