import { css } from 'lit';

/** The result at a glance, and at length. */
export const result = css`
  /* Where it is narrow, the one frame is that of what cannot wait. */
  .summary:has(> h3) {
    padding-block-start: 0.75rem;
    border-block-start: 6px solid var(--_accent);
  }

  .summary > * + * {
    margin-block-start: 0.8rem;
  }

  .summary > h3 {
    color: var(--_secondary);
    scroll-margin-block: 2rem;
  }

  .standing {
    display: flex;
    gap: 0.6rem;
    align-items: flex-start;
    padding-block-start: 0.4rem;
  }

  .screening[dir='rtl'] .signpost {
    scale: -1 1;
  }

  .inset ol {
    padding-inline-start: 1.6rem;
  }

  .inset li + li {
    margin-block-start: 0.4rem;
  }

  .inset.pressing {
    border-color: var(--_urgent);
  }

  .inset.warn {
    margin-block-end: 1rem;
    border-color: var(--_urgent);
  }

  .inset {
    padding-block: 0.25rem;
    padding-inline-start: 0.9rem;
    border-inline-start: 6px solid var(--_border);
  }

  .urgent,
  .errors,
  .notice,
  .finished,
  .unavailable {
    padding: 0.9rem min(1rem, 3.5cqi);
    border: 4px solid var(--_urgent);
    border-radius: var(--_radius);
    background: var(--_background);
  }

  .urgent-title,
  .unavailable h2,
  .inset.warn {
    display: flex;
    gap: 0.6rem;
    align-items: center;
  }

  .urgent-title {
    color: var(--_urgent);
    font-weight: 700;
  }

  .warning .mark {
    fill: none;
    stroke: var(--_urgent-text);
    stroke-width: 4;
  }

  .urgency-group {
    margin-block-start: 0.6rem;
  }

  .urgency-group + .urgency-group {
    padding-block-start: 0.6rem;
    border-block-start: 1px solid var(--_border);
  }

  .urgency {
    color: var(--_urgent);
    font-weight: 700;
  }

  .urgent .action {
    padding-block: 0.35rem;
  }

  .urgent details {
    margin-block-start: 0.5rem;
  }

  .disclosed > .plain > li {
    padding-block: 0.6rem;
  }

  .disclosed > .plain > li + li {
    border-block-start: 1px solid var(--_border);
  }

  .screening > :is(h3, .headline),
  .block > h4,
  .unavailable h2 {
    margin-block-end: 0.8rem;
  }

  .duty {
    display: inline-block;
    padding-inline: 0.4em;
    border: 1px solid;
    border-radius: min(var(--_radius), 3px);
    line-height: 1.2;
  }

  .fact {
    margin-block-start: 0.2rem;
  }

  .explanation {
    scroll-margin-block: 1rem;
  }

  :not(.columns) > .summary + .explanation {
    margin-block-start: 2rem;
  }

  .block,
  .explanation > details {
    padding-block: 1.5rem;
    border-block-start: 2px solid var(--_text);
  }

  /* The rest of the reasons goes on with them; and what stands under a line needs none of its own. */
  details[part='reasons'],
  :not(.columns) > :is(.summary, h3) + .explanation > :first-child {
    padding-block-start: 0;
    border: 0;
  }

  .summary > .block {
    padding-block: 0.8rem 0;
    border-width: 1px;
  }

  .block :is(.reason, .action) {
    padding-block: 0.9rem;
    border-block-start: 1px solid var(--_border);
  }

  .block :is(.reason, .action):first-child {
    padding-block-start: 0;
    border: 0;
  }

  .reason > * + *,
  .action > * + * {
    margin-block-start: 0.35rem;
  }

  .basis.local {
    padding-inline-start: 0.5em;
    border-inline-start: 3px solid;
    color: var(--_local);
  }

  @container (min-width: 38rem) {
    .summary {
      padding: 1rem 1.1rem;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
    }
  }

  @media (forced-colors: active) {
    .warning .mark {
      stroke: Canvas;
    }
  }
`;
