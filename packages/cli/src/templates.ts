/** The templates that a new rule set can start from, and what each is for. */
export const TEMPLATES = {
  counting: 'levels that follow from how many signs are recorded',
  weighted: 'levels that follow from points, with more for what is recent',
  routing: 'a pre-screen that says which steps follow, without levels',
  gloucestershire: 'the Gloucestershire strategy as it is shipped, to adopt',
} as const;

export type Template = keyof typeof TEMPLATES;
