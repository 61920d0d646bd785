import { css } from 'lit';

/**
 * Text in few sizes. Each size in each weight is a font of its own to a browser, and one that it has not shown yet takes it a
 * millisecond. Small text follows `--_size` and not what it stands in, so that no size comes of one within another.
 */
export const type = css`
  .screening {
    --_size: var(--_font-size);
  }

  @container (min-width: 38rem) {
    .screening > * {
      --_size: var(--_font-size-wide);
      font-size: var(--_size);
    }
  }

  .headline,
  .urgent-title,
  .block > h4,
  .answers-section > h4,
  .finished h4,
  .unavailable h2 {
    font-size: clamp(1.2em, 6cqi, 1.3em);
  }

  .bar button,
  .basis,
  .about :not(h4),
  .duty,
  .extras,
  .row,
  .standing-text,
  .where,
  .summary > h3 {
    font-size: calc(var(--_size) * 0.9);
  }

  @container (min-width: 52rem) {
    :host(:not([dense])) .columns > .summary {
      font-size: calc(var(--_size) * 0.9);
    }

    .columns > .summary :is(.headline, .urgent-title, .block > h4) {
      font-size: var(--_size);
    }
  }
`;
