import { readFileSync } from 'node:fs';
import { compile, createRecord, parse, type ScreeningRecord } from '@cse-screening/core';

const RULE_SET = readFileSync(new URL('../../../../rules/gloucestershire-cse/1.0.0/rule-set.json', import.meta.url), 'utf8');

/** A record as the element makes it, finished unless it is asked for otherwise. */
export function makeRecord(id: string, { finished = true, narrative = 'Seen near the station.', date = '2018-11-20' } = {}): ScreeningRecord {
  const { ruleSet } = parse(RULE_SET);
  const screener = compile(ruleSet!);
  const required = screener.screen({}, { date }).completeness.flatMap(({ questions }) => questions);
  const answers = { ...Object.fromEntries(required.map((question) => [question, 'not-known'])), missing: 'regularly' };
  const result = screener.screen(answers, { date });
  const judgement = { category: result.indicated.category, role: 'Social worker', date };
  const { record, issues } = createRecord({ id, ruleSet: ruleSet!, answers, date, result, narrative, judgement, ...(finished && { createdAt: '2018-11-20T10:00:00Z' }) });
  if (record === null) throw new Error(JSON.stringify(issues));
  return record;
}
