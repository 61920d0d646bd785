import { readFileSync } from 'node:fs';

const RULES = new URL('../../../rules/gloucestershire-cse/1.0.0/rule-set.json', import.meta.url);
const ANSWERS = ['yes', 'no', 'not-known'];

/**
 * The Gloucestershire rule set with as many more questions as it takes to have `count`: copies of a question of its own,
 * which no rule looks at. And the same questions as SurveyJS asks them, each with "Not known" among its answers.
 * @param {number} count
 */
export function surveyQuestions(count) {
  const document = JSON.parse(readFileSync(RULES, 'utf8'));
  const questions = document.sections.flatMap((/** @type {any} */ section) => section.questions);
  const model = questions.find((/** @type {any} */ { type }) => type === 'presence');
  const last = document.sections.at(-1);
  for (let i = questions.length; i < count; i++) last.questions.push({ ...model, id: `more-${i}`, concept: `more-${i}`, askedWhen: undefined });
  const all = document.sections.flatMap((/** @type {any} */ section) => section.questions);
  const elements = all.map((/** @type {any} */ { id, text, type, options }) => ({
    type: 'radiogroup',
    name: id,
    title: text.en,
    choices: type === 'presence' ? ANSWERS : [...options.map((/** @type {any} */ option) => ({ value: option.id, text: option.text.en })), 'not-known'],
  }));
  return { rules: JSON.stringify(document), survey: { showProgressBar: 'off', elements }, count: all.length };
}
