import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue } from '../issue.ts';
import { ownWordings } from './own-wordings.ts';

/** A wording as it should stand: composed characters (Unicode NFC), single spaces, none at its ends. */
export function tidy(words: string): string {
  return words.normalize('NFC').replace(/ {2,}/g, ' ').trim();
}

/** Looks for spaces and characters that nobody sees and that make two equal texts differ. Quotes stay as they came. */
export function checkTidiness(document: RuleSetDocument): Issue[] {
  return ownWordings(document)
    .filter(({ words }) => tidy(words) !== words)
    .map(({ path, words }): Issue => {
      const message = words.normalize('NFC') !== words ? 'A letter with an accent is written as two characters.' : 'The text has a space too many.';
      return { code: 'untidy-text', severity: 'warning', path, message, hint: '`cse-rules check --fix` corrects it.' };
    });
}
