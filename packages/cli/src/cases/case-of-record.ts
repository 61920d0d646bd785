import type { Answer, Answers, Case, Result, RuleSetDocument, ScreeningRecord } from '@cse-screening/core';

/** Stands where a record gives a practitioner's reason, which is about a child and stays in the record. */
const REASON = 'As recorded.';

/**
 * Makes a case of a record: the answers that rules look at, and everything that followed from them. What a case does not
 * need stays behind: notes, sources of information, reasons, free text, the narrative, the child's words, the judgement,
 * and every date that no measure looks at.
 */
export function caseOfRecord({ answers, date, result }: ScreeningRecord, name: string, document: RuleSetDocument): Case {
  const dated = datedQuestions(document);
  const questions = document.sections.flatMap((section) => section.questions);
  const kept = questions.flatMap(({ id, type }): [string, Answers[string]][] => {
    const answer = answers[id];
    return answer === undefined || type === 'text' || (type === 'date' && !dated.has(id)) ? [] : [[id, keep(answer, dated.has(id))]];
  });
  return { name, answers: Object.fromEntries(kept), ...(dated.size === 0 ? {} : { date }), expect: expectationOf(result) };
}

/** The questions whose date, or whose answer as a date, a measure looks at. */
function datedQuestions({ measures }: RuleSetDocument): ReadonlySet<string> {
  return new Set(measures.flatMap((measure) => (measure.type === 'age' ? [measure.dateOfBirth] : measure.type === 'within' || measure.type === 'months-since' ? [measure.question] : [])));
}

function keep(answer: Answers[string], withDate: boolean): Answers[string] {
  if (typeof answer !== 'object' || Array.isArray(answer)) return answer;
  const { value, date, reason, amended } = answer as Answer & { readonly amended?: { readonly points: number } };
  const rest = {
    ...(withDate && date !== undefined ? { date } : {}),
    ...(reason === undefined ? {} : { reason: REASON }),
    ...(amended === undefined ? {} : { amended: { points: amended.points, reason: REASON } }),
  };
  return Object.keys(rest).length === 0 ? value : { value, ...rest };
}

/** Everything that followed, whatever the answers that are not known are. */
function expectationOf({ indicated, range, reading, readings, flags, floors, actions }: Result): Case['expect'] {
  const others = readings.filter((each) => each.reading !== reading);
  const spanOf = ({ category, upTo }: Result['indicated']) => ({ category, ...(upTo === null ? {} : { upTo }) });
  const certain = <T extends { readonly certain: boolean }>(list: readonly T[]) => list.filter((each) => each.certain);
  const fired = [...new Set([...readings.flatMap((each) => each.fired), ...certain(flags).map(({ rule }) => rule), ...certain(floors).map(({ rule }) => rule)])];
  const lists = { fired, actions: certain(actions).map(({ action }) => action), flags: [...new Set(certain(flags).map(({ flag }) => flag))] };
  return {
    indicated: spanOf(indicated),
    range: { lowest: range.lowest, highest: range.highest },
    ...(others.length === 0 ? {} : { readings: Object.fromEntries(others.map((each) => [each.reading, { indicated: spanOf(each.indicated), range: { lowest: each.range.lowest, highest: each.range.highest } }])) }),
    ...Object.fromEntries(Object.entries(lists).filter(([, ids]) => ids.length > 0)),
  };
}
