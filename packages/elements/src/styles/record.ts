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

  .judgement > * + *,
  .judgement > [aria-live] > * + * {
    margin-block-start: 1.25rem;
  }

  .record > * + * {
    margin-block-start: 1.25rem;
  }

  .paper,
  .running,
  [part='wording'] {
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

    .record {
      display: table;
      inline-size: 100%;
      font-size: 0.9em;
      line-height: 1.3;
    }

    /* Browsers print it again at the head of each sheet, so that sheets that are parted can be told apart. */
    .running {
      display: table-header-group;
      break-inside: avoid;
      color: var(--_secondary);
      font-size: 0.8em;
      text-align: end;
    }

    .record :not(h2, h3, h4, h5, .running, .explanation, .explanation + .block) {
      font-size: inherit;
    }

    .record > :is(.explanation, .explanation + .block) {
      font-size: 0.92em;
    }

    .record > * + * {
      margin-block-start: 0.6rem;
    }

    .record > h3 {
      margin-block-start: 1rem;
    }

    .record > .header {
      margin: 0;
    }

    .record h2 {
      font-size: 1.4em;
    }

    .record :is(.notices, .urgency-group, .standing) {
      margin-block-start: 0.3rem;
      padding-block: 0;
    }

    .record :is(.reason, .urgent) {
      break-inside: auto;
    }

    .record :is(.summary, .urgent) {
      padding: 0.4rem 0.6rem;
    }

    .record .summary > * + * {
      margin-block-start: 0.4rem;
    }

    .record .block {
      padding-block: 0.5rem 0.2rem;
      border-width: 1px;
    }

    .record .block > h4 {
      margin-block-end: 0.3rem;
    }

    .record :is(.action, .reason) {
      padding-block: 0.2rem;
    }

    .record .action > p,
    .record :is(.facts, .facts *) {
      display: inline;
    }

    .record .facts dt {
      margin-inline-end: 0.4em;
    }

    .record .duty {
      border-width: 1px;
      line-height: 1.1;
    }

    .record :is(.reason, .disclosed) > * + * {
      margin-block-start: 0.2rem;
    }

    .record .places {
      display: flex;
      margin: 0;
    }

    .answers-section {
      margin-block-start: 0.6rem;
    }

    .item {
      grid-template-columns: 16em minmax(0, 1fr);
      padding-block: 0.15rem;
      break-inside: avoid;
    }

    /* Answers two to a line, each with its date, source and note behind it. */
    [part='answers-section'] .item {
      display: block;
    }

    [part='answers-section'] .item :is(dt, dd, p) {
      display: inline;
      font-weight: 400;
    }

    [part='answers-section'] dd > span {
      font-weight: 700;
    }

    .item p::before {
      content: '· ';
    }

    .record :is([part='answers-section'] .items, .disclosed, .quotes, [part='recorded'] ul ul) {
      columns: 2;
      column-gap: 1.5rem;
    }

    .record .disclosed .disclosed {
      columns: auto;
    }

    .record .plain.disclosed > li:nth-child(n) {
      padding-block: 0.15rem;
      border: 0;
      break-inside: avoid;
    }

    [part='wording'] {
      display: block;
    }

    /* How the rule set works, which is no part of what was recorded; and what the record says in another place in full. */
    .record :is([part='raises'], [part='range'] details, .position details, [part='answers'] :is(.quotes, .basis, .kind), .note, .explanation > :not([part]) > summary) {
      display: none;
    }

    /* What is quoted stands once, at the end: elsewhere its rows are named. */
    .record details :is(.quotes blockquote, cite) {
      display: none;
    }

    .record details .quotes,
    .record details .quotes :is(li, p) {
      display: inline;
    }

    .record summary {
      margin: 0;
      padding: 0;
      break-after: avoid;
      color: inherit;
      font-style: italic;
      text-decoration: none;
      list-style: none;
    }

    .record .disclosed {
      padding: 0;
      border: 0;
    }
  }
`;
