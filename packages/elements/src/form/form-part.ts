import type { ScreeningRecord } from '@cse-screening/core';
import type { Strings } from '../strings/strings.ts';

/** An element that stands in a form under a name. */
interface NamedElement extends HTMLElement {
  readonly name: string | null;
}

interface FormReport {
  /** What the browser may keep; null where nothing. */
  readonly state: string | null;
  readonly unusable: boolean;
  readonly unfinished: boolean;
  /** Where a browser points to with what it says. */
  readonly anchor: HTMLElement | null;
}

/** The element's part in a form: what it sends, what it lets a browser keep, and whether the form may be sent. */
export class FormPart {
  readonly #element: NamedElement;
  readonly #internals: ElementInternals;
  readonly #record: () => ScreeningRecord | null;
  #form: HTMLFormElement | null = null;

  /** `record` gives what is sent; null where there is nothing to send. */
  constructor(element: NamedElement, internals: ElementInternals, record: () => ScreeningRecord | null) {
    this.#element = element;
    this.#internals = internals;
    this.#record = record;
  }

  /** Moves to another form, or to none. */
  join(form: HTMLFormElement | null): void {
    this.#form?.removeEventListener('formdata', this.#addRecord);
    this.#form = form;
    form?.addEventListener('formdata', this.#addRecord);
  }

  report({ state, unusable, unfinished, anchor }: FormReport, strings: Strings): void {
    const internals = this.#internals;
    internals.setFormValue(null, state);
    if (unusable) internals.setValidity({ badInput: true }, strings.formUnusable, anchor ?? undefined);
    else if (unfinished) internals.setValidity({ valueMissing: true }, strings.formUnfinished, anchor ?? undefined);
    else internals.setValidity({});
  }

  /** Puts the record among what a form sends. It is made when the form is read, and not with every answer: that takes time. */
  readonly #addRecord = ({ formData }: FormDataEvent): void => {
    const { name } = this.#element;
    const record = name === null || this.#element.matches(':disabled') ? null : this.#record();
    if (name !== null && record !== null) formData.append(name, JSON.stringify(record));
  };
}
