import { textIn } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { questionElementId } from '../flow/places.ts';
import { disclosureView } from './disclosure-view.ts';
import { dateView, fieldView } from './field-view.ts';
import type { QuestionModel } from './question-model.ts';

/** When an answer is from, who it comes from, and a note: none of them needed, one disclosure away. */
export function detailView({ question, detail, problem, language, strings, onDetail }: QuestionModel): TemplateResult {
  const place = questionElementId(question.id);
  const given = Object.keys(detail).some((name) => name === 'date' || name === 'source' || name === 'note');
  const field = (name: 'source' | 'note', label: string, hint: string, rows: number) =>
    fieldView({ place: `${place}_${name}`, label: strings.optional(label), hint, text: detail[name] ?? '', rows, problem: '', strings, onText: (text, done) => { onDetail(name, text, done); } });
  return disclosureView(
    'detail',
    given ? strings.detail : strings.addDetail,
    html`${question.type === 'date'
        ? nothing
        : html`<fieldset class="entry">
            <legend>${strings.optional(strings.detailDate)}</legend>
            ${dateView(place, detail.date ?? '', problem !== '', strings, (text, done) => { onDetail('date', text, done); })}
          </fieldset>`}
      ${field('source', strings.detailSource, strings.detailSourceHint, 0)} ${field('note', strings.detailNote, '', 2)}`,
    textIn(question.text, language),
  );
}
