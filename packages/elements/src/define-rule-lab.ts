import './define-pieces.ts';
import { defineElement } from './define-element.ts';
import { CseRuleLab } from './elements/cse-rule-lab.ts';

defineElement('cse-rule-lab', CseRuleLab);
