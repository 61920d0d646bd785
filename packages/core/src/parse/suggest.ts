import { distance } from 'fastest-levenshtein';

/** The candidate that was most likely meant, or null where none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

/** The candidates that are as near as the nearest one; none where none is near. */
export function allNearest(word: string, candidates: Iterable<string>): readonly string[] {
  const all = [...new Set(candidates)];
  const best = nearest(word, all);
  if (best === null) return [];
  const least = distance(word.toLowerCase(), best.toLowerCase());
  return all.filter((candidate) => distance(word.toLowerCase(), candidate.toLowerCase()) === least);
}
