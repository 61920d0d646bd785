import { html, nothing, type TemplateResult } from 'lit';
import { type DateParts, joinDate, splitDate } from '../flow/typed-date.ts';
import type { Strings } from '../strings/strings.ts';

interface FieldModel {
  /** The id of the control within the shadow root. */
  readonly place: string;
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  /** Lines of a text area; 0 for a field of one line. */
  readonly rows: number;
  readonly problem: string;
  readonly strings: Strings;
  /** The text changed; `done` once the field is left. */
  readonly onText: (text: string, done: boolean) => void;
}

/**
 * A text field with its label, hint and error. It is written to only when the text is another one than before: what someone
 * is typing stays, whatever else is shown anew meanwhile.
 */
export function fieldView({ place, label, hint, text, rows, problem, strings, onText }: FieldModel): TemplateResult {
  const described = describedBy(place, hint, problem);
  const onEvent = ({ type, currentTarget }: Event) => { onText((currentTarget as HTMLInputElement).value, type === 'change'); };
  const invalid = problem === '' ? nothing : 'true';
  return html`<div class="entry">
    <label for=${place}>${label}</label>
    ${hintView(place, hint)} ${problemView(place, problem, strings)}
    ${rows === 0
      ? html`<input class="field" id=${place} autocomplete="off" aria-describedby=${described} aria-invalid=${invalid} .value=${text} @input=${onEvent} @change=${onEvent} />`
      : html`<textarea class="field" id=${place} rows=${rows} autocomplete="off" aria-describedby=${described} aria-invalid=${invalid} .value=${text} @input=${onEvent} @change=${onEvent}></textarea>`}
  </div>`;
}

/** The ids of the hint and of what is wrong at a place, for a control or a group; nothing where there is neither. */
export function describedBy(place: string, hint: string, problem: string): string | typeof nothing {
  return [...(hint === '' ? [] : [`${place}_hint`]), ...(problem === '' ? [] : [`${place}_error`])].join(' ') || nothing;
}

export function hintView(place: string, hint: string): TemplateResult | typeof nothing {
  return hint === '' ? nothing : html`<p class="hint" id="${place}_hint">${hint}</p>`;
}

/** What is wrong, beside the control. */
export function problemView(place: string, problem: string, strings: Strings): TemplateResult | typeof nothing {
  return problem === '' ? nothing : html`<p class="error" id="${place}_error"><span class="unseen">${strings.error} </span>${problem}</p>`;
}

/**
 * A date in three fields. A native date field says nothing of a date that is half typed, so that one would be lost without
 * a word; and many people find its picker hard to use. The first field says the hint and the error at `place`: what describes a
 * group is not read out by every screen reader. Of a date that is half typed nothing is said while someone is in its fields.
 */
export function dateView(place: string, text: string, invalid: boolean, strings: Strings, onText: (text: string, done: boolean) => void): TemplateResult {
  const parts = splitDate(text);
  const onEvent = ({ type, currentTarget, relatedTarget }: Event & { readonly relatedTarget?: unknown }) => {
    const fields = [...(currentTarget as HTMLElement).querySelectorAll('input')];
    const date = joinDate(fields.map(({ value }) => value) as unknown as DateParts);
    const done = date === '' || fields.every(({ value }) => value.trim() !== '');
    if (type === 'change') onText(date, done);
    else if (!done && date !== text && !fields.includes(relatedTarget as HTMLInputElement)) onText(date, true);
  };
  const hint = `${place}_date-hint`;
  const described = invalid ? `${hint} ${place}_error` : hint;
  return html`<p class="hint" id=${hint}>${strings.dateHint}</p>
    <div class="date" @change=${onEvent} @focusout=${onEvent}>
      ${[strings.day, strings.month, strings.year].map(
        (label, i) => html`<label
          ><span>${label}</span>
          <input class="field" inputmode="numeric" autocomplete="off" aria-describedby=${i === 0 ? described : nothing} aria-invalid=${invalid ? 'true' : nothing} .value=${parts[i] ?? ''}
        /></label>`,
      )}
    </div>`;
}
