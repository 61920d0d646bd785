import type { Section } from '@cse-screening/core';

/** The sections as they are asked, without the questions that other answers rule out. A section without a question left is left out. */
export function askedSections(sections: readonly Section[], hidden: readonly string[]): readonly Section[] {
  return sections.map((section) => ({ ...section, questions: section.questions.filter(({ id }) => !hidden.includes(id)) })).filter(({ questions }) => questions.length > 0);
}
