import type { JudgementEntry } from '../judgement/judgement-entry.ts';
import type { Entered } from './entered.ts';
import { setTypedDatesAside } from './give-answer.ts';

/**
 * What is entered once a draft is taken up. Over what the page handed over goes the draft, which was begun with that and
 * went further; over the draft goes what was entered since the page did. Nothing that only one of them has is lost.
 */
export function resumeDraft(draft: Entered, handed: Entered, now: Entered): Entered {
  const text = (part: 'narrative' | 'childsWords') => (now[part] === handed[part] ? draft[part] || now[part] : now[part]);
  return setTypedDatesAside({
    answers: Object.freeze({ ...now.answers, ...draft.answers, ...enteredSince(handed.answers, now.answers) }),
    dates: { ...now.dates, ...draft.dates, ...enteredSince(handed.dates, now.dates) },
    narrative: text('narrative'),
    childsWords: text('childsWords'),
    judgement: now.judgement === handed.judgement && !isEmpty(draft.judgement) ? draft.judgement : now.judgement,
  });
}

function enteredSince<T>(handed: Readonly<Record<string, T>>, now: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(now).filter(([question, answer]) => answer !== handed[question]));
}

function isEmpty({ category, reason, role }: JudgementEntry): boolean {
  return category === undefined && reason === '' && role === '';
}
