import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue } from '../issue.ts';
import { isEnglish, wordingsOf } from './own-wordings.ts';

/** Above this grade of Flesch and Kincaid a question is worth reading aloud: it is what a person of about 14 reads with ease. */
const HARD_FROM = 9;
/** A child starts the first grade at about six. */
const AGE_AT_GRADE_0 = 5;

/**
 * Says which questions, in English, are long or use long words, by the Flesch–Kincaid grade. Information only: a grade
 * counts words and syllables, and knows nothing of what is asked.
 */
export function checkReadingLevel(document: RuleSetDocument): Issue[] {
  return document.sections.flatMap((section, i) =>
    section.questions.flatMap((question, j) =>
      wordingsOf({ path: `/sections/${String(i)}/questions/${String(j)}/text`, field: 'text', text: question.text })
        .filter(({ language }) => isEnglish(language))
        .flatMap(({ path, words }): Issue[] => {
          const grade = gradeOf(words);
          if (grade < HARD_FROM) return [];
          const age = String(Math.round(grade) + AGE_AT_GRADE_0);
          return [{ code: 'reading-level', severity: 'info', path, message: `By its length and its words this question suits a reader of about ${age}.`, hint: 'Read it aloud. If it is hard to follow, use shorter words, or move examples into "help".' }];
        }),
    ),
  );
}

function gradeOf(words: string): number {
  const found = words.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  if (found.length === 0) return 0;
  const sentences = Math.max(1, words.match(/[.?!](?=\s|$)/g)?.length ?? 1);
  return fleschKincaid({ sentence: sentences, word: found.length, syllable: Math.max(1, syllable(words)) });
}
