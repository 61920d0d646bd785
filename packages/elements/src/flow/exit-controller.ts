import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { webAddress } from '../web-address.ts';

/** Where the button goes for someone who answers for themselves, where the page says nothing else: as on GOV.UK. */
const ELSEWHERE = 'https://www.bbc.co.uk/weather';

/** How often the Shift key is pressed to leave, and within which time, in milliseconds: as on GOV.UK. */
const PRESSES = 3;
const WITHIN = 5000;

/** The way off the page at once: its address, and the Shift key pressed alone, three times. */
export class ExitController implements ReactiveController {
  /** Where it goes; null where there is none. */
  href: string | null = null;
  /** How often the key is still to be pressed; 0 while it was not pressed. */
  more = 0;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #leave: () => boolean;
  #alone = false;
  #first = 0;

  /** `leave` empties what must not stay, and says whether the page is to be left: its host may go elsewhere itself. */
  constructor(host: ReactiveControllerHost & HTMLElement, leave: () => boolean) {
    this.#host = host;
    this.#leave = leave;
    host.addController(this);
  }

  /** Takes up what the page says; an empty text asks for no way out, even where someone answers for themselves. */
  use(given: string | null, selfCompleted: boolean): void {
    const href = given ?? (selfCompleted ? ELSEWHERE : '');
    this.href = href === '' ? null : (webAddress(href)?.href ?? null);
    this.#listen();
  }

  hostDisconnected(): void {
    this.#listen();
  }

  readonly go = (event?: Event): void => {
    event?.preventDefault();
    if (this.#leave() && this.href !== null) location.replace(this.href);
  };

  #listen(): void {
    const change = this.#host.isConnected && this.href !== null ? 'addEventListener' : 'removeEventListener';
    for (const type of ['keydown', 'keyup'] as const) window[change](type, this.#onKey as EventListener);
    // Commands of a screen reader, such as Shift and a letter to go back, reach the page as Shift alone and then as a move of the focus or selection. They are no presses.
    for (const type of ['focusin', 'selectionchange'] as const) document[change](type, this.#onMove);
  }

  readonly #onKey = ({ type, key, timeStamp }: KeyboardEvent): void => {
    const shift = key === 'Shift';
    if (type === 'keydown') {
      // Shift for a capital letter is no press: another key comes before Shift is let go.
      this.#alone = shift;
      if (!shift) this.#count(0);
    } else if (shift && this.#alone) {
      if (timeStamp - this.#first > WITHIN) this.more = 0;
      if (this.more === 0) this.#first = timeStamp;
      const left = this.more === 1;
      this.#count((this.more || PRESSES) - 1);
      if (left) this.go();
    }
  };

  readonly #onMove = (): void => {
    this.#alone = false;
    this.#count(0);
  };

  #count(more: number): void {
    if (this.more === more) return;
    this.more = more;
    this.#host.requestUpdate();
  }
}
