import { css } from 'lit';
import { policyMedia } from './policy-media.ts';
import { policyPictures } from './policy-pictures.ts';

const text = css`
  .policy {
    container-type: inline-size;
    /* A column of a table is as wide as its longest word. */
    overflow-wrap: break-word;
    --_s1: color-mix(in srgb, var(--_accent) 10%, var(--_background));
    --_s2: color-mix(in srgb, var(--_accent) 22%, var(--_background));
    --_s3: color-mix(in srgb, var(--_accent) 38%, var(--_background));
    --_s4: color-mix(in srgb, var(--_accent) 88%, var(--_text));
    --_s5: color-mix(in srgb, var(--_accent) 40%, var(--_text));
  }

  /* Lines of about 70 characters. */
  @media screen {
    .policy :is(p, li, dd) {
      max-inline-size: 65ch;
    }
  }

  .policy :is(ul, ol):not(.chips, .letters) {
    padding-inline-start: 1.3rem;
  }

  .policy li + li {
    margin-block-start: 0.25rem;
  }

  .policy-head {
    padding-block-end: 1.5rem;
    border-block-end: 6px solid var(--_accent);
  }

  .policy-head h2 {
    font-size: clamp(1.6em, 1.2em + 2cqi, 2.4em);
  }

  .kicker {
    color: var(--_secondary);
    font-weight: 700;
  }

  .lede {
    margin-block-start: 0.8rem;
    font-size: 1.1em;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block-start: 1rem;
    padding: 0;
    list-style: none;
  }

  .policy .chips li {
    margin: 0;
    padding-inline: 0.6em;
    border: 1px solid var(--_input);
    border-radius: min(var(--_radius), 3px);
    font-weight: 700;
  }

  .policy-body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 3rem;
  }

  .contents {
    margin-block-start: 1.5rem;
  }

  .contents h3 {
    font-size: 1.1em;
  }

  .policy .contents ol {
    margin-block-start: 0.5rem;
    padding-inline-start: 2rem;
    columns: 16rem;
  }

  .chapter {
    margin-block-start: 2.5rem;
    padding-block-start: 1rem;
    border-block-start: 3px solid var(--_accent);
  }

  .chapters > .chapter:first-child {
    border: 0;
  }

  .chapter > h3 {
    font-size: 1.5em;
    scroll-margin-block: 1rem;
  }

  .chapter > * + *,
  .chapter > section > * + *,
  .card > * + * {
    margin-block-start: 0.9rem;
  }

  .chapter > :is(h4, section) {
    margin-block-start: 2rem;
  }

  .chapter h4 {
    font-size: 1.15em;
  }

  .intro,
  .quiet {
    color: var(--_secondary);
  }

  .quiet,
  .ids,
  .rows {
    font-size: 0.9em;
  }

  .ids,
  .digest {
    overflow-wrap: anywhere;
  }

  .digest {
    font-family: ui-monospace, 'Liberation Mono', monospace;
    font-size: 0.85em;
  }

  .label {
    color: var(--_secondary);
    font-size: 0.9em;
    font-weight: 700;
  }

  .policy-notice {
    padding: 0.7rem 1rem;
    border-inline-start: 8px solid var(--_urgent);
    background: var(--_surface);
    font-weight: 700;
  }

  .identity {
    padding: 1rem 1.2rem;
    border: 2px solid var(--_accent);
  }

  .terms {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 1.25rem;
  }

  .terms dt {
    font-weight: 700;
  }

  .terms dd {
    margin-block-end: 0.5rem;
    min-inline-size: 0;
  }

  .card {
    padding: 0.9rem 1.1rem;
    border: 1px solid var(--_border);
    border-inline-start: 6px solid var(--_accent);
  }

  .card .terms {
    font-size: 0.95em;
  }

  .two {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem 1.5rem;
  }

  .two > * > * + * {
    margin-block-start: 0.4rem;
  }

  .tag {
    display: inline-block;
    padding-inline: 0.4em;
    border: 1px solid;
    border-radius: 2px;
    font-size: 0.8rem;
    font-weight: 700;
    line-height: 1.5;
    white-space: nowrap;
  }

  .tag.local {
    border-style: dashed;
    color: var(--_local);
  }

  .policy blockquote {
    padding-inline-start: 0.8rem;
    border-inline-start: 3px solid var(--_input);
  }

  :is(.policy blockquote p, .verbatim) {
    font-family: Georgia, 'Liberation Serif', serif;
  }

  .policy blockquote footer {
    color: var(--_secondary);
    font-size: 0.9em;
  }

  .todo {
    display: grid;
    gap: 0.4rem 0.7rem;
    align-items: start;
    justify-items: start;
  }

  .strength {
    padding: 0.1rem 0.5rem;
    border: 2px solid currentcolor;
    font-size: 0.9em;
  }

  .policy table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .policy caption {
    padding-block-end: 0.5rem;
    font-weight: 700;
    text-align: start;
  }

  .policy :is(th, td) {
    padding-block: 0.5rem;
    padding-inline: 0 0.9rem;
    border-block-end: 1px solid var(--_border);
    font-weight: inherit;
    text-align: start;
    vertical-align: top;
  }

  .policy th {
    font-weight: 700;
  }

  .policy thead th {
    border-block-end: 2px solid var(--_text);
  }

  .policy td p + p {
    margin-block-start: 0.4rem;
  }

  .number,
  .value {
    font-variant-numeric: tabular-nums;
  }

  td.value {
    font-size: 1.3em;
    font-weight: 700;
    line-height: 1.2;
  }

  th:has(.level) {
    inline-size: 20%;
  }

  .level {
    display: inline-block;
    inline-size: 0.9rem;
    block-size: 0.9rem;
    margin-inline-end: 0.5rem;
    border: 1px solid var(--_input);
  }

  .foot {
    margin-block-start: 2.5rem;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--_border);
  }

  .to-contents {
    font-size: 0.9em;
  }

  .policy :is([tabindex='-1']):focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 4px;
    background: none;
    box-shadow: none;
    color: inherit;
  }
`;

/**
 * The look of a rule set as a document: from 320 pixels, light and dark, forced colours, and A4 paper. Categories are shades
 * of one hue, the highest the strongest: no traffic lights, since none of them means that all is well.
 */
export const policy = [text, policyPictures, policyMedia];
