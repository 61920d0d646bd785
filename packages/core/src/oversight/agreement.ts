/** How two people or procedures sorted the same cases into ordered categories. */
export interface Agreement {
  /** The categories, lowest first; null is none. */
  readonly categories: readonly (string | null)[];
  /** How many cases the first put into the row's category and the second into the column's. */
  readonly counts: readonly (readonly number[])[];
  readonly cases: number;
  /**
   * Cohen's weighted kappa, with weights that grow by one for each category between the two: 1 is agreement in every case,
   * 0 is what chance alone would give. Null where it cannot be reckoned: fewer than two cases, or one category only.
   */
  readonly kappa: number | null;
  /**
   * The 95% confidence interval of kappa, for large numbers of cases (Fleiss, Cohen and Everitt 1969). Null where kappa is, and
   * where no case differs from the others in how far the two agree: the formula then gives an interval without width, from two
   * cases as from two thousand.
   */
  readonly interval: { readonly from: number; readonly to: number } | null;
}

const NORMAL_95 = 1.959963984540054;

/**
 * Compares two ways of sorting the same cases. It measures how far they agree and never which of them is right: a panel
 * knows more than a screening asks, and agreement is not accuracy.
 * @param categories lowest first, with null for none in its place
 * @param pairs what the first and the second gave for each case
 */
export function measureAgreement(categories: readonly (string | null)[], pairs: readonly (readonly [string | null, string | null])[]): Agreement {
  const counts = categories.map(() => categories.map(() => 0));
  for (const [first, second] of pairs) {
    const row = counts[categories.indexOf(first)];
    const column = categories.indexOf(second);
    if (row === undefined || column < 0) throw new RangeError('A case was sorted into a category that is not among those compared.');
    row[column] = (row[column] ?? 0) + 1;
  }
  return { categories, counts, cases: pairs.length, ...weightedKappa(counts, pairs.length) };
}

function weightedKappa(counts: readonly (readonly number[])[], cases: number): Pick<Agreement, 'kappa' | 'interval'> {
  const size = counts.length;
  const shares = counts.map((row) => row.map((count) => count / cases));
  const rows = shares.map((row) => sum(row));
  const columns = shares.map((_, j) => sum(shares.map((row) => row[j] ?? 0)));
  const weight = (i: number, j: number) => 1 - Math.abs(i - j) / (size - 1);
  const overall = (share: (i: number, j: number) => number) => sum(shares.map((row, i) => sum(row.map((_, j) => share(i, j)))));
  const observed = overall((i, j) => weight(i, j) * (shares[i]?.[j] ?? 0));
  const expected = overall((i, j) => weight(i, j) * (rows[i] ?? 0) * (columns[j] ?? 0));
  if (cases < 2 || !(expected < 1)) return { kappa: null, interval: null };
  const kappa = (observed - expected) / (1 - expected);
  const rowWeights = rows.map((_, i) => sum(columns.map((share, j) => share * weight(i, j))));
  const columnWeights = columns.map((_, j) => sum(rows.map((share, i) => share * weight(i, j))));
  const spread = overall((i, j) => (shares[i]?.[j] ?? 0) * (weight(i, j) - ((rowWeights[i] ?? 0) + (columnWeights[j] ?? 0)) * (1 - kappa)) ** 2);
  const variance = (spread - (kappa - expected * (1 - kappa)) ** 2) / (cases * (1 - expected) ** 2);
  if (!(variance > 1e-12)) return { kappa, interval: null };
  const half = NORMAL_95 * Math.sqrt(variance);
  return { kappa, interval: { from: Math.max(-1, kappa - half), to: Math.min(1, kappa + half) } };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
