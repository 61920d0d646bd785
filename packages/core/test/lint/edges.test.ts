import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRuleSet } from '../../src/lint/index.ts';

const CLEAN = readFileSync(new URL('./nothing-to-find.rule-set.json', import.meta.url), 'utf8');
const DATE = '2026-06-01';
const SOURCE = 'one sign, and risky behaviour; another sign; left out here; Level 1: low risk, one or more signs';

type Edit = readonly [find: string, put: string];

const PUBLISHED: Edit = ['"status": "draft"', '"status": "published"'];
const UPPER_IS = (number: number): Edit => ['"value": 2', `"value": ${String(number)}`];
const NUMBERS_ALIKE = UPPER_IS(1);
const AS_SOURCE = (before: string): Edit => [`${before}"numbers"`, `${before}"source"`];
const choice = (first: string, other: string): Edit => ['"type": "presence",\n          "id": "school",', `"type": "choice",\n          "options": [${first}, ${other}],\n          "id": "school",`];
const absent = (id: string, text: string) => `{ "id": "${id}", "text": { "en": "${text}", "cy": "Testun ${id}" }, "present": false }`;
const present = (id: string, rest = '') => `{ "id": "${id}", "text": { "en": "Yes", "cy": "Testun ${id}" }${rest} }`;
const rationale = (words: string): Edit => ['The source says “several” and gives no number.', words];
const requirement = (rest: string): Edit => ['"completeness": [', `"completeness": [{ "id": "more", ${rest}, "because": { "en": "It is needed.", "cy": "Testun" }, "basis": "numbers" },`];
const DANGER = '{ "fact": "danger", "operator": "equal", "value": "yes" }';
const FIRST = '{ "fact": "first", "operator": "equal", "value": "yes" }';
const action = (rest: string): Edit => ['"actions": [', `"actions": [{ "id": "tell", "text": { "en": "Tell the MASH.", "cy": "Testun" }, ${rest}, "duty": "must", "because": { "en": "It is recorded.", "cy": "Testun" }, "cites": [], "basis": "numbers" },`];
const GONE: Edit = ['"id": "numbers"', '"id": "counts"'];
const ANOTHER_READING: Edit = ['"readings": [', '"readings": [{ "id": "other", "title": { "en": "Other reading", "cy": "Testun" }, "text": { "en": "As others read it.", "cy": "Testun" }, "basis": "numbers" },'];
const flagSays = (en: string, cy = '"Testun"'): Edit => ['{ "en": "Look at it together.", "cy": "Testun Cymraeg 23" }', `{ "en": ${JSON.stringify(en)}, "cy": ${cy} }`];

