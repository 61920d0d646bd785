import { Ajv } from 'ajv';
import { readFileToEdit } from '../files/read-file-to-edit.ts';
import type { Io } from '../io.ts';
import { nameInput, UnreadableError } from '../read-input.ts';
import { placeOf } from './place-of.ts';

/** What was accepted when a version was published, although the proof does not hold it. */
export interface Acknowledged {
  readonly check: string;
  readonly about: string;
  readonly reason: string;
}

/** One published version. */
export interface PublishedVersion {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the rule set's canonical JSON, 64 hex digits. */
  readonly digest: string;
  /** The day on which it was published, YYYY-MM-DD. */
  readonly date: string;
  /** Who published it. */
  readonly by: string;
  /** Why: the decision that it carries out. */
  readonly reason: string;
  readonly acknowledged?: readonly Acknowledged[];
}

/** The lock file of a folder of rule sets. */
export interface LockFile {
  readonly path: string;
  readonly published: readonly PublishedVersion[];
  /** Its fingerprint; null where there is none yet. */
  readonly seen: string | null;
}

const text = { type: 'string', minLength: 1 };
const LOCK_SCHEMA = {
  type: 'object',
  required: ['format', 'published'],
  additionalProperties: false,
  properties: {
    $comment: text,
    format: { const: 1 },
    published: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'version', 'digest', 'date', 'by', 'reason'],
        additionalProperties: false,
        properties: {
          // An id and a version are parts of a path: nothing in them may lead out of the folder.
          id: { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' },
          version: { type: 'string', pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+(\\+[0-9a-z-]+(\\.[0-9a-z-]+)*)?$' },
          digest: { type: 'string', pattern: '^[0-9a-f]{64}$' },
          date: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' },
          by: text,
          reason: text,
          acknowledged: { type: 'array', items: { type: 'object', required: ['check', 'about', 'reason'], additionalProperties: false, properties: { check: text, about: text, reason: text } } },
        },
      },
    },
  },
};

/**
 * Reads the lock file of a folder of rule sets; an empty one where there is none. Throws an UnreadableError where it is
 * not what `publish` writes: what it says of other versions must not be lost.
 */
export async function readLockFile(folder: string, io: Io): Promise<LockFile> {
  const path = lockPathOf(folder);
  const there = await io.readFile(path, 1).then(() => true, (error: unknown) => !(error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')));
  if (!there) return { path, published: [], seen: null };
  const { text: written, seen } = await readFileToEdit(path, io, null);
  const value = readJson(written);
  // The schema stands above: that it is one is not looked into at each look at a file.
  const isLock = new Ajv({ logger: false, meta: false, validateSchema: false }).compile<{ readonly published: PublishedVersion[] }>(LOCK_SCHEMA);
  if (!isLock(value)) throw new UnreadableError(`${nameInput(path)} is not what cse-rules publish writes. Restore it from your version control.`);
  return { path, published: value.published, seen };
}

/** The publication of the version that a path is the place of; null where there is none. Throws an UnreadableError where the lock file cannot be used. */
export async function findPublication(file: string, io: Io): Promise<PublishedVersion | null> {
  const place = placeOf(file);
  if (place === null) return null;
  const { published } = await readLockFile(place.folder, io);
  return published.find(({ id, version }) => id === place.id && version === place.version) ?? null;
}

/** The text of a lock file with one more version. */
export function addToLockFile({ published }: LockFile, version: PublishedVersion): string {
  const lock = { $comment: 'Written by cse-rules publish. A version that stands here is never edited.', format: 1, published: [...published, version] };
  return `${JSON.stringify(lock, null, 2)}\n`;
}

function lockPathOf(folder: string): string {
  return folder === '.' ? 'published.lock.json' : `${folder}/published.lock.json`;
}

function readJson(written: string): unknown {
  try {
    return JSON.parse(written.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}
