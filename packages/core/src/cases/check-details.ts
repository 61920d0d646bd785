import type { Issue, IssueCode } from '../issue.ts';
import { pointer } from '../parse/pointer.ts';
import { FullAnswer } from '../record/recorded-answers.ts';

const DETAILS = Object.keys(FullAnswer.shape);
const TEXTS = ['source', 'note', 'reason'];

/**
 * Checks what stands beside the values of answers in full. The screening looks for the details that there are, so one
 * under a misspelt name would be lost without a word. What a value may be is for the screening to say.
 */
export function checkDetails(answers: Readonly<Record<string, unknown>>, place: string): Issue[] {
  return Object.entries(answers).flatMap(([question, answer]): Issue[] => {
    if (typeof answer !== 'object' || answer === null || !Object.hasOwn(answer, 'value')) return [];
    const issue = (code: IssueCode, key: string, message: string, hint: string): Issue => ({ code, severity: 'error', path: pointer(pointer(place, question), key), message, hint });
    return Object.entries(answer).flatMap(([key, detail]) => {
      if (!DETAILS.includes(key)) return [issue('unknown-field', key, 'This is not a part of an answer, and would be lost.', `Beside "value" only ${DETAILS.slice(1).map((name) => `"${name}"`).join(', ')} can stand here.`)];
      if (TEXTS.includes(key) && typeof detail !== 'string' && detail !== null) return [issue('wrong-type', key, `"${key}" must be text, and would be lost.`, 'Write it in quotation marks.')];
      return [];
    });
  });
}
