import { parseJson } from './parse-json.ts';

/** What the members of a list are called, by the list's name. */
const MEMBERS: Readonly<Record<string, string>> = {
  sources: 'source', rows: 'row', interpretations: 'interpretation', parameters: 'parameter', sections: 'section', questions: 'question', options: 'option',
  measures: 'measure', readings: 'reading', categories: 'category', flags: 'flag', rules: 'rule', actions: 'action', completeness: 'requirement',
};
/** No id is longer; one that is, is refused. */
const LONGEST_ID = 80;
/** Lists whose members stand well enough without what holds them. */
const ENOUGH = new Set(['questions', 'rows']);

/**
 * Says in words where a JSON pointer leads in a rule-set file, as in `question "missing", help (en)`; empty for the whole
 * file, and where the text is not JSON.
 */
export function describePlace(text: string, path: string): string {
  if (path === '') return '';
  let value = parseJson(text);
  let names: string[] = [];
  let fields: string[] = [];
  let list = '';
  for (const step of path.split('/').slice(1).map((each) => each.replaceAll('~1', '/').replaceAll('~0', '~'))) {
    const inList = Array.isArray(value);
    value = typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : undefined;
    if (!inList) {
      list = step;
      fields.push(step);
      continue;
    }
    const member = Object.hasOwn(MEMBERS, list) ? MEMBERS[list] : undefined;
    const place = String(Number(step) + 1);
    if (member === undefined) {
      fields.push(`no. ${place}`);
      continue;
    }
    const id = typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? `"${value.id.slice(0, LONGEST_ID)}"` : `no. ${place}`;
    names = [...(ENOUGH.has(list) ? [] : names), `${member} ${id}`];
    fields = [];
  }
  const [last = ''] = fields.slice(-1);
  const inLanguage = fields.length > 1 && /^[a-z]{2,3}(-[A-Z]{2})?$/.test(last) && last !== 'any' && last !== 'all' && last !== 'not';
  const field = inLanguage ? `${fields.slice(0, -1).join(' › ')} (${last})` : fields.join(' › ');
  return [...names, ...(field === '' ? [] : [field])].join(', ');
}
