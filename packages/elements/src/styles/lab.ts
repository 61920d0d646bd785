import { css } from 'lit';

/** The lab: editor and panels side by side where there is room. The editor's own styles are adopted before these. */
export const lab = css`
  .lab-header {
    margin-block-end: 1rem;
  }

  .lab-header p {
    margin-block-start: 0.25rem;
  }

  .lab .lab-columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
  }

  .tools {
    display: grid;
    gap: 0.6rem;
    margin-block-end: 1rem;
    padding: 0.8rem 1rem;
    border: 1px solid var(--_border);
    border-block-start: 6px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .tools-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem;
    align-items: center;
  }

  .tools .button {
    padding: 0.35em 0.8em;
    font-size: 0.95em;
  }

  .button.second {
    border-color: var(--_input);
    background: var(--_background);
    color: var(--_text);
    font-weight: 400;
  }

  .button.second:not(:disabled):focus-visible,
  .file:focus-within:has(:focus-visible) {
    border-color: var(--_focus-text);
    background: var(--_focus);
    box-shadow: 0 0 0 3px var(--_focus);
    color: var(--_focus-text);
  }

  .tools .button:disabled {
    border-style: dashed;
    opacity: 1;
    background: none;
    border-color: var(--_input);
    color: var(--_secondary);
  }

  .file {
    position: relative;
    display: inline-block;
    overflow: hidden;
  }

  .file input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
    font-size: 0.1px;
  }

  .tools-notice:empty {
    display: none;
  }

  .go-to {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9rem;
    margin-block-end: 0.5rem;
    font-size: 0.9em;
  }

  .go-to > span {
    padding-block: 0.25em;
    color: var(--_secondary);
  }

  .lab-editor .quiet {
    margin-block-start: 0.4rem;
  }

  .editor .cm-editor {
    block-size: 24rem;
    border: 2px solid var(--_input);
    border-radius: min(var(--_radius), 4px);
    background: var(--_background);
    color: var(--_text);
    font-size: 0.9rem;
  }

  .editor .cm-editor.cm-focused {
    outline: 3px solid var(--_focus);
    outline-offset: 0;
    box-shadow: 0 0 0 5px var(--_focus-text);
  }

  .editor .cm-editor .cm-scroller {
    font-family: ui-monospace, 'Cascadia Mono', 'Liberation Mono', Menlo, monospace;
    line-height: 1.5;
  }

  .editor .cm-editor .cm-content {
    caret-color: var(--_text);
    text-align: start;
    direction: ltr;
  }

  .editor .cm-editor .cm-gutters {
    border-color: var(--_border);
    background: var(--_surface);
    color: var(--_secondary);
  }

  .editor .cm-editor .cm-activeLine,
  .editor .cm-editor .cm-activeLineGutter {
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
    color: var(--_text);
  }

  .editor .cm-editor .cm-matchingBracket {
    outline: 1px solid var(--_input);
    background: none;
  }

  .json-name {
    color: var(--_link);
  }

  .json-value {
    font-weight: 700;
  }

  .json-quote {
    color: var(--_secondary);
    font-style: italic;
  }

  .editor .cm-editor .cm-lintRange {
    padding: 0;
    background-image: none;
    text-decoration: underline wavy var(--_urgent);
    text-underline-offset: 0.2em;
  }

  .editor .cm-editor .cm-lintRange-warning {
    text-decoration-color: var(--_local);
  }

  .editor .cm-editor .cm-lintRange-info {
    text-decoration: underline dotted var(--_secondary);
  }

  .editor .cm-editor .cm-lintPoint::after {
    border-block-end-color: var(--_urgent);
  }

  .editor .cm-editor .cm-lint-marker {
    content: none;
    box-sizing: border-box;
    border: 2px solid var(--_secondary);
    border-radius: 50%;
    inline-size: 0.8em;
    block-size: 0.8em;
    margin-block-start: 0.35em;
  }

  .editor .cm-editor .cm-lint-marker-error {
    border: 0.4em solid var(--_urgent);
    border-radius: 2px;
  }

  .editor .cm-editor .cm-lint-marker-warning {
    border-color: var(--_local);
    border-width: 0.25em;
  }

  .editor .cm-editor .cm-tooltip,
  .editor .cm-editor .cm-panels {
    border-color: var(--_input);
    background: var(--_background);
    color: var(--_text);
  }

  .editor .cm-editor .cm-tooltip-lint {
    max-inline-size: 34rem;
    font: 400 0.9rem / 1.4 var(--_font-family);
  }

  .editor .cm-editor .cm-diagnostic {
    border-inline-start: 5px solid var(--_secondary);
  }

  .editor .cm-editor .cm-diagnostic-error {
    border-color: var(--_urgent);
  }

  .editor .cm-editor .cm-diagnostic-warning {
    border-color: var(--_local);
  }

  .editor .cm-editor .cm-panel :is(.cm-textfield, .cm-button, button) {
    border: 1px solid var(--_input);
    background: var(--_background);
    background-image: none;
    color: var(--_text);
    font: inherit;
  }

  .editor .cm-editor .cm-panel :is(.cm-textfield, .cm-button, button, input):focus-visible {
    outline: 3px solid var(--_focus);
  }

  .editor .cm-editor .cm-searchMatch {
    outline: 1px solid var(--_input);
    background: color-mix(in srgb, var(--_accent) 25%, transparent);
  }

  .tabs {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
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
    inline-size: auto;
    block-size: auto;
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

  @container (min-width: 64rem) {
    .lab .lab-columns {
      grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr);
    }

    .lab-editor {
      position: sticky;
      inset-block-start: var(--_sticky-offset);
      align-self: start;
    }

    .editor .cm-editor {
      block-size: max(20rem, calc(100vh - 9rem));
    }
  }

  @media (forced-colors: active) {
    .editor .cm-editor .cm-lint-marker {
      border-color: CanvasText;
    }

    .tab[aria-selected='true'] {
      border: 3px solid Highlight;
    }
  }

  @media print {
    .tools,
    .lab-editor,
    .tabs,
    .lab-header {
      display: none;
    }
  }
`;
