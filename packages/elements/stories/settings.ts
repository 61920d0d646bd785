import { THEMES as PALETTES, type ThemeName } from '../src/styles/themes.ts';

/** What the toolbar of the stories offers, and what the tests of the stories run through. */
export const THEMES = Object.keys(PALETTES) as readonly ThemeName[];
export const SCHEMES = ['light', 'dark'] as const;
export const LANGUAGES = ['en', 'cy'] as const;

/** Windows that a story can ask for, in CSS pixels. */
export const VIEWPORTS = {
  narrow: { name: '320 px', width: 320, height: 700 },
  zoomed: { name: '400% zoom of 1280 px', width: 320, height: 256 },
  tablet: { name: 'Tablet', width: 768, height: 1024 },
  sheet: { name: 'A4 within its margins', width: 718, height: 1046 },
} as const;

export interface Settings {
  readonly theme: ThemeName;
  readonly scheme: (typeof SCHEMES)[number];
  readonly language: (typeof LANGUAGES)[number];
  readonly viewport?: { readonly value: keyof typeof VIEWPORTS };
}
