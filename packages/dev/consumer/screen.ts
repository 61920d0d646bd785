// The same as screen.mjs, for the compiler: the types have to carry a consumer from the text to the category.
import { compile, parse } from '@cse-screening/core';
import '@cse-screening/elements/define.js';
import '@cse-screening/elements/define-pieces.js';
import '@cse-screening/elements/cse-screening.js';
import { CseScreening, type CseChangeEvent, type DraftStore } from '@cse-screening/elements';
import { CseScreening as ReactCseScreening } from '@cse-screening/elements/react.js';
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

const store: DraftStore = sessionDraftStore({ key: 'case-1' });
element.draftStore = store;

export const wrapper = ReactCseScreening;
