import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { posix } from 'node:path';
import { escapeControls, parse } from '@cse-screening/core';
import semver from 'semver';
import { fillTemplate, FIRST_VERSION } from '../fill-template.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { findPlacesToFill, isDayToSet } from '../publish/find-places-to-fill.ts';
import type { Template } from '../templates.ts';
import { writeCommand } from '../write-command.ts';

/** What `new` is asked to do. */
export interface NewOptions {
  readonly id: string;
  readonly title?: string;
  readonly from: Template;
  /** The folder that holds the rule sets. */
  readonly out: string;
  /** The folder that nothing is written outside of. */
  readonly root: string;
}

/** Writes a new rule set from a template: a draft that checks, passes its cases and holds, with each place to fill in marked. */
export async function createRuleSet({ id, title, from, out, root }: NewOptions, io: Io): Promise<ExitCode> {
  const name = title?.trim().replace(/\s+/g, ' ');
  if (name === '') {
    io.err('The title is empty. Write one behind --title, or leave --title out and fill it in later. Nothing was written.\n');
    return EXIT.misuse;
  }
  const { ruleSet, cases } = fillTemplate(from, { id, title: name, today: io.today(), schema: '../../schema/rule-set.schema.json' });
  const [fault] = parse(ruleSet).issues.filter(({ severity }) => severity === 'error');
  if (fault !== undefined) {
    const proposal = fault.path === '/id' ? proposeId(id) : '';
    const hint = `${fault.hint}${proposal === '' ? '' : ` Perhaps: ${proposal}`}`;
    io.err(`${escapeControls(fault.message)}\n    ${escapeControls(hint)}\nNothing was written.\n`);
    return EXIT.misuse;
  }
  const [there] = (await io.listFolders(posix.join(out, id))).filter((name) => semver.valid(name) !== null).sort(semver.rcompare);
  if (there !== undefined) {
    const file = posix.join(out, id, there, 'rule-set.json');
    io.err(`${id} is there already, as ${there}. Nothing was written.\nFor its next version: ${writeCommand('bump', [file], root)}\nFor another rule set, choose another id.\n`);
    return EXIT.misuse;
  }
  const folder = posix.join(out, id, FIRST_VERSION);
  await io.writeFile(`${folder}/rule-set.json`, ruleSet, null, { root });
  await io.writeFile(`${folder}/cases.json`, cases, null, { root });
  const shown = escapeControls(folder);
  const schema = posix.join(out, 'schema/rule-set.schema.json');
  const isNew = await writeSchema(schema, root, io);
  const places = findPlacesToFill(ruleSet);
  const width = String(places.at(-1)?.line ?? 0).length;
  io.out([
    `Written, a draft that checks, passes its cases and holds:\n  ${shown}/rule-set.json\n  ${shown}/cases.json\n`,
    isNew ? `With it, so that an editor can help: ${escapeControls(schema)}\n` : '',
    `\nDo not use it with a child yet. ${places.length === 1 ? 'One place of rule-set.json is' : `${String(places.length)} places of rule-set.json are`} to be filled in:\n`,
    ...places.map(({ line, text }) => `  line ${String(line).padStart(width)}  ${isDayToSet(text) ? 'a day that nobody has set yet; publish sets it' : shorten(escapeControls(text))}\n`),
    `\nNext, while you edit:\n  ${writeCommand('watch', [`${folder}/rule-set.json`])}\n`,
  ].join(''));
  return EXIT.well;
}

/** So many characters an id may have. */
const LONGEST_ID = 80;

/** The id that is nearest to what was typed: in small letters without accents, joined by hyphens. Empty where nothing of it is left. */
function proposeId(typed: string): string {
  const words = typed.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/^[^a-z]+/, '');
  return words.replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST_ID).replace(/-+$/, '');
}

/** Puts the JSON Schema where the rule set's `$schema` points, unless one is there. */
async function writeSchema(path: string, root: string, io: Io): Promise<boolean> {
  const known = await io.readFile(path, 1).then(() => true, () => false);
  if (known) return false;
  const own = createRequire(import.meta.url).resolve('@cse-screening/rules/schema/rule-set.schema.json');
  await io.writeFile(path, await readFile(own, 'utf8'), null, { root });
  return true;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
