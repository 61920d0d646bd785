import type { Issue } from '@cse-screening/core';
import { countMoves } from './count-moves.ts';
import { isStale, type LabModel } from './lab-model.ts';
import type { Look } from './look.ts';
import type { Tab } from './tabs-view.ts';

type State = Pick<Tab, 'state' | 'tone'>;

const plain = (state: string): State => ({ state, tone: 'plain' });

/** What each tab says. */
export function describeTabs(model: LabModel, indicated: string): readonly Tab[] {
  const { words: { lab } } = model;
  // What an earlier text came to says nothing of this one.
  const unlessStale = (state: State) => (isStale(model) && state.state !== '' ? plain(lab.lastUsable) : state);
  return [
    { panel: 'findings', name: lab.findings, ...describeFindings(model) },
    { panel: 'changes', name: lab.changes, ...unlessStale(describeChange(model)) },
    { panel: 'try', name: lab.tryCase, ...unlessStale(plain(indicated)) },
    { panel: 'cases', name: lab.cases, ...unlessStale(describeCases(model)) },
    { panel: 'proof', name: lab.proof, ...describeProof(model) },
    { panel: 'document', name: lab.document, ...plain('') },
  ];
}

/** How many findings there are of a severity. */
function countOf({ issues }: Look, severity: Issue['severity']): number {
  return issues.filter((issue) => issue.severity === severity).length;
}

function describeFindings({ look, isEmpty, words: { lab } }: LabModel): State {
  if (look === null) return plain(isEmpty ? '' : lab.working);
  const [errors, warnings] = [countOf(look, 'error'), countOf(look, 'warning')];
  return { state: errors + warnings === 0 && !look.isWhole ? lab.working : lab.counts(errors, warnings), tone: errors > 0 ? 'error' : warnings > 0 ? 'attention' : 'plain' };
}

function describeChange({ good, published, words: { lab } }: LabModel): State {
  if (published === null || good === null) return plain('');
  if (good.ruleSet.digest === published.ruleSet.digest) return plain(lab.same);
  if (good.ruleSet.document.id !== published.ruleSet.document.id) return plain(lab.otherRuleSet);
  if (good.change === null) return plain(lab.working);
  const { kind, comparison } = good.change;
  const shares = countMoves(comparison.moves, comparison.answerSets);
  const moved = comparison.outside !== null || shares.all.percent === '0' ? '' : `, ${lab.movedShort(shares)}`;
  return { state: `${lab.levels[kind.level]}${moved}`, tone: kind.level === 'major' ? 'attention' : 'plain' };
}

function describeCases({ good, cases, casesFailed, words: { lab } }: LabModel): State {
  if (casesFailed) return { state: lab.casesUnavailable, tone: 'error' };
  if (cases === null || good === null) return plain('');
  if (good.cases === null) return plain(lab.working);
  const { report } = good.cases;
  return report === null ? { state: lab.casesRefused, tone: 'error' } : { state: lab.casesPassed(report.passed, report.failed), tone: report.failed > 0 ? 'attention' : 'plain' };
}

function describeProof({ look, proof, words: { lab } }: LabModel): State {
  if (proof === null) return plain(lab.notProved);
  if (proof === 'running') return plain(lab.proving);
  if (look?.text !== proof.of) return plain(lab.proofStale);
  const { violations, outside } = proof.verification;
  if (violations.length > 0) return { state: lab.proofFails(violations.length), tone: 'attention' };
  return outside.length > 0 ? { state: lab.proofOpen, tone: 'attention' } : plain(lab.proofHolds);
}

/** What is said aloud once the text is looked through: findings, and what they move. */
export function describeAloud(model: LabModel): string {
  const [findings, change] = [describeFindings(model), describeChange(model)];
  return model.words.lab.announce(findings.state, change.state === '' || model.look?.ruleSet === null ? '' : `${change.state}.`).trim();
}
