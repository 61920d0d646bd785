import { defineElement } from './define-element.ts';
import { CseReferral } from './elements/cse-referral.ts';

defineElement('cse-referral', CseReferral);
