import { isCalendarDate } from '../evaluate/calendar.ts';
import { questionsOf } from '../format/facts.ts';
import type { Option, Question } from '../format/question.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { RESERVED_IDS } from '../format/reserved-ids.ts';
import { checkConditions } from './check-conditions.ts';
import { checkMeasures } from './check-measures.ts';
import { findCircle } from './find-circle.ts';
import { type Placed, placed, placedQuestions, placedRules } from './placed.ts';
import type { Find } from './problem-words.ts';

/** Checks what the parts of a well-formed document say of each other. */
export function checkReferences(document: RuleSetDocument, find: Find): void {
  checkIds(document, find);
  checkCitations(document, find);
  checkConsequences(document, find);
  checkMeasures(document, find);
  checkConditions(document, find);
  checkBounds(document, find);
  checkDates(document, find);
  const circle = findCircle(document);
  if (circle !== null) {
    find('circular-reference', circle.path, ['circle', circle.ids]);
  }
}

function checkIds(document: RuleSetDocument, find: Find): void {
  type Named = Placed<{ readonly id: string }>;
  const questions = placedQuestions(document);
  const sources = placed(document.sources, '/sources');
  const namespaces: [string, readonly Named[]][] = [
    ['fact (question, measure or parameter)', [...questions, ...placed(document.measures, '/measures'), ...placed(document.parameters, '/parameters')]],
    ['section', placed(document.sections, '/sections')],
    ['source', sources],
    ['row', sources.flatMap(({ part, path }) => placed(part.rows, `${path}/rows`))],
    ['interpretation', placed(document.interpretations, '/interpretations')],
    ['reading', placed(document.readings, '/readings')],
    ['category', placed(document.categories, '/categories')],
    ['flag', placed(document.flags, '/flags')],
    ['rule', placedRules(document)],
    ...questions.map((question): [string, readonly Named[]] => ['option', optionsOf(question)]),
  ];
  for (const [what, places] of namespaces) {
    const seen = new Set<string>();
    for (const { part: { id }, path: place } of places) {
      const path = `${place}/id`;
      const reserved = RESERVED_IDS.includes(id) || (what === 'option' && ['not-known', 'not-asked', 'not-applicable'].includes(id));
      if (reserved) find('reserved-id', path, ['reserved', id]);
      if (seen.has(id)) find('duplicate-id', path, ['twice', what, id]);
      seen.add(id);
    }
  }
  document.languages.forEach((language, i, languages) => {
    if (languages.indexOf(language) < i) find('duplicate-id', `/languages/${String(i)}`, ['twice', 'language', language]);
  });
  const defaults = document.readings.filter((reading) => reading.default === true).length;
  if (defaults !== 1) {
    find('default-reading', '/readings', ['defaults', defaults]);
  }
}

function optionsOf({ part, path }: Placed<Question>): Placed<Option>[] {
  return 'options' in part ? placed(part.options, `${path}/options`) : [];
}

/** What rests on a source. */
function cited(document: RuleSetDocument): Placed<{ readonly cites?: readonly string[] | undefined; readonly basis?: string }>[] {
  return [
    ...placedQuestions(document).flatMap((question) => [question, ...optionsOf(question)]),
    ...placed(document.parameters, '/parameters'),
    ...placed(document.categories, '/categories'),
    ...placed(document.flags, '/flags'),
    ...placed(document.rules, '/rules'),
    ...placed(document.actions, '/actions'),
    ...placed(document.readings, '/readings'),
    ...placed(document.completeness, '/completeness'),
  ];
}

function checkCitations(document: RuleSetDocument, find: Find): void {
  const rows = new Set(document.sources.flatMap((source) => source.rows.map(({ id }) => id)));
  const interpretations = new Set(document.interpretations.map(({ id }) => id));
  const used = new Set<string>();
  for (const { part: { cites = [], basis = 'source' }, path } of cited(document)) {
    cites.forEach((row, i) => {
      used.add(row);
      if (!rows.has(row)) find('unknown-reference', `${path}/cites/${String(i)}`, ['unknown', 'source row', row, rows]);
    });
    if (basis !== 'source' && !interpretations.has(basis)) {
      find('unknown-reference', `${path}/basis`, ['unknown', 'interpretation', basis, [...interpretations, 'source']]);
    }
  }
  for (const { part: source, path: place } of placed(document.sources, '/sources')) {
    for (const { part: row, path } of placed(source.rows, `${place}/rows`)) {
      if (!used.has(row.id) && row.notAsked === undefined) find('row-not-covered', path, ['notCovered', row.id]);
    }
  }
}

function checkConsequences(document: RuleSetDocument, find: Find): void {
  const categories = document.categories.map(({ id }) => id);
  const readings = document.readings.map(({ id }) => id);
  const flags = document.flags.map(({ id }) => id);
  const check = (path: string, what: string, id: string | undefined, known: readonly string[]) => {
    if (id !== undefined && !known.includes(id)) find('unknown-reference', path, ['unknown', what, id, known]);
  };
  for (const { part: rule, path } of placed(document.rules, '/rules')) {
    check(`${path}/reading`, 'reading', rule.reading, readings);
    const { then } = rule;
    if (rule.reading !== undefined && !('category' in then)) {
      find('invalid-value', `${path}/reading`, ['noReadingHere']);
    }
    if ('category' in then) {
      check(`${path}/then/category`, 'category', then.category, categories);
      check(`${path}/then/upTo`, 'category', then.upTo, categories);
      if (then.upTo !== undefined && categories.includes(then.upTo) && categories.indexOf(then.upTo) < categories.indexOf(then.category)) {
        find('invalid-value', `${path}/then/upTo`, ['spanReversed', then.upTo, then.category]);
      }
    } else if ('floor' in then) check(`${path}/then/floor`, 'category', then.floor, categories);
    else check(`${path}/then/flag`, 'flag', then.flag, flags);
  }
  const questions = questionsOf(document).map(({ id }) => id);
  for (const { part: requirement, path: place } of placed(document.completeness, '/completeness')) {
    for (const { part: id, path } of placed(requirement.questions ?? [], `${place}/questions`)) check(path, 'question', id, questions);
  }
}

function checkBounds(document: RuleSetDocument, find: Find): void {
  for (const { part: question, path } of placedQuestions(document)) {
    if (question.type === 'number' && (question.minimum ?? -Infinity) > (question.maximum ?? Infinity)) find('invalid-value', `${path}/minimum`, ['boundsReversed']);
  }
}

function checkDates(document: RuleSetDocument, find: Find): void {
  const { from, until } = document.inForce;
  if (until !== undefined && until < from) find('invalid-value', '/inForce/until', ['overBeforeBegun', from, until]);
  const dates: [string, string | undefined][] = [
    ['/inForce/from', document.inForce.from],
    ['/inForce/until', document.inForce.until],
    ['/reviewBy', document.reviewBy],
    ...placed(document.interpretations, '/interpretations').map(({ part: { date }, path }): [string, string] => [`${path}/date`, date]),
  ];
  for (const [path, date] of dates) {
    if (date !== undefined && !isCalendarDate(date)) find('not-a-date', path, ['notInCalendar', date]);
  }
}
