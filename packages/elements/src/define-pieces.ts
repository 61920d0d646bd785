import { defineElement } from './define-element.ts';
import { CseExplanation } from './elements/cse-explanation.ts';
import { CseQuestions } from './elements/cse-questions.ts';
import { CseResult } from './elements/cse-result.ts';

defineElement('cse-questions', CseQuestions);
defineElement('cse-result', CseResult);
defineElement('cse-explanation', CseExplanation);

// Whoever imports this alone has the types of its tags.
export type { CseExplanation } from './elements/cse-explanation.ts';
export type { CseQuestions } from './elements/cse-questions.ts';
export type { CseResult } from './elements/cse-result.ts';
