import { digest, type Answer, type Answers, type AnswerValue } from '@cse-screening/core';

/** What an answer has beside its value. */
export type Detail = 'date' | 'source' | 'note';

/** What a screening must hold, kept by other means than the element keeps it. */
export class Expected {
  readonly answers = new Map<string, { value: AnswerValue } & Partial<Record<Detail, string>>>();
  /** Dates of answers that are no day in the calendar, as typed. */
  readonly typedDates = new Map<string, string>();
  narrative = '';
  childsWords = '';
  reason = '';
  role = '';
  /** The category that was judged, null for none of them, and what was indicated then; null while nothing is. */
  judged: { readonly category: string | null; readonly against: unknown } | null = null;

  give(question: string, value: AnswerValue | null): void {
    if (value === null) {
      this.answers.delete(question);
      this.typedDates.delete(question);
    } else this.answers.set(question, { ...this.answers.get(question), value });
  }

  describe(question: string, detail: Detail, text: string): void {
    const answer = this.answers.get(question);
    if (answer === undefined) throw new Error(`${question} has no answer to be described.`);
    const { [detail]: _, ...others } = answer;
    if (detail === 'date') this.typedDates.delete(question);
    if (detail !== 'date' || text === '' || isDay(text)) this.answers.set(question, text === '' ? others : { ...others, [detail]: text });
    else {
      this.answers.set(question, others);
      this.typedDates.set(question, text);
    }
  }

  copy(): Expected {
    const copy = new Expected();
    for (const [question, answer] of this.answers) copy.answers.set(question, answer);
    for (const [question, text] of this.typedDates) copy.typedDates.set(question, text);
    const { narrative, childsWords, reason, role, judged } = this;
    return Object.assign(copy, { narrative, childsWords, reason, role, judged });
  }

  equals(other: Expected): boolean {
    return digest(this.#all) === digest(other.#all);
  }

  get isNothing(): boolean {
    return this.answers.size === 0 && this.judged === null && `${this.narrative}${this.childsWords}${this.reason}${this.role}`.trim() === '';
  }

  get #all(): unknown {
    return { ...this, answers: [...this.answers], typedDates: [...this.typedDates] };
  }

  /** As the element gives them: the value alone where there is nothing beside it. */
  plainAnswers(): Answers {
    return Object.fromEntries([...this.answers].map(([question, answer]): [string, AnswerValue | Answer] => [question, Object.keys(answer).length === 1 ? answer.value : answer]));
  }
}

function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const date = new Date(Number(year), Number(month) - 1, Number(day), 12);
  return year !== undefined && date.getMonth() === Number(month) - 1 && date.getDate() === Number(day);
}
