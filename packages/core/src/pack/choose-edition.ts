import type { Pack } from './pack.ts';

/**
 * The edition that is in force on a day, or null where none is. Where several are, the one that came into force last.
 * @param packs packs of one `editionOf`, in any order
 * @param date `YYYY-MM-DD`
 */
export function chooseEdition(packs: readonly Pack[], date: string): Pack | null {
  const inForce = packs.filter(({ document: { inForce } }) => inForce.from <= date && (inForce.until === undefined || date <= inForce.until));
  return inForce.reduce<Pack | null>((latest, pack) => (latest === null || pack.document.inForce.from > latest.document.inForce.from ? pack : latest), null);
}
