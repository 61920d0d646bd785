import { css } from 'lit';

/** One column, and two where there is room: the questions, and beside them the result at a glance, always in view. */
export const layout = css`
  .header {
    margin-block-end: min(1.75rem, 5cqi);
  }

  .purpose {
    margin-block-start: 0.5rem;
  }

  .notices {
    margin-block-start: 1rem;
    border-color: var(--_accent);
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2rem;
  }

  .bar {
    position: sticky;
    inset-block-end: 0;
    margin-block-start: 1.5rem;
    border-block-start: 4px solid var(--_accent);
    background: var(--_surface);
  }

  .bar.pressing {
    border-color: var(--_urgent);
  }

  .bar button {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    justify-content: space-between;
    inline-size: 100%;
    padding: 0.5rem 0.75rem;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    line-height: 1.35;
    text-align: inherit;
    cursor: pointer;
  }

  .bar-go {
    color: var(--_link);
    text-decoration: underline;
  }

  .bar button:focus-visible {
    background: var(--_focus);
    box-shadow: inset 0 -4px var(--_focus-text);
    color: var(--_focus-text);
  }

  :focus-visible > .bar-go {
    color: inherit;
  }

  @media (max-height: 26rem) {
    .bar {
      position: static;
    }
  }

  /* It never lies over what has the focus: what someone is typing, or what comes into view above it. */
  .field:focus {
    position: relative;
    z-index: 1;
  }

  @container (width < 52rem) {
    .columns :is(.added, .link, summary, .field, .option input) {
      scroll-margin-block-end: 8rem;
    }
  }

  @media screen {
    /* Lines of about 70 characters, in every font and size. */
    p {
      max-inline-size: min(48rem, 65ch);
    }

    ul,
    dl,
    .notices,
    .section,
    .questions,
    .summary,
    .summary > *,
    .explanation,
    .urgent,
    .errors,
    .notice,
    .finished,
    .unavailable,
    form > details {
      max-inline-size: 48rem;
    }

    /* What stands beside something else has two lines side by side. */
    .columns,
    .summary:has(> .urgent),
    .section:has(> .summary > .urgent) {
      max-inline-size: 75rem;
    }

    /* On the screen alone: Firefox prints nothing of what gets another display by the width of its container. */
    @container (min-width: 52rem) {
      /* What cannot wait on one side; beside it, and then below it, the category and what to do next. */
      :not(.columns) > .summary,
      :not(.columns) > .summary > :not(.standing) {
        display: flow-root;
      }

      :not(.columns) > .summary > .urgent {
        float: inline-start;
        inline-size: 54%;
        margin-inline-end: 1.5rem;
      }
    }
  }

  @container (min-width: 52rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(19rem, 24rem);
      column-gap: 2.5rem;
      align-items: start;
    }

    .questions {
      grid-area: 1 / 1;
    }

    .explanation {
      grid-area: 2 / 1;
    }

    .ending {
      grid-area: 3 / 1;
    }

    .columns > .summary {
      position: sticky;
      inset-block-start: var(--_sticky-offset);
      grid-area: 1 / 2 / 4 / 3;
      max-block-size: calc(100vh - 2 * var(--_sticky-offset));
      overflow-y: auto;
    }

    .bar {
      display: none;
    }
  }
`;
