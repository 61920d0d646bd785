// The same as screen.mjs, for the compiler: the types have to carry a consumer from the text to the category.
import { compile, parse } from '@cse-screening/core';
import '@cse-screening/elements/define.js';
import '@cse-screening/elements/cse-screening.js';
import { CseScreening } from '@cse-screening/elements';
import ruleSetJson from '@cse-screening/rules/gloucestershire-cse/1.0.0/rule-set.json' with { type: 'json' };

const { ruleSet } = parse(JSON.stringify(ruleSetJson));
if (ruleSet === null) throw new Error('the published rule set has problems');

const result = compile(ruleSet).screen({ disclosure: 'said' }, { date: '2026-11-21' });
export const category: string | null = result.indicated.category;

// The tag name leads to the class.
export const element: CseScreening = document.createElement('cse-screening');
