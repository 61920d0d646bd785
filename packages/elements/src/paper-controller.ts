import type { ReactiveControllerHost } from 'lit';
import { listenToWindow } from './listen-to-window.ts';

/**
 * Knows when the page is printed, and has its host lay that out at once: printing does not wait. A page may move its host when
 * it hears of the printing, before or after this does; what is out of the document is not printed.
 */
export class PaperController {
  printing = false;

  constructor(host: ReactiveControllerHost & HTMLElement, layOut: () => void) {
    for (const type of ['beforeprint', 'afterprint'] as const) {
      listenToWindow(host, type, () => {
        const printing = type === 'beforeprint' && host.isConnected;
        if (printing === this.printing) return;
        this.printing = printing;
        layOut();
      });
    }
  }
}
