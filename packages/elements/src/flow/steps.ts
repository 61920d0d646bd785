import type { Question, Section } from '@cse-screening/core';

/** How the questions are laid out: a section a step, all on one page, or one question a step. */
export type Layout = 'steps' | 'page' | 'question';

/** A part of the way from the first question to the record. */
export interface Step {
  /** `section:ID`, `question:ID`, `account`, `check`, `result`, `judgement`, or `page`. Ids hold no colon. */
  readonly name: string;
  readonly kind: 'section' | 'question' | 'account' | 'check' | 'result' | 'judgement' | 'page';
  /** The section that its questions are of; null where it is not one section's. */
  readonly section: Section | null;
  /** The questions that it asks. */
  readonly questions: readonly Question[];
  /** The names of other steps that it holds, so that they can be gone to. The one step of the layout `page` holds all but `check`: the answers are on it anyway. */
  readonly holds?: readonly string[];
}

/**
 * The steps in order, by the sections as they are asked. Who answers for themselves checks the answers, and is shown no
 * result and asked for no judgement.
 */
export function planSteps(sections: readonly Section[], layout: Layout, selfCompleted: boolean): readonly Step[] {
  const asked = sections.flatMap((section): Step[] => {
    const { id, questions } = section;
    if (layout === 'question') return questions.map((question) => ({ name: `question:${question.id}`, kind: 'question', section, questions: [question] }));
    return [{ name: `section:${id}`, kind: 'section', section, questions }];
  });
  const ending = (selfCompleted ? (['check'] as const) : (['account', 'check', 'result', 'judgement'] as const)).map((kind): Step => ({ name: kind, kind, section: null, questions: [] }));
  const steps = [...asked, ...ending];
  if (layout !== 'page') return steps;
  return [{ name: 'page', kind: 'page', section: null, questions: sections.flatMap(({ questions }) => questions), holds: steps.map(({ name }) => name).filter((name) => name !== 'check') }];
}

/** The place of a step by its name, or by that of what it holds, such as `question:ID` of a question that it asks; -1 where there is none. */
export function findStep(steps: readonly Step[], name: string): number {
  return steps.findIndex((step) => step.name === name || step.holds?.includes(name) === true || step.questions.some(({ id }) => `question:${id}` === name));
}
