import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../src/format/facts.ts';
import type { Answers } from '../../src/evaluate/result.ts';
import { compile } from '../../src/evaluate/compile.ts';
import { parse } from '../../src/parse/parse.ts';
import { escapeControls } from '../../src/present/escape-controls.ts';
import { presentResult } from '../../src/present/present-result.ts';
import { renderMarkdown } from '../../src/present/render-markdown.ts';
import { renderText } from '../../src/present/render-text.ts';
import type { ResultView } from '../../src/present/result-view.ts';
import type { RuleSet } from '../../src/rule-set.ts';
import { explainFull, fullRuleSet, screenFull } from './full-rule-set.ts';

const gloucestershire = (() => {
  const file = new URL('../../../../rules/gloucestershire-cse/1.0.0/rule-set.json', import.meta.url);
  return parse(readFileSync(file, 'utf8')).ruleSet as RuleSet;
})();

/** Any answers to a rule set's questions, the special ones among them. */
function anyAnswers(ruleSet: RuleSet): fc.Arbitrary<Answers> {
  const answer = (question: ReturnType<typeof questionsOf>[number]) => {
    const options = 'options' in question ? question.options.map(({ id }) => id) : ['yes', 'no'];
    return fc.constantFrom(...options, 'not-known', 'not-asked', 'nonsense');
  };
  return fc.record(Object.fromEntries(questionsOf(ruleSet.document).map((question) => [question.id, answer(question)])), { requiredKeys: [] }) as fc.Arbitrary<Answers>;
}

function view(answers: Answers, changes: object = {}): ResultView {
  const ruleSet = fullRuleSet(changes);
  return presentResult(ruleSet, screenFull(answers, ruleSet));
}

const shown = fc.oneof(...[gloucestershire, fullRuleSet({ status: 'draft' })].map((ruleSet) => {
  const screener = compile(ruleSet);
  return anyAnswers(ruleSet).map((answers) => presentResult(ruleSet, screener.explain(answers, { date: '2018-10-01' })));
}));

