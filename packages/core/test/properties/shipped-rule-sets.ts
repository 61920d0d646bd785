import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse, type RuleSet } from '../../src/index.ts';

const ROOT = new URL('../../../../', import.meta.url);

/** A rule set that is published with the software, by its path in the repository. */
export interface Shipped {
  readonly path: string;
  readonly text: string;
  readonly ruleSet: RuleSet;
}

/** Every rule set under `rules/` and `examples/`, the combinations last. */
export function shippedRuleSets(): Shipped[] {
  return ['rules', 'examples'].flatMap((folder) => {
    const root = new URL(`${folder}/`, ROOT);
    if (!existsSync(root)) return [];
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => (path.endsWith('rule-set.json') || path.startsWith('combined/')) && !path.includes('node_modules'))
      .sort((a, b) => Number(a.startsWith('combined/')) - Number(b.startsWith('combined/')) || (a < b ? -1 : 1))
      .map((path) => readShipped(`${folder}/${path}`));
  });
}

/** The Gloucestershire set. */
export function gloucestershire(): RuleSet {
  return readShipped('rules/gloucestershire-cse/1.0.0/rule-set.json').ruleSet;
}

/** What has been read: test files that run in one process share it, and a rule set is frozen. */
const known = new Map<string, Shipped>();

function readShipped(path: string): Shipped {
  const shipped = known.get(path) ?? parseShipped(path);
  known.set(path, shipped);
  return shipped;
}

function parseShipped(path: string): Shipped {
  const text = readFileSync(new URL(path, ROOT), 'utf8');
  const { ruleSet, issues } = parse(text);
  if (ruleSet === null) throw new Error(`${path} is refused: ${JSON.stringify(issues)}`);
  return { path, text, ruleSet };
}
