// The same as screen.mjs, for the compiler: the types have to carry a consumer from the text to the category.
import { compile, parse } from '@cse-screening/core';
import '@cse-screening/elements/define.js';
import '@cse-screening/elements/define-pieces.js';
import '@cse-screening/elements/cse-screening.js';
import { type CseScreening, type CseChangeEvent, type DraftStore } from '@cse-screening/elements';
import '@cse-screening/elements/define-policy.js';
import '@cse-screening/elements/define-referral.js';
import '@cse-screening/elements/define-rule-lab.js';
import { cy } from '@cse-screening/elements/cy.js';
import type { CsePolicy } from '@cse-screening/elements/policy.js';
import type { CseReferral } from '@cse-screening/elements/referral.js';
import type { CseRuleLab } from '@cse-screening/elements/rule-lab.js';
import { cy as cyForPolicyLeads } from '@cse-screening/elements/rule-lab-cy.js';
import { CseScreening as ReactCseScreening } from '@cse-screening/elements/react.js';
import { CsePolicy as ReactCsePolicy } from '@cse-screening/elements/react-policy.js';
import { CseReferral as ReactCseReferral } from '@cse-screening/elements/react-referral.js';
import { CseRuleLab as ReactCseRuleLab } from '@cse-screening/elements/react-rule-lab.js';
import { sessionDraftStore } from '@cse-screening/elements/session-draft.js';
import { loadRuleSet } from '@cse-screening/core/load';
import ruleSetJson from '@cse-screening/rules/gloucestershire-cse/1.0.0/rule-set.json' with { type: 'json' };

const { ruleSet } = parse(JSON.stringify(ruleSetJson));
if (ruleSet === null) throw new Error('the published rule set has problems');

const loaded = loadRuleSet(ruleSetJson);
if (loaded.refusal !== null) throw new Error(loaded.refusal.code);

const result = compile(ruleSet).screen({ disclosure: 'said' }, { date: '2026-11-21' });
export const category: string | null = result.indicated.category;

// The tag name leads to the class.
export const element: CseScreening = document.createElement('cse-screening');
element.addEventListener('cse-change', (event: CseChangeEvent) => { console.log(event.record?.digest); });
// The events bubble.
document.addEventListener('cse-complete', ({ record }) => { console.log(record.digest); });

const store: DraftStore = sessionDraftStore({ key: 'case-1' });
element.draftStore = store;
element.strings = [cy, { seeResult: 'Gweld' }];
// As the page of the embedding guide hands a record over: the text that was stored. What comes back is no text.
element.record = document.body.textContent;
export const digest: string | undefined = element.record?.digest;

export const policy: CsePolicy = document.createElement('cse-policy');
policy.strings = cyForPolicyLeads;
export const lab: CseRuleLab = document.createElement('cse-rule-lab');
lab.strings = [cy, cyForPolicyLeads];
export const referral: CseReferral = document.createElement('cse-referral');
referral.referral = null;

export const wrappers = [ReactCseScreening, ReactCsePolicy, ReactCseReferral, ReactCseRuleLab];
