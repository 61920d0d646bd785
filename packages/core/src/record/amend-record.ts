import * as z from '../format/zod.ts';
import type { Issue } from '../issue.ts';
import type { RuleSet } from '../rule-set.ts';
import { checkContent } from './check-content.ts';
import { checkJudgement } from './check-judgement.ts';
import { type Fault, inWords } from './fault-words.ts';
import { JudgementGiven } from './judgement.ts';
import { plainCopy } from '../parse/plain-copy.ts';
import type { RecordContent, ScreeningRecord } from './record.ts';
import { requireRecord } from './require-record.ts';
import { requireRuleSet } from './require-rule-set.ts';
import { type RecordOutcome, seal } from './seal.ts';
import { verifyRecord } from './verify-record.ts';

const AmendmentGiven = z.strictObject({
  narrative: z.exactOptional(z.nullable(z.string())),
  childsWords: z.exactOptional(z.nullable(z.string())),
  judgement: z.exactOptional(z.nullable(JudgementGiven)),
});

/** What can be put into a record later. Null takes a part out; what is not named stays. */
export type Amendment = Readonly<z.infer<typeof AmendmentGiven>>;

/**
 * Makes a new record with another narrative, child's words or judgement, and so with a new digest. The record that is
 * given is not touched: keep it, it is what was recorded before. Answers and result cannot be amended; screen again.
 *
 * A record that cannot be verified is not amended, since a new digest would hide that it was altered.
 * @throws {OtherRuleSetError} where the rule set is not the one that the record rests on.
 * @throws {TypeError} where it is given no record, or no parsed rule set.
 */
export function amendRecord(record: ScreeningRecord, ruleSet: RuleSet, amendment: Amendment): RecordOutcome {
  requireRecord(record);
  requireRuleSet(ruleSet, record.ruleSet);
  const issues: Issue[] = [];
  const find = (fault: Fault) => issues.push(inWords(fault));
  const { intact, message } = verifyRecord(record);
  if (!intact) issues.push({ code: 'invalid-value', severity: 'error', path: '/digest', message, hint: 'Find out how it came to be altered. It is not amended: a new digest would hide that.' });
  const given = readAmendment(amendment, find);
  if (given !== undefined) issues.push(...checkContent(AmendmentGiven, given));
  if (issues.length > 0) return { record: null, issues };

  const { judgement: decided, ...words } = given as Amendment;
  const judgement = decided === undefined || decided === null ? decided : checkJudgement(decided, ruleSet, record.result, find);
  if (issues.length > 0) return { record: null, issues };
  const parts = { ...record, ...words, ...(judgement === undefined ? {} : { judgement }) };
  const content = Object.fromEntries(Object.entries(parts).filter(([name, part]) => name !== 'digest' && part !== null));
  return { record: seal(content as RecordContent, find), issues };
}

function readAmendment(amendment: Amendment, find: (fault: Fault) => void): unknown {
  try {
    return plainCopy(amendment);
  } catch {
    find({ code: 'unreadable-answer', path: '', fault: ['unread', 'The amendment'] });
    return undefined;
  }
}
