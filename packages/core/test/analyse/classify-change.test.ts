import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ANALYSIS_DATE, answerClasses } from '../../src/analyse/answer-classes.ts';
import { type ChangeLevel, classifyChange } from '../../src/analyse/classify-change.ts';
import { compareOutcomes } from '../../src/analyse/compare-outcomes.ts';
import { type Answers, compile, parse, type Question, type Result, type RuleSet, type RuleSetDocument, type Section } from '../../src/index.ts';
import { questionsOf } from '../../src/format/facts.ts';
import type { Action, Category, Rule } from '../../src/format/rule.ts';
import { withCategoryNumbers } from '../category-numbers.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const GLOUCESTERSHIRE = withCategoryNumbers(readFileSync(new URL('../../../../rules/gloucestershire-cse/1.0.0/rule-set.json', import.meta.url), 'utf8'));

/** An edit of a rule set that was just read from JSON, so that it may be changed in place. */
type Edit = (document: RuleSetDocument) => void;

function edited(text: string, edit: Edit): RuleSet {
  const document = JSON.parse(text) as RuleSetDocument;
  edit(document);
  const { ruleSet, issues } = parse(JSON.stringify(document));
  if (ruleSet === null) throw new Error(JSON.stringify(issues.filter(({ severity }) => severity === 'error')));
  return ruleSet;
}

const SMALL = JSON.stringify(smallRuleSet().document);
const set = (parts: readonly { readonly id: string }[], id: string, fields: object): void => { Object.assign(parts.find((part) => part.id === id) ?? expect.unreachable(id), fields); };
const questions = (document: RuleSetDocument): Question[] => (document.sections[0] as Section).questions;
const harmRule = (second: object) => ({ when: { all: [TOLD, second] } });
const PRESENCE: Omit<Question & { type: 'presence' }, 'id'> = { type: 'presence', kind: 'risk-indicator', text: { en: 'Is there one more?' }, cites: [], basis: 'number-for-several' };
const TOLD = { fact: 'harm', operator: 'equal', value: 'yes' } as const;
const OPTIONS = [{ id: 'no', text: { en: 'No' }, present: false }, { id: 'sometimes', text: { en: 'Sometimes' } }, { id: 'often', text: { en: 'Often' }, tags: ['strong'] }];

const CLOSING = { title: { en: 'Thank you' }, text: { en: 'Somebody will ring you.' } };
const REORDERED = 'the order of the categories';

