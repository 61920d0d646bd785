import { parse, type RuleSet } from '@cse-screening/core';
import type { Io } from './io.ts';
import { readInput } from './read-input.ts';
import { writeFindings } from './write-findings.ts';

/**
 * Reads a rule set, or reports what is wrong with it and gives null.
 * @param refusal what is said below that; empty where the caller says it
 */
export async function readRuleSet(path: string, io: Io, refusal = 'The rule set cannot be used.\n'): Promise<RuleSet | null> {
  const { ruleSet, issues } = parse(await readInput(path, io, 'rule-set.json'));
  if (ruleSet === null) io.err(`${writeFindings(path, issues)}${refusal}`);
  return ruleSet;
}
