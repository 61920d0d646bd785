import '../src/define-pieces.ts';
import '../src/define-policy.ts';
import '../src/define-referral.ts';
import { expect, fixture } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { LACKING, makeReferral } from '../stories/example-referral.ts';
import { describeEmulated, emulate } from './emulate.ts';
import { openScreening, ruleSetText, words } from './open-screening.ts';

const ANSWERS = { danger: 'yes', missing: 'yes', episodes: 3 };
const PIECES = ['cse-questions', 'cse-result', 'cse-explanation'] as const;

async function open(name: (typeof PIECES)[number] | 'cse-policy' | 'cse-referral'): Promise<LitElement> {
  const element = await fixture<LitElement>(document.createElement(name));
  Object.assign(element, name === 'cse-referral' ? { referral: await makeReferral(LACKING) } : { rules: await ruleSetText(), date: '2026-03-04', answers: ANSWERS });
  await element.updateComplete;
  return element;
}

const all = (element: LitElement, selector: string) => [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];

function find(element: LitElement, selector: string): HTMLElement {
  const [found] = all(element, selector);
  if (found === undefined) throw new Error(`There is no "${selector}".`);
  return found;
}

const FORCED = { name: 'forced-colors', value: 'active' };

/** The colour that the browser gives to a system colour, or to any other. */
function colour(name: string): string {
  const probe = document.createElement('i');
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

describeEmulated('with forced colours', () => {
  afterEach(async () => { await emulate(); });

  it('radios and boxes are the system’s own, and what is picked is seen', async () => {
    const element = await openScreening({ answers: { danger: 'yes', gifts: ['gift-money'] } });
    const [radio] = all(element, 'input[type=radio]');
    if (radio === undefined) throw new Error('There is no radio button.');
    expect(getComputedStyle(radio).appearance).to.equal('none');
    await emulate({ features: [FORCED] });
    for (const control of all(element, '.option input')) {
      expect(getComputedStyle(control).appearance).to.equal('auto');
      expect(getComputedStyle(control, '::before').content).to.equal('none');
    }
  });

  it('the focus is seen in a system colour', async () => {
    const element = await openScreening({ layout: 'steps' });
    await emulate({ features: [FORCED] });
    const button = find(element, '.button');
    button.focus();
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(button);
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '3px']);
    expect(outlineColor).to.equal(colour('Highlight'));
  });

  it('signs are drawn in the colour of text, in every place', async () => {
    const element = await open('cse-result');
    await emulate({ features: [FORCED] });
    expect(getComputedStyle(find(element, '.signpost')).color).to.equal(colour('CanvasText'));
    expect(getComputedStyle(find(element, '.warning .mark')).stroke).to.equal(colour('Canvas'));
  });

  it('the standings of the categories still differ in shape', async () => {
    const element = await open('cse-result');
    await emulate({ features: [FORCED] });
    const looks = new Map(all(element, '.place').map((place) => {
      const { backgroundColor, borderStyle, borderRadius, borderWidth, boxShadow } = getComputedStyle(place, '::before');
      return [place.className, JSON.stringify([backgroundColor, borderStyle, borderRadius, borderWidth, boxShadow])];
    }));
    expect(new Set(looks.values()).size).to.equal(looks.size);
  });

  it('the map of a referral keeps its lines and shapes', async () => {
    const element = await open('cse-referral');
    await emulate({ features: [FORCED] });
    for (const line of all(element, '.map .line')) expect(getComputedStyle(line).stroke).to.equal(colour('CanvasText'));
  });
});

describeEmulated('with more contrast', () => {
  afterEach(async () => { await emulate(); });

  it('text of lesser weight is as dark as text, and lines are as dark as controls', async () => {
    const element = await open('cse-result');
    const secondary = () => getComputedStyle(find(element, '.key')).color;
    const text = getComputedStyle(find(element, '.headline')).color;
    expect(secondary()).not.to.equal(text);
    await emulate({ features: [{ name: 'prefers-contrast', value: 'more' }] });
    expect(secondary()).to.equal(text);
  });
});