/** Each edit of the small rule set, its level, and one of its reasons of that level. */
const EDITS: readonly [edit: string, level: ChangeLevel, about: string, id: string | null, edit: Edit][] = [
  ['nothing but the version', 'none', '', null, (d) => { d.version = '1.0.1'; }],
  ['the text of a question', 'patch', 'questions', 'harm', (d) => { set(questions(d), 'harm', { text: { en: 'Has someone told of harm?' } }); }],
  ['the wording of an option', 'patch', 'questions', 'second-sign', (d) => { set(questions(d), 'second-sign', { options: OPTIONS.map((option) => ({ ...option, text: { en: `${option.text.en}.` } })) }); }],
  ['a citation', 'patch', 'questions', 'harm', (d) => { set(questions(d), 'harm', { cites: ['EX-1'] }); }],
  ['the sentence of a rule', 'patch', 'rules', 'floor-for-harm', (d) => { set(d.rules, 'floor-for-harm', { because: { en: 'Somebody told of harm.' } }); }],
  ['the rationale of an interpretation', 'patch', 'interpretations', 'number-for-several', (d) => { set(d.interpretations, 'number-for-several', { rationale: { en: 'The source is silent.' } }); }],
  ['the note of a source', 'patch', 'sources', 'EX', (d) => { set(d.sources, 'EX', { note: 'Read again.' }); }],
  ['a quote', 'patch', 'rows', 'EX-1', (d) => { set(d.sources[0]?.rows ?? [], 'EX-1', { quote: 'one more sign' }); }],
  ['the review date', 'patch', 'rule-set', null, (d) => { d.reviewBy = '2028-01-01'; }],
  ['the order of the rules', 'patch', 'rules', null, (d) => { d.rules.reverse(); }],

  ['a question that nothing counts', 'minor', 'questions', 'school', (d) => { questions(d).push({ ...PRESENCE, id: 'school', kind: 'context', noEffect: { en: 'For the narrative.' } }); }],
  ['a question that counts', 'minor', 'questions', 'third-sign', (d) => { questions(d).push({ ...PRESENCE, id: 'third-sign' }); }],
  ['a question less that nothing counts', 'minor', 'questions', 'episodes', (d) => { questions(d).splice(4, 1); }],
  ['an option more', 'minor', 'questions', 'second-sign', (d) => { set(questions(d), 'second-sign', { options: [...OPTIONS, { id: 'always', text: { en: 'Always' } }] }); }],
  ['the order of the questions', 'minor', 'questions', null, (d) => { questions(d).reverse(); }],
  ['a question that moves to another section', 'minor', 'questions', 'words', (d) => { d.sections.push({ id: 'own-words', title: { en: 'Own words' }, questions: questions(d).splice(6, 1) }); }],
  ['a condition that is written otherwise', 'minor', 'actions', 'think-again', (d) => { set(d.actions, 'think-again', { when: { fact: 'signs-present', operator: 'greaterThanInclusive', value: { fact: 'several' } } }); }],
  ['a rule that says the same once more', 'minor', 'rules', 'again', (d) => { d.rules.push({ ...(d.rules[4] as Rule), id: 'again' }); }],
  ['an action for a new question', 'minor', 'actions', 'ask-school', (d) => {
    questions(d).push({ ...PRESENCE, id: 'school', kind: 'context' });
    d.actions.push({ ...(d.actions[1] as Action), id: 'ask-school', when: { fact: 'school', operator: 'equal', value: 'yes' } });
  }],
  ['an answer that says absent now, and that nothing looks at', 'minor', 'questions', 'when-seen', (d) => { set(questions(d), 'when-seen', { options: [{ id: 'before', text: { en: 'Before' }, present: false }, { id: 'now', text: { en: 'Now' } }] }); }],
  ['what a complete record needs', 'minor', 'completeness', 'narrative', (d) => { set(d.completeness, 'narrative', { questions: ['words', 'harm'] }); }],

  ['a parameter that moves answer sets', 'major', 'category', 'upper', (d) => { set(d.parameters, 'several', { value: 3 }); }],
  ['the switch turned off', 'major', 'category', 'upper', (d) => { set(d.parameters, 'several-switch', { value: false }); }],
  ['a tag taken away', 'major', 'category', 'upper', (d) => { set(questions(d), 'second-sign', { options: OPTIONS.map(({ tags: _, ...option }) => option) }); }],
  ['a counted question less', 'major', 'category', 'lower', (d) => { questions(d).shift(); set(d.sources[0]?.rows ?? [], 'EX-1', { notAsked: 'Asked no more.' }); }],
  ['an option less that counts', 'major', 'category', 'lower', (d) => {
    set(questions(d), 'second-sign', { options: OPTIONS.filter(({ id }) => id !== 'sometimes') });
    set(d.rules, 'harm-without-sign', harmRule({ not: { fact: 'second-sign', operator: 'in', value: ['often'] } }));
  }],
  ['a question that is asked less often', 'major', 'category', 'lower', (d) => { set(questions(d), 'first-sign', { askedWhen: { fact: 'second-sign', operator: 'equal', value: 'often' } }); }],
  ['a comparison that differs only where a question does not apply', 'major', 'flag', 'look-again', (d) => { set(d.rules, 'harm-without-sign', harmRule({ fact: 'second-sign', operator: 'equal', value: 'no' })); }],
  ['an action that no longer follows', 'major', 'action', 'tell-someone', (d) => { set(d.actions, 'tell-someone', { when: { all: [TOLD, { fact: 'first-sign', operator: 'equal', value: 'yes' }] } }); }],
  ['an action that follows from more', 'major', 'action', 'think-again', (d) => { set(d.actions, 'think-again', { when: { fact: 'signs-present', operator: 'greaterThanInclusive', value: { fact: 'one' } } }); }],
  ['an action that a question that is new can keep back', 'major', 'action', 'tell-someone', (d) => {
    questions(d).push({ ...PRESENCE, id: 'third-sign', kind: 'context' });
    set(d.actions, 'tell-someone', { when: { all: [TOLD, { not: { fact: 'third-sign', operator: 'equal', value: 'yes' } }] } });
  }],
  ['an action removed', 'major', 'action', 'tell-someone', (d) => { d.actions.shift(); }],
  ['a floor removed', 'major', 'floor', 'upper', (d) => { d.rules.pop(); }],
  ['a duty', 'major', 'actions', 'tell-someone', (d) => { set(d.actions, 'tell-someone', { duty: 'should' }); }],
  ['how urgent an action is', 'major', 'actions', 'tell-someone', (d) => { set(d.actions, 'tell-someone', { urgency: 'routine' }); }],
  ['who does an action', 'major', 'actions', 'tell-someone', (d) => { set(d.actions, 'tell-someone', { who: { en: 'Everyone' } }); }],
  ['by when', 'major', 'actions', 'think-again', (d) => { set(d.actions, 'think-again', { due: { en: 'within a year' } }); }],
  ['the default reading', 'major', 'readings', 'main', (d) => { set(d.readings, 'main', { default: undefined }); set(d.readings, 'other', { default: true }); }],
  [REORDERED, 'major', 'categories', null, (d) => { d.categories.reverse(); set(d.rules, 'other-span', { then: { category: 'lower' } }); }],
  ['a category more', 'major', 'categories', 'top', (d) => { d.categories.push({ ...(d.categories[1] as Category), id: 'top' }); set(d.rules, 'upper-from-several', { then: { category: 'top' } }); }],
  ['that the young person answers for themselves', 'major', 'rule-set', null, (d) => { d.selfCompleted = CLOSING; }],
  ['another edition', 'major', 'rule-set', null, (d) => { d.edition = 'another'; }],
  ['another rule set', 'major', 'rule-set', null, (d) => { d.id = 'another'; }],
  ['a count become a sum with the same limits', 'major', 'category', 'lower', (d) => {
    set(d.measures, 'signs-present', { type: 'sum', of: ['risk-indicator', 'possible-harm'].map((kind) => ({ kind, weight: 'one' })) });
  }],
];

