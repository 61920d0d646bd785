import { describe, expect, it } from 'vitest';
import { type Answers, compile, suggestQuestions } from '../../src/index.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const ruleSet = smallRuleSet();
const screen = (answers: Answers) => compile(ruleSet).screen(answers, { date: '2026-11-21' });

describe('of an answer to a question that the rule set does not have, it is said which was probably meant', () => {
  it.each([
    ['hrm', 'Did you mean "harm"?'],
    ['Harm', 'Did you mean "harm"?'],
    ['zzzzzzzz', 'Check which rule set the answers belong to.'],
    ['a/b~c', 'Check which rule set the answers belong to.'],
    ['toString', 'Check which rule set the answers belong to.'],
  ])('"%s": %s', (key, hint) => {
    const { issues } = screen({ [key]: 'yes' });
    expect(suggestQuestions(ruleSet, issues)).toEqual([{ ...issues[0], hint }]);
  });

  it('and of all other issues nothing else, nor is the result touched', () => {
    const result = screen({ harm: 'perhaps', hrm: 'yes' });
    const before = JSON.stringify(result);
    expect(suggestQuestions(ruleSet, result.issues).map(({ hint }) => hint)).toEqual(['The options are yes, no, not-known.', 'Did you mean "harm"?']);
    expect(JSON.stringify(result)).toBe(before);
  });
});
