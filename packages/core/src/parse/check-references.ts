import { isCalendarDate } from '../evaluate/calendar.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { RESERVED_IDS } from '../format/reserved-ids.ts';
import { checkConditions } from './check-conditions.ts';
import { checkMeasures } from './check-measures.ts';
import { findCircle } from './find-circle.ts';
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
  const questions = document.sections.flatMap((section, i) => section.questions.map((question, j) => ({ id: question.id, path: `/sections/${String(i)}/questions/${String(j)}/id` })));
  const placed = (name: keyof RuleSetDocument, list: readonly { id: string }[]) => list.map(({ id }, i) => ({ id, path: `/${name}/${String(i)}/id` }));
  const namespaces: [string, { id: string; path: string }[]][] = [
    ['fact (question, measure or parameter)', [...questions, ...placed('measures', document.measures), ...placed('parameters', document.parameters)]],
    ['section', placed('sections', document.sections)],
    ['source', placed('sources', document.sources)],
    ['row', document.sources.flatMap((source, i) => source.rows.map(({ id }, j) => ({ id, path: `/sources/${String(i)}/rows/${String(j)}/id` })))],
    ['interpretation', placed('interpretations', document.interpretations)],
    ['reading', placed('readings', document.readings)],
    ['category', placed('categories', document.categories)],
    ['flag', placed('flags', document.flags)],
    ['rule', [...placed('rules', document.rules), ...placed('actions', document.actions), ...placed('completeness', document.completeness)]],
    ...document.sections.flatMap((section, i) =>
      section.questions.flatMap((question, j): [string, { id: string; path: string }[]][] =>
        question.type === 'choice' || question.type === 'choices'
          ? [['option', question.options.map(({ id }, k) => ({ id, path: `/sections/${String(i)}/questions/${String(j)}/options/${String(k)}/id` }))]]
          : [],
      ),
    ),
  ];
  for (const [what, places] of namespaces) {
    const seen = new Set<string>();
    for (const { id, path } of places) {
      const reserved = RESERVED_IDS.includes(id) || (what === 'option' && ['not-known', 'not-asked', 'not-applicable'].includes(id));
      if (reserved) find('reserved-id', path, ['reserved', id]);
      if (seen.has(id)) find('duplicate-id', path, ['twice', what, id]);
      seen.add(id);
    }
  }
  const defaults = document.readings.filter((reading) => reading.default === true).length;
  if (defaults !== 1) {
    find('default-reading', '/readings', ['defaults', defaults]);
  }
}

/** What rests on a source, with the path it stands at. */
function cited(document: RuleSetDocument): { path: string; cites: readonly string[]; basis?: string }[] {
  const listed = (name: 'parameters' | 'categories' | 'flags' | 'rules' | 'actions') =>
    document[name].map(({ cites, basis }, i) => ({ path: `/${name}/${String(i)}`, cites, basis }));
  const questions = document.sections.flatMap((section, i) =>
    section.questions.flatMap((question, j) => {
      const path = `/sections/${String(i)}/questions/${String(j)}`;
      const options = question.type === 'choice' || question.type === 'choices' ? question.options : [];
      return [{ path, cites: question.cites, basis: question.basis }, ...options.map((option, k) => ({ path: `${path}/options/${String(k)}`, cites: option.cites ?? [] }))];
    }),
  );
  const bases = [...document.readings.map(({ basis }, i) => ({ path: `/readings/${String(i)}`, cites: [], basis })), ...document.completeness.map(({ basis }, i) => ({ path: `/completeness/${String(i)}`, cites: [], basis }))];
  return [...questions, ...listed('parameters'), ...listed('categories'), ...listed('flags'), ...listed('rules'), ...listed('actions'), ...bases];
}

function checkCitations(document: RuleSetDocument, find: Find): void {
  const rows = new Set(document.sources.flatMap((source) => source.rows.map(({ id }) => id)));
  const interpretations = new Set(document.interpretations.map(({ id }) => id));
  const used = new Set<string>();
  for (const { path, cites, basis } of cited(document)) {
    cites.forEach((row, i) => {
      used.add(row);
      if (!rows.has(row)) find('unknown-reference', `${path}/cites/${String(i)}`, ['unknown', 'source row', row, rows]);
    });
    if (basis !== undefined && basis !== 'source' && !interpretations.has(basis)) {
      find('unknown-reference', `${path}/basis`, ['unknown', 'interpretation', basis, [...interpretations, 'source']]);
    }
  }
  document.sources.forEach((source, i) => {
    source.rows.forEach((row, j) => {
      if (used.has(row.id) || row.notAsked !== undefined) return;
      find('row-not-covered', `/sources/${String(i)}/rows/${String(j)}`, ['notCovered', row.id]);
    });
  });
}

function checkConsequences(document: RuleSetDocument, find: Find): void {
  const categories = document.categories.map(({ id }) => id);
  const readings = document.readings.map(({ id }) => id);
  const flags = document.flags.map(({ id }) => id);
  const check = (path: string, what: string, id: string | undefined, known: readonly string[]) => {
    if (id !== undefined && !known.includes(id)) find('unknown-reference', path, ['unknown', what, id, known]);
  };
  document.rules.forEach((rule, i) => {
    const path = `/rules/${String(i)}`;
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
  });
  const questions = document.sections.flatMap((section) => section.questions.map(({ id }) => id));
  document.completeness.forEach((requirement, i) => {
    requirement.questions?.forEach((id, j) => {
      check(`/completeness/${String(i)}/questions/${String(j)}`, 'question', id, questions);
    });
  });
}

function checkBounds(document: RuleSetDocument, find: Find): void {
  document.sections.forEach((section, i) => {
    section.questions.forEach((question, j) => {
      if (question.type !== 'number' || (question.minimum ?? -Infinity) <= (question.maximum ?? Infinity)) return;
      find('invalid-value', `/sections/${String(i)}/questions/${String(j)}/minimum`, ['boundsReversed']);
    });
  });
}

function checkDates(document: RuleSetDocument, find: Find): void {
  const { from, until } = document.inForce;
  if (until !== undefined && until < from) find('invalid-value', '/inForce/until', ['overBeforeBegun', from, until]);
  const dates: [string, string | undefined][] = [
    ['/inForce/from', document.inForce.from],
    ['/inForce/until', document.inForce.until],
    ['/reviewBy', document.reviewBy],
    ...document.interpretations.map(({ date }, i): [string, string] => [`/interpretations/${String(i)}/date`, date]),
  ];
  for (const [path, date] of dates) {
    if (date !== undefined && !isCalendarDate(date)) find('not-a-date', path, ['notInCalendar', date]);
  }
}