describe('a change of the small rule set', () => {
  it.each(EDITS)('%s is %s', (_edit, level, about, id, edit) => {
    const classified = classifyChange(smallRuleSet(), edited(SMALL, edit));
    expect(classified.level, JSON.stringify(classified.reasons, null, 1)).toBe(level);
    if (level !== 'none') expect(classified.reasons.filter((reason) => reason.level === level)).toContainEqual(expect.objectContaining({ about, id }));
  });

  it.each<[edit: string, level: ChangeLevel, edit: Edit]>([
    ['that a young person no longer answers for themselves', 'major', (d) => { delete d.selfCompleted; }],
    ['what that young person is told', 'patch', (d) => { d.selfCompleted = { ...CLOSING, text: { en: 'We will ring you.' } }; }],
  ])('%s is %s', (_edit, level, edit) => {
    const older = edited(SMALL, (d) => { d.selfCompleted = CLOSING; });
    expect(classifyChange(older, edited(JSON.stringify(older.document), edit)).level).toBe(level);
  });

  it('who does an action, in another language too, is patch', () => {
    const older = edited(SMALL, (d) => { set(d.actions, 'tell-someone', { who: { en: 'Everyone' } }); });
    expect(classifyChange(older, edited(JSON.stringify(older.document), (d) => { set(d.actions, 'tell-someone', { who: { en: 'Everyone', cy: 'Pawb' } }); })).level).toBe('patch');
  });

  it('says that an action now follows, or no longer', () => {
    const messages = (from: RuleSet, to: RuleSet) => classifyChange(from, to).reasons.filter(({ about }) => about === 'action').map(({ message }) => message);
    const wider = edited(SMALL, (d) => { set(d.actions, 'think-again', { when: { fact: 'signs-present', operator: 'greaterThanInclusive', value: { fact: 'one' } } }); });
    expect(messages(smallRuleSet(), wider)).toContainEqual(expect.stringContaining('now follows from answers from which it did not follow before'));
    expect(messages(wider, smallRuleSet())).toContainEqual(expect.stringContaining('no longer follows from answers from which it followed before'));
  });

  it('is never lower than what screening every answer set twice shows, and shows no more', () => {
    const older = smallRuleSet();
    const before = screenExisting(older);
    for (const [name, , , , edit] of EDITS) {
      const newer = edited(SMALL, edit);
      if (newer.document.id !== older.document.id || name === REORDERED) continue;
      const screener = compile(newer);
      const differs = before.some(({ answers, outcome }) => outcome !== outcomeOf(screener.screen(fitting(answers, newer), { date: ANALYSIS_DATE })));
      const found = compareOutcomes(older.document, newer.document);
      expect([name, found.some(({ change }) => change !== 'undecided')]).toEqual([name, differs && found.every(({ change }) => change !== 'undecided')]);
      for (const { example, change } of found) {
        if (change === 'undecided' || example === null) continue;
        const results = [older, newer].map((ruleSet) => outcomeOf(compile(ruleSet).screen(fitting(example, ruleSet), { date: ANALYSIS_DATE })));
        expect([name, example, results[0] === results[1]]).toEqual([name, example, false]);
      }
    }
  });
});

