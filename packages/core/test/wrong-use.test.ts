import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as engine from '../src/engine/index.ts';
import * as fhir from '../src/fhir/index.ts';
import * as core from '../src/index.ts';
import * as lint from '../src/lint/index.ts';
import * as load from '../src/load/index.ts';
import * as missing from '../src/missing/index.ts';
import * as oversight from '../src/oversight/index.ts';
import * as referral from '../src/referral/index.ts';
import * as statistics from '../src/statistics/index.ts';
import { GIVEN } from './referral/referral-example.ts';
import { smallRuleSet } from './small-rule-set.ts';

const rules = (path: string) => readFileSync(new URL(`../../../rules/${path}`, import.meta.url), 'utf8');
const there = <T>(value: T | null): T => value ?? expect.fail('What the calls are made with cannot be read.');

const ruleSet = smallRuleSet();
const { document } = ruleSet;
const answers = { 'first-sign': 'yes' };
const date = '2026-05-01';
const record = there(core.createRecord({ ruleSet, id: 'r-1', date, answers }).record);
const screener = core.compile(ruleSet);
const result = screener.screen(answers, { date });
const cases = there(core.parseCases(JSON.stringify({ ruleSet: { id: document.id, version: document.version }, cases: [{ name: 'A case', answers, expect: { indicated: { category: null } } }] }), ruleSet).cases);
const pack = there(core.parsePack(rules('gloucestershire-pathway-2023/1.0.0/pack.json')).pack);
const plan = there(statistics.parsePlan(rules('gloucestershire-data-set/1.0.0/plan.json')).plan);
const review = there(oversight.createReview(ruleSet, record, { category: null, by: 'Meeting', reason: 'As discussed.', date }).review);
const made = there(referral.createReferral(ruleSet, record, GIVEN).referral);
const episode: missing.MissingEpisode = { id: 'e-1', child: 'c-1', from: 'home', reported: '2026-05-01T20:00+01:00' };
const now = '2026-05-04T09:00+01:00';
const subject = { reference: 'Patient/1' };

const RULE_SET = /^A parsed rule set is needed/;
const RECORD = /^A record is needed/;
const TEXT = /^The text of the file is needed/;
const OPTIONS = /^(The options must be an object|There is no option )/;
const CASES = /^The cases are needed/;
const PACKS = /^A list of packs is needed/;
const DAY = /day in the calendar/;
const MOMENT = /^The moment of asking/;
const EPISODE = /^An episode is needed/;
const VIEW = /^A view is needed/;
const PLAN = /^A plan of statistics is needed/;
const DOCUMENT = /^The `document` of a rule set is needed/;
const DOCUMENTS = /^A list is needed of the `document`/;
/** Taken as it comes: what is wrong with it stands in what is given back. */
const ANYTHING = null;
/** A text, or a part of a rule set, that a page looks up many times: not looked at first. */
const UNCHECKED = undefined;

/** Nothing is as no options, and none of them has to be there. */
const NO_OPTIONS = ['nothing', 'null', 'an empty object'];
const PLAIN = ['null', 'a number', 'a text', 'a list', 'an empty object', 'a rule set', 'a document'];