/** What is done to the rule set in which there is nothing to find, and all that is then found: code, severity where it is no warning, and place. */
const CASES: readonly [what: string, edits: readonly Edit[], found: readonly string[], world?: { readonly date?: string; readonly source?: string }][] = [
  ['an absent answer first that does not say No', [choice(absent('none', 'Not yet'), present('some'))], []],
  ['No first where every answer is absent', [choice(absent('none', 'No'), absent('away', 'Not at home'))], []],

  ['a rationale of three words', [rationale('No number given.')], ['interpretation-says-nothing /interpretations/0/rationale/en']],
  ['a rationale of four words', [rationale('No number is given.')], []],
  ['a rationale that begins with a placeholder', [rationale('TBC by the partnership in spring.')], ['interpretation-says-nothing /interpretations/0/rationale/en']],
  ['an owner who is to be named', [['"owner": "cse-screening maintainers",\n      "date"', '"owner": "tbc",\n      "date"']], ['interpretation-says-nothing /interpretations/0/owner']],

  ['a question without a row', [AS_SOURCE('"Is the child in danger now?", "cy": "Testun Cymraeg 10" },\n          "cites": [],\n          "basis": ')], ['basis-without-row error /sections/0/questions/2/basis']],
  ['a category without a row', [AS_SOURCE('"Testun Cymraeg 22" },\n      "cites": [],\n      "basis": ')], ['basis-without-row error /categories/1/basis']],
  ['a flag without a row', [AS_SOURCE('"Testun Cymraeg 23" }, "cites": [], "basis": ')], ['basis-without-row error /flags/0/basis']],
  ['a rule without a row', [AS_SOURCE('"Testun Cymraeg 25" },\n      "cites": [],\n      "basis": ')], ['basis-without-row error /rules/1/basis']],
  ['an action without a row', [AS_SOURCE('"Testun Cymraeg 28" },\n      "cites": [],\n      "basis": ')], ['basis-without-row error /actions/0/basis']],
  ['a question with a row in an option alone', [choice(present('some', ', "cites": ["EX-2"]'), absent('none', 'No')), AS_SOURCE('"Testun Cymraeg 12" },\n          "cites": [],\n          "basis": ')], []],
  ['an option that asks a row that is left out', [choice(present('some', ', "cites": ["EX-4"]'), absent('none', 'No'))], ['row-asked-after-all /sources/0/rows/3/notAsked']],

  ['a case without a narrative, which every case needs', [requirement(`"when": ${DANGER}, "narrative": false, "questions": ["danger"]`)], ['completeness-contradiction /completeness/0/narrative']],
  ['a question that only a complete record needs', [requirement('"questions": ["school"]'), ['"noEffect": { "en": "It is asked for the account of what happened.", "cy": "Testun Cymraeg 12" },', '']], []],

  ['a review on the first day', [['"reviewBy": "2027-01-01"', '"reviewBy": "2026-01-01"']], ['dates-contradict /reviewBy']],
  ['a review today', [], [], { date: '2027-01-01' }],
  ['a last day that is today', [['{ "from": "2026-01-01" }', `{ "from": "2026-01-01", "until": "${DATE}" }`]], []],
  ['a last day that is past, of what is published', [PUBLISHED, ['{ "from": "2026-01-01" }', '{ "from": "2026-01-01", "until": "2026-05-31" }']], ['period-over /inForce/until']],
  ['a decision of today', [], [], { date: '2026-01-01' }],

  ['a draft of a translation, in what is published', [PUBLISHED, flagSays('Look at it together.', '{ "text": "Testun", "status": "draft" }')], ['unapproved-translation error /flags/0/text/cy/text']],
  ['two words in two languages', [flagSays('Look together', '"Look together"')], []],
  ['three words in two languages', [flagSays('Look at this', '"Look at this"')], ['untranslated-text /flags/0/text/cy']],

  ['an urgent action that waits where one that is more urgent does not', [action(`"urgency": "urgent", "when": { "all": [${DANGER}, ${FIRST}] }`)], ['urgent-action-waits info /actions/0']],
  ['an immediate action that waits where one that is less urgent does not', [action(`"urgency": "urgent", "when": ${DANGER}`), ['"urgency": "immediate",\n      "duty": "must",\n      "when": { "fact": "danger", "operator": "equal", "value": "yes" }', `"urgency": "immediate", "duty": "must", "when": { "all": [${DANGER}, ${FIRST}] }`]], ['urgent-action-waits /actions/1']],

  ['a source of which no row is quoted', [['"sources": [', '"sources": [{ "id": "NONE", "title": "Another source", "publisher": "cse-screening", "rows": [] },']], []],
  ['a wording to avoid in the English of another country', [flagSays('Look at it together.', '"Testun", "en-GB": "This is risky."')], ['blaming-words /flags/0/text/en-GB', 'undeclared-language /flags/0/text/en-GB']],
  ['a heading that a row has which the category does not cite', [['"cy": "Testun Cymraeg 20" },', '"cy": "Testun Cymraeg 20" }, "band": { "en": "Low risk", "cy": "Testun Cymraeg 21" },']], ['heading-not-quoted /categories/1/band', 'reads-as-all-clear error /categories/1/band/en']],
  ['a text that is hard to read', [['Is there the second sign?', 'Do professionals from several organisations worry about how this child communicates with other people?']], ['reading-level info /sections/0/questions/1/text/en']],
  ['a wording to avoid in what is left out', [['Advice on practice and not a sign.', 'It is about risky behaviour.']], ['blaming-words /sources/0/rows/3/notAsked']],
  ['two wordings to avoid in one text', [flagSays('Look at this risky lifestyle.')], ['blaming-words /flags/0/text/en', 'blaming-words /flags/0/text/en']],
  ['an all-clear beside a sentence that is none', [flagSays('This does not mean that there is no risk. There is no risk.')], ['reads-as-all-clear error /flags/0/text/en']],
  ['two findings in one line', [flagSays('Look at  it together.', '{ "text": "Testun", "status": "draft" }')], ['untidy-text /flags/0/text/en', 'unapproved-translation /flags/0/text/cy/text']],
  ['what refers to nothing, beside a wording to avoid', [flagSays('This is risky.'), ['"cites": ["EX-2"]', '"cites": ["EX-9"]']], ['row-not-covered error /sources/0/rows/1', 'unknown-reference error /sections/0/questions/1/cites/0', 'blaming-words /flags/0/text/en']],

  ['what many refer to and is not there', [GONE], ['unknown-reference error /parameters/1/basis']],

  ['a category that the end of a span alone reaches, in another reading, beside a number that no count can be', [UPPER_IS(0), ANOTHER_READING, ['"id": "level-2-several",', '"id": "level-2-several", "reading": "other",'], ['{ "category": "level-2" }', '{ "category": "level-1", "upTo": "level-2" }']], ['not-a-count /parameters/1/value', 'reading-falls-below /readings/0', 'category-not-reached /categories/1']],
  ['a span that another rule goes above by its numbers', [NUMBERS_ALIKE, ['{ "category": "level-1" }', '{ "category": "level-1", "upTo": "level-2" }']], ['threshold-order /parameters/1/value']],
  ['a rule of one reading above one of every reading', [NUMBERS_ALIKE, ANOTHER_READING, ['"id": "level-2-several",', '"id": "level-2-several", "reading": "main",']], ['category-not-reached /categories/0']],
  ['the same number, once more than it', [NUMBERS_ALIKE, ['"greaterThanInclusive", "value": { "fact": "upper-from" }', '"greaterThan", "value": { "fact": "upper-from" }']], []],
  ['the same number, with it once and above it for the lower one', [NUMBERS_ALIKE, ['"greaterThanInclusive", "value": { "fact": "lower-from" }', '"greaterThan", "value": { "fact": "lower-from" }']], ['threshold-order /parameters/1/value']],
];

