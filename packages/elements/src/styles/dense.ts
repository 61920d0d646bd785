import { css } from 'lit';

/** Less room, for people who do this all day. */
export const dense = css`
  :host([dense]) .screening {
    --_font-size: var(--cse-font-size, max(1rem, 16px));
    --_font-size-wide: var(--_font-size);
  }

  :host([dense]) .option {
    min-block-size: 1.75rem;
  }

  :host([dense]) .question {
    padding-block: 0.7rem 0.35rem;
  }
`;
