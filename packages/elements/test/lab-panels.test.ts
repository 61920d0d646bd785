import { parse, type Issue, type Move, type RuleSet } from '@cse-screening/core';
import { expect } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import { casesView } from '../src/lab/cases-view.ts';
import { changesView } from '../src/lab/changes-view.ts';
import { countMoves } from '../src/lab/count-moves.ts';
import { describeAloud, describeTabs } from '../src/lab/describe-tabs.ts';
import { findingsView } from '../src/lab/findings-view.ts';
import type { LabModel, Proof } from '../src/lab/lab-model.ts';
import type { Change, UsableLook } from '../src/lab/look.ts';
import { nextVersion, reaches } from '../src/lab/next-version.ts';
import { proofView } from '../src/lab/proof-view.ts';
import { tryView } from '../src/lab/try-view.ts';
import { en } from '../src/strings/en.ts';
import { labEn } from '../src/strings/lab-en.ts';
import { ruleSetText, words } from './open-screening.ts';

const nothing = () => undefined;
const move = (direction: Move['direction'], answerSets: bigint, more: Partial<Move> = {}): Move => ({ from: 'lower', to: 'upper', direction, answerSets: answerSets.toString(), share: '1.00', example: { missing: 'yes' }, ...more });

let published: RuleSet;
/** The published one with another number, another name of a category and a question of its own. */
let edited: RuleSet;

before(async () => {
  const text = await ruleSetText();
  const read = (from: string) => {
    const { ruleSet, issues } = parse(from);
    if (ruleSet === null) throw new Error(issues[0]?.message);
    return ruleSet;
  };
  published = read(text);
  edited = read(text.replace('"value": 2', '"value": 3').replace('"en": "Category B"', '"en": "Category C"').replace('"type": "number"', '"type": "presence", "id": "own", "kind": "context", "text": { "en": "Ours?", "cy": "Ni?" }, "cites": [], "basis": "counting", "noEffect": { "en": "Context.", "cy": "Cyd-destun." } }, { "type": "number"'));
});

function modelOf(more: Partial<LabModel> = {}): LabModel {
  return {
    words: { language: 'en', strings: en, lab: labEn }, status: 'ready', isEmpty: false, wordings: null, theme: null, date: '2026-03-04', isDated: false,
    look: null, good: null, published: { ruleSet: published, text: 'published' }, cases: null, casesFailed: false, answers: {}, proof: null,
    on: { go: nothing, tryCase: nothing, answer: nothing, prove: nothing }, ...more,
  };
}

const lookOf = (more: Partial<UsableLook> = {}): UsableLook => ({ text: 'edited', issues: [], isWhole: true, ruleSet: edited, change: null, cases: null, ...more });
/** A model of a text that can be used. */
const usable = (more: Partial<UsableLook> = {}, of: Partial<LabModel> = {}): LabModel => modelOf({ look: lookOf(more), good: lookOf(more), ...of });
const issue = (severity: Issue['severity'], message: string): Issue => ({ code: 'invalid-json', severity, path: '', line: 7, column: 3, message, hint: '' });

function changeOf(level: Change['kind']['level'], moves: readonly Move[], outside: string | null = null): Change {
  const comparison = { moves, answerSets: '10000', outside } as unknown as Change['comparison'];
  const reasons = [{ message: 'It differs.', example: { own: 'yes', told: null } }] as unknown as Change['kind']['reasons'];
  return { comparison, kind: { level, reasons }, groups: [] };
}

const proofOf = (verification: Partial<Proof['verification']>): Proof => ({ of: 'edited', verification: { violations: [], outside: [], proved: [], answerSets: '100', ...verification } as Proof['verification'] });
const NOT_SO = { check: 'reachable', about: 'x', message: 'Nothing reaches it.', witness: { missing: 'yes' }, change: { question: 'danger', from: 'not-known', to: 'yes' } } as const;
const report = (failed: number) => ({ report: { outcomes: [], passed: 2, failed, neverFired: ['one-rule'] }, issues: [] });