/** Every function of every entry: each argument as it is right, what is said where it is not, and which of the wrong ones are right here. */
type Call = readonly [run: (...args: never[]) => unknown, ...args: readonly (readonly [right: unknown, says: RegExp | null | undefined, fits?: readonly string[]])[]];
const CALLS: Readonly<Record<string, Readonly<Record<string, Call>>>> = {
  core: {
    parse: [core.parse, ['{}', TEXT]],
    checkShape: [core.checkShape, [document, ANYTHING]],
    suggestQuestions: [core.suggestQuestions, [ruleSet, RULE_SET], [result.issues, /^A list of issues is needed/]],
    // The index comes along where rule sets are mapped.
    compile: [core.compile, [ruleSet, RULE_SET], [{}, OPTIONS, [...NO_OPTIONS, 'a number', 'a function']]],
    'compile().screen': [screener.screen, [answers, ANYTHING], [{ date }, OPTIONS, NO_OPTIONS]],
    'compile().explain': [screener.explain, [answers, ANYTHING], [{ date }, OPTIONS, NO_OPTIONS]],
    'compile().decide': [screener.decide, [answers, ANYTHING], [{ date }, OPTIONS, NO_OPTIONS]],
    carryOver: [core.carryOver, [ruleSet, RULE_SET], [answers, ANYTHING]],
    saysDuty: [core.saysDuty, [{ duty: 'Must', text: 'Call.' }, UNCHECKED]],
    presentResult: [core.presentResult, [ruleSet, RULE_SET], [result, /^The result is not of this rule set/], ['en', UNCHECKED]],
    escapeControls: [core.escapeControls, ['a', UNCHECKED]],
    renderText: [core.renderText, [core.presentResult(ruleSet, result), VIEW]],
    renderMarkdown: [core.renderMarkdown, [core.presentResult(ruleSet, result), VIEW]],
    parseAnswers: [core.parseAnswers, ['{}', TEXT]],
    parseCases: [core.parseCases, ['{}', TEXT], [ruleSet, RULE_SET]],
    coverCases: [core.coverCases, [ruleSet, RULE_SET], [cases, CASES]],
    runCases: [core.runCases, [ruleSet, RULE_SET], [cases, CASES]],
    amendRecord: [core.amendRecord, [record, RECORD], [ruleSet, RULE_SET], [{}, ANYTHING]],
    compareJudgement: [core.compareJudgement, [ruleSet, RULE_SET], [result, /does not rest on this rule set/], [null, /^The rule set has no such category/]],
    createRecord: [core.createRecord, [{ ruleSet, id: 'r-1', date, answers }, RULE_SET]],
    finalise: [core.finalise, [record, RECORD], [ruleSet, RULE_SET]],
    parseRecord: [core.parseRecord, ['{}', TEXT]],
    replay: [core.replay, [record, RECORD], [ruleSet, RULE_SET]],
    rerun: [core.rerun, [record, RECORD], [ruleSet, RULE_SET]],
    rerunner: [core.rerunner, [ruleSet, RULE_SET]],
    'rerunner()': [core.rerunner(ruleSet), [record, RECORD]],
    verifyRecord: [core.verifyRecord, [record, ANYTHING]],
    classifyChange: [core.classifyChange, [ruleSet, RULE_SET], [ruleSet, RULE_SET]],
    namePart: [core.namePart, ['rules', UNCHECKED], ['a-rule', ANYTHING], [[document], DOCUMENTS]],
    partsOf: [core.partsOf, ['rules', UNCHECKED], [document, DOCUMENT]],
    compareRuleSets: [core.compareRuleSets, [ruleSet, RULE_SET], [ruleSet, RULE_SET]],
    describeAnswer: [core.describeAnswer, ['first-sign', ANYTHING], ['yes', ANYTHING], [document, DOCUMENT]],
    describeAnswers: [core.describeAnswers, [answers, UNCHECKED], [[document], DOCUMENTS]],
    sayDate: [core.sayDate, [answers, UNCHECKED]],
    verifyRuleSet: [core.verifyRuleSet, [ruleSet, RULE_SET]],
    describeCondition: [core.describeCondition, [ruleSet, RULE_SET], [document.rules[0]?.when, UNCHECKED]],
    describeRuleSet: [core.describeRuleSet, [ruleSet, RULE_SET]],
    chooseEdition: [core.chooseEdition, [[pack], PACKS], [date, DAY]],
    combine: [core.combine, [ruleSet, RULE_SET], [[pack], PACKS]],
    parsePack: [core.parsePack, ['{}', TEXT]],
    digest: [core.digest, [{}, /^Only a JSON value has a digest/, PLAIN]],
    languageIn: [core.languageIn, [{ en: 'a' }, UNCHECKED], ['en', UNCHECKED]],
    textIn: [core.textIn, [{ en: 'a' }, UNCHECKED], ['en', UNCHECKED]],
  },
  engine: { compileWithEngine: [engine.compileWithEngine, [ruleSet, RULE_SET]] },
  fhir: {
    questionnaireOf: [fhir.questionnaireOf, [ruleSet, RULE_SET]],
    recordOfResponse: [fhir.recordOfResponse, [ruleSet, RULE_SET], [fhir.responseOf(ruleSet, record), ANYTHING]],
    responseOf: [fhir.responseOf, [ruleSet, RULE_SET], [record, RECORD]],
    riskAssessmentOf: [fhir.riskAssessmentOf, [ruleSet, RULE_SET], [record, RECORD], [{ subject }, /^Whom it is about is needed/]],
  },
  lint: {
    checkRuleSet: [lint.checkRuleSet, ['{}', TEXT]],
    fixText: [lint.fixText, ['{}', TEXT]],
    joinAlike: [lint.joinAlike, [[], /^A list of issues is needed/]],
    lintRuleSet: [lint.lintRuleSet, [ruleSet, RULE_SET], [{ date }, UNCHECKED]],
  },
  load: {
    plainCopy: [load.plainCopy, [{}, /^This is not plain data/, PLAIN]],
    findAlteration: [load.findAlteration, [record, ANYTHING]],
    createRecord: [load.createRecord, [{ ruleSet, id: 'r-1', date, answers }, UNCHECKED]],
    loadRuleSet: [load.loadRuleSet, ['{}', ANYTHING]],
    isCalendarDate: [load.isCalendarDate, [date, ANYTHING]],
    isOpaque: [load.isOpaque, [{}, UNCHECKED]],
    digest: [load.digest, [{}, UNCHECKED]],
  },
  missing: {
    isMoment: [missing.isMoment, [now, ANYTHING]],
    isAhead: [missing.isAhead, [episode, EPISODE], [now, MOMENT]],
    isMissing: [missing.isMissing, [episode, EPISODE], [now, MOMENT]],
    returnInterview: [missing.returnInterview, [episode, EPISODE], [now, MOMENT]],
    safeAndWellCheck: [missing.safeAndWellCheck, [episode, EPISODE], [now, MOMENT]],
    parseEpisodes: [missing.parseEpisodes, ['{}', TEXT]],
    summariseEpisodes: [missing.summariseEpisodes, [[episode], /^A list of episodes is needed/], [now, MOMENT]],
  },
  oversight: {
    measureAgreement: [oversight.measureAgreement, [['a'], UNCHECKED], [[['a', 'a']], UNCHECKED]],
    compareLevels: [oversight.compareLevels, [ruleSet, RULE_SET], [[{ record, review }], /^A list is needed, each as \{ record, review \}/]],
    parseReviewedRecord: [oversight.parseReviewedRecord, ['{}', TEXT]],
    createReview: [oversight.createReview, [ruleSet, RULE_SET], [record, RECORD], [{}, ANYTHING]],
    isReviewOf: [oversight.isReviewOf, [review, /^A review is needed/], [record, ANYTHING]],
  },
  referral: {
    createReferral: [referral.createReferral, [ruleSet, RULE_SET], [record, RECORD], [GIVEN, ANYTHING]],
    parseReferralGiven: [referral.parseReferralGiven, ['{}', TEXT]],
    parseReferral: [referral.parseReferral, ['{}', TEXT]],
    presentReferral: [referral.presentReferral, [made, /^A referral is needed/]],
    splitLanguages: [referral.splitLanguages, [[], UNCHECKED]],
    verifyReferral: [referral.verifyReferral, [made, ANYTHING]],
  },
  statistics: {
    parseCountedRecord: [statistics.parseCountedRecord, ['{}', TEXT], [plan, PLAN]],
    parsePlan: [statistics.parsePlan, ['{}', TEXT]],
    tabulate: [statistics.tabulate, [ruleSet, RULE_SET], [plan, PLAN], [[{ record, about: {} }], /^A list is needed, each as \{ record, about \}/], ['2026-06-01', DAY]],
  },
};

