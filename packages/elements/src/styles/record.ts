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
    align-items: baseline;
    padding-block: 0.7rem;
    border-block-end: 1px solid var(--_border);
    overflow-wrap: anywhere;
  }

  .item dt {
    font-weight: 700;
  }

  .item p + p {
    margin: 0;
  }

  .open-items {
    margin-block-start: 0.6rem;
    font-size: 0.92em;
  }

  .open-items ul {
    columns: 2 16rem;
    column-gap: 2rem;
    padding-inline-start: 1.25rem;
  }

  .open-items li {
    break-inside: avoid;
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
      font-size: var(--_font-size-wide);
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

    .record {
      line-height: 1.35;
    }

    .record > * + * {
      margin-block-start: 0.8rem;
    }

    .record :is(.reason, .action, .urgent) {
      break-inside: auto;
    }

    .record .block {
      padding-block: 0.7rem 0.3rem;
      border-width: 1px;
    }

    .answers-section {
      margin-block-start: 0.9rem;
    }

    .item {
      grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
      padding-block: 0.2rem;
      break-inside: avoid;
    }

    /* How the rule set works, which is no part of what was recorded; and what the record says in another place in full. */
    .record :is([part='raises'], [part='range'] details, .position details, :is(.urgent, [part='answers']) .quotes, [part='answers'] .basis, .note) {
      display: none;
    }

    .record summary {
      margin: 0;
      color: inherit;
      font-style: italic;
      text-decoration: none;
      list-style: none;
    }

    .record .disclosed {
      padding-block: 0.2rem;
      border-width: 1px;
    }
  }
`;
