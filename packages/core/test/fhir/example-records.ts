import { readFileSync } from 'node:fs';
import { type Answers, createRecord, type JudgementGiven, parse, type RuleSet, type ScreeningRecord } from '../../src/index.ts';
import { smallRuleSet } from '../small-rule-set.ts';

export const small = smallRuleSet();
export const gloucestershire = readRuleSet('gloucestershire-cse/1.0.0/rule-set.json');

/** A shipped rule set by its path in `rules`. */
export function readRuleSet(path: string): RuleSet {
  const { ruleSet, issues } = parse(readFileSync(new URL(`../../../../rules/${path}`, import.meta.url), 'utf8'));
  if (ruleSet === null) throw new Error(JSON.stringify(issues));
  return ruleSet;
}

export type Fields = Partial<Pick<ScreeningRecord, 'narrative' | 'childsWords' | 'language' | 'createdAt'>> & { judgement?: JudgementGiven };

/** A record that must come out without an error. */
export function record(ruleSet: RuleSet, answers: Answers, fields: Fields = {}): ScreeningRecord {
  const made = createRecord({ ruleSet, id: 'record-1', date: '2026-05-01', answers, ...fields });
  if (made.record === null) throw new Error(JSON.stringify(made.issues));
  return made.record;
}

/** An answer of every kind; and what a record has beside its answers. */
export const FULL: Answers = {
  'first-sign': { value: 'yes', date: '2026-04-20', source: 'School', note: 'Seen twice.' },
  'second-sign': 'often',
  harm: 'not-known',
  episodes: 'not-known',
  born: '2012-02-29',
  words: 'He said: “leave it”.\nThen nothing.',
  'when-seen': ['before', 'now'],
};

export const JUDGED: JudgementGiven = { category: 'upper', reason: 'As indicated.', role: 'School nurse', date: '2026-05-02' };
export const WHOLE: Fields = { narrative: 'An adult waits outside.', childsWords: 'I don’t want to go.', language: 'en', createdAt: '2026-05-01T10:00:00Z', judgement: JUDGED };
