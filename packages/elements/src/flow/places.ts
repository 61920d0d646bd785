/** What gets the focus: a part that every step has, or the place with an id (where nothing has it, the heading of the step). `added`, what an answer added, is only scrolled to. */
export type FocusTarget = 'step' | 'errors' | 'finished' | 'added' | { readonly place: string };

/**
 * The id of a question's group within the shadow root, and the name of its radio buttons. The ids of what belongs to it begin
 * with this and `_`, which no question's id holds.
 */
export function questionElementId(question: string): string {
  return `question-${question}`;
}

/** The place that a step's name stands for. Where nothing has that id, as for a step that is shown alone, it is the step's heading. */
export function placeOfStep(step: string): FocusTarget {
  return { place: step.replace(':', '-') };
}

/** The name of the step that a place is on. */
export function stepOfPlace(place: string): string {
  if (place.startsWith('question-')) return place.replace('-', ':');
  return place === 'narrative' || place === 'childs-words' ? 'account' : 'judgement';
}
