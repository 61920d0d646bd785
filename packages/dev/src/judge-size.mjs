/**
 * What a bundle may weigh, in bytes after gzip: `goal` is what we promise, `limit` what the check fails at until the goal
 * is met.
 * @typedef {{ name: string, file: string, ruleSet?: string, goal: number, limit: number }} Budget
 */

/**
 * @param {Pick<import('./measure-bundle.mjs').Bundle, 'code' | 'gzip' | 'modules'>} bundle
 * @param {Pick<Budget, 'name' | 'limit'>} budget
 * @param {readonly string[]} notInside libraries, and pieces of code that end in a bracket or hold a space
 * @returns {string[]} what is wrong
 */
export function judgeBundle({ code, gzip, modules }, { name, limit }, notInside) {
  const tooLarge = gzip > limit ? [`${name} is ${kilobytes(gzip - limit)} over its limit of ${kilobytes(limit)}. Take something out, make it an entry of its own, or raise the limit in packages/dev/size-budget.json and say why.`] : [];
  const inside = notInside.filter((what) => (/[( ]/.test(what) ? new RegExp(`(?<![\\w.])${what.replace('(', '\\(')}`).test(code) : modules.some((id) => id.includes(`node_modules/${what}/`))));
  return [...tooLarge, ...inside.map((what) => `${name} holds ${what}, which no page may load.`)];
}

/**
 * A table of what a bundle is made of.
 * @param {Pick<import('./measure-bundle.mjs').Bundle, 'gzip' | 'parts'>} bundle
 * @param {Pick<Budget, 'name' | 'goal' | 'limit'>} budget
 */
export function describeBundle({ gzip, parts }, { name, goal, limit }) {
  const standing = gzip <= goal ? `within its goal of ${kilobytes(goal)}` : `${kilobytes(gzip - goal)} over its goal of ${kilobytes(goal)}; limit ${kilobytes(limit)}`;
  const rows = parts.map((part) => `  ${kilobytes(part.gzip).padStart(8)}  ${part.name}`);
  return [`${name}: ${kilobytes(gzip)}, ${standing}`, ...rows].join('\n');
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
