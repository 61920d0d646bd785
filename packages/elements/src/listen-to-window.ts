import type { ReactiveControllerHost } from 'lit';

/** Takes the listener of an element off the window once the element is collected: a page can make thousands. */
const collected = new FinalizationRegistry<() => void>((stop) => { stop(); });

/**
 * Listens to the window for an element, for example to learn that the page is being left (`pagehide`), from the first time that
 * the element is in the document. It goes on while the element is out of it: a page may take a tab out that it does not show, and
 * what was entered there must be gone too when somebody comes back to the page. The window does not keep the element alive.
 */
export function listenToWindow<K extends keyof WindowEventMap>(host: ReactiveControllerHost, type: K, listener: (event: WindowEventMap[K]) => void): void {
  const held = new WeakRef(listener);
  const hear = (event: WindowEventMap[K]) => { held.deref()?.(event); };
  collected.register(listener, () => { window.removeEventListener(type, hear); });
  // The listener lives as long as the element has it.
  const controller = { listener, hostConnected() { window.addEventListener(type, hear); } };
  host.addController(controller);
}
