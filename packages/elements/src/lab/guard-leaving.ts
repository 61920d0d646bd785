import type { ReactiveControllerHost } from 'lit';

/** Has the browser ask before a page is left with work that is nowhere else. */
export function guardLeaving(host: ReactiveControllerHost & HTMLElement, isUnsaved: () => boolean): void {
  const ask = (event: BeforeUnloadEvent) => {
    if (isUnsaved()) event.preventDefault();
  };
  host.addController({
    hostUpdated() {
      // A page that may ask is not kept for going back to, so it does only while there is a reason.
      if (host.isConnected && isUnsaved()) window.addEventListener('beforeunload', ask);
      else window.removeEventListener('beforeunload', ask);
    },
    hostDisconnected() {
      window.removeEventListener('beforeunload', ask);
    },
  });
}
