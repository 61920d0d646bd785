import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows when the page is printed, and has its host lay that out at once: printing does not wait. */
export class PaperController implements ReactiveController {
  printing = false;
  readonly #layOut: () => void;

  constructor(host: ReactiveControllerHost, layOut: () => void) {
    this.#layOut = layOut;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ['beforeprint', 'afterprint']) window.addEventListener(type, this.#onPrint);
  }

  hostDisconnected(): void {
    for (const type of ['beforeprint', 'afterprint']) window.removeEventListener(type, this.#onPrint);
    // It hears of the end no more.
    if (this.printing) this.#print(false);
  }

  readonly #onPrint = ({ type }: Event): void => { this.#print(type === 'beforeprint'); };

  #print(printing: boolean): void {
    this.printing = printing;
    this.#layOut();
  }
}
