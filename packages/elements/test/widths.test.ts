import '../src/define.ts';
import '../src/define-pieces.ts';
import { setViewport } from '@web/test-runner-commands';
import { expect, fixture } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { CseScreening } from '../src/index.ts';
import { contrast } from './contrast.ts';
import { emulate, itEmulated } from './emulate.ts';
import { changedRuleSet, part, press, ruleSetText, words } from './open-screening.ts';

const URGENT = { danger: 'yes', told: 'child-said', missing: 'yes' };
const NOT_KNOWN = { missing: 'yes', 'cared-for': 'not-known' };

async function open(name: string, given: object, attributes: Readonly<Record<string, string>> = {}): Promise<LitElement> {
  const element = document.createElement(name) as LitElement;
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  Object.assign(element, { date: '2026-03-04', rules: await ruleSetText(), ...given });
  const place = await fixture<HTMLElement>('<div></div>');
  place.append(element);
  await element.updateComplete;
  return element;
}

function find(element: LitElement, selector: string): HTMLElement {
  const found = element.renderRoot.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`There is no ${selector}.`);
  return found;
}

/** How many characters its longest line has. */
function longestLine(element: HTMLElement): number {
  const text = [...element.childNodes].find((node) => node instanceof Text && node.data.trim() !== '') as Text;
  const lines = new Map<number, number>();
  for (let at = 0; at < text.length; at += 1) {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const { top } = range.getBoundingClientRect();
    lines.set(top, (lines.get(top) ?? 0) + 1);
  }
  return Math.max(...lines.values());
}

describe('on a telephone', () => {
  beforeEach(() => setViewport({ width: 320, height: 640 }));
  after(() => setViewport({ width: 800, height: 600 }));

  for (const [name, given] of [['cse-result', {}], ['cse-explanation', {}], ['cse-questions', {}], ['cse-screening', {}], ['cse-screening', { layout: 'page' }]] as const) {
    it(`what cannot wait has the room: <${name}> ${JSON.stringify(given)}`, async () => {
      const element = await open(name, { answers: URGENT, ...given });
      const [text, all] = [find(element, '.urgent .action'), element].map((each) => each.getBoundingClientRect().width);
      expect((text ?? 0) / (all ?? 1)).to.be.greaterThan(0.88);
    });
  }

  it('the first urgent step is in view when someone comes to the result, below its heading', async () => {
    const element = (await open('cse-screening', { answers: URGENT })) as CseScreening;
    element.goTo('check');
    await element.updateComplete;
    window.scrollTo(0, document.documentElement.scrollHeight);
    await press(element, 'Continue');
    const heading = find(element, '#step').getBoundingClientRect();
    const first = find(element, '.urgent .action').getBoundingClientRect();
    expect([heading.top >= 0, heading.bottom < first.top, first.bottom <= window.innerHeight]).to.deep.equal([true, true, true]);
  });
});

describe('a window of 1280 by 1024 at 400%', () => {
  beforeEach(() => setViewport({ width: 320, height: 256 }));
  after(() => setViewport({ width: 800, height: 600 }));

  it('shows the list of what to put right from its beginning, where it has no room for all of it', async () => {
    const rules = await changedRuleSet((document) => {
      const { sections } = document as unknown as { sections: { questions: { id: string }[] }[] };
      const questions = sections.flatMap((section) => section.questions.map(({ id }) => id));
      Object.assign(document, { completeness: [{ id: 'all', questions, because: { en: 'Answer these.', cy: 'Atebwch.' }, basis: 'counting' }] });
    });
    const element = (await open('cse-screening', { rules, layout: 'page', exitHref: '/elsewhere' })) as CseScreening;
    await press(element, 'Finish the screening');
    expect(find(element, '.errors').getBoundingClientRect().height).to.be.greaterThan(window.innerHeight);
    const heading = find(element, '.errors h3').getBoundingClientRect();
    expect([heading.top >= find(element, '.exit').getBoundingClientRect().bottom, heading.bottom <= window.innerHeight]).to.deep.equal([true, true]);
  });
});

/** Words without a place to break, such as an address, wherever words can be entered. */
const RUN = `https://example.org/${'a'.repeat(120)}/end`;
const LONG = {
  answers: { danger: { value: 'yes', note: RUN, source: RUN }, missing: { value: 'yes', note: RUN }, account: RUN, told: 'w'.repeat(90), episodes: 'w'.repeat(90), 'last-seen': 'w'.repeat(90) },
  recordId: RUN,
};

