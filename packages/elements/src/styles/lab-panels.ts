import { css } from 'lit';

/** The tabs of the lab, and what their panels hold. */
export const labPanels = css`
  .tabs {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9.5rem, 100%), 1fr));
    gap: 0.4rem;
  }

  .tab {
    display: grid;
    align-content: start;
    gap: 0.1rem;
    padding: 0.5rem 0.7rem;
    border: 1px solid var(--_border);
    border-block-start: 5px solid var(--_border);
    border-radius: min(var(--_radius), 4px);
    background: var(--_background);
    color: var(--_text);
    font: inherit;
    line-height: 1.3;
    text-align: start;
    cursor: pointer;
  }

  .tab-name {
    color: var(--_link);
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .tab-state {
    font-size: 0.88em;
  }

  .tab[aria-selected='true'] {
    border-color: var(--_accent);
    border-inline-width: 2px;
    border-block-end-width: 2px;
    background: var(--_surface);
  }

  .tab[aria-selected='true'] .tab-name {
    color: var(--_text);
    text-decoration: none;
  }

  .tab.error {
    margin: 0;
    border-block-start-color: var(--_urgent);
  }

  .tab.error .tab-state {
    color: var(--_urgent);
    font-weight: 700;
  }

  .tab.attention {
    border-block-start-color: var(--_local);
  }

  .tab.attention .tab-state {
    color: var(--_local);
    font-weight: 700;
  }

  .tab:focus-visible,
  .tab:focus-visible :is(.tab-name, .tab-state) {
    background: var(--_focus);
    color: var(--_focus-text);
  }

  .panel {
    margin-block-start: 1rem;
    min-block-size: 12rem;
  }

  .panel:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 4px;
  }

  .panel > * + *,
  .lab-block > * + * {
    margin-block-start: 0.7rem;
  }

  .lab-block + .lab-block {
    margin-block-start: 1.5rem;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--_border);
  }

  .lab-block > h4 {
    font-size: 1.25em;
  }

  .stale {
    border-color: var(--_urgent);
    font-weight: 700;
  }

  .findings > li {
    padding: 0.6rem 0.8rem;
    border-inline-start: 6px solid var(--_border);
    background: var(--_surface);
  }

  .findings > li + li {
    margin-block-start: 0.5rem;
  }

  .findings > li > * + * {
    margin-block-start: 0.25rem;
  }

  .findings .error {
    margin-block-end: 0;
    border-color: var(--_urgent);
    color: inherit;
    font-weight: 400;
  }

  .findings .warning {
    border-color: var(--_local);
  }

  .severity {
    font-weight: 700;
  }

  .findings .error .severity {
    color: var(--_urgent);
  }

  .findings .warning .severity {
    color: var(--_local);
  }

  .finding .link {
    padding: 0;
    font-weight: 700;
  }

  .violation {
    padding-inline-start: 1rem;
  }

  .differences h4 {
    margin-block: 0.8rem 0.2rem;
    font-size: 1em;
  }

  .moves > li {
    padding: 0.7rem 0.9rem;
    border: 1px solid var(--_border);
    border-inline-start: 6px solid var(--_accent);
  }

  .moves > li + li {
    margin-block-start: 0.6rem;
  }

  .move-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 1rem;
    align-items: baseline;
    font-size: 1.1em;
    font-weight: 700;
  }

  .move-head .share {
    font-variant-numeric: tabular-nums;
  }

  .goes {
    padding-inline: 0.4em;
    border: 1px solid currentcolor;
    font-size: 0.85em;
  }

  .answers {
    padding-inline-start: 1.2rem;
  }

  .lab-total {
    font-size: 1.2em;
    font-weight: 700;
  }

  .tried {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: 0.6rem 0.9rem;
    border: 2px solid var(--_accent);
    background: var(--_surface);
  }

  .verdicts > div {
    display: grid;
    grid-template-columns: minmax(0, 8rem) minmax(0, 1fr);
    gap: 0 0.8rem;
  }

  .verdicts dt {
    color: var(--_secondary);
  }

  .verdicts dd {
    font-weight: 700;
  }

  .tried .link:disabled {
    color: var(--_secondary);
    text-decoration: none;
    cursor: default;
  }

  @container (min-width: 36rem) {
    .tabs {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }

  @media (forced-colors: active) {
    .tab[aria-selected='true'] {
      border: 3px solid Highlight;
    }
  }

  ul.disclosed {
    padding-inline-start: 2.75rem;
  }

  .plain.disclosed {
    padding-inline-start: 1rem;
  }

  .plain.disclosed > li + li {
    padding-block-start: 0.6rem;
    border-block-start: 1px solid var(--_border);
  }
`;
