import { css } from 'lit';

/** The way through: steps, buttons, errors, text fields, lists of answers, notices. */
export const flow = css`
  .frame {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  #step:focus-visible,
  #title:focus-visible {
    background: none;
    box-shadow: 0 3px var(--_accent);
    color: inherit;
  }

  .back {
    margin-block-end: 0.75rem;
  }

  .back::before {
    content: '‹';
    display: inline-block;
    margin-inline-end: 0.35em;
    text-decoration: none;
  }

  [dir='rtl'] .back::before {
    content: '›';
  }

  .section > h3 + * {
    margin-block-start: 0.75rem;
  }

  .progress {
    margin-block-end: 1rem;
    color: var(--_secondary);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1.5rem;
    align-items: center;
    margin-block-start: 1.75rem;
  }

  .button {
    padding: 0.55em 1em;
    border: 2px solid transparent;
    border-radius: var(--_radius);
    background: var(--_button);
    color: var(--_button-text);
    font: inherit;
    font-weight: 700;
    line-height: 1.3;
    text-decoration: none;
    cursor: pointer;
  }

  .button:hover {
    filter: brightness(0.9);
  }

  .button:focus-visible {
    border-color: var(--_focus-text);
    background: var(--_focus);
    box-shadow: 0 0 0 3px var(--_focus);
    color: var(--_focus-text);
    filter: none;
  }

  .button:disabled {
    opacity: 0.5;
    cursor: default;
  }

  .errors {
    margin-block-end: 1.75rem;
    padding: 1rem 1.1rem;
    border: 4px solid var(--_urgent);
    border-radius: var(--_radius);
    scroll-margin-block: 1rem;
  }

  .errors:focus-visible,
  .finished:focus-visible {
    outline: 3px solid var(--_focus);
    box-shadow: 0 0 0 5px var(--_focus-text);
  }

  .errors h3 {
    margin-block-end: 0.5rem;
  }

  .errors li + li {
    margin-block-start: 0.4rem;
  }

  .errors .link {
    color: var(--_urgent);
    font-weight: 700;
  }

  .errors .link:focus-visible {
    color: var(--_focus-text);
  }

  .error {
    margin-block-end: 0.5rem;
    color: var(--_urgent);
    font-weight: 700;
    unicode-bidi: plaintext;
  }

  .wrong {
    padding-inline-start: 0.9rem;
    border-inline-start: 5px solid var(--_urgent);
  }

  [aria-invalid] {
    border-color: var(--_urgent);
  }

  .entry {
    min-inline-size: 0;
    margin: 1.25rem 0 0;
    padding: 0;
    border: 0;
  }

  .disclosed > .entry:first-child {
    margin-block-start: 0;
  }

  .entry > label,
  .entry > legend {
    padding: 0;
    font-weight: 700;
  }

  .entry > .field {
    display: block;
    margin-block-start: 0.35rem;
  }

  input.field[id] {
    max-inline-size: 28rem;
  }

  .date {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    margin-block-start: 0.35rem;
  }

  .date span {
    display: block;
  }

  .date .field {
    inline-size: 3.5rem;
  }

  .date label:last-child .field {
    inline-size: 5rem;
  }

  .early {
    margin-block-start: 1.5rem;
  }

  .in-place {
    margin-block: 0.75rem;
  }

  .live > .urgent:not(.none) {
    margin-block-end: 1.5rem;
  }

  .section > .summary {
    margin-block: 1.25rem 2rem;
  }

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

  .notice {
    margin-block-end: 1.75rem;
    padding: 0.9rem 1.1rem;
    border: 4px solid var(--_accent);
    border-radius: var(--_radius);
  }

  .notice > * + * {
    margin-block-start: 0.4rem;
  }

  .notice-title {
    color: var(--_accent);
    font-weight: 700;
  }

  .finished {
    margin-block-start: 1.75rem;
    padding: 1rem 1.1rem;
    border: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .finished h4 {
    font-size: 1.3em;
  }

  .exit {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    float: inline-end;
    margin: 0 0 1rem 1rem;
    text-align: end;
  }

  .exit-button {
    display: inline-block;
    background: var(--_urgent);
    color: var(--_background);
  }

  .record > * + * {
    margin-block-start: 1.25rem;
  }

  .paper {
    display: none;
  }

  :host([dense]) .screening {
    --_font-size: var(--cse-font-size, 1rem);
  }

  :host([dense]) .option {
    min-block-size: 1.75rem;
  }

  :host([dense]) .option input {
    inline-size: 1.15rem;
    block-size: 1.15rem;
  }

  :host([dense]) .option [type='radio']::before {
    border-width: 0.27rem;
  }

  :host([dense]) .option [type='checkbox']::before {
    inline-size: 0.65rem;
    block-size: 0.3rem;
  }

  :host([dense]) .question {
    padding-block: 0.7rem 0.35rem;
  }

  @container (min-width: 38rem) {
    .live form,
    .record {
      font-size: var(--cse-font-size, 1.1875rem);
    }

    .item {
      grid-template-columns: minmax(0, 5fr) minmax(0, 5fr) auto;
    }
  }

  @container (min-width: 52rem) {
    .columns .in-place {
      display: none;
    }

    .live > :is(.urgent, .errors, [role='status']),
    .live form > * {
      max-inline-size: 48rem;
    }
  }

  @media print {
    .live:has(+ .paper),
    .exit,
    .buttons {
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

    .screening {
      font-size: 10pt;
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
