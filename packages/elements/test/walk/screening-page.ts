import { compile, parse, type Answers, type AnswerValue, type Question, type RuleSet } from '@cse-screening/core';
import { aTimeout } from '@open-wc/testing';
import type { CseScreening, DraftStore } from '../../src/index.ts';
import { joinDate } from '../../src/flow/typed-date.ts';
import { changedRuleSet, root, ruleSetText } from '../open-screening.ts';

const SCREENING_DATES = ['2026-03-04', '2025-12-31'] as const;

/** The fields of an account and of a judgement: their ids, and what they hold. */
export const WRITTEN = [['narrative', 'narrative'], ['childs-words', 'childsWords'], ['reason', 'reason'], ['role', 'role']] as const;

/** Keeps one draft in memory. */
class MemoryStore implements DraftStore {
  text: string | null = null;
  load = () => Promise.resolve(this.text);
  save = (text: string) => Promise.resolve(void (this.text = text));
  remove = () => Promise.resolve(void (this.text = null));
}

/** A page with one screening in a form: what is on it, and how a person gets at it. */
export class ScreeningPage {
  element: CseScreening;
  readonly form = document.createElement('form');
  readonly store = new MemoryStore();
  /** What went wrong outside of any call. */
  readonly errors: string[] = [];
  /** Whether a person is at a control, whose focus must not be lost. */
  focused = false;
  version = 0;
  date: string = SCREENING_DATES[0];
  readonly #versions: readonly { readonly text: string; readonly ruleSet: RuleSet }[];
  readonly #stop = new AbortController();

  static async open(): Promise<ScreeningPage> {
    const turned = await changedRuleSet((document) => {
      const { sections } = document as unknown as { sections: { questions: Question[] }[] };
      sections.reverse();
      for (const section of sections) section.questions.reverse();
      return Object.assign(document, { version: '1.3.0' });
    });
    const page = new ScreeningPage([await ruleSetText(), turned]);
    await page.settle();
    return page;
  }

  private constructor(texts: readonly string[]) {
    this.#versions = texts.map((text) => {
      const { ruleSet, issues } = parse(text);
      if (ruleSet === null) throw new Error(issues.map(({ message }) => message).join('\n'));
      return { text, ruleSet };
    });
    const { signal } = this.#stop;
    window.addEventListener('error', ({ message }) => this.errors.push(message), { signal });
    window.addEventListener('unhandledrejection', ({ reason }) => this.errors.push(String(reason)), { signal });
    document.body.append(this.form);
    this.element = this.begin();
  }

  /** Leaves nothing behind. */
  end(): void {
    this.#stop.abort();
    this.form.remove();
  }

  /** Puts a new element in the place of the one there is. */
  begin(): CseScreening {
    this.element = document.createElement('cse-screening');
    Object.assign(this.element, { name: 'screening', date: this.date, recordId: 'r-1', draftStore: this.store, rules: this.rules.text });
    this.form.replaceChildren(this.element);
    return this.element;
  }

  /** Until what was done is shown, and kept: the store is in memory, so that is within the task. */
  async settle(): Promise<void> {
    await this.element.updateComplete;
    await aTimeout(0);
    await this.element.updateComplete;
  }

  get rules(): { readonly text: string; readonly ruleSet: RuleSet } {
    return at(this.#versions, this.version);
  }

  /** Another screening date of a few. */
  setDate(a: number): void {
    this.date = at(SCREENING_DATES, a);
    this.element.date = this.date;
  }

  /** What core makes of answers. */
  screen(answers: Answers): ReturnType<ReturnType<typeof compile>['screen']> {
    return compile(this.rules.ruleSet).screen(answers, { date: this.date });
  }

  /** What a person can judge, in the order shown. */
  get judgements(): readonly (string | null)[] {
    return [...this.rules.ruleSet.document.categories.map(({ id }) => id).reverse(), null];
  }

  get judgementRadios(): readonly HTMLInputElement[] {
    return this.all('#category input') as readonly HTMLInputElement[];
  }

  /** The questions that can be seen now. */
  get questions(): readonly Question[] {
    const questions = this.rules.ruleSet.document.sections.flatMap((section) => section.questions);
    return questions.filter(({ id }) => root(this.element).getElementById(`question-${id}`)?.checkVisibility());
  }

  /** One of the questions that can be seen now. */
  question(a: number, ...types: Question['type'][]): Question | null {
    const questions = this.questions.filter(({ type }) => types.length === 0 || types.includes(type));
    return questions[a % questions.length] ?? null;
  }

  group({ id }: Question): HTMLElement {
    return root(this.element).getElementById(`question-${id}`) as HTMLElement;
  }

  /** What matches within what a person works with. */
  all(selector: string): readonly HTMLElement[] {
    return [...root(this.element).querySelectorAll<HTMLElement>(`.live :is(${selector})`)];
  }

  /** As a person does it: the focus comes first, and must not be lost. */
  press(control: HTMLElement): void {
    control.focus();
    this.focused = true;
    control.click();
  }

  /** Types into a field and leaves it. False where it stays as it was. */
  fill(field: HTMLInputElement | HTMLTextAreaElement | null, text: string): boolean {
    if (field === null) throw new Error('There is no field to type into.');
    const before = field.value;
    field.focus();
    field.value = text;
    if (field.value === before) return false;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  }

  /** Types a date into its three fields and leaves them; null where that changes none of them. */
  async typeDate(date: Element | null, parts: readonly string[]): Promise<string | null> {
    const fields = [...(date?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    let changed = false;
    for (const [i, field] of fields.entries()) {
      changed = this.fill(field, parts[i] ?? '') || changed;
      await this.element.updateComplete;
    }
    // Of a date that is half typed nothing is shown until then.
    fields.at(-1)?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    return changed ? readDate(date) : null;
  }
}

/** What stands in the three fields of a date. */
export function readDate(date: Element | null): string {
  const [day = '', month = '', year = ''] = [...(date?.querySelectorAll<HTMLInputElement>('input') ?? [])].map(({ value }) => value);
  return joinDate([day, month, year]);
}

/** The ids of what can be picked, "Not known" aside. */
export function optionsOf(question: Question): readonly string[] {
  if (question.type === 'presence') return ['yes', 'no'];
  return 'options' in question ? question.options.map(({ id }) => id) : [];
}

/** One of a list, whatever the number. */
export function at<T>(list: readonly T[], place: number): T {
  return list[place % list.length] as T;
}

/** A number as it was typed, or the text where it is none. */
export function readNumber(text: string): AnswerValue {
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
