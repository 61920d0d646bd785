import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { webAddress } from '../web-address.ts';
import { ExitKeys } from './exit-keys.ts';

/** Where the button goes for someone who answers for themselves, where the page says nothing else: as on GOV.UK. */
const ELSEWHERE = 'https://www.bbc.co.uk/weather';

/** The way off the page at once: its address, and the Shift key pressed three times. */
export class ExitController implements ReactiveController {
  /** Where it goes; null where there is none. */
  href: string | null = null;
  readonly #leave: () => boolean;
  readonly #keys: ExitKeys;
  #connected = false;

  /** `leave` empties what must not stay, and says whether the page is to be left: its host may go elsewhere itself. */
  constructor(host: ReactiveControllerHost, leave: () => boolean) {
    this.#leave = leave;
    this.#keys = new ExitKeys(() => { host.requestUpdate(); }, () => { this.go(); });
    host.addController(this);
  }

  /** How often the key was pressed so far. */
  get pressed(): number {
    return this.#keys.pressed;
  }

  /** Takes up what the page says; an empty text asks for no way out, even where someone answers for themselves. */
  use(given: string | null, selfCompleted: boolean): void {
    const href = given ?? (selfCompleted ? ELSEWHERE : '');
    this.href = href === '' ? null : (webAddress(href)?.href ?? null);
    this.#listen();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#listen();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#listen();
  }

  readonly go = (event?: Event): void => {
    event?.preventDefault();
    if (this.#leave() && this.href !== null) location.replace(this.href);
  };

  #listen(): void {
    if (this.#connected && this.href !== null) this.#keys.listen();
    else this.#keys.stop();
  }
}
