import { css, unsafeCSS } from 'lit';
import { type Palette, THEMES } from './themes.ts';

/**
 * Every colour of a theme as a private property. A page may set each as `--cse-color-…`, on the element or on any of its
 * ancestors. `one` picks what a browser that cannot tell light from dark shows.
 */
function colours(palette: Palette, one: (light: string, dark: string) => string): string {
  return Object.entries<Palette[keyof Palette]>({ ...palette })
    .map(([name, [light, dark]]) => `--_${name}:var(--cse-color-${name},${one(light, dark)});`)
    .join('');
}

const rules = Object.entries(THEMES).map(([name, { palette, radius, font }]) => {
  const host = name === 'neutral' ? ':host' : `:host([theme='${name}'])`;
  return `${host}{${colours(palette, (light) => light)}--_radius:var(--cse-radius,${radius});--_font-family:var(--cse-font-family,${font})}
    @supports (color:light-dark(#000,#fff)){${host}{${colours(palette, (light, dark) => `light-dark(${light},${dark})`)}}}`;
});

/**
 * For people who ask for more contrast: no words, lines and edges of controls weaker than the text. They say the same
 * without their colours. The accent stays, of which the shades of categories are made.
 */
const strongest = (['secondary', 'border', 'input', 'link', 'local', 'urgent', 'button'] satisfies (keyof Palette)[]).map((name) => `--_${name}:var(--_text) !important;`).join('');

/**
 * Colours, shapes and sizes, once. Light or dark follows the page's `color-scheme`, so that an element never differs from
 * its page, unless `scheme` says otherwise.
 */
export const tokens = css`
  ${unsafeCSS(rules.join(''))}

  :host {
    /* People's own setting counts, and a page that makes its root smaller for its own reckoning makes no text too small. */
    --_font-size: var(--cse-font-size, max(1.0625rem, 17px));
    --_font-size-wide: var(--cse-font-size, max(1.1875rem, 19px));
    --_sticky-offset: var(--cse-sticky-offset, 0.75rem);
  }

  :host([scheme='light']) {
    color-scheme: light;
  }

  :host([scheme='dark']) {
    color-scheme: dark;
  }

  :host([scheme='auto']) {
    color-scheme: light dark;
  }

  @media (prefers-contrast: more) {
    :host {
      --_button-text: var(--_urgent-text) !important;
      ${unsafeCSS(strongest)}
    }
  }
`;
