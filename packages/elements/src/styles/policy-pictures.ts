import { css } from 'lit';

/** Pictures of which category follows from what, as drawings and as tables, in the shades of the categories. */
export const policyPictures = css`
  .picture {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
    margin: 0;
  }

  .picture svg {
    display: none;
    inline-size: 100%;
    block-size: auto;
    max-inline-size: 40rem;
  }

  .picture.ladder svg {
    max-inline-size: 30rem;
  }

  .picture text {
    fill: var(--_text);
    font: 600 17px system-ui, sans-serif;
  }

  .picture .axis {
    fill: var(--_secondary);
    font-size: 14px;
  }

  .picture .more {
    font-size: 14px;
    font-weight: 500;
  }

  .picture :is(.on-s4, .on-s5) {
    fill: var(--_background);
  }

  .picture .on-never {
    fill: var(--_secondary);
  }

  .box {
    stroke: var(--_background);
    stroke-width: 3;
  }

  .box.none {
    fill: var(--_background);
    stroke: var(--_input);
    stroke-width: 1.5;
    stroke-dasharray: 5 4;
  }

  .box.never {
    fill: var(--_surface);
  }

  .s1 {
    fill: var(--_s1);
    --_shade: var(--_s1);
  }

  .s2 {
    fill: var(--_s2);
    --_shade: var(--_s2);
  }

  .s3 {
    fill: var(--_s3);
    --_shade: var(--_s3);
  }

  .s4 {
    fill: var(--_s4);
    --_shade: var(--_s4);
  }

  .s5 {
    fill: var(--_s5);
    --_shade: var(--_s5);
  }

  :is(.level, .boxes td):is(.s1, .s2, .s3, .s4, .s5) {
    background: var(--_shade);
  }

  .boxes td:is(.s4, .s5) {
    color: var(--_background);
  }

  .card:is(.s1, .s2, .s3, .s4, .s5) {
    border-inline-start-color: var(--_shade);
  }

  /* Each box has an edge of its own: of borders that two share, the dashed one would lose. */
  .policy .boxes {
    border-collapse: separate;
    border-spacing: 2px;
    table-layout: fixed;
  }

  .policy .boxes :is(th, td) {
    padding: 0.3rem;
    border: 1px solid transparent;
    font-size: 0.85em;
    line-height: 1.35;
  }

  .policy .boxes td.none {
    border: 1px dashed var(--_input);
  }

  .policy .boxes td.never {
    background: var(--_surface);
    color: var(--_secondary);
  }

  .letters {
    padding: 0;
    list-style: none;
  }

  .letters li {
    position: relative;
    padding-inline-start: 2.6rem;
  }

  .letter {
    position: absolute;
    inset-inline-start: 0;
    inline-size: 1.8rem;
    border: 1px solid;
    font-weight: 700;
    text-align: center;
  }

  .policy .sign {
    table-layout: fixed;
  }

  .policy .sign :is(th, td) {
    padding-inline: 0.5rem;
    border: 1px solid var(--_input);
    font-size: 0.85em;
  }

  .sign td {
    block-size: 3.2rem;
  }

  .stacks caption {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
