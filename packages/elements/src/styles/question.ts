import { css } from 'lit';

/** Sections, questions and their controls. */
export const question = css`
  .section + .section {
    margin-block-start: 2.5rem;
  }

  .section > h3,
  .record > h3 {
    padding-block-end: 0.4rem;
    border-block-end: 2px solid var(--_text);
  }

  .section-help {
    margin-block-start: 0.6rem;
  }

  .question {
    padding-block: 1.25rem 0.75rem;
    border-block-end: 1px solid var(--_border);
  }

  .question legend {
    /* Without floating, a legend ignores the group's padding. */
    float: inline-start;
    inline-size: 100%;
    margin-block-end: 0.4rem;
  }

  .question legend + * {
    clear: both;
  }

  .options {
    display: grid;
    justify-items: start;
  }

  .option {
    display: flex;
    align-items: center;
    min-block-size: max(2.5rem, 40px);
    padding-inline-end: 0.75rem;
    cursor: pointer;
  }

  .option > span {
    padding-block: 0.25rem;
    padding-inline-start: 0.75rem;
  }

  .option input {
    appearance: none;
    display: grid;
    flex: none;
    place-content: center;
    inline-size: max(1.5rem, 24px);
    block-size: max(1.5rem, 24px);
    margin: 0;
    margin-inline-start: 0.25rem;
    border: 2px solid var(--_input);
    background: var(--_background);
    color: var(--_text);
    cursor: pointer;
  }

  .option [type='radio'] {
    border-radius: 50%;
  }

  .option input::before {
    content: '';
    visibility: hidden;
  }

  .option input:checked::before {
    visibility: visible;
  }

  .option [type='radio']::before {
    border: 0.375rem solid currentcolor;
    border-radius: 50%;
  }

  .option [type='checkbox']::before {
    inline-size: 0.875rem;
    block-size: 0.4375rem;
    margin-block-end: 0.25rem;
    border: solid currentcolor;
    border-width: 0 0 0.1875rem 0.1875rem;
    rotate: -45deg;
  }

  .option:hover input {
    box-shadow: 0 0 0 0.5rem var(--_border);
  }

  .option input:focus-visible {
    border-width: 3px;
    box-shadow: 0 0 0 3px var(--_focus), 0 0 0 5px var(--_focus-text);
  }

  .or {
    padding-block: 0.25rem;
  }

  .field {
    inline-size: 100%;
    max-inline-size: 100%;
    padding: 0.4rem;
    border: 2px solid var(--_input);
    border-radius: 0;
    background: var(--_background);
    color: var(--_text);
    font: inherit;
  }

  .field.short {
    inline-size: 8rem;
  }

  .field:focus-visible {
    outline: 3px solid var(--_focus);
    box-shadow: inset 0 0 0 2px var(--_input), 0 0 0 5px var(--_focus-text);
  }

  .extras {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5rem;
    align-items: start;
    min-block-size: 2.25rem;
    margin-block-start: 0.25rem;
  }

  .extras > details {
    min-inline-size: 0;
  }

  .extras > details[open] {
    flex-basis: 100%;
  }

  .extras > .clear {
    margin-inline-start: auto;
  }

  .quotes li + li {
    margin-block-start: 0.75rem;
  }

  blockquote::before {
    content: '“';
  }

  blockquote::after {
    content: '”';
  }

  cite {
    font-style: normal;
  }

  .row {
    display: inline-block;
    padding-inline: 0.35em;
    border: 1px solid var(--_border);
    border-radius: 2px;
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .option input {
      appearance: auto;
    }

    .option input::before {
      content: none;
    }
  }
`;
