import type { ThemeName } from '../styles/themes.ts';

/** What the style sheets read off the tag. React hands it on as attributes. */
export interface Look {
  theme?: ThemeName;
  scheme?: 'light' | 'dark' | 'auto';
}

/** The element's class with the attributes of its look among its props. */
export function withLook<E extends HTMLElement>(elementClass: new () => E): new () => E & Look {
  return elementClass;
}
