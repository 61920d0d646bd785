import type { ScreeningRecord } from '@cse-screening/core';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { listenToWindow } from '../listen-to-window.ts';
import { unlessFalse } from '../unless-false.ts';
import { RuleSetElement, type Shown } from './rule-set-element.ts';

/**
 * Why a form may not be sent, as browsers name it, with what they say of it: something is entered and cannot be screened, so
 * that nothing of it would be sent; something cannot be used; it is not finished.
 */
const HINDRANCES = { customError: 'unavailableTitle', badInput: 'formUnusable', valueMissing: 'formUnfinished' } as const;
export type Hindrance = keyof typeof HINDRANCES;

/** A screening that stands in a page's form, as the form's own controls do: what it sends, what it lets a browser keep, and whether the form may be sent. */
export abstract class FormElement<S extends Shown = Shown> extends RuleSetElement<S> {
  static readonly formAssociated = true;
  static override readonly properties: PropertyDeclarations = {
    name: { type: String, reflect: true },
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    restorable: { type: Boolean, reflect: true, converter: unlessFalse },
  };

  /** The name under which a form gets the record, as JSON. */
  declare name: string | null;
  /** The form is sent only once the screening is finished. */
  declare required: boolean;
  declare disabled: boolean;
  /** Lets the browser keep what is entered with the page, for going back to it. It may write that to its disk. */
  declare restorable: boolean;

  /** Whether it is disabled, itself or with the fieldset around it, as the browser says. */
  protected disabledAround = false;
  /** What the browser kept with the form, until it is taken up. */
  protected formState: string | null = null;
  readonly #internals = this.attachInternals();
  #form: HTMLFormElement | null = null;

  constructor() {
    super();
    this.name = null;
    this.required = false;
    this.disabled = false;
    this.restorable = false;
    // On the window, the last to hear of it: a page that sends its form by a script has prevented the default by then.
    listenToWindow(this, 'submit', (event) => { this.#keepOutOfAddress(event); });
  }

  /** The form that the element is in. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** The page's own labels of the element. */
  get labels(): NodeList {
    return this.#internals.labels;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#form?.removeEventListener('formdata', this.#addRecord);
    this.#form?.removeEventListener('submit', this.#onSubmit, true);
    this.#form = form;
    form?.addEventListener('formdata', this.#addRecord);
    form?.addEventListener('submit', this.#onSubmit, true);
  }

  formDisabledCallback(disabled: boolean): void {
    this.disabledAround = disabled;
    this.requestUpdate();
  }

  formStateRestoreCallback(state: string): void {
    this.formState = state;
    this.requestUpdate();
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The browser goes by the attribute, and asks `formDisabledCallback` at once. Lit would write the attribute only after rendering.
    if (changed.has('disabled')) this.toggleAttribute('disabled', this.disabled);
    super.willUpdate(changed);
  }

  /** Whether the form gets the record. As with the form's own controls, an empty name is none. */
  protected get sends(): boolean {
    return Boolean(this.name) && !this.matches(':disabled');
  }

  /** Takes in what is being typed. */
  protected abstract takeTyped(): void;

  /** What is sent under the name; null where there is nothing to send. */
  protected abstract formRecord(): ScreeningRecord | null;

  /** Tells the form whether it may be sent, what the browser may keep (null for nothing), and where it points to with what it says. */
  protected reportToForm(hindrance: Hindrance | null, state: string | null, anchor: HTMLElement | null): void {
    this.#internals.setFormValue(null, state);
    if (hindrance === null) this.#internals.setValidity({});
    else this.#internals.setValidity({ [hindrance]: true }, this.words[HINDRANCES[hindrance]], anchor ?? undefined);
  }

  /** Sets what a page's style sheet sees as `:state(name)`, in a browser that knows of it: others throw at it, or at the name. */
  protected setStates(states: Readonly<Record<string, boolean>>): void {
    if (!CSS.supports('selector(:state(a))')) return;
    for (const [name, on] of Object.entries(states)) this.#internals.states[on ? 'add' : 'delete'](name);
  }

  readonly #onSubmit = (): void => { this.takeTyped(); };

  /** Stops a form that would be sent in the address, as forms are that do not say how: addresses are kept and logged. */
  #keepOutOfAddress(event: SubmitEvent): void {
    const { form } = this;
    if (event.defaultPrevented || event.target !== form || !this.sends || /^(post|dialog)$/i.test(event.submitter?.getAttribute('formmethod') ?? form?.getAttribute('method') ?? '')) return;
    event.preventDefault();
    throw new TypeError('A form that sends <cse-screening> needs method="post".');
  }

  /** Puts the record among what a form sends. It is made when the form is read, and not with every answer: that takes time. */
  readonly #addRecord = ({ formData }: FormDataEvent): void => {
    const record = this.sends ? this.formRecord() : null;
    if (record !== null) formData.append(String(this.name), JSON.stringify(record));
  };
}
