import { css } from 'lit';

/** The way through: steps, buttons, the error summary, notices. */
export const flow = css`
  #step:focus-visible,
  #title:focus-visible {
    background: none;
    box-shadow: 0 3px var(--_accent);
    color: inherit;
  }

  .back {
    margin-block-end: 0.75rem;
    /* Its sign points where the page comes from, whatever language the word is in. */
    unicode-bidi: normal;
  }

  /* A browser mirrors it where text runs from right to left. */
  .back::before {
    content: '‹';
    content: '‹' / '';
    display: inline-block;
    margin-inline-end: 0.35em;
    text-decoration: none;
  }

  .section > h3 + * {
    margin-block-start: 1rem;
  }

  .progress {
    margin-block-end: 1rem;
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

  .errors,
  .notice,
  :is(.screening, .live) > .urgent {
    margin-block-end: 1.75rem;
  }

  .errors {
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

  form > details {
    margin-block-start: 1.5rem;
  }

  .in-place {
    margin-block: 0.75rem;
  }

  .added {
    scroll-margin-block: 0.75rem;
  }

  .notice,
  .finished {
    border-color: var(--_accent);
  }

  .notice > * + * {
    margin-block-start: 0.4rem;
  }

  .notice-title {
    color: var(--_accent);
  }

  .notice-title,
  .notice-title + p {
    font-weight: 700;
  }

  .finished {
    margin-block-start: 1.75rem;
    background: var(--_surface);
  }

  .exit {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    gap: 1rem;
    align-items: center;
    justify-content: end;
    margin-block-end: 0.75rem;
    padding-block: 0.4rem;
    background: linear-gradient(var(--_background) 0 0) Canvas;
  }

  /* There is no such key, or no room for it, on a telephone. */
  .exit .hint {
    display: none;
  }

  /* What gets the focus must not lie under it. */
  .exit ~ .frame :is(h2, h3) {
    scroll-margin-block: 5rem;
  }

  .exit-button {
    background: var(--_urgent);
    color: var(--_urgent-text);
  }

  @container (min-width: 38rem) {
    .exit .hint {
      display: block;
    }
  }
`;