describe('what the tabs of the lab say', () => {
  const TABS: readonly (readonly [what: string, tab: string, model: () => LabModel, state: string, tone: string])[] = [
    ['a text that is not yet looked through has no “Nothing found”', 'findings', () => usable({ isWhole: false }), 'Working it out…', 'plain'],
    ['an error is worse than a warning', 'findings', () => usable({ issues: [issue('warning', 'b'), issue('error', 'a')] }), '1 error, 1 warning', 'error'],
    ['a warning wants to be looked at', 'findings', () => usable({ issues: [issue('warning', 'b')] }), '1 warning', 'attention'],
    ['a change of meaning wants to be looked at', 'changes', () => usable({ change: changeOf('major', [move('down', 28n)]) }), 'A change of meaning, 0.28 % moves', 'attention'],
    ['one of questions does not', 'changes', () => usable({ change: changeOf('minor', []) }), 'A change of questions', 'plain'],
    ['no share is said where it could not be counted', 'changes', () => usable({ change: changeOf('major', [move('up', 1n)], 'too many') }), 'A change of meaning', 'attention'],
    ['a change that is not yet worked out is none', 'changes', () => usable(), 'Working it out…', 'plain'],
    ['cases that fail want to be looked at', 'cases', () => usable({ cases: report(1) }, { cases: '{}' }), '1 fail, 2 pass', 'attention'],
    ['cases that pass do not', 'cases', () => usable({ cases: report(0) }, { cases: '{}' }), 'All 2 pass', 'plain'],
    ['cases that cannot be used', 'cases', () => usable({ cases: { report: null, issues: [] } }, { cases: '{}' }), 'The cases cannot be used', 'error'],
    ['cases that could not be had', 'cases', () => usable({}, { casesFailed: true }), 'The worked cases could not be loaded.', 'error'],
    ['no cases', 'cases', () => usable(), '', 'plain'],
    ['a proof that does not hold', 'proof', () => usable({}, { proof: proofOf({ violations: [NOT_SO] }) }), '1 does not hold', 'attention'],
    ['a proof that is partly open', 'proof', () => usable({}, { proof: proofOf({ outside: [{ about: 'x', named: 'x', reason: 'y' }] }) }), 'Partly open', 'attention'],
    ['a proof that holds', 'proof', () => usable({}, { proof: proofOf({}) }), 'Everything holds', 'plain'],
    ['a proof on its way', 'proof', () => usable({}, { proof: 'running' }), 'Proving…', 'plain'],
    ['what an earlier text had nothing to say of is not said to be of it', 'cases', () => ({ ...usable(), look: { ...lookOf(), ruleSet: null } }), '', 'plain'],
  ];

  for (const [what, panel, model, state, tone] of TABS) {
    it(`${panel}: ${what}`, () => {
      const tab = describeTabs(model(), '').find((each) => each.panel === panel);
      expect([tab?.state, tab?.tone]).to.deep.equal([state, tone]);
    });
  }

  it('what an earlier text changed is not said aloud of one that cannot be used', () => {
    const change = changeOf('major', [move('down', 28n)]);
    expect(describeAloud(usable({ change }))).to.equal('Nothing found. A change of meaning, 0.28 % moves.');
    expect(describeAloud({ ...usable({ change }), look: { ...lookOf({ issues: [issue('error', 'a')] }), ruleSet: null } })).to.equal('1 error.');
  });
});

