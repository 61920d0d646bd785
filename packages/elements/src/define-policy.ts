import { defineElement } from './define-element.ts';
import { CsePolicy } from './elements/cse-policy.ts';

defineElement('cse-policy', CsePolicy);
