import { css } from 'lit';

/** On paper everything is open, nothing is a control, and nothing sticks. */
export const print = css`
  @media print {
    :host {
      color-scheme: light !important;
    }

    .screening {
      background: none;
      color: #000;
      font-size: 10.5pt;
    }

    .columns {
      display: block;
    }

    .header,
    .questions,
    .summary,
    .explanation {
      font-size: 1em;
    }

    .options {
      display: flex;
      flex-wrap: wrap;
    }

    .question {
      padding-block: 0.5rem 0.25rem;
    }

    .summary {
      position: static;
      max-block-size: none;
      overflow: visible;
      margin-block: 1rem;
      background: none;
    }

    .bar,
    .below,
    .jump {
      display: none;
    }

    details::details-content {
      block-size: auto;
      content-visibility: visible;
    }

    .question,
    .reason,
    .action,
    .place {
      break-inside: avoid;
    }

    h3,
    h4 {
      break-after: avoid;
    }
  }
`;
