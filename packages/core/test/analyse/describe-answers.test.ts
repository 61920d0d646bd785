import { describe, expect, it } from 'vitest';
import { describeAnswer, describeAnswers } from '../../src/analyse/describe-answers.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const { document } = smallRuleSet();

describe('answers of an example are said in the words of their questions', () => {
  it.each([
    [{}, []],
    [{ 'second-sign': 'often', 'first-sign': 'yes' }, ['‘Is there the first sign?’ Yes', '‘Is there the second sign?’ Often']],
    [{ 'first-sign': { value: 'yes', date: '2024-03-01' }, 'when-seen': ['before', 'now'] }, ['screening date 2024-03-15', '‘Is there the first sign?’ Yes (on 2024-03-01)', '‘When was it seen?’ Before and Now']],
    [{ episodes: 3, 'when-seen': [] }, ['‘How many episodes?’ 3', '‘When was it seen?’ None of them']],
    [{ harm: { value: 'not-applicable', reason: 'It does not fit.' } }, ['‘Has anyone told of harm?’ Not applicable']],
    [{ 'no-such-question': 'yes' }, ['‘no-such-question’ Yes']],
  ])('%j', (answers, words) => {
    expect(describeAnswers(answers, [document])).toEqual(words);
  });

  it('of several rule sets, in those of the last one that asks it', () => {
    const { document: newer } = smallRuleSet((text) => text.replace('Is there the first sign?', 'Is the first sign there?').replace('"id": "harm"', '"id": "told"').replaceAll('"fact": "harm"', '"fact": "told"'));
    expect(describeAnswers({ 'first-sign': 'yes', harm: 'yes', told: 'no' }, [document, newer])).toEqual(['‘Has anyone told of harm?’ Yes', '‘Is the first sign there?’ Yes', '‘Has anyone told of harm?’ No']);
    expect(describeAnswers({ 'first-sign': 'yes' }, [newer, document])).toEqual(['‘Is there the first sign?’ Yes']);
  });

  it('in another language only where it has no English', () => {
    const { document: welsh } = smallRuleSet((text) => text.replace('"languages": ["en"]', '"languages": ["cy", "en"]').replace('{ "en": "Is there the first sign?" }', '{ "cy": "Cymraeg?", "en": "English?" }'));
    expect(describeAnswers({ 'first-sign': 'yes' }, [welsh])).toEqual(['‘English?’ Yes']);
  });
});

it.each([
  ['first-sign', undefined, 'Not known'],
  ['first-sign', 'not-known', 'Not known'],
  ['second-sign', 'often', 'Often'],
  ['episodes', 2, '2'],
])('an answer alone, to %s, %j: “%s”', (id, answer, words) => {
  expect(describeAnswer(id, answer, document)).toBe(words);
});
