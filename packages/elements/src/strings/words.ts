import type { Strings } from './strings.ts';

/** What things are put into words with. */
export interface Words {
  readonly strings: Strings;
  readonly language: string;
  readonly formatDate: (date: string) => string;
}
