import { digest, presentResult, type Answers } from '@cse-screening/core';
import { parts, root, words } from '../open-screening.ts';
import type { Expected } from './expected.ts';
import { optionsOf, readDate, WRITTEN, type ScreeningPage } from './screening-page.ts';

/** What is not as it must be; null where everything is. `drafted` is what the draft must hold. */
export function findFault(page: ScreeningPage, expected: Expected, drafted: Expected): string | null {
  if (page.errors.length > 0) return `errors: ${page.errors.join('; ')}`;
  return (
    findLostFocus(page) ??
    findAnswerFault(page, expected) ??
    findResultFault(page, expected) ??
    findFieldFault(page, expected) ??
    findJudgementFault(page, expected) ??
    findReferenceFault(page) ??
    findSentFault(page, expected) ??
    findDraftFault(page, drafted)
  );
}

function findLostFocus({ element, focused }: ScreeningPage): string | null {
  const kept = document.activeElement === element && root(element).activeElement?.checkVisibility() === true;
  return focused && !kept ? 'the focus is lost' : null;
}

/** The element and its record hold what was entered. */
function findAnswerFault({ element, rules }: ScreeningPage, expected: Expected): string | null {
  const { answers, date, record } = element;
  const wanted = expected.plainAnswers();
  if (!isSame(answers, wanted)) return `it holds ${JSON.stringify(answers)}`;
  if (record === null) return 'there is no record';
  if (record.ruleSet.digest !== rules.ruleSet.digest) return 'the record names another rule set';
  if (record.createdAt === undefined && record.date !== date) return `the record is of ${record.date}`;
  return isSame(record.answers, wanted) ? null : `the record holds ${JSON.stringify(record.answers)}`;
}

/** What is indicated, and what cannot wait, is what core makes of the answers. */
function findResultFault(page: ScreeningPage, expected: Expected): string | null {
  const { element } = page;
  const result = page.screen(expected.plainAnswers());
  if (element.record?.result.indicated.category !== result.indicated.category) return 'the record indicates another category';
  const view = presentResult(page.rules.ruleSet, result, element.language ?? 'en');
  const other = parts(element, 'headline').map(words).find((headline) => headline !== view.headline);
  // Our own words in Welsh are handed to the element, and not here.
  if (other !== undefined && element.language !== 'cy') return `it says "${other}" and not "${view.headline}"`;
  const seen = parts(element, 'urgent').filter((part) => part.checkVisibility()).map(words).join(' ');
  const hidden = view.actions.find(({ text, urgency }) => urgency !== 'routine' && !seen.includes(text));
  return hidden === undefined ? null : `not shown: ${hidden.text}`;
}

/** Every control shows what was entered. */
function findFieldFault(page: ScreeningPage, expected: Expected): string | null {
  for (const question of page.questions) {
    const group = page.group(question);
    const answer = expected.answers.get(question.id);
    const value = answer?.value;
    const options = optionsOf(question);
    const picked = [...group.querySelectorAll<HTMLInputElement>('.options input')].flatMap(({ checked }, i) => (checked ? [options[i] ?? 'not-known'] : []));
    const isTyped = question.type === 'text' || (options.length === 0 && value !== 'not-known');
    if (!isSame(picked, isTyped || value === undefined ? [] : [value].flat())) return `${question.id} shows ${JSON.stringify(picked)}`;
    const typed = isTyped && value !== undefined ? String(value) : '';
    const shown = question.type === 'date' ? readDate(group.querySelector('.date')) : (group.querySelector<HTMLInputElement>('.field.short, textarea.field:not([id])')?.value ?? '');
    // Spaces around it mean nothing: typed twice, they stay in the field and not in the answer.
    if (options.length === 0 && shown.trim() !== typed.trim()) return `${question.id} shows "${shown}" and not "${typed}"`;
    const detail = group.querySelector('[part="detail"]');
    if ((detail === null) !== (answer === undefined)) return `${question.id}: date and source can be given without an answer, or cannot with one`;
    if (detail === null || answer === undefined) continue;
    for (const name of ['source', 'note'] as const) {
      const field = detail.querySelector<HTMLInputElement>(`#question-${question.id}_${name}`);
      if (field?.value !== (answer[name] ?? '')) return `${question.id}: ${name} shows "${field?.value ?? ''}"`;
    }
    const date = detail.querySelector('.date');
    if (date !== null && readDate(date) !== (expected.typedDates.get(question.id) ?? answer.date ?? '')) return `${question.id}: date shows "${readDate(date)}"`;
  }
  for (const [id, part] of WRITTEN) {
    const [field] = page.all(`#${id}`) as readonly HTMLInputElement[];
    if (field !== undefined && field.value !== expected[part]) return `${id} shows "${field.value}" and not "${expected[part]}"`;
  }
  return null;
}

/** A judgement shows for as long as the same is indicated. */
function findJudgementFault(page: ScreeningPage, { judged }: Expected): string | null {
  if (page.judgementRadios.length === 0) return null;
  const picked = page.judgementRadios.findIndex(({ checked }) => checked);
  const stands = judged !== null && isSame(judged.against, page.screen(page.element.answers).indicated);
  const wanted = stands ? page.judgements.indexOf(judged.category) : -1;
  return picked === wanted ? null : `the judgement shows ${picked} and not ${wanted}`;
}

/** Ids are there once, and what refers to one finds it. */
function findReferenceFault(page: ScreeningPage): string | null {
  const ids = page.all('[id]').map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) return `the id "${twice}" is there twice`;
  const named = ['aria-describedby', 'aria-labelledby', 'for'].flatMap((name) => page.all(`[${name}]`).flatMap((node) => (node.getAttribute(name) ?? '').split(' ')));
  const missing = named.find((id) => !ids.includes(id));
  return missing === undefined ? null : `nothing has the id "${missing}"`;
}

function findSentFault({ form, element }: ScreeningPage, expected: Expected): string | null {
  const sent = new FormData(form).get('screening');
  const answers = typeof sent === 'string' ? (JSON.parse(sent) as { answers: Answers }).answers : null;
  const wanted = expected.isNothing || element.disabled ? null : expected.plainAnswers();
  return isSame(answers, wanted) ? null : `the form sends ${JSON.stringify(answers)}`;
}

function findDraftFault({ store: { text } }: ScreeningPage, drafted: Expected): string | null {
  const entered = text === null ? null : (JSON.parse(text) as { entered: { answers: Answers; narrative: string; childsWords: string } }).entered;
  const kept = entered === null ? null : [entered.answers, entered.narrative, entered.childsWords];
  const wanted = drafted.isNothing ? null : [drafted.plainAnswers(), drafted.narrative, drafted.childsWords];
  return isSame(kept, wanted) ? null : `the draft holds ${JSON.stringify(kept)} and not ${JSON.stringify(wanted)}`;
}

function isSame(one: unknown, other: unknown): boolean {
  return digest(one) === digest(other);
}
