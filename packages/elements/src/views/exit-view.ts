import { html, nothing, type TemplateResult } from 'lit';
import type { ExitController } from '../flow/exit-controller.ts';
import type { Strings } from '../strings/strings.ts';

/** A way off the page at once, for a person who may be in danger from someone who sees it. */
export function exitView({ href, more, go }: ExitController, strings: Strings): TemplateResult | typeof nothing {
  if (href === null) return nothing;
  return html`<div part="exit" class="exit">
    <a class="button exit-button" href=${href} rel="nofollow noreferrer" aria-describedby="exit-keys" @click=${go}>${strings.exit}</a>
    <p class="hint" id="exit-keys">${strings.exitKeys}</p>
    <p class="unseen" aria-live="polite">${more === 0 ? nothing : strings.exitMore(more)}</p>
  </div>`;
}
