import { css } from 'lit';

/** The editor. Its own styles are adopted before these. */
export const labEditor = css`
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
  }

  .editor .cm-editor .cm-lint-marker-error {
    border: 0.45em solid var(--_urgent);
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

  .editor .cm-editor .cm-panel {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    align-items: center;
    padding: 0.4rem;
    padding-inline-end: 3rem;
    font: 400 0.9rem / 1.3 var(--_font-family);
  }

  .editor .cm-editor .cm-panel.cm-panel-lint {
    padding: 0;
  }

  .editor .cm-editor .cm-panel br {
    display: none;
  }

  .editor .cm-editor .cm-panel :is(input, button, label) {
    margin: 0;
    font: inherit;
  }

  .editor .cm-editor .cm-panel label {
    display: inline-flex;
    gap: 0.3em;
    align-items: center;
    min-block-size: 1.75rem;
  }

  .editor .cm-editor .cm-panel [type='checkbox'] {
    inline-size: 1.2rem;
    block-size: 1.2rem;
    accent-color: var(--_accent);
  }

  .editor .cm-editor .cm-panel :is(.cm-textfield, button) {
    box-sizing: border-box;
    border: 1px solid var(--_input);
    border-radius: min(var(--_radius), 4px);
    min-block-size: 2rem;
    padding: 0.2rem 0.5rem;
    background: var(--_background);
    color: var(--_text);
  }

  .editor .cm-editor .cm-panel .cm-textfield {
    flex: 1 1 9rem;
    min-inline-size: 0;
  }

  .editor .cm-editor .cm-panel button {
    color: var(--_link);
    cursor: pointer;
  }

  .editor .cm-editor .cm-panel [name='close'] {
    inset: 0.4rem 0.4rem auto auto;
    min-inline-size: 2rem;
    border-color: transparent;
    font-size: 1.2rem;
  }

  .editor .cm-editor .cm-panel :is(button, input):focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 0;
    box-shadow: 0 0 0 5px var(--_focus-text);
  }

  .editor .cm-editor .cm-searchMatch {
    outline: 1px solid var(--_input);
    background: color-mix(in srgb, var(--_accent) 25%, transparent);
  }

  .editor .cm-editor .cm-searchMatch-selected {
    outline-width: 3px;
  }

  @container (min-width: 64rem) {
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
  }
`;
