import { defineElement } from './define-element.ts';
import { CseExplanation } from './elements/cse-explanation.ts';
import { CseResult } from './elements/cse-result.ts';

defineElement('cse-result', CseResult);
defineElement('cse-explanation', CseExplanation);
