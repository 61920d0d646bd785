/** A colour for a light page and one for a dark page. */
type Shade = readonly [light: string, dark: string];

/** The colours of a theme. Whatever carries text is held to 4.5:1 on what it stands on, and edges of controls to 3:1. */
export interface Palette {
  readonly text: Shade;
  readonly secondary: Shade;
  readonly background: Shade;
  /** Behind the result, quotations and notes. */
  readonly surface: Shade;
  /** Lines that part things and mean nothing. */
  readonly border: Shade;
  /** Edges of controls. */
  readonly input: Shade;
  readonly link: Shade;
  /** Edge of the result, and the mark of what is indicated. */
  readonly accent: Shade;
  readonly button: Shade;
  readonly 'button-text': Shade;
  /** A local interpretation. */
  readonly local: Shade;
  /** What cannot wait, and errors. */
  readonly urgent: Shade;
  readonly 'urgent-text': Shade;
  /** Behind what has the focus. */
  readonly focus: Shade;
  readonly 'focus-text': Shade;
}

export type ThemeName = 'neutral' | 'govuk' | 'nhs';

/**
 * The themes by name; `neutral` where none is named. The two others follow the colours that the design systems of GOV.UK
 * and the NHS publish, for services that stand beside theirs; crests, logos and licensed fonts are not part of them.
 */
export const THEMES: Readonly<Record<ThemeName, { readonly palette: Palette; readonly radius: string; readonly font: string }>> = {
  neutral: {
    radius: '6px',
    font: 'system-ui, sans-serif',
    palette: {
      text: ['#1a1f26', '#eef1f4'],
      secondary: ['#4a545f', '#b3bdc7'],
      background: ['#ffffff', '#15191e'],
      surface: ['#f4f6f8', '#20262d'],
      border: ['#cbd2d9', '#48535e'],
      input: ['#5b6671', '#94a1ad'],
      link: ['#1751a6', '#8fc1ff'],
      accent: ['#1f5fbf', '#6aa9f7'],
      button: ['#1751a6', '#8fc1ff'],
      'button-text': ['#ffffff', '#10151b'],
      local: ['#63359c', '#cdb6ff'],
      urgent: ['#b3221b', '#ff9285'],
      'urgent-text': ['#ffffff', '#10151b'],
      focus: ['#123f85', '#bfdcff'],
      'focus-text': ['#ffffff', '#10151b'],
    },
  },
  govuk: {
    radius: '0px',
    font: 'Arial, sans-serif',
    palette: {
      text: ['#0b0c0c', '#f3f4f4'],
      secondary: ['#484949', '#b9bdbf'],
      background: ['#ffffff', '#14181a'],
      surface: ['#f3f6f8', '#20262a'],
      border: ['#b1b4b6', '#545b61'],
      input: ['#0b0c0c', '#dfe2e4'],
      link: ['#1a65a6', '#85c1f5'],
      accent: ['#1d70b8', '#5ba7e8'],
      button: ['#0f7a52', '#4fc49a'],
      'button-text': ['#ffffff', '#0b0c0c'],
      local: ['#54319f', '#c9b4ff'],
      urgent: ['#ca3535', '#ff9186'],
      'urgent-text': ['#ffffff', '#0b0c0c'],
      focus: ['#ffdd00', '#ffdd00'],
      'focus-text': ['#0b0c0c', '#0b0c0c'],
    },
  },
  nhs: {
    radius: '4px',
    font: 'Arial, sans-serif',
    palette: {
      text: ['#212b32', '#f0f4f5'],
      secondary: ['#4c6272', '#b5c1ca'],
      background: ['#ffffff', '#161d22'],
      surface: ['#f0f4f5', '#212b32'],
      border: ['#c6ced3', '#4c6272'],
      input: ['#4c6272', '#9fb0bc'],
      link: ['#005eb8', '#7fbcf5'],
      accent: ['#005eb8', '#5aa6ec'],
      button: ['#007f3b', '#4cc27f'],
      'button-text': ['#ffffff', '#10181c'],
      local: ['#5b2f9c', '#cbb5ff'],
      urgent: ['#c5261c', '#ff9589'],
      'urgent-text': ['#ffffff', '#10181c'],
      focus: ['#ffeb3b', '#ffeb3b'],
      'focus-text': ['#212b32', '#212b32'],
    },
  },
};
