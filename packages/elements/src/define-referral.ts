import { defineElement } from './define-element.ts';
import { CseReferral } from './elements/cse-referral.ts';

defineElement('cse-referral', CseReferral);

// Whoever imports this alone has the types of its tag.
export type { CseReferral } from './elements/cse-referral.ts';
