import { html, type TemplateResult } from 'lit';
import { warningIcon } from './icons.ts';
import type { Strings } from '../strings/strings.ts';

/** The id of what stands in for a screening that is not there, or not yet. */
export const STAND_IN_ID = 'stand-in';

/** Where to get help when the screening cannot be shown. It must never read as "no concern". */
export function unavailableView(strings: Strings): TemplateResult {
  return html`<div part="unavailable" class="unavailable" id=${STAND_IN_ID} tabindex="-1" role="alert">
    <slot name="unavailable">
      <h2>${warningIcon()}<span>${strings.unavailableTitle}</span></h2>
      <p>${strings.unavailableMeaning}</p>
      <p>${strings.unavailableTell}</p>
      <p><strong>${strings.unavailableDanger}</strong></p>
    </slot>
  </div>`;
}
