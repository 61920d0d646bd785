import type { JudgementEntry } from '../judgement/judgement-entry.ts';
import type { Entered } from './entered.ts';
import { setTypedDatesAside } from './give-answer.ts';

/**
 * What is entered once a draft is taken up. The draft goes over what it was begun with, since it went further, and under
 * all that is entered now and is not of that. Nothing that only one of them has is lost.
 */
export function resumeDraft(draft: Entered, begunWith: Entered, now: Entered): Entered {
  const text = (part: 'narrative' | 'childsWords') => (now[part] === begunWith[part] ? draft[part] || now[part] : now[part]);
  return setTypedDatesAside({
    answers: Object.freeze({ ...now.answers, ...draft.answers, ...enteredSince(begunWith.answers, now.answers) }),
    dates: { ...now.dates, ...draft.dates, ...enteredSince(begunWith.dates, now.dates) },
    narrative: text('narrative'),
    childsWords: text('childsWords'),
    judgement: now.judgement === begunWith.judgement && !isEmpty(draft.judgement) ? draft.judgement : now.judgement,
  });
}

function enteredSince<T>(begunWith: Readonly<Record<string, T>>, now: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(now).filter(([question, answer]) => answer !== begunWith[question]));
}

function isEmpty({ category, reason, role }: JudgementEntry): boolean {
  return category === undefined && reason === '' && role === '';
}