describe('what the panels of the lab show', () => {
  const panel = document.createElement('div');
  const shown = (view: TemplateResult) => {
    render(view, panel);
    return words(panel);
  };

  it('the worst findings first, what is only for information apart, each in its language and with its place', () => {
    const places: (readonly number[])[] = [];
    const model = usable({ issues: [issue('info', 'c'), issue('warning', 'b'), issue('error', 'a')] });
    shown(findingsView({ ...model, on: { ...model.on, go: (line, column) => { places.push([line, column]); } } }));
    expect([...panel.querySelectorAll('.finding')].map(words)).to.deep.equal(['Error Line 7 a', 'Warning Line 7 b', 'For information Line 7 c']);
    expect(words(panel.querySelector('summary'))).to.equal('1 note for information');
    expect([...panel.querySelectorAll('[lang=en]')].map(words)).to.deep.equal(['a', 'b', 'c']);
    panel.querySelector<HTMLElement>('.finding .link')?.click();
    expect(places).to.deep.equal([[7, 3]]);
  });

  it('no “Nothing was found” before the text is looked through', () => {
    expect(shown(findingsView(usable({ isWhole: false })))).to.equal('Working it out…');
    expect(shown(findingsView(modelOf()))).to.equal('Working it out…');
    expect(shown(findingsView(usable()))).to.match(/^Nothing was found\. That is not a review/);
  });

  it('what moves, by the names of its own version, and nothing that stays', () => {
    const moves = [move('up', 100n), move('not-comparable', 3n, { from: null, to: 'lower', share: 'less than 0.01' }), move('same', 9897n, { from: 'lower', to: 'lower' })];
    const text = shown(changesView(usable({ change: changeOf('major', moves) })));
    expect([...panel.querySelectorAll('.move-head')].map(words)).to.deep.equal(['Category A →To Category C up 1.00 %', 'No category →To Category A not comparable < 0.01 %']);
    expect(text).to.contain('1.03 % (about 1 in 97) of all sets of answers get another category').and.to.contain('Up: 1.00 %. Down: none. Not comparable: 0.03 %.');
    expect([...panel.querySelectorAll('.disclosed p:first-child, .disclosed .answers li')].map(words)).to.deep.equal(['It differs.', 'Has anyone said that the child was harmed? Not known', 'Ours? Yes']);
  });

  it('where it could not be counted what moves, that this is open, and no share', () => {
    const text = shown(changesView(usable({ change: changeOf('major', [move('up', 1n)], 'too many') })));
    expect(text).to.contain('It could not be decided exactly what moves: too many. Take it as open: answers may move up or down.').and.not.to.match(/%|Nothing moves/);
  });

  it('of an example in which nothing is known, that', () => {
    expect(shown(changesView(usable({ change: changeOf('major', [move('up', 1n, { example: {} })]) })))).to.contain('Nothing known Try this example');
  });

  it('of the published text that it is as it stands, and of one that is not worked out yet no result', () => {
    expect(shown(changesView(usable({ ruleSet: published })))).to.equal('As it stands in 1.2.3.');
    expect(shown(changesView(usable()))).to.equal('Working it out…');
  });

  it('what became of worked cases that are not there, and what no case touches', () => {
    expect(shown(casesView(usable({}, { casesFailed: true })))).to.equal('The worked cases could not be loaded.');
    expect(shown(casesView(usable()))).to.equal('There are no worked cases here. Open a file of cases to run them at every edit.');
    expect(shown(casesView(usable({}, { cases: '{}' })))).to.equal('Working it out…');
    expect(shown(casesView(usable({ cases: report(0) }, { cases: '{}' })))).to.contain('1 rule or action that no case touchesone-rule');
    expect(shown(casesView(usable({ cases: { report: null, issues: [issue('error', 'a')] } }, { cases: '{}' })))).to.contain('The cases cannot be used Line 7 a');
  });

  it('of answers that a version does not take, that', () => {
    shown(tryView(usable(), (ruleSet) => (ruleSet === edited ? 'Indicated: Category C' : null)));
    expect([...panel.querySelectorAll('.verdicts div')].map(words)).to.deep.equal(['By your textIndicated: Category C', 'By 1.2.3These answers cannot be used with this version.']);
  });

  it('what does not hold with its example, what is proved and what is open', () => {
    const text = shown(proofView(usable({}, { proof: proofOf({ violations: [NOT_SO], proved: ['urgent'], outside: [{ about: 'x', named: 'x', reason: 'too many' }] }) })));
    const states = [...panel.querySelectorAll('.finding')].map((each) => words(each.querySelector('.severity')));
    expect(states).to.deep.equal(Object.keys(labEn.checks).map((check) => (check === 'reachable' ? 'Not so' : check === 'urgent' ? 'Proved' : 'Open')));
    expect(words(panel.querySelector('.violation'))).to.equal('Nothing reaches it. Does the child go missing? Yes Try this example: Nothing reaches it. Then “Is the child in danger now?” changes from Not known to Yes.');
    expect(text).to.contain('Outside what can be decided exactly:x: too many').and.not.to.contain('The text has changed since');
  });
});

describe('the version that a change needs', () => {
  for (const [from, level, needed, enough, tooLow] of [
    ['1.2.3', 'major', '2.0.0', '2.0.0', '1.9.9'],
    ['1.2.3', 'minor', '1.3.0', '2.0.0', '1.2.9'],
    ['1.2.3', 'patch', '1.2.4', '1.10.0', '1.2.3'],
    ['1.2.3-draft.1', 'patch', '1.2.4', '1.2.4+pack.1.0.0', '1.2.3+pack.9.9.9'],
    ['1.2.3+pack.1.0.0', 'major', '2.0.0', '10.0.0', '1.9.0'],
  ] as const) {
    it(`${level} after ${from}`, () => {
      expect(nextVersion(from, level)).to.equal(needed);
      expect([reaches(needed, needed), reaches(enough, needed), reaches(tooLow, needed)]).to.deep.equal([true, true, false]);
    });
  }

  it('is none where nothing changes', () => {
    expect(nextVersion('1.2.3', 'none')).to.equal(null);
  });
});

describe('the share of answer sets that move', () => {
  for (const [moved, of, percent, oneIn, isLess] of [
    [0n, 100n, '0', null, false],
    [3827n, 10_000n, '38.27', null, false],
    [1001n, 10_000n, '10.01', null, false],
    [1000n, 10_000n, '10.00', '10', false],
    [7n, 100n, '7.00', '14', false],
    [28n, 10_000n, '0.28', '357', false],
    [1n, 1_000_000n, '0.01', '1\u202F000\u202F000', true],
  ] as const) {
    it(`is said as one in so many only where that is near: ${String(moved)} of ${String(of)}`, () => {
      expect(countMoves([move('up', moved)], of.toString()).all).to.deep.equal({ percent, isLess, oneIn });
    });
  }

  it('is told apart by where it goes, and what cannot be compared counts as moved', () => {
    const { all, up, down, notComparable } = countMoves([move('up', 1n), move('down', 2n), move('not-comparable', 4n), move('same', 93n)], '100');
    expect([all, up, down, notComparable].map(({ percent }) => percent)).to.deep.equal(['7.00', '1.00', '2.00', '4.00']);
  });
});
