import { css } from 'lit';

/** What a referral has beside a rule set's document: what it lacks, people's words, and the map of relations. */
export const referral = css`
  .policy-head .terms,
  [part='notices'] {
    margin-block-start: 1rem;
  }

  .gaps {
    max-inline-size: 48rem;
    margin-block-start: 1.5rem;
    padding: 1rem;
    border: 2px solid var(--_accent);
    border-inline-start-width: 8px;
  }

  .gaps ul {
    margin-block-start: 0.6rem;
  }

  .gaps strong {
    display: block;
  }

  .strong {
    font-size: 1.2em;
    font-weight: 700;
  }

  /* Line by line, as it was written. */
  .own-words {
    padding-inline-start: 1rem;
    border-inline-start: 4px solid var(--_border);
    white-space: pre-wrap;
  }

  .map svg {
    display: block;
    inline-size: 100%;
    max-inline-size: 27rem;
    block-size: auto;
  }

  .map :is(.line, .node, .disc) {
    fill: var(--_background);
    stroke: var(--_text);
    stroke-width: 1.75;
  }

  .map .line {
    fill: none;
  }

  .map .suspected {
    stroke-dasharray: 5 4;
  }

  .map :is(.arrow, .strongest) {
    fill: var(--_text);
  }

  .map text {
    fill: var(--_text);
    font: 400 13px var(--_font-family);
  }

  .map :is(.role, .number) {
    font-weight: 700;
  }

  @media (forced-colors: active) {
    .map :is(.line, .node, .disc) {
      stroke: CanvasText;
    }

    .map :is(.node, .disc) {
      fill: Canvas;
    }

    .map :is(.arrow, .strongest, text) {
      fill: CanvasText;
    }
  }

  @media print {
    .map svg {
      max-inline-size: 78mm;
    }

    .map,
    .gaps li {
      break-inside: avoid;
    }
  }
`;
