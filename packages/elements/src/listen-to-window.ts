import type { ReactiveControllerHost } from 'lit';

/** Takes the listener of an element off the window once the element is collected: a page can make thousands. */
const collected = new FinalizationRegistry<() => void>((stop) => { stop(); });

/**
 * Listens to the window for an element, as for the page being left (`pagehide`), from the first time that it is in the
 * document. One that is out of it for a while hears it too: a page keeps tabs that it does not show, and what a person
 * entered there must not come back with the page. An element that nobody holds any more is not kept by this.
 */
export function listenToWindow<K extends keyof WindowEventMap>(host: ReactiveControllerHost, type: K, listener: (event: WindowEventMap[K]) => void): void {
  const held = new WeakRef(listener);
  const hear = (event: WindowEventMap[K]) => { held.deref()?.(event); };
  collected.register(listener, () => { window.removeEventListener(type, hear); });
  // The listener lives as long as the element has it.
  const controller = { listener, hostConnected() { window.addEventListener(type, hear); } };
  host.addController(controller);
}
