import { CseScreening } from './elements/cse-screening.ts';
import { defineElement } from './define-element.ts';

defineElement('cse-screening', CseScreening);

// Whoever imports this alone has the types of its tag.
export type { CseScreening } from './elements/cse-screening.ts';
