import { THEMES as PALETTES, type ThemeName } from '../src/styles/themes.ts';

/** What the toolbar of the stories offers, and what the tests of the stories run through. */
export const THEMES = Object.keys(PALETTES) as readonly ThemeName[];
export const SCHEMES = ['light', 'dark'] as const;
export const LANGUAGES = ['en', 'cy'] as const;

export interface Settings {
  readonly theme: ThemeName;
  readonly scheme: (typeof SCHEMES)[number];
  readonly language: (typeof LANGUAGES)[number];
}
