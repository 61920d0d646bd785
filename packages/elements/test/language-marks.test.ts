import '../src/define-pieces.ts';
import '../src/define-policy.ts';
import { expect, fixture } from '@open-wc/testing';
import { cy } from '../src/strings/cy.ts';
import { cy as policyCy } from '../src/strings/lab-cy.ts';
import { stringsIn } from '../src/strings/strings-in.ts';
import type { CsePolicy } from '../src/policy.ts';
import type { CseExplanation, CseQuestions, CseResult, CseScreening } from '../src/index.ts';
import { changedRuleSet, openScreening, part, root, ruleSetText, words } from './open-screening.ts';

const ANSWERS = { danger: 'yes', missing: 'yes', episodes: 'many' };

/** The small rule set without a word of Welsh. */
const englishOnly = () =>
  changedRuleSet((document) => {
    const strip = (part: unknown): void => {
      if (typeof part !== 'object' || part === null) return;
      if ('en' in part && 'cy' in part) Reflect.deleteProperty(part, 'cy');
      Object.values(part).forEach(strip);
    };
    strip(document);
    Object.assign(document, { languages: ['en'] });
  });

/** The language in which a screen reader would read a text on the page: that of the nearest element that names one. */
function spoken(scope: ParentNode, text: string): string {
  const found = [...scope.querySelectorAll('*')].filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() === text));
  if (found.length === 0) throw new Error(`Nothing says "${text}".`);
  return [...new Set(found.map((element) => element.closest('[lang]')?.getAttribute('lang')))].join(' and ');
}

const open = async (given: Partial<CseScreening>) => openScreening({ answers: ANSWERS, strings: cy, language: 'cy', ...given });

describe('the language that a screen reader is told', () => {
  const cases: readonly (readonly [text: string, language: string])[] = [
    ['Is the child in danger now?', 'en'], // a question
    ['Answer these first.', 'en'], // help of a section
    ['Think of tonight.', 'en'], // help of a question
    ['Call 999 now.', 'en'], // an action
    ['Rhaid', 'cy'], // its duty, in the same paragraph
    ['unexplained gifts', 'en'], // a quotation
    ['Fixture strategy, 3', 'en'], // where it is from
    ['Beth sy’n digwydd', 'cy'], // a heading of the interface
  ];
  for (const [text, language] of cases) {
    it(`is ${language} for “${text}” where the rule set has no Welsh`, async () => {
      expect(spoken(root(await open({ rules: await englishOnly() })), text)).to.equal(language);
    });
  }

  it('is that of the words by the field for what could not be used among the answers, and English where there is no field', async () => {
    const element = await open({ rules: await ruleSetText(), answers: { ...ANSWERS, elsewhere: 'yes' } });
    const issues = [...part(element, 'issues').querySelectorAll('li')].map((issue) => [words(issue), issue.closest('[lang]')?.getAttribute('lang')]);
    expect(issues).to.deep.equal([
      [`Sawl gwaith? ${stringsIn('cy', cy).enterNumber(0, 500)}`, 'cy'],
      ['"elsewhere": The rule set has no such question; the answer is kept out. Check which rule set the answers belong to.', 'en'],
    ]);
  });

  for (const language of ['cy', 'cy-GB']) {
    it(`is Welsh for Welsh texts, asked for as ${language}, and English for quotations`, async () => {
      const element = await open({ language });
      expect(spoken(root(element), 'Ar goll?')).to.equal('cy');
      expect(spoken(root(element), 'unexplained gifts')).to.equal('en');
    });
  }

  it('is that of each text where some have no Welsh', async () => {
    const element = await open({ rules: await changedRuleSet((document) => { Object.assign((document['sections'] as unknown as { questions: object[] }[])[0]?.questions[0] ?? {}, { text: { en: 'Is the child in danger now?' } }); Object.assign(document, { status: 'draft' }); }) });
    expect(spoken(root(element), 'Is the child in danger now?')).to.equal('en');
    expect(spoken(root(element), 'Ar goll?')).to.equal('cy');
  });

  it('is English where the words are, whatever was asked for, and that of the rule set’s texts', async () => {
    const element = await open({ strings: null, language: 'cy' });
    expect(spoken(root(element), 'What is happening')).to.equal('en');
    expect(spoken(root(element), 'Ar goll?')).to.equal('cy');
  });

  it('is English for the words that a page’s own language leaves out', async () => {
    const element = await open({ strings: { language: 'cy', yes: 'Oes' }, layout: 'page' });
    expect([spoken(root(element), 'Oes'), spoken(root(element), 'Not known')]).to.deep.equal(['cy', 'en']);
  });

  it('follows a change of language, and leaves no mark behind', async () => {
    const element = await open({ rules: await englishOnly() });
    expect(root(element).querySelectorAll('.screening [lang=en]').length).to.be.greaterThan(0);
    element.language = 'en';
    await element.updateComplete;
    expect(root(element).querySelectorAll('.screening [lang]')).to.have.length(0);
    expect(root(element).querySelector('.screening')?.getAttribute('lang')).to.equal('en');
  });

  it('follows what is typed and answered', async () => {
    const element = await open({ answers: {}, rules: await englishOnly() });
    element.answers = ANSWERS;
    await element.updateComplete;
    expect(spoken(part(element, 'urgent'), 'Call 999 now.')).to.equal('en');
  });

  it('is marked on paper as well', async () => {
    const element = await open({ rules: await englishOnly(), layout: 'steps' });
    window.dispatchEvent(new Event('beforeprint'));
    expect(spoken(part(element, 'record'), 'Is the child in danger now?')).to.equal('en');
    window.dispatchEvent(new Event('afterprint'));
  });

  for (const name of ['cse-questions', 'cse-result', 'cse-explanation'] as const) {
    it(`is marked in <${name}>`, async () => {
      const element = await fixture<CseQuestions | CseResult | CseExplanation>(document.createElement(name));
      Object.assign(element, { rules: await englishOnly(), answers: ANSWERS, date: '2026-03-04', language: 'cy', strings: cy });
      await element.updateComplete;
      expect(spoken(root(element as unknown as CseScreening), 'Call 999 now.')).to.equal('en');
      expect(spoken(root(element as unknown as CseScreening), 'Rhaid')).to.equal('cy');
    });
  }

  it('is English in <cse-policy>, whose own words are, with Welsh texts marked', async () => {
    const element = await fixture<CsePolicy>(document.createElement('cse-policy'));
    Object.assign(element, { rules: await ruleSetText(), language: 'cy', strings: policyCy });
    await element.updateComplete;
    const frame = element.renderRoot.querySelector('.policy') as HTMLElement;
    expect([frame.lang, frame.parentElement?.lang]).to.deep.equal(['en', 'cy']);
    expect(spoken(frame, 'Sgrinio prawf')).to.equal('cy');
  });
});
