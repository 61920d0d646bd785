import type { ReactiveControllerHost } from 'lit';

/** Listens to the window for an element while that is in the document, as for the page being left (`pagehide`). */
export function listenWhileConnected(host: ReactiveControllerHost, type: keyof WindowEventMap, listener: () => void): void {
  host.addController({
    hostConnected() {
      window.addEventListener(type, listener);
    },
    hostDisconnected() {
      window.removeEventListener(type, listener);
    },
  });
}
