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
    }

    .screening,
    .screening > * {
      --_size: 10.5pt;
      font-size: var(--_size);
    }

    .options {
      display: flex;
      flex-wrap: wrap;
    }

    .question {
      padding-block: 0.5rem 0.25rem;
    }

    .summary {
      background: none;
    }

    .exit,
    .buttons,
    .extras,
    .off-paper,
    .question:has(.said) textarea {
      display: none;
    }

    details::details-content {
      block-size: auto;
      content-visibility: visible;
    }

    .question,
    .item,
    .open-items li,
    .action,
    .place {
      break-inside: avoid;
    }

    h3,
    h4,
    h5 {
      break-after: avoid;
    }
  }
`;
