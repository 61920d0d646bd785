import { css } from 'lit';

/** Text fields and dates, and what is wrong with them. */
export const entry = css`
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
    margin-block-start: 1.25rem;
  }

  .disclosed > .entry:first-child {
    margin-block-start: 0;
  }

  .entry > label {
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
`;
