import type { Issue } from '../issue.ts';
import { valueAt } from './pointer.ts';

/** What is said of a document that has another format than the one that this version reads. */
interface FormatWords {
  readonly message: string;
  /** What to do where its format is older. */
  readonly older: string;
}

/** Says so where a document has another format than the one that is read; else null. One without a format is for its schema to refuse. */
export function checkFormat(value: unknown, read: number, words: (format: number) => FormatWords): Issue | null {
  const format = valueAt(value, '/format');
  if (typeof format !== 'number' || format === read) return null;
  const { message, older } = words(format);
  const newer = format > read;
  return { code: newer ? 'format-newer' : 'format-older', severity: 'error', path: '/format', message, hint: newer ? 'Use a newer version of the software.' : older };
}