describe('a printed result', () => {
  it('keeps to its width', () => {
    fc.assert(fc.property(shown, fc.integer({ min: 40, max: 120 }), (result, width) => {
      expect(Math.max(...renderText(result, { width }).split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
    }), { numRuns: 50 });
  });

  it('says and implies no absence of risk, decides nothing, and shows no score', () => {
    fc.assert(fc.property(shown, (result) => {
      const ours = [result.headline, result.range, result.unknown, ...result.notices, ...result.about, renderText(result).replace(/“[^”]*”/g, '')].join('\n');
      expect(ours).not.toMatch(/no risk|not at risk|low risk only|\bsafe\b(?! and well)|cleared|all clear|\bdecided\b|\bscore|probab|%/i);
    }), { numRuns: 100 });
  });

  it.each(['immediate', 'urgent'])('keeps an action that is %s before the category', (urgency) => {
    const actions = fullRuleSet().document.actions.map((action) => (action.id === 'police' ? { ...action, urgency } : action));
    const shown = view({ disclosure: 'yes' }, { actions });
    for (const text of [renderText(shown), renderMarkdown(shown)]) {
      expect(text.indexOf('Call the police')).toBeGreaterThan(0);
      expect(text.indexOf('Call the police')).toBeLessThan(text.indexOf('Indicated: Category 4'));
      expect(text.indexOf('Indicated: Category 4')).toBeLessThan(text.indexOf('Send the concern to the MASH'));
    }
  });

  it('names each row wherever something rests on it, and quotes it once, after all that is to be done and why', () => {
    const text = renderText(view({ vehicles: 'yes', disclosure: 'yes' }));
    expect(text).toContain('Rests on: Local interpretation: One grave sign is enough (DIS-1, CAT-4)');
    expect(text).toContain('Question and its wording: Source text (DIS-1)');
    const [before = '', after = ''] = text.split('What the source says\n');
    expect(before).not.toContain('(Test strategy 2018');
    expect(after.match(/^DIS-1 \(Test strategy 2018, section 4.2\): “disclosure of harm”$/gm)).toHaveLength(1);
    const quoted = [...after.matchAll(/^(\S+) \(Test strategy 2018/gm)].map(([, row]) => row ?? '');
    expect(new Set(quoted)).toEqual(new Set(before.match(/\b[A-Z]{2,}-\d\b/g)));
  });

  it.each([
    ['a step', 'The child misses school.'],
    ['a flag', 'The child goes missing often.'],
    ['a floor', 'A child who is often missing is a concern.'],
  ])('does not state as a fact, and does not leave out, what depends on an answer that is not known: %s', (_, because) => {
    const text = renderText(view({ vehicles: 'yes' }));
    expect(text).toContain(`If this is so: ${because}`);
    expect(text).not.toContain(`Because: ${because}`);
  });

  it('says of a step that may be needed who takes it and by when, as of one that follows', () => {
    const text = renderText(presentResult(gloucestershire, compile(gloucestershire).screen({})));
    expect(text).toMatch(/^\* \[Must\] Make sure that the police carry out a safe and well check\.\n {2}Who: The police carry it out\n {2}By when: As soon as possible once the child has been found\n {2}If this is so: /m);
    expect(text).toMatch(/^\* Offer the child a return interview\.\n {2}By when: Within 72 hours of the child returning to their home or care setting\n {2}If this is so: /m);
  });

  it('explains after the reasons and before what is recorded', () => {
    const explained = presentResult(fullRuleSet(), explainFull({ vehicles: 'yes', education: 'yes', disclosure: 'no' }));
    for (const text of [renderText(explained), renderMarkdown(explained)]) {
      const places = ['Why', 'What is enough by itself', 'What would raise the category', 'What is recorded'].map((heading) => text.indexOf(`\n${text.startsWith('#') ? '## ' : ''}${heading}`));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
    expect(renderText(explained)).toContain(`
* If any one of these were recorded, Category 4 would be indicated:
  * Goes missing: Often
  * The child has said that they have been harmed: Yes
`);
  });

  it('says the same of a result alone as of its explanation, but for what explains it and the answers, which a result does not hold', () => {
    const answers = { vehicles: 'yes', education: 'yes', disclosure: 'no' };
    const explained = renderText(presentResult(fullRuleSet(), explainFull(answers))).split('\n');
    expect(renderText(view(answers)).split('\n').filter((line) => !explained.includes(line))).toEqual(['* Gets into vehicles driven by unknown adults', '* Misses school']);
    expect(explained).toEqual(expect.arrayContaining(['* Gets into vehicles driven by unknown adults: Yes', '* Misses school: Yes']));
  });

  it('lists ten answers and five sentences of what would raise the category, and how many more there are', () => {
    const answers = Array.from({ length: 12 }, (_, i) => ({ question: `q${String(i)}`, text: `Question ${String(i)}?`, answer: 'Yes' }));
    const raises = Array.from({ length: 7 }, (_, i) => ({ category: 'category-4', sentence: `Sentence ${String(i)}:`, parts: [{ sentence: 'Any one of these:', answers }] }));
    const text = renderText({ ...view({ vehicles: 'yes' }), raises });
    expect(text.match(/^\* Sentence \d:\n {2}\* Any one of these:\n( {4}\* Question \d\? Yes\n){10} {4}\* More of them: 2$/gm)).toHaveLength(5);
    expect(text).toMatch(/^\* More of them: 2$/m);
  });

  it('shows when each answer is from and where, the first time that it stands there', () => {
    const text = renderText(view({ vehicles: { value: 'yes', date: '2018-09-20', source: 'School' }, disclosure: 'yes' }));
    expect(text.match(/vehicles driven by unknown adults: Yes\s+\(risk\s+indicator;\s+dated\s+20\s+September\s+2018;\s+from:\s+School\)/g)).toHaveLength(1);
  });

  it('lists the first ten open questions only', () => {
    const text = renderText(presentResult(gloucestershire, compile(gloucestershire).screen({})));
    const [, list = ''] = /most decisive first:\n([^]*?)\n\n/.exec(text) ?? [];
    expect(list.split('\n').filter((line) => line.startsWith('* '))).toHaveLength(11);
    expect(list).toMatch(/\* More of them: \d+$/);
  });

  it('does not repeat a duty that the text begins with', () => {
    const [action] = fullRuleSet().document.actions;
    const text = renderText(view({ vehicles: 'yes' }, { actions: [{ ...action, cites: ['PW-1', 'PW-6'], duty: 'offer', text: { en: 'Offer a meeting.' } }] }));
    expect(text).toContain('* Offer a meeting.');
  });
});

const HOSTILE = 'Act\u001b[2J\u009b31m\u202e<img src=x onerror=alert(1)> [x](javascript:alert(1)) **b** `c` # d https://e.example www.f.example\n\n# Heading & more';

describe('a rule set that tries to act on what shows it', () => {
  const hostile = view({ vehicles: 'yes' }, { title: { en: HOSTILE }, actions: fullRuleSet().document.actions.map((action) => ({ ...action, text: { en: HOSTILE } })) });

  it('cannot reach the terminal', () => {
    const text = renderText(hostile);
    // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(text).toContain('Act\\u{1b}[2J\\u{9b}31m\\u{202e}<img');
  });

  it('cannot reach the page through Markdown', () => {
    const text = renderMarkdown(hostile);
    expect(text).toContain('\\<img src=x onerror=alert(1)\\> \\[x\\](javascript:alert(1)) \\*\\*b\\*\\* \\`c\\` \\# d https\\://e.example www\\.f.example \\# Heading &amp; more');
    expect(text.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
  });

  it.each([
    ['a line break', 'a\nb', 'a\\u{a}b'],
    ['a soft hyphen', 'a\u00adb', 'a\\u{ad}b'],
    ['half a character', 'a\ud800b', 'a\\u{d800}b'],
    ['an invisible tag', 'a\u{e0041}b', 'a\\u{e0041}b'],
    ['letters of any language', 'Môn 日本 👩', 'Môn 日本 👩'],
  ])('shows %s for what it is', (_, text, escaped) => {
    expect(escapeControls(text)).toBe(escaped);
  });
});
