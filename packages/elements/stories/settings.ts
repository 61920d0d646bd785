/** What the toolbar of the stories offers, and what the tests of the stories run through. */
export const THEMES = ['neutral', 'govuk', 'nhs'] as const;
export const SCHEMES = ['light', 'dark'] as const;
export const LANGUAGES = ['en', 'cy'] as const;

export interface Settings {
  readonly theme: (typeof THEMES)[number];
  readonly scheme: (typeof SCHEMES)[number];
  readonly language: (typeof LANGUAGES)[number];
}
