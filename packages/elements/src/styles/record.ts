import { css } from 'lit';

/** Lists of answers, the judgement, and the record as it is read and printed. */
export const record = css`
  .answers-section {
    margin-block-start: 2rem;
  }

  .items {
    margin-block-start: 0.5rem;
  }

  .item {
    display: grid;
    gap: 0.2rem 1.5rem;
    padding-block: 0.7rem;
    border-block-end: 1px solid var(--_border);
    overflow-wrap: anywhere;
  }

  .item dt {
    font-weight: 700;
  }

  .verbatim {
    white-space: pre-wrap;
  }

  .judgement > * + * {
    margin-block-start: 1.25rem;
  }

  .record > * + * {
    margin-block-start: 1.25rem;
  }

  .paper {
    display: none;
  }

  @container (min-width: 38rem) {
    .record {
      font-size: var(--cse-font-size, 1.1875rem);
    }

    .item {
      grid-template-columns: minmax(0, 5fr) minmax(0, 5fr) auto;
    }
  }

  @media print {
    .live:has(+ .paper) {
      display: none;
    }

    .paper {
      display: block;
    }

    .record,
    .record :not(h2, h3, h4, h5) {
      font-size: inherit;
    }

    .record :is(.reason, .urgent) {
      break-inside: auto;
    }

    .item {
      padding-block: 0.25rem;
      break-inside: avoid;
    }

    /* How the rule set works, and no part of what was recorded. */
    .paper [part='raises'] {
      display: none;
    }
  }
`;
