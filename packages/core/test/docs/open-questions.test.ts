import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const ROOT = new URL('../../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

/** Every rule set, pack and plan that is shipped, but for what is made of them. */
const parts = readdirSync(new URL('rules/', ROOT), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /^[a-z0-9-]+\/\d+\.\d+\.\d+\/(rule-set|pack|plan)\.json$/.test(file))
  .map((file) => read(`rules/${file}`));
/** What else a rule set could hold: a version of its own may. */
const language = read('rules/schema/rule-set.schema.json');

it('the page of open questions sends the partnership to parts that are there', () => {
  const rows = read('docs/open-questions.md').split('\n').filter((line) => line.startsWith('| '));
  const named = rows.flatMap((row) => [...row.matchAll(/`([a-zA-Z]+(?:-[a-z0-9]+)*)`/g)].map(([, word = '']) => word));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((word) => ![...parts, language].some((text) => text.includes(`"${word}"`)))).toEqual([]);
});