/** Where a sentence says what is found. */
const SENTENCES: readonly [what: string, edits: readonly Edit[], place: string, message: RegExp, world?: { readonly source?: string }][] = [
  ['a quote that agrees in eleven characters', [], 'quote-differs error /sources/0/rows/0/quote', /^EX-1 does not stand in EX\.$/, { source: 'one sign, alone; another sign; left out here; Level 1: low risk, one or more signs' }],
  ['a quote that agrees in twelve', [], 'quote-differs error /sources/0/rows/0/quote', /^EX-1 differs from EX after “one sign, an”\.$/, { source: 'one sign, an; another sign; left out here; Level 1: low risk, one or more signs' }],
  ['of two rules that held, the one for the higher category', [['{ "fact": "signs", "operator": "greaterThanInclusive", "value": { "fact": "upper-from" } }', '{ "all": [{ "fact": "signs", "operator": "greaterThanInclusive", "value": { "fact": "lower-from" } }, { "not": { "fact": "second", "operator": "equal", "value": "yes" } }] }']], 'concern-lowers-category error /rules/1/when', /because the rule ‘Several signs are recorded\.’ \(level-2-several\) then no longer holds\. Smallest example: .* gives ‘Level 2’ \(level-2\); with .* it is ‘Level 1’ \(level-1\)\.$/],
  ['every line that refers to what is not there', [GONE], 'unknown-reference error /parameters/1/basis', /^There is no interpretation .*\. Lines (\d+, )+\d+ refer to it too\.$/],
];

function findIn(edits: readonly Edit[], date: string, source: string): readonly { readonly place: string; readonly message: string }[] {
  const text = edits.reduce((now, [find, put]) => {
    if (!now.includes(find)) throw new Error(`The rule set does not hold ${find}`);
    return now.replace(find, () => put);
  }, CLEAN);
  return checkRuleSet(text, { date, sources: { EX: source } }).issues.map(({ code, severity, path, message }) => ({ place: `${code}${severity === 'warning' ? '' : ` ${severity}`} ${path}`, message }));
}

describe('a check at the edge of what it finds', () => {
  it.each(CASES)('%s', (_, edits, found, { date = DATE, source = SOURCE } = {}) => {
    expect(findIn(edits, date, source).map(({ place }) => place)).toEqual(found);
  });

  it.each(SENTENCES)('names %s', (_, edits, place, message, { source = SOURCE } = {}) => {
    expect(findIn(edits, DATE, source).filter((issue) => issue.place === place).map((issue) => issue.message)).toEqual([expect.stringMatching(message)]);
  });
});
