import { css } from 'lit';

/** Where the case stands among the categories: a rail with a stop for each. */
export const position = css`
  .position ol {
    margin-block: 0.5rem;
  }

  .place {
    position: relative;
    padding-block-end: 0.6rem;
    padding-inline-start: 2rem;
  }

  /* The rail, and on it the stop: full where indicated, dashed where possible. Edges only, so that it prints. */
  .place::before,
  .place::after {
    content: '';
    position: absolute;
    inset-block-start: 0.3em;
    inset-inline-start: 0.1rem;
    inline-size: 1.1rem;
    block-size: 1.1rem;
    border: 2px solid var(--_input);
    border-radius: 50%;
    background: var(--_surface);
  }

  .place::before {
    inset-block: 0.6em -0.6em;
    inset-inline-start: calc(0.65rem - 1px);
    inline-size: 0;
    block-size: auto;
    border-width: 0 0 0 2px;
    border-radius: 0;
  }

  .place:last-child::before {
    content: none;
  }

  .place.possible::after,
  .place:is(.possible, .indicated:has(+ .possible))::before {
    border-style: dashed;
  }

  .place.indicated::after {
    border: 0.55rem solid var(--_text);
    background: var(--_text);
  }

  .place > p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
    align-items: baseline;
  }

  .place:is(.above, .below) {
    color: var(--_secondary);
  }

  .place:is(.above, .below) strong {
    font-weight: 400;
  }

  .standing-text {
    line-height: 1.35;
  }
`;
