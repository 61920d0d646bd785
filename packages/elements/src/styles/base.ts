import { css } from 'lit';

/** Text, headings, links, disclosures and focus. Nothing in it moves. */
export const base = css`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  /* What a page passes down by inheritance ends here, whatever it is; the scheme alone is the page's. */
  .screening {
    all: initial;
    display: block;
    container-type: inline-size;
    color-scheme: inherit;
    background: var(--_background);
    color: var(--_text);
    font: 400 var(--_font-size) / 1.5 var(--_font-family);
    /* Nothing is as wide as its longest word: where the page leaves less room, that breaks. */
    overflow-wrap: anywhere;
    /* No last line of a single word. */
    text-wrap: pretty;
  }

  /* It is dark because the page is not, and needs an edge. */
  :host([scheme='dark']) .screening {
    padding: 0.75rem;
  }

  .screening[dir='rtl'] {
    text-align: right;
  }

  /* A text in another language than the one asked for keeps its own order. */
  :is(h2, h3, h4, h5, p, li, dt, dd, legend, blockquote, button, textarea, summary > span, label > span) {
    unicode-bidi: plaintext;
  }

  h2,
  h3,
  h4,
  h5,
  p,
  ul,
  ol,
  dl,
  dd,
  blockquote {
    margin: 0;
  }

  h2,
  h3,
  h4,
  h5,
  legend,
  .headline {
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }

  h2 {
    font-size: clamp(1.3em, 7cqi, 1.6em);
  }

  h3 {
    font-size: clamp(1.2em, 6cqi, 1.3em);
  }

  /* A sentence, and no title. */
  h5 {
    font-size: 1em;
    text-wrap: pretty;
  }

  p + p {
    margin-block-start: 0.6em;
  }

  fieldset,
  legend {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .plain {
    padding: 0;
    list-style: none;
  }

  .hint,
  .note,
  .where,
  .kind,
  .key,
  .or,
  .progress,
  .section-help,
  .because,
  .basis,
  .about {
    color: var(--_secondary);
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    /* Behind words that end at the edge it would make the page a pixel wider. */
    margin-inline-start: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .icon {
    flex: none;
    inline-size: min(2rem, 8cqi);
    aspect-ratio: 1;
    fill: currentcolor;
  }

  a,
  .link,
  summary {
    color: var(--_link);
    text-decoration: underline;
    text-decoration-thickness: max(1px, 0.0625rem);
    text-underline-offset: 0.15em;
    cursor: pointer;
  }

  :is(a, .link, summary):hover {
    text-decoration-thickness: max(3px, 0.1875rem);
  }

  summary,
  .link,
  .question,
  .field,
  .option input,
  .errors h3 {
    scroll-margin-block: 5rem;
  }

  .link {
    padding: 0.25em 0;
    border: 0;
    background: none;
    font: inherit;
    text-align: inherit;
  }

  summary {
    inline-size: fit-content;
    margin-inline-start: 1.25em;
    padding-block: 0.25em;
    list-style-position: outside;
  }

  .disclosed {
    margin-block: 0.25rem 0.5rem;
    padding-block: 0.5rem;
    padding-inline: 1rem;
    border-inline-start: 4px solid var(--_border);
  }

  .disclosed > * + * {
    margin-block-start: 0.6rem;
  }

  li > .link {
    padding-block: 0;
    vertical-align: top;
  }

  :focus-visible {
    outline: 3px solid transparent;
  }

  :is(a, .link, summary > span, h3):focus-visible,
  summary:focus-visible > span {
    background: var(--_focus);
    box-shadow: 0 -2px var(--_focus), 0 4px var(--_focus-text);
    color: var(--_focus-text);
    text-decoration: none;
  }

  @media (forced-colors: active) {
    :focus-visible,
    summary:focus-visible > span {
      outline-color: Highlight;
      outline-offset: 2px;
    }
  }
`;