const WRONG: readonly (readonly [what: string, value: unknown])[] = [['nothing', undefined], ['null', null], ['a number', 5], ['a text', 'a text'], ['a list', [5]], ['an empty object', {}], ['a function', () => 5], ['a rule set', ruleSet], ['a document', document]];

/** What is said where a call is made with one wrong argument; null where nothing is thrown. */
function said(run: (...args: never[]) => unknown, args: readonly unknown[]): string | null {
  try {
    run(...(args as never[]));
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

const isSame = (one: unknown, other: unknown) => one === other || (typeof one === 'string' && typeof other === 'string');

describe.each(Object.entries(CALLS).flatMap(([entry, calls]) => Object.entries(calls).map(([name, call]) => ({ entry, name, call }))))('$entry: $name', ({ call: [run, ...given] }) => {
  const right = given.map(([value]) => value);

  it('does what it is for where it is used as it is meant', () => {
    expect(() => run(...(right as never[]))).not.toThrow();
  });

  const checked = given.flatMap(([value, says, fits = []], place) => (says === undefined ? [] : WRONG.filter(([, wrong]) => !isSame(value, wrong)).map(([what, wrong]) => ({ what, place, wrong, says: fits.includes(what) ? null : says }))));
  it.each(checked)('takes what fits as argument $place and says what it needs in the place of $what', ({ place, wrong, says }) => {
    const message = said(run, right.map((value, i) => (i === place ? wrong : value)));
    if (says === null) expect(message).toBeNull();
    else expect(message).toMatch(says);
  });
});

it('knows every function of every entry', () => {
  const entries = { core, engine, fhir, lint, load, missing, oversight, referral, statistics };
  const named = Object.fromEntries(Object.entries(CALLS).map(([entry, calls]) => [entry, Object.keys(calls).filter((name) => !name.includes('(')).sort()]));
  const isFunction = (name: string, value: unknown) => typeof value === 'function' && /^[a-z]/.test(name);
  expect(named).toEqual(Object.fromEntries(Object.entries(entries).map(([entry, exported]) => [entry, Object.entries(exported).filter(([name, value]) => isFunction(name, value)).map(([name]) => name).sort()])));
});
