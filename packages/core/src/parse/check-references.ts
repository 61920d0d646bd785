import { isCalendarDate } from '../evaluate/calendar.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { RESERVED_IDS } from '../format/identifiers.ts';
import type { Issue } from '../issue.ts';
import { checkConditions } from './check-conditions.ts';
import { checkMeasures } from './check-measures.ts';
import { findCircle } from './find-circle.ts';
import { type Report, reportUnknown } from './report.ts';

/** Checks what the parts of a well-formed document say of each other. */
export function checkReferences(document: RuleSetDocument): Issue[] {
  const issues: Issue[] = [];
  const report: Report = (code, path, message, hint, severity = 'error') => {
    issues.push({ code, severity, path, message, hint });
  };
  checkIds(document, report);
  checkCitations(document, report);
  checkConsequences(document, report);
  checkMeasures(document, report);
  checkConditions(document, report);
  checkBounds(document, report);
  checkDates(document, report);
  const circle = findCircle(document);
  if (circle !== null) {
    report('circular-reference', circle.path, `These refer to each other in a circle: ${circle.ids.join(' → ')}.`, 'Take one of the references out.');
  }
  return issues;
}

function checkIds(document: RuleSetDocument, report: Report): void {
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
      if (reserved) report('reserved-id', path, `"${id}" has a meaning of its own and cannot be an id.`, 'Choose another id.');
      if (seen.has(id)) report('duplicate-id', path, `The ${what} "${id}" stands twice.`, 'Rename one of them, or remove it.');
      seen.add(id);
    }
  }
  const defaults = document.readings.filter((reading) => reading.default === true).length;
  if (defaults !== 1) {
    report('default-reading', '/readings', `${String(defaults)} readings are the default; it must be one.`, 'Put "default": true on exactly one reading.');
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

function checkCitations(document: RuleSetDocument, report: Report): void {
  const rows = new Set(document.sources.flatMap((source) => source.rows.map(({ id }) => id)));
  const interpretations = new Set(document.interpretations.map(({ id }) => id));
  const used = new Set<string>();
  for (const { path, cites, basis } of cited(document)) {
    cites.forEach((row, i) => {
      used.add(row);
      if (!rows.has(row)) reportUnknown(report, `${path}/cites/${String(i)}`, 'source row', row, rows);
    });
    if (basis !== undefined && basis !== 'source' && !interpretations.has(basis)) {
      reportUnknown(report, `${path}/basis`, 'interpretation', basis, [...interpretations, 'source']);
    }
  }
  document.sources.forEach((source, i) => {
    source.rows.forEach((row, j) => {
      if (used.has(row.id) || row.notAsked !== undefined) return;
      report('row-not-covered', `/sources/${String(i)}/rows/${String(j)}`, `Nothing cites the row ${row.id}.`, 'Cite it where it belongs, or say in "notAsked" why it is left out.');
    });
  });
}

function checkConsequences(document: RuleSetDocument, report: Report): void {
  const categories = document.categories.map(({ id }) => id);
  const readings = document.readings.map(({ id }) => id);
  const flags = document.flags.map(({ id }) => id);
  const check = (path: string, what: string, id: string | undefined, known: readonly string[]) => {
    if (id !== undefined && !known.includes(id)) reportUnknown(report, path, what, id, known);
  };
  document.rules.forEach((rule, i) => {
    const path = `/rules/${String(i)}`;
    check(`${path}/reading`, 'reading', rule.reading, readings);
    const { then } = rule;
    if (rule.reading !== undefined && !('category' in then)) {
      report('invalid-value', `${path}/reading`, 'Only a rule that indicates a category belongs to a reading; a flag or a floor would follow from every reading.', 'Remove "reading".');
    }
    if ('category' in then) {
      check(`${path}/then/category`, 'category', then.category, categories);
      check(`${path}/then/upTo`, 'category', then.upTo, categories);
      if (then.upTo !== undefined && categories.includes(then.upTo) && categories.indexOf(then.upTo) < categories.indexOf(then.category)) {
        report('invalid-value', `${path}/then/upTo`, `"${then.upTo}" is lower than "${then.category}".`, 'Let the span run from the lower category up to the higher one.');
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

function checkBounds(document: RuleSetDocument, report: Report): void {
  document.sections.forEach((section, i) => {
    section.questions.forEach((question, j) => {
      if (question.type !== 'number' || (question.minimum ?? -Infinity) <= (question.maximum ?? Infinity)) return;
      report('invalid-value', `/sections/${String(i)}/questions/${String(j)}/minimum`, `The smallest number is above the largest: no number fits.`, 'Swap "minimum" and "maximum", or correct one of them.');
    });
  });
}

function checkDates(document: RuleSetDocument, report: Report): void {
  const { from, until } = document.inForce;
  if (until !== undefined && until < from) report('invalid-value', '/inForce/until', `It is over on ${until}, before it begins on ${from}.`, 'Correct one of the two days.');
  const dates: [string, string | undefined][] = [
    ['/inForce/from', document.inForce.from],
    ['/inForce/until', document.inForce.until],
    ['/reviewBy', document.reviewBy],
    ...document.interpretations.map(({ date }, i): [string, string] => [`/interpretations/${String(i)}/date`, date]),
  ];
  for (const [path, date] of dates) {
    if (date !== undefined && !isCalendarDate(date)) report('not-a-date', path, `${date} is not in the calendar.`, 'Write a day that exists.');
  }
}