/** A record with such words in it. */
async function makeLong(given: object = {}): Promise<CseScreening> {
  const element = (await open('cse-screening', { ...LONG, ...given })) as CseScreening;
  const { record } = element;
  if (record === null) throw new Error('There is no record.');
  element.record = { ...record, narrative: RUN, childsWords: RUN, judgement: { agrees: false, category: 'b', role: RUN, reason: RUN, date: '2026-03-04' } };
  await element.updateComplete;
  return element;
}

/** What stands out of the element at its side. */
function findWider(element: LitElement): readonly string[] {
  const { right } = find(element, '.screening').getBoundingClientRect();
  const parts = [...element.renderRoot.querySelectorAll('.screening *')].filter((each) => each.checkVisibility() && !each.matches('.unseen, .unseen *'));
  return parts.filter((each) => each.getBoundingClientRect().right > right + 1 || (each.scrollWidth > each.clientWidth + 1 && !each.matches('input, textarea, svg *') && getComputedStyle(each).display !== 'inline')).map((each) => `${each.localName}.${each.className} ${words(each).slice(0, 40)}`);
}

describe('with words that have no place to break', () => {
  afterEach(async () => {
    await emulate();
    await setViewport({ width: 800, height: 600 });
  });

  for (const [name, given] of [['cse-result', {}], ['cse-explanation', {}], ['cse-questions', {}], ['cse-screening', { layout: 'page' }], ['cse-screening', { readOnly: true }]] as const) {
    it(`nothing stands out on a telephone: <${name}> ${JSON.stringify(given)}`, async () => {
      await setViewport({ width: 320, height: 640 });
      const element = name === 'cse-screening' ? await makeLong(given) : await open(name, LONG);
      for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
      expect(findWider(element)).to.deep.equal([]);
    });
  }

  for (const step of ['section:signs', 'account', 'check', 'result', 'judgement']) {
    it(`nothing stands out on a telephone, at ${step}`, async () => {
      await setViewport({ width: 320, height: 640 });
      const element = await makeLong();
      expect(element.goTo(step)).to.equal(true);
      await element.updateComplete;
      for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
      expect(findWider(element)).to.deep.equal([]);
    });
  }

  for (const step of ['section:now', 'section:signs', 'section:more', 'account', 'check', 'result', 'judgement']) {
    it(`nothing stands out in a narrow column of a page with huge text, at ${step}`, async () => {
      await setViewport({ width: 320, height: 640 });
      document.documentElement.style.fontSize = '34px';
      const element = (await open('cse-screening', { answers: { ...URGENT, episodes: 2, gifts: ['gift-money'] } })) as CseScreening;
      if (element.parentElement !== null) element.parentElement.style.inlineSize = '221px';
      expect(element.goTo(step)).to.equal(true);
      await element.updateComplete;
      for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
      const { right } = find(element, '.screening').getBoundingClientRect();
      const wider = [...element.renderRoot.querySelectorAll('.screening *')].filter((each) => each.checkVisibility() && each.getBoundingClientRect().right > right + 1 && !each.matches('.unseen *'));
      document.documentElement.style.fontSize = '';
      expect(wider.map((each) => `${each.localName}.${each.className} ${words(each).slice(0, 40)}`)).to.deep.equal([]);
    });
  }

  it('words that are only heard make no page wider, where the words before them end at its edge', async () => {
    await setViewport({ width: 320, height: 640 });
    const element = await open('cse-screening', { answers: URGENT });
    const { right } = find(element, '.screening').getBoundingClientRect();
    expect(Math.round(find(element, '.clear').getBoundingClientRect().right)).to.equal(Math.round(right));
    expect(find(element, '.clear .unseen').getBoundingClientRect().right).to.be.at.most(right);
  });

  itEmulated('the record is as wide as the sheet', async () => {
    await setViewport({ width: 718, height: 1000 });
    const element = await makeLong();
    await emulate({ media: 'print' });
    window.dispatchEvent(new Event('beforeprint'));
    const wider = findWider(element);
    window.dispatchEvent(new Event('afterprint'));
    expect(wider).to.deep.equal([]);
  });

  for (const name of ['cse-result', 'cse-explanation', 'cse-questions']) {
    itEmulated(`<${name}> is as wide as the sheet`, async () => {
      await setViewport({ width: 718, height: 1000 });
      const element = await open(name, LONG);
      await emulate({ media: 'print' });
      expect(findWider(element)).to.deep.equal([]);
    });
  }
});

