/** How often the key is pressed to leave. */
export const PRESSES = 3;
const WITHIN = 5000;

/** Counts presses of the Shift key alone: three within five seconds leave the page, as on GOV.UK. */
export class ExitKeys {
  /** How often it was pressed so far. */
  pressed = 0;
  readonly #onPress: () => void;
  readonly #onExit: () => void;
  #alone = false;
  #first = 0;

  constructor(onPress: () => void, onExit: () => void) {
    this.#onPress = onPress;
    this.#onExit = onExit;
  }

  readonly #onKey = ({ type, key, timeStamp }: KeyboardEvent): void => {
    const shift = key === 'Shift';
    if (type === 'keydown') {
      // A capital letter is no press: another key comes before Shift is let go.
      this.#alone = shift;
      if (!shift) this.#count(0);
    } else if (shift && this.#alone) {
      if (this.pressed === 0 || timeStamp - this.#first > WITHIN) {
        this.#first = timeStamp;
        this.pressed = 0;
      }
      this.#count(this.pressed + 1);
      if (this.pressed < PRESSES) return;
      this.#count(0);
      this.#onExit();
    }
  };

  listen(): void {
    window.addEventListener('keydown', this.#onKey);
    window.addEventListener('keyup', this.#onKey);
  }

  stop(): void {
    window.removeEventListener('keydown', this.#onKey);
    window.removeEventListener('keyup', this.#onKey);
  }

  #count(pressed: number): void {
    if (this.pressed === pressed) return;
    this.pressed = pressed;
    this.#onPress();
  }
}
