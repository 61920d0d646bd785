import { CseScreening } from './elements/cse-screening.ts';
import { defineElement } from './define-element.ts';

defineElement('cse-screening', CseScreening);