describe('on a wide page', () => {
  beforeEach(() => setViewport({ width: 1600, height: 900 }));
  after(() => setViewport({ width: 800, height: 600 }));

  for (const answers of [URGENT, NOT_KNOWN]) {
    for (const [name, given] of [
      ['cse-result', {}], ['cse-explanation', {}], ['cse-questions', {}],
      ['cse-screening', {}], ['cse-screening', { layout: 'page' }], ['cse-screening', { readOnly: true }],
    ] as const) {
      it(`no line is longer than 75 characters or so: <${name}> ${JSON.stringify({ ...given, ...answers })}`, async () => {
        const element = await open(name, { answers, ...given });
        if (name === 'cse-screening' && Object.keys(given).length === 0) {
          (element as CseScreening).goTo('result');
          await element.updateComplete;
        }
        for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
        const long = [...element.renderRoot.querySelectorAll('p, li, dd, legend')].filter((each) => each.getBoundingClientRect().width > 769);
        expect(long.map((each) => words(each).slice(0, 60))).to.deep.equal([]);
      });
    }
  }

  for (const [theme, dense] of [['neutral', false], ['neutral', true], ['govuk', false], ['govuk', true]] as const) {
    it(`a paragraph has 60 to 84 characters in a line: ${theme}${dense ? ', dense' : ''}`, async () => {
      const text = 'People from several agencies read what is recorded and decide on the next step. '.repeat(4);
      const rules = await changedRuleSet((document) => Object.assign(document, { purpose: { en: text, cy: text } }));
      const element = await open('cse-screening', { rules, dense }, { theme });
      expect(longestLine(find(element, '.purpose'))).to.be.within(60, 84);
    });
  }

  for (const name of ['cse-screening', 'cse-questions']) {
    it(`dense, the text of the questions is smaller too: ${name}`, async () => {
      const sizes = await Promise.all([false, true].map(async (dense) => getComputedStyle(find(await open(name, { dense, layout: 'page' }), '.option')).fontSize));
      expect(sizes).to.deep.equal(['19px', '16px']);
    });
  }

  // Each is a font that a browser has to find, and the first answer waits for it.
  it('all text has one of four sizes', async () => {
    const element = await open('cse-screening', { layout: 'page', answers: URGENT });
    for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
    const texts = [...element.renderRoot.querySelectorAll('.screening *')].filter((each) => [...each.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''));
    // Browsers round the last digits of a fraction in ways of their own.
    const sizes = new Set(texts.map((each) => Number.parseFloat(getComputedStyle(each).fontSize).toFixed(1)));
    expect([...sizes].sort()).to.deep.equal(['17.1', '19.0', '24.7', '30.4']);
  });

  it('what can be done with an answer stands in one line beside the result', async () => {
    const element = await open('cse-screening', { layout: 'page', answers: { missing: 'yes' } });
    const tops = [...find(element, '#question-missing .extras').children].map((each) => Math.round(each.getBoundingClientRect().top));
    expect(tops.length).to.be.greaterThan(2);
    expect(Math.max(...tops) - Math.min(...tops)).to.be.lessThan(12);
  });
});

describe('on one page', () => {
  it('what to do next stands with the result, as it does in steps, and once', async () => {
    const element = (await open('cse-screening', { answers: { missing: 'yes' }, layout: 'page' })) as CseScreening;
    const headings = [...element.renderRoot.querySelectorAll('h4')].filter((each) => words(each) === 'What to do next');
    expect(headings.map((each) => part(element, 'result').contains(each))).to.deep.equal([true]);
  });
});

describe('on a page that has no colour of its own for it', () => {
  for (const scheme of ['light', 'dark']) {
    it(`the way off the page, and the mark of what cannot wait, can be read: ${scheme}`, async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('cse-screening { --cse-color-background: transparent }');
      document.adoptedStyleSheets.push(sheet);
      const element = await open('cse-screening', { answers: URGENT }, { scheme, 'exit-href': 'https://www.bbc.co.uk/weather' });
      const { color, backgroundColor } = getComputedStyle(find(element, '.exit-button'));
      const { stroke } = getComputedStyle(find(element, '.warning .mark'));
      const behind = getComputedStyle(find(element, '.exit')).backgroundColor;
      document.adoptedStyleSheets.pop();
      expect(contrast(color, backgroundColor)).to.be.greaterThan(4.5);
      expect(contrast(stroke, backgroundColor)).to.be.greaterThan(4.5);
      expect(behind).not.to.equal('rgba(0, 0, 0, 0)');
    });
  }

  it('a dark element has an edge around its words', async () => {
    const element = await open('cse-result', { answers: URGENT }, { scheme: 'dark' });
    const [words, edge] = ['h2', '.screening'].map((selector) => find(element, selector).getBoundingClientRect().left);
    expect((words ?? 0) - (edge ?? 0)).to.be.greaterThan(8);
  });
});
