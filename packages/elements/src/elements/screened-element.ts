import type { Answers } from '@cse-screening/core';
import type { PropertyDeclarations } from 'lit';
import { copyAnswers, questionsIn } from '../answers.ts';
import { PressingNotice } from '../flow/pressing-notice.ts';
import { listenToWindow } from '../listen-to-window.ts';
import { RuleSetFailure } from '../rule-set-failure.ts';
import type { Screened, Screening } from '../screening.ts';
import { resultWordingIn } from '../strings/strings-in.ts';
import { today } from '../today.ts';
import { RuleSetElement, type Shown } from './rule-set-element.ts';

/** Where the page sets none. */
const NO_ANSWERS = copyAnswers(null);

/** Answers that a page sets, and what they indicate: what the elements that show one piece of a screening have in common. */
export abstract class ScreenedElement<S extends Shown = Shown> extends RuleSetElement<S> {
  static override readonly properties: PropertyDeclarations = { answers: { attribute: false } };

  /** Answers by question id, short or in full. Set a new object to change them. */
  declare answers: Answers;

  /** What came to be pressing, and is read out. */
  protected readonly pressing = new PressingNotice();
  /** The object that `#recorded` is a copy of. */
  #given: unknown;
  #recorded = NO_ANSWERS;

  constructor() {
    super();
    this.answers = this.#recorded;
    listenToWindow(this, 'cse-announce', (event) => { event.hear(this, this.pressing, (shown) => this.shows(shown)); });
  }

  protected screenAnswers(screening: Screening): Screened {
    if (questionsIn(this.answers) === null || (this.answers === NO_ANSWERS && this.hasAttribute('answers'))) throw new RuleSetFailure('screening-failed');
    return screening.screen(this.recorded, this.date ?? today(), this.language, resultWordingIn(this.language, this.strings));
  }

  /** Whether these are the very answers, or the record, that it shows. */
  protected abstract shows(shown: unknown): boolean;

  protected override forget(): void {
    this.answers = {};
  }

  /** A copy of the answers as they were set. */
  protected get recorded(): Answers {
    if (this.#given !== this.answers) {
      this.#given = this.answers;
      this.#recorded = copyAnswers(this.answers);
    }
    return this.#recorded;
  }
}
