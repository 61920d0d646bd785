import { css } from 'lit';
import { labEditor } from './lab-editor.ts';
import { labPanels } from './lab-panels.ts';

const frame = css`
  .lab {
    --_font-size-wide: var(--_font-size);
    overflow-wrap: break-word;
  }

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

  @container (min-width: 64rem) {
    .lab .lab-columns {
      grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr);
    }
  }

  .on-paper {
    display: none;
  }
`;

/** Last, as the others lay out what has no place here: on paper is the panel that is shown, under its name. */
const paper = css`
  @media print {
    .tools,
    .lab-editor,
    .tabs,
    .lab-header .quiet {
      display: none;
    }

    .on-paper {
      display: block;
    }

    .panel > h3 {
      position: static;
      inline-size: auto;
      block-size: auto;
      margin-block: 1rem 0.5rem;
      clip-path: none;
    }
  }
`;

/** The lab: editor and panels side by side where there is room. */
export const lab = [frame, labEditor, labPanels, paper];
