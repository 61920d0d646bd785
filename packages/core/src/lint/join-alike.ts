import type { Issue, IssueCode } from '../issue.ts';
import { requireList } from '../parse/require-given.ts';

/** So many texts of one language are named one by one; of more, one finding says how many they are. */
const FEW = 10;

/** What is said once of many texts in one language. */
const OF_MANY: Readonly<Partial<Record<IssueCode, (texts: string, language: string) => string>>> = {
  'missing-translation': (texts, language) => `${texts} texts have no words in "${language}" yet.`,
  'unapproved-translation': (texts, language) => `${texts} texts in "${language}" are drafts.`,
  'untranslated-text': (texts, language) => `${texts} texts in "${language}" are those of another language, word for word.`,
};

/**
 * Says once what would be said of many places in the same words: `checkRuleSet` does so itself, `parse` does not. Issues come and go
 * in the order of the file.
 * @throws {TypeError} for what is no list of issues
 */
export function joinAlike(issues: readonly Issue[]): Issue[] {
  requireList(issues, 'code', 'A list of issues is needed, as parse gives it.');
  return joinTexts(joinUnknown(issues));
}

/** Says once what many places refer to and is not there: it was most likely removed, or renamed. */
function joinUnknown(issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue, i) => {
    if (issue.code !== 'unknown-reference') return [issue];
    const same = issues.filter(({ code, message }) => code === issue.code && message === issue.message);
    if (same.length === 1) return [issue];
    if (same[0] !== issues[i]) return [];
    const lines = [...new Set(same.slice(1).map(({ line }) => String(line)))];
    return [{ ...issue, message: `${issue.message} Lines ${lines.join(', ')} refer to it too.`.replace(/Lines (\d+) refer/, 'Line $1 refers') }];
  });
}

/** Says once that a language is wanting, where it is in many texts: each of them is for information then, and hides no other finding. */
function joinTexts(issues: readonly Issue[]): Issue[] {
  const counts = new Map<string, number>();
  for (const subject of issues.map(subjectOf)) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  const said = new Set<string>();
  return issues.flatMap((issue): Issue[] => {
    const [subject, inWords] = [subjectOf(issue), OF_MANY[issue.code]];
    const texts = counts.get(subject) ?? 0;
    if (inWords === undefined || texts <= FEW) return [issue];
    const note: Issue = { ...issue, severity: 'info' };
    if (said.has(subject)) return [note];
    said.add(subject);
    const message = inWords(String(texts), languageOf(issue));
    return [{ ...issue, message, hint: `${issue.hint} This is the first; the notes for information name each of them.` }, note];
  });
}

/** What an issue has in common with those that are said with it. */
function subjectOf(issue: Issue): string {
  return `${issue.code} ${languageOf(issue)}`;
}

/** The language that a message names first. */
function languageOf({ message }: Issue): string {
  return /in "([^"]+)"/.exec(message)?.[1] ?? '';
}