describe('with less motion, or none wished for', () => {
  for (const name of [...PIECES, 'cse-policy', 'cse-referral'] as const) {
    it(`nothing in <${name}> moves in the first place`, async () => {
      const element = await open(name);
      const moving = [find(element, '.screening'), ...all(element, '.screening *')].filter((each) => {
        const { transitionDuration, animationName } = getComputedStyle(each);
        return transitionDuration.split(', ').some((duration) => duration !== '0s') || animationName !== 'none';
      });
      expect(moving.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
    });
  }
});

describeEmulated('on paper', () => {
  afterEach(async () => { await emulate(); });

  for (const name of [...PIECES, 'cse-policy', 'cse-referral'] as const) {
    it(`<${name}> is dark on white, and shows what is closed on the screen`, async () => {
      const element = await open(name);
      element.setAttribute('scheme', 'dark');
      await emulate({ media: 'print' });
      expect(getComputedStyle(find(element, '.screening')).color).to.equal('rgb(0, 0, 0)');
      for (const details of all(element, 'details')) {
        if (details.closest('.extras') !== null || getComputedStyle(details).display === 'none') continue;
        const content = [...details.children].find(({ localName }) => localName !== 'summary');
        expect(content?.checkVisibility({ contentVisibilityAuto: true }), words(details)).to.equal(true);
      }
    });
  }

  it('<cse-policy> and <cse-referral> leave their own button off', async () => {
    for (const name of ['cse-policy', 'cse-referral'] as const) {
      const element = await open(name);
      await emulate({ media: 'print' });
      expect(getComputedStyle(find(element, '.no-print')).display).to.equal('none');
      await emulate();
    }
  });
});

describe('on a page that makes its root smaller', () => {
  const roots = [['62.5%', '19px', '24px', 10], ['100%', '19px', '24px', 16], ['200%', '38px', '48px', 32]] as const;
  for (const [root, text, control, rem] of roots) {
    it(`text is ${text} and a radio button ${control}, with the root at ${root}`, async () => {
      const { documentElement } = document;
      documentElement.style.fontSize = root;
      try {
        const element = await openScreening({ layout: 'steps' });
        element.style.inlineSize = `${String(40 * rem)}px`;
        expect(getComputedStyle(find(element, '.live form')).fontSize).to.equal(text);
        expect(getComputedStyle(find(element, 'input[type=radio]')).inlineSize).to.equal(control);
      } finally {
        documentElement.style.fontSize = '';
      }
    });
  }

  it('the page’s own size is taken, however small', async () => {
    const element = await openScreening({ layout: 'steps' });
    element.style.setProperty('--cse-font-size', '14px');
    expect(getComputedStyle(find(element, '.screening')).fontSize).to.equal('14px');
  });
});

describe('the way off the page', () => {
  for (const width of ['320px', '700px']) {
    it(`leaves the questions all of the room, ${width} wide`, async () => {
      const element = await openScreening({ layout: 'steps', exitHref: 'https://www.example.org/' });
      element.style.inlineSize = width;
      expect(find(element, '.frame').getBoundingClientRect().width).to.equal(find(element, '.screening').getBoundingClientRect().width);
      expect(find(element, '.exit').scrollWidth).to.be.at.most(find(element, '.exit').clientWidth);
    });
  }
});

describe('from right to left', () => {
  it('a question to answer begins where the words around it do, in whatever language it is', async () => {
    const element = await openScreening({ layout: 'steps', language: 'ar' });
    element.goTo('result');
    await element.updateComplete;
    const links = [...element.renderRoot.querySelectorAll('.inset li .link')];
    expect(links).not.to.deep.equal([]);
    expect(new Set(links.map((each) => getComputedStyle(each).textAlign))).to.deep.equal(new Set(['right']));
  });

  for (const [back, strings] of [['رجوع', { language: 'ar', back: 'رجوع', next: 'متابعة' }], ['Back', null]] as const) {
    it(`the way back begins at the right, with a sign that points there: ${back}`, async () => {
      const element = await openScreening({ layout: 'steps', language: 'ar', strings });
      element.goTo('section:signs');
      await element.updateComplete;
      const button = find(element, '.back');
      expect(words(button)).to.equal(back);
      const text = document.createRange();
      text.selectNodeContents(button);
      // The sign is mirrored by the browser: one that is mirrored in the style sheet too points forward.
      const { content, direction } = getComputedStyle(button, '::before');
      expect([content.startsWith('"‹"'), direction]).to.deep.equal([true, 'rtl']);
      const edge = button.getBoundingClientRect().right;
      expect(edge).to.be.closeTo(find(element, '.screening').getBoundingClientRect().right, 0.01);
      expect(edge - text.getBoundingClientRect().right).to.be.greaterThan(6);
    });
  }
});
