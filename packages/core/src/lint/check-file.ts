import type { Issue } from '../issue.ts';

/** Looks at how the file is stored, which changes nothing of what it means. */
export function checkFile(text: string): Issue[] {
  const report = (message: string): Issue => ({ code: 'untidy-file', severity: 'info', path: '', line: 1, column: 1, message, hint: '`cse-rules check --fix` corrects it.' });
  return [
    ...(text.startsWith('\uFEFF') ? [report('The file begins with a byte-order mark.')] : []),
    ...(text.includes('\r\n') ? [report('The lines of the file end as they do on Windows.')] : []),
    ...(text !== '' && !text.endsWith('\n') ? [report('The last line of the file does not end.')] : []),
  ];
}
