/** Someone edited the text in the lab. The text leaves with it only where a listener reads it. */
export class CseEditEvent extends Event {
  readonly #read: () => string;

  constructor(read: () => string) {
    super('cse-edit', { bubbles: true, composed: true });
    this.#read = read;
  }

  /** The text as it was when the event was sent, put together when it is first read. */
  get text(): string {
    return this.#read();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cse-edit': CseEditEvent;
  }
}
