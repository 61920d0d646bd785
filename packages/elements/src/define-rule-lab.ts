import './define-pieces.ts';
import { defineElement } from './define-element.ts';
import { CseRuleLab } from './elements/cse-rule-lab.ts';

defineElement('cse-rule-lab', CseRuleLab);

// Whoever imports this alone has the types of its tag.
export type { CseRuleLab } from './elements/cse-rule-lab.ts';
