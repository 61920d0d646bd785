import type { Answers } from '@cse-screening/core';
import type { PropertyDeclarations } from 'lit';
import { copyAnswers } from '../answers.ts';
import type { Screened, Screening } from '../screening.ts';
import { resultWordingIn } from '../strings/strings-in.ts';
import { today } from '../today.ts';
import { RuleSetElement, type Shown } from './rule-set-element.ts';

/** Answers that a page sets, and what they indicate: what the elements that show one piece of a screening have in common. */
export abstract class ScreenedElement extends RuleSetElement {
  static override readonly properties: PropertyDeclarations = { answers: { attribute: false } };

  /** Answers by question id, short or in full. Set a new object to change them. */
  declare answers: Answers;

  /** The object that `#recorded` is a copy of. */
  #given: unknown;
  #recorded: Answers = copyAnswers(null);

  constructor() {
    super();
    this.answers = this.#recorded;
  }

  /** What the screening gives: of the answers, unless an element knows better. */
  protected override screen(screening: Screening): Shown {
    return this.screenAnswers(screening);
  }

  protected screenAnswers(screening: Screening): Screened {
    return screening.screen(this.recorded, this.date ?? today(), this.language, resultWordingIn(this.language, this.strings));
  }

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
