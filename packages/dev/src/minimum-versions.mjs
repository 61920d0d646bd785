/**
 * @typedef {Record<string, { minimum: string[], reason: string }>} MinimumVersions
 *   For each package the first good version of every major that was repaired, and what was wrong before it.
 */

/**
 * Finds packages that a lock file resolves to a version below its minimum. A version is compared with the minimum of its own major
 * or, if that major was never repaired, with the next higher minimum. A major above all minimums began after the repair and is fine.
 * @param {{ packages: Record<string, { version?: string }> }} lock
 * @param {MinimumVersions} minimumVersions
 * @returns {string[]} a line for each
 */
export function findTooOld(lock, minimumVersions) {
  return Object.entries(lock.packages).flatMap(([path, { version }]) => {
    const name = path.split('node_modules/').at(-1) ?? '';
    const rule = Object.hasOwn(minimumVersions, name) ? minimumVersions[name] : undefined;
    if (rule === undefined || version === undefined || !path.includes('node_modules/')) return [];
    const minimum = rule.minimum.find((least) => major(least) >= major(version));
    if (minimum === undefined || isAtLeast(version, minimum)) return [];
    return [`${path} is ${version}, at least ${minimum} is needed. ${rule.reason}`];
  });
}

/**
 * @param {string} version
 * @param {string} minimum
 */
function isAtLeast(version, minimum) {
  const least = numbers(minimum);
  const actual = numbers(version);
  for (const [index, wanted] of least.entries()) {
    const found = actual[index] ?? 0;
    if (found !== wanted) return found > wanted;
  }
  // 10.3.0-beta.1 comes before 10.3.0.
  return !version.includes('-');
}

/** @param {string} version */
function numbers(version) {
  return (version.split(/[-+]/, 1)[0] ?? '').split('.').map(Number);
}

/** @param {string} version */
function major(version) {
  return numbers(version)[0] ?? 0;
}
