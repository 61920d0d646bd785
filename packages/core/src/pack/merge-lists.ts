/** What stands under an id. */
interface Named {
  readonly id: string;
}

/**
 * A list without what is taken out of it and with what is added. What is added under an id that was taken out stands in
 * its place; everything else comes at the end. What is there already in the very same words stands once, so that two packs
 * can bring the same question.
 */
export function mergeLists<T extends Named>(list: readonly T[], takenOut: ReadonlySet<string>, added: readonly T[]): T[] {
  const replacing = new Map(added.map((item) => [item.id, item]));
  const kept = list.flatMap((item): T[] => {
    if (!takenOut.has(item.id)) return [item];
    const replacement = replacing.get(item.id);
    return replacement === undefined ? [] : [replacement];
  });
  const present = new Set(kept.map((item) => JSON.stringify(item)));
  return [...kept, ...added.filter((item) => !present.has(JSON.stringify(item)))];
}
