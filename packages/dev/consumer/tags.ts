// Alone: an entry that registers a tag gives its types as well.
import '@cse-screening/elements/define.js';
import '@cse-screening/elements/define-pieces.js';
import '@cse-screening/elements/define-policy.js';
import '@cse-screening/elements/define-referral.js';
import '@cse-screening/elements/define-rule-lab.js';

const find = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] | null => document.querySelector(tag);

for (const tag of ['cse-questions', 'cse-result', 'cse-explanation'] as const) find(tag)?.setAttribute('theme', 'nhs');
export const dense: boolean | undefined = find('cse-screening')?.dense;
export const others = [find('cse-policy')?.src, find('cse-referral')?.referral, find('cse-rule-lab')?.src];
