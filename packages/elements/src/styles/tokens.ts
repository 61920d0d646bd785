import { css } from 'lit';

/**
 * Every colour and size, once. The tokens that a page may set start with `--cse-`, and can be set on the element or on any
 * of its ancestors. Light or dark follows the page's `color-scheme`, so that the element never differs from its page.
 */
export const tokens = css`
  :host {
    --_font-family: var(--cse-font-family, Arial, sans-serif);
    --_font-size: var(--cse-font-size, 1.0625rem);
    --_sticky-offset: var(--cse-sticky-offset, 0.75rem);
    --_text: var(--cse-color-text, #0b0c0c);
    --_secondary: var(--cse-color-secondary, #484f54);
    --_background: var(--cse-color-background, #ffffff);
    --_surface: var(--cse-color-surface, #f4f6f8);
    --_border: var(--cse-color-border, #b8bfc6);
    --_input: var(--cse-color-input, #0b0c0c);
    --_link: var(--cse-color-link, #1a65a6);
    --_accent: var(--cse-color-accent, #1d70b8);
    --_local: var(--cse-color-local, #54319f);
    --_urgent: var(--cse-color-urgent, #b3261e);
    --_focus: var(--cse-color-focus, #ffdd00);
    --_focus-text: var(--cse-color-focus-text, #0b0c0c);
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_text: var(--cse-color-text, light-dark(#0b0c0c, #f0f2f4));
      --_secondary: var(--cse-color-secondary, light-dark(#484f54, #b6bec6));
      --_background: var(--cse-color-background, light-dark(#ffffff, #14181b));
      --_surface: var(--cse-color-surface, light-dark(#f4f6f8, #20262b));
      --_border: var(--cse-color-border, light-dark(#b8bfc6, #56606a));
      --_input: var(--cse-color-input, light-dark(#0b0c0c, #dfe3e7));
      --_link: var(--cse-color-link, light-dark(#1a65a6, #85c1f5));
      --_accent: var(--cse-color-accent, light-dark(#1d70b8, #5ba7e8));
      --_local: var(--cse-color-local, light-dark(#54319f, #c9b4ff));
      --_urgent: var(--cse-color-urgent, light-dark(#b3261e, #ff8f80));
    }
  }
`;
