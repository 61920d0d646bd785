import { readdirSync, readFileSync } from 'node:fs';
import type { Issue } from '../../src/index.ts';

const FOLDER = new URL('../fixtures/faults/', import.meta.url);
/** The rule set that the faults are edits of. */
export const SMALL = readFileSync(new URL('../fixtures/small.rule-set.json', import.meta.url), 'utf8');

/** A fault: how the file came to be (edits of the small rule set, or a text of its own), and the issues that must be found. */
export interface Fault {
  readonly edit?: readonly { readonly find: string; readonly put: string }[];
  readonly text?: string;
  readonly cut?: number;
  readonly repeat?: { readonly before: string; readonly text: string; readonly times: number; readonly after: string };
  readonly bom?: boolean;
  readonly crlf?: boolean;
  /** Each issue that must be found; `message` and `hint` are parts of the whole. */
  readonly expect: readonly (Partial<Issue> & Pick<Issue, 'code'>)[];
  /** Others may be found too. */
  readonly some?: boolean;
}

/** The text of a faulty file. */
export function textOf(fault: Fault): string {
  if (fault.text !== undefined) return fault.text;
  if (fault.repeat !== undefined) return fault.repeat.before + fault.repeat.text.repeat(fault.repeat.times) + fault.repeat.after;
  const edited = (fault.edit ?? []).reduce((text, { find, put }) => {
    if (!text.includes(find)) throw new Error(`The small rule set does not hold ${find}`);
    return text.replace(find, () => put);
  }, SMALL);
  const cut = fault.cut === undefined ? edited : edited.slice(0, fault.cut);
  const lines = fault.crlf === true ? cut.replaceAll('\n', '\r\n') : cut;
  return fault.bom === true ? `\uFEFF${lines}` : lines;
}

/** Every fault with its name. */
export function faultFiles(): [string, Fault][] {
  return readdirSync(FOLDER).map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Fault]);
}
