import { textIn, type Question } from '@cse-screening/core';
import type { Words } from '../strings/words.ts';

/** A recorded value in words; what fits no option, as it is. Empty where nothing is recorded. */
export function answerText(question: Question, value: unknown, { language, strings, formatDate }: Words): string {
  const options = 'options' in question ? question.options : [];
  const one = (each: unknown): string => {
    const option = options.find(({ id }) => id === each);
    return option === undefined ? plain(each) : textIn(option.text, language);
  };
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map(one).join('; ');
  if (question.type === 'text') return plain(value);
  switch (value) {
    case 'not-known': return strings.notKnown;
    case 'not-asked': return strings.notAsked;
    case 'not-applicable': return strings.notApplicable;
    case 'yes': return question.type === 'presence' ? strings.yes : one(value);
    case 'no': return question.type === 'presence' ? strings.no : one(value);
    default: return question.type === 'date' ? formatDate(plain(value)) : one(value);
  }
}

function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
