import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** @type {readonly (readonly [format: string, ending: string])[]} */
const FORMATS = [['html', 'html'], ['markdown', 'md']];

/**
 * The document of every shipped rule set, as `cse-rules docs` writes it, compared with the version before where there is
 * one: `docs/rule-sets/<id>-<version>.html` and `.md`, by what makes each.
 * @param {string} root the repository's root
 * @returns {Record<string, () => Promise<string>>}
 */
export function describeShippedRuleSets(root) {
  const documents = folders(join(root, 'rules')).flatMap((id) => {
    const fileOf = (/** @type {string} */ version) => join(root, 'rules', id, version, 'rule-set.json');
    const versions = folders(join(root, 'rules', id)).filter((version) => existsSync(fileOf(version))).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    return versions.flatMap((version, place) => {
      const before = versions[place - 1];
      const previous = before === undefined ? [] : ['--previous', fileOf(before)];
      return FORMATS.map(([format, ending]) => /** @type {const} */ ([`docs/rule-sets/${id}-${version}.${ending}`, () => describe(root, [fileOf(version), '--format', format, ...previous])]));
    });
  });
  return Object.fromEntries(documents);
}

/** @param {string} folder */
function folders(folder) {
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/**
 * @param {string} root
 * @param {readonly string[]} options
 */
async function describe(root, options) {
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'packages/cli/bin/cse-rules.mjs'), 'docs', ...options], { maxBuffer: 64_000_000 });
  return stdout;
}
