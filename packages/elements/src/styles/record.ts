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
  }

  .summary .item:last-child {
    border: 0;
  }

  .item dt {
    font-weight: 700;
  }

  .item p + p {
    margin: 0;
  }

  .open-items {
    margin-block-start: 0.6rem;
  }

  .verbatim {
    white-space: pre-wrap;
  }

  .judgement > * + *,
  .judgement > [aria-live] > * + *,
  .record > * + * {
    margin-block-start: 1.25rem;
  }

  @media screen {
    .paper,
    .running,
    [part='wording'] {
      display: none;
    }
  }

  @container (min-width: 38rem) {
    .item {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
    }

    [part='answers-section'] .item {
      grid-template-columns: 5fr 3fr auto;
    }
  }

  @media print {
    .live:has(+ .paper) {
      display: none;
    }

    .record {
      display: table;
      inline-size: 100%;
      --_size: 9pt;
      font-size: var(--_size);
      line-height: 1.3;
    }

    /* Chromium and Firefox print it again at the head of each sheet, so that sheets that are parted can be told apart. */
    .running {
      display: table-header-group;
      break-inside: avoid;
      text-align: end;
    }

    .record :not(h2, h3, h4, h5) {
      font-size: inherit;
    }

    .record :is(h4, p, ul, dl, div, section, details) {
      margin-block: 0.2rem 0;
    }

    .record > h3,
    .answers-section > h4 {
      margin-block-start: 0.7rem;
    }

    .record :is(.summary, .urgent, .block, .explanation > details, .action, .reason) {
      padding-block: 0.1rem;
    }

    .record .action > p {
      display: inline;
    }

    .item {
      grid-template-columns: 17em 1fr;
      padding: 0;
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
      content: ' · ';
    }

    /* WebKit prints all of it in one column, and cuts the line where a sheet ends in two. It is told by what it does not know. */
    @supports (forced-color-adjust: none) {
      .record :is([part='answers-section'] .items, .disclosed:not(.disclosed *) > ul, .quotes, :is([part='recorded'] li, .open-items) > ul) {
        columns: 2;
        column-gap: 1.5rem;
      }
    }

    .record .quotes li {
      margin-block: 0.25rem;
    }

    .record li > p:first-child {
      break-after: avoid;
    }

    /* What to do is not cut in two between columns. */
    [part='why'] li > p:first-child {
      break-inside: avoid;
    }

    /* How the rule set works, which is no part of what was recorded; and what the record says in another place in full. */
    .record :is([part='raises'], [part='settled-by'] details, .position details, [part='answers'] :is(.quotes, .basis, .kind), .note, details[part='reasons'] > summary) {
      display: none;
    }

    /* What is quoted stands once, at the end: elsewhere its rows are named. */
    .record details :is(blockquote, cite) {
      display: none;
    }

    .record blockquote,
    .record .where,
    .record details :is(.quotes, .quotes li) {
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

    .record .disclosed,
    .record .disclosed > .plain > li {
      padding: 0;
      border: 0;
    }
  }
`;
