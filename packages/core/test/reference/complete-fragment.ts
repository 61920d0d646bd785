/** A part of a rule set as it stands in the reference: whole, or without what every part carries. */
export type Part = Record<string, unknown>;

const SAME_TEXT = { en: 'As in the reference.' };
const CITED = { cites: [], basis: 'invented' };

/** What each list of a rule set leaves out in the reference's fragments; the reference says so where it begins. */
const LEFT_OUT: Readonly<Record<string, Part>> = {
  parameters: { title: SAME_TEXT, ...CITED },
  sections: { title: SAME_TEXT },
  questions: { text: SAME_TEXT, kind: 'risk-indicator', ...CITED },
  options: { text: SAME_TEXT },
  measures: { title: SAME_TEXT },
  readings: { title: SAME_TEXT, text: SAME_TEXT, basis: 'invented' },
  categories: { title: SAME_TEXT, band: SAME_TEXT, message: SAME_TEXT, ...CITED },
  flags: { text: SAME_TEXT, ...CITED },
  rules: { because: SAME_TEXT, ...CITED },
  actions: { text: SAME_TEXT, urgency: 'routine', duty: 'consider', because: SAME_TEXT, ...CITED },
  completeness: { because: SAME_TEXT, basis: 'invented' },
};

/** Adds a fragment to a rule set: a part replaces the one with its id or comes last, an empty list empties it, and what is left out is filled in. */
export function completeFragment(base: Part, fragment: Part): Part {
  const merged: Part = { ...base };
  for (const [key, value] of Object.entries(fragment)) {
    if (!isList(value) || value.length === 0) {
      merged[key] = value;
      continue;
    }
    const own = isList(base[key]) ? base[key] : [];
    const added = value.map((part) => fillIn(key, part));
    const replaced = new Set(added.map(({ id }) => id));
    merged[key] = [...own.filter(({ id }) => !replaced.has(id)), ...added];
  }
  return merged;
}

function fillIn(list: string, part: Part): Part {
  const inner = Object.entries(part).map(([key, value]) => [key, (key === 'questions' || key === 'options') && isList(value) ? value.map((each) => fillIn(key, each)) : value]);
  return { ...LEFT_OUT[list], ...(Object.fromEntries(inner) as Part) };
}

/** A list of parts; a list of ids is a plain value. */
function isList(value: unknown): value is Part[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null);
}
