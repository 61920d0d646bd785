import { css } from 'lit';

/** Tables of more than two columns, where there is no room for them: a cell below the other, each with its column's name. */
const stacked = css`
  .stacks thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .policy .stacks :is(tbody, tr, th, td),
  .policy .stacks {
    display: block;
  }

  .policy .stacks tr {
    padding-block: 0.6rem;
    border-block-end: 2px solid var(--_text);
  }

  .policy .stacks :is(th, td) {
    padding: 0.2rem 0;
    border: 0;
  }

  .cell-label {
    display: block;
    color: var(--_secondary);
    font-size: 0.8rem;
    font-weight: 700;
    line-height: 1.5;
  }
`;

/** What is different in a narrow and in a wide page, in forced colours and on paper. */
export const policyMedia = css`
  .cell-label {
    display: none;
  }

  @media screen {
    @container (max-width: 39.99rem) {
      ${stacked}

      .policy .boxes :is(th, td) {
        padding-inline: 0.1rem;
        font-size: 0.75em;
      }

      .boxes th:first-child {
        inline-size: 28%;
      }
    }

    @container (min-width: 40rem) {
      .picture svg {
        display: block;
      }
    }
  }

  /* Firefox prints nothing of what gets another display by the width of its container: paper goes by its own width. */
  @media print and (max-width: 39.99rem) {
    ${stacked}
  }

  @container (min-width: 40rem) {
    .third {
      inline-size: 34%;
    }

    .terms {
      grid-template-columns: minmax(7rem, 12rem) minmax(0, 1fr);
      gap: 0.3rem 1.25rem;
    }

    .terms dd {
      margin: 0;
    }

    .two {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }

    .todo {
      grid-template-columns: auto minmax(0, 1fr);
    }
  }

  @container (min-width: 64rem) {
    .policy-body {
      grid-template-columns: 15rem minmax(0, 1fr);
    }

    .contents {
      position: sticky;
      inset-block-start: var(--_sticky-offset);
      align-self: start;
      max-block-size: calc(100vh - 2 * var(--_sticky-offset));
      overflow-y: auto;
    }

    .policy .contents ol {
      columns: auto;
    }
  }

  @media (forced-colors: active) {
    .box,
    .box:is(.none, .never, .s1, .s2, .s3, .s4, .s5) {
      fill: Canvas;
      stroke: CanvasText;
      stroke-width: 2;
    }

    .picture text,
    .picture :is(.axis, .on-never, .on-s4, .on-s5) {
      fill: CanvasText;
    }

    .boxes td:is(.s4, .s5) {
      color: CanvasText;
    }
  }

  @media print {
    .to-contents,
    .no-print {
      display: none;
    }

    .policy {
      font-size: 9pt;
      line-height: 1.35;
      print-color-adjust: exact;
    }

    .policy .tag {
      font-size: 0.9em;
    }

    .policy-body {
      display: block;
    }

    .contents {
      position: static;
      max-block-size: none;
    }

    .policy .contents ol {
      columns: 2;
    }

    .policy a {
      color: inherit;
      text-decoration: none;
    }

    .picture {
      display: block;
    }

    .picture svg {
      display: block;
      max-inline-size: 115mm;
    }

    .opens-page {
      break-before: page;
    }

    .policy :is(h3, h4, h5, .intro, .label) {
      break-after: avoid;
    }

    .policy :is(svg, tr, table:not(:has(tr:nth-child(5))), .boxes, .identity, blockquote, .sign, .keep) {
      break-inside: avoid;
    }
  }
`;
