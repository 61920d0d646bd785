import type { Draft } from '../draft/draft.ts';
import type { JudgementEntry } from '../judgement/judgement-entry.ts';
import { type Entered, NOTHING_ENTERED } from './entered.ts';
import { setTypedDatesAside } from './give-answer.ts';

/** What is entered now, and what the page handed over at first, with its digest. */
interface Begun {
  readonly entered: Entered;
  readonly handed: Entered;
  readonly begunWith: string;
}

/**
 * The entries once a draft is taken up. The draft takes the place of what it was begun with, because it went further; but
 * whatever was entered on this page since stays as it is.
 */
export function resumeDraft({ entered: draft, begunWith: digest }: Pick<Draft, 'entered' | 'begunWith'>, { entered: now, handed, begunWith }: Begun): Entered {
  const before = digest === begunWith ? handed : NOTHING_ENTERED;
  const text = (part: 'narrative' | 'childsWords') => (now[part] === before[part] ? draft : now)[part];
  return setTypedDatesAside({
    // What the page handed over, and the draft no longer has, was cleared or put right in it.
    answers: Object.freeze({ ...draft.answers, ...enteredSince(before.answers, now.answers) }),
    dates: { ...draft.dates, ...enteredSince(before.dates, now.dates) },
    narrative: text('narrative'),
    childsWords: text('childsWords'),
    judgement: now.judgement === before.judgement && !isEmpty(draft.judgement) ? draft.judgement : now.judgement,
  });
}

function enteredSince<T>(begunWith: Readonly<Record<string, T>>, now: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(now).filter(([question, answer]) => answer !== begunWith[question]));
}

function isEmpty({ category, reason, role }: JudgementEntry): boolean {
  return category === undefined && reason === '' && role === '';
}