/** Every answer set to a rule set's questions, "not applicable" among the answers, with what follows from it. */
function screenExisting(ruleSet: RuleSet): readonly { answers: Answers; outcome: string }[] {
  let sets: Answers[] = [{}];
  for (const { id, type } of questionsOf(ruleSet.document)) {
    if (type === 'text' || id === 'episodes' || id === 'born') continue;
    const values = [...answerClasses(id, [ruleSet.document]).map(({ value }) => value), { value: 'not-applicable', reason: 'It does not fit.' }];
    sets = sets.flatMap((set) => values.map((value) => (value === undefined ? set : { ...set, [id]: value })));
  }
  const screener = compile(ruleSet);
  return sets.map((answers) => ({ answers, outcome: outcomeOf(screener.screen(answers, { date: ANALYSIS_DATE })) }));
}

/** Answers to questions that a rule set does not ask are kept out of it. */
function fitting(answers: Answers, { document }: RuleSet): Answers {
  const ids = new Set(questionsOf(document).map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)));
}

function outcomeOf({ readings, flags, floors, actions }: Result): string {
  return JSON.stringify([
    readings.map(({ reading, indicated, range }) => [reading, indicated, range]).sort(),
    ...[flags.map(({ flag, certain }) => `${flag} ${String(certain)}`), floors.map(({ category, certain }) => `${category} ${String(certain)}`), actions.map(({ action, certain }) => `${action} ${String(certain)}`)].map((list) => [...new Set(list)].sort()),
  ]);
}

describe('a change of Gloucestershire', () => {
  const older = parse(GLOUCESTERSHIRE).ruleSet as RuleSet;
  it.each<[string, ChangeLevel, Edit]>([
    ['"a number of" means four', 'major', (d) => { set(d.parameters, 'category-2-indicators-from', { value: 4 }); }],
    ['a rule behind a switch that is off', 'minor', (d) => { d.rules = d.rules.filter(({ id }) => id !== 'category-2-3-feature'); }],
    ['an indicator more', 'minor', (d) => { questions(d).push({ ...PRESENCE, id: 'new-indicator', basis: 'recommended-reading' }); }],
    ['a vulnerability more', 'minor', (d) => { questions(d).push({ ...PRESENCE, id: 'new-vulnerability', kind: 'vulnerability', basis: 'recommended-reading' }); }],
    ['another help text', 'patch', (d) => { set(d.sections.flatMap((section) => section.questions), 'vehicles', { help: { en: 'For example a taxi.' } }); }],
  ])('%s is %s', (_change, level, edit) => {
    const { level: found, reasons } = classifyChange(older, edited(GLOUCESTERSHIRE, edit));
    expect(found, JSON.stringify(reasons, null, 1)).toBe(level);
  });

  it('says one by one what a question alone leaves open, and says the reach of an indication only where the category does not say it', () => {
    const { reasons } = classifyChange(older, edited(GLOUCESTERSHIRE, (d) => {
      questions(d).push({ ...PRESENCE, id: 'new-indicator', basis: 'recommended-reading' });
      set(d.parameters, 'category-3-indicators-from', { value: 6 });
    }));
    const of = (about: string, id: string, reading: string) => reasons.filter((reason) => reason.about === about && reason.id === id && reason.message.includes(reading)).map(({ level, byQuestionsAlone }) => ({ level, byQuestionsAlone }));
    expect(of('category', 'category-3', 'recommended')).toEqual([{ level: 'major', byQuestionsAlone: false }, { level: 'minor', byQuestionsAlone: true }]);
    expect(of('span', 'category-3', 'recommended')).toEqual([]);
    expect(of('span', 'category-3', 'literal')).toEqual([{ level: 'minor', byQuestionsAlone: true }]);
    expect(of('action', 'mace', '')).toEqual([{ level: 'minor', byQuestionsAlone: true }]);
  });

  it('shows the smallest answer set that moves', () => {
    const { reasons } = classifyChange(older, edited(GLOUCESTERSHIRE, (d) => { set(d.parameters, 'category-2-indicators-from', { value: 4 }); }));
    expect(reasons[0]).toMatchObject({ level: 'major', about: 'category', id: 'category-2' });
    expect(Object.keys(reasons[0]?.example ?? {})).toHaveLength(3);
  });
});
