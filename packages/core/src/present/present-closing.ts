import type { RuleSetDocument } from '../format/rule-set.ts';
import type { ResultView } from './result-view.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What a young person reads after answering for themselves: thanks and what happens next, the same whatever they answered.
 * Nothing of a result is in the view, so that no layout can show it (S004 11.4 has a person call and talk it through).
 */
export function presentClosing(closing: NonNullable<RuleSetDocument['selfCompleted']>, document: RuleSetDocument, { language, strings, text }: Vocabulary, notices: () => readonly string[]): ResultView {
  const view = {
    language,
    labels: { ...strings.labels, category: text(closing.title) },
    ruleSet: text(document.title),
    headline: text(closing.text),
    band: '',
    message: '',
    service: '',
    categories: [],
    range: '',
    position: null,
    unknown: '',
    urgentOpen: [],
    settledBy: [],
    recorded: [],
    reasons: [],
    sufficient: null,
    raisesNote: '',
    raises: [],
    readings: [],
    actions: [],
    possibleActions: [],
    flags: [],
    floors: [],
    completeness: [],
    interpretations: [],
    issues: [],
    about: [],
  };
  return { ...view, notices: notices() };
}
