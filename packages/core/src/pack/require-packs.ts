import { requireList } from '../parse/require-given.ts';

/**
 * Refuses what is no list of packs that were read.
 * @throws {TypeError}
 */
export function requirePacks(packs: unknown): void {
  requireList(packs, 'document', 'A list of packs is needed, each the `pack` that parsePack(text) gives. Where it is null, `issues` say why.');
}
