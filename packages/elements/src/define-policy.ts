import { defineElement } from './define-element.ts';
import { CsePolicy } from './elements/cse-policy.ts';

defineElement('cse-policy', CsePolicy);

// Whoever imports this alone has the types of its tag.
export type { CsePolicy } from './elements/cse-policy.ts';
