import { expect, fixture, html } from '@open-wc/testing';
import type { CseScreening } from '../src/index.ts';
import { type Palette, THEMES, type ThemeName } from '../src/styles/themes.ts';
import { contrast } from './contrast.ts';
import { emulate, itEmulated } from './emulate.ts';
import { holdToAxe, holdToContrast } from './hold-to-axe.ts';
import { control, group, openScreening, part, root } from './open-screening.ts';

type Token = keyof Palette;

const SCHEMES = ['light', 'dark'] as const;
const NAMES = Object.keys(THEMES) as ThemeName[];
const MISSING = 'Does the child go missing?';
const ANSWERS = { danger: 'yes', told: 'child-said', missing: 'yes', 'cared-for': 'not-known' };

/** Text and what it stands on. */
const READ: readonly (readonly [text: Token, on: Token])[] = [
  ...(['text', 'secondary', 'link', 'local', 'urgent'] as const).flatMap((text) => (['background', 'surface'] as const).map((on) => [text, on] as const)),
  ['button-text', 'button'],
  ['urgent-text', 'urgent'],
  ['urgent-text', 'text'],
  ['focus-text', 'focus'],
];

/** Edges and marks that mean something, and what they stand on. */
const SEEN: readonly (readonly [mark: Token, on: Token])[] = [
  ['input', 'background'],
  ['input', 'surface'],
  ['accent', 'background'],
  ['accent', 'surface'],
  ['button', 'background'],
];

function rgb(colour: string): string {
  return `rgb(${[1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)).join(', ')})`;
}

async function openThemed(theme: string, scheme: string, given: Partial<CseScreening> = {}): Promise<CseScreening> {
  const element = await openScreening(given);
  element.setAttribute('theme', theme);
  element.setAttribute('scheme', scheme);
  return element;
}

function frame(element: CseScreening): CSSStyleDeclaration {
  return getComputedStyle(root(element).querySelector('.screening') as Element);
}

describe('the contrast of two colours', () => {
  it('is what WCAG gives as examples', () => {
    expect(contrast('#000000', '#ffffff')).to.be.closeTo(21, 0.01);
    expect(contrast('#777777', '#ffffff')).to.be.closeTo(4.48, 0.01);
  });
});

describe('themes', () => {
  const held = new Set<string>();
  for (const theme of NAMES) {
    for (const [at, scheme] of SCHEMES.entries()) {
      const colour = (token: Token) => THEMES[theme].palette[token][at] as string;

      it(`can be read: ${theme}, ${scheme}`, () => {
        for (const [text, on] of READ) expect(contrast(colour(text), colour(on)), `${text} on ${on}`).to.be.at.least(4.5);
        for (const [mark, on] of SEEN) expect(contrast(colour(mark), colour(on)), `${mark} on ${on}`).to.be.at.least(3);
        const ring = Math.max(contrast(colour('focus'), colour('background')), contrast(colour('focus-text'), colour('background')));
        expect(ring, 'the focus').to.be.at.least(3);
      });

      it(`is shown as named, and ${scheme === 'light' ? 'passes axe' : 'has enough contrast'}: ${theme}, ${scheme}`, async () => {
        const element = await openThemed(theme, scheme, { answers: ANSWERS });
        expect([frame(element).color, frame(element).backgroundColor]).to.deep.equal([rgb(colour('text')), rgb(colour('background'))]);
        for (const details of root(element).querySelectorAll('details')) details.open = true;
        await (scheme === 'light' ? holdToAxe : holdToContrast)(element, held);
      });
    }
  }

  it('marks the focus in yellow and black beside GOV.UK', async () => {
    const element = await openThemed('govuk', 'light');
    const radio = control(element, MISSING, 'Yes');
    radio.focus();
    expect(getComputedStyle(radio).boxShadow).to.contain('rgb(255, 221, 0)').and.to.contain('rgb(11, 12, 12)');
  });

  it('falls back to the neutral one where a name is not known', async () => {
    const element = await openThemed('crest', 'light');
    expect(frame(element).color).to.equal(rgb(THEMES.neutral.palette.text[0]));
  });

  it('leaves every colour, the font and the corners to the page', async () => {
    const element = await openThemed('nhs', 'dark');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('cse-screening { --cse-color-text: rgb(1, 2, 3); --cse-font-family: monospace; }');
    document.adoptedStyleSheets.push(sheet);
    expect([frame(element).color, frame(element).fontFamily]).to.deep.equal(['rgb(1, 2, 3)', 'monospace']);
    document.adoptedStyleSheets.pop();
  });
});

describe('more contrast, where people ask for it', () => {
  /** What stands for `prefers-contrast: more`, which not every browser can be asked for: the rule itself, made to hold. */
  function ruleFor(element: CseScreening): CSSMediaRule {
    const rules = (element.shadowRoot as ShadowRoot).adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    return rules.find((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.conditionText === '(prefers-contrast: more)') as CSSMediaRule;
  }

  for (const theme of NAMES) {
    for (const [at, scheme] of SCHEMES.entries()) {
      it(`shows every word and edge as strong as the text: ${theme}, ${scheme}`, async () => {
        const element = await openThemed(theme, scheme, { answers: ANSWERS });
        const { media } = ruleFor(element);
        const { text, background } = THEMES[theme].palette;
        const strong = rgb(text[at] as string);
        const style = (selector: string) => getComputedStyle(root(element).querySelector(selector) as Element);
        media.mediaText = 'all';
        try {
          for (const selector of ['.hint, .key, .progress', '.urgent-title', '.link', 'summary', '.basis']) expect(style(selector).color, selector).to.equal(strong);
          for (const selector of ['.urgent', '.question', '.option input']) expect(style(selector).borderBlockEndColor, selector).to.equal(strong);
          expect(style('.button').backgroundColor).to.equal(strong);
          expect(contrast(style('.button').color, strong)).to.be.at.least(7);
        } finally {
          media.mediaText = '(prefers-contrast: more)';
        }
        expect(contrast(text[at] as string, background[at] as string)).to.be.at.least(7);
      });
    }
  }
});

describe('light and dark', () => {
  afterEach(() => {
    document.documentElement.style.removeProperty('color-scheme');
  });

  it('follow the page', async () => {
    const element = await openScreening();
    expect(frame(element).color).to.equal(rgb(THEMES.neutral.palette.text[0]));
    document.documentElement.style.colorScheme = 'dark';
    expect(frame(element).color).to.equal(rgb(THEMES.neutral.palette.text[1]));
  });

  itEmulated('follow the device where the page says "auto", and not before', async () => {
    await emulate({ features: [{ name: 'prefers-color-scheme', value: 'dark' }] });
    try {
      const element = await openScreening();
      expect(frame(element).color).to.equal(rgb(THEMES.neutral.palette.text[0]));
      element.setAttribute('scheme', 'auto');
      expect(frame(element).color).to.equal(rgb(THEMES.neutral.palette.text[1]));
    } finally {
      await emulate();
    }
  });
});

describe('on a hostile page', () => {
  const HOSTILE = `.hostile, .hostile * { color: #fff; background: #fff; font: italic small-caps 3px/0 fantasy; letter-spacing: 2em; text-transform: uppercase;
    text-indent: -999px; text-align: center; visibility: hidden; pointer-events: none; cursor: none; user-select: none; white-space: nowrap; outline: none;
    -webkit-text-fill-color: #fff; -webkit-text-security: disc; writing-mode: vertical-rl; text-shadow: 0 0 9px #000; word-break: break-all; quotes: none; list-style: none }`;

  it('is readable, and the focus is seen', async () => {
    const place = await fixture<HTMLElement>(html`<div><style>${HOSTILE}</style><div class="hostile"></div></div>`);
    const element = await openScreening();
    place.querySelector('.hostile')?.append(element);
    await element.updateComplete;
    const legend = getComputedStyle(group(element, MISSING).querySelector('legend') as Element);
    const text = rgb(THEMES.neutral.palette.text[0]);
    expect(parseFloat(legend.fontSize)).to.be.greaterThan(15);
    expect(parseFloat(legend.lineHeight)).to.be.greaterThan(15);
    expect(parseFloat(legend.textIndent)).to.equal(0);
    const { visibility, color, webkitTextFillColor, textTransform, letterSpacing, fontStyle, pointerEvents, writingMode, whiteSpace, textShadow } = legend;
    expect({ visibility, color, webkitTextFillColor, textTransform, letterSpacing, fontStyle, pointerEvents, writingMode, whiteSpace, textShadow }).to.deep.equal({
      visibility: 'visible',
      color: text,
      webkitTextFillColor: text,
      textTransform: 'none',
      letterSpacing: 'normal',
      fontStyle: 'normal',
      pointerEvents: 'auto',
      writingMode: 'horizontal-tb',
      whiteSpace: 'normal',
      textShadow: 'none',
    });
    const radio = control(element, MISSING, 'Yes');
    radio.focus();
    expect(getComputedStyle(radio).boxShadow).to.contain(rgb(THEMES.neutral.palette.focus[0]));
  });
});

describe('movement', () => {
  it('is nowhere, so that nothing has to be turned off for those it makes ill', async () => {
    const element = await openScreening({ answers: ANSWERS });
    for (const each of root(element).querySelectorAll('*')) {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
      expect([transitionDuration, animationName, scrollBehavior]).to.deep.equal(['0s', 'none', 'auto']);
    }
  });
});

describe('the picture of where the case stands', () => {
  it('says in words what it shows, with marks of one size', async () => {
    const element = await openScreening({ answers: { missing: 'yes' } });
    const stops = [...part(element, 'position').querySelectorAll<HTMLElement>('.place')];
    expect(stops.map(({ innerText }) => innerText.trim().replace(/\s+/g, ' '))).to.deep.equal([
      'Category B Possible: it depends on answers that are not known',
      'Category A Indicated on what is recorded',
    ]);
    const marks = stops.map((stop) => getComputedStyle(stop, '::after'));
    expect(new Set(marks.map(({ inlineSize, blockSize }) => `${inlineSize} ${blockSize}`)).size).to.equal(1);
    expect(new Set(marks.map(({ borderTopStyle, borderTopWidth }) => `${borderTopStyle} ${borderTopWidth}`)).size).to.equal(2);
  });

  it('is left out while nothing is recorded', async () => {
    const element = await openScreening();
    expect(root(element).querySelector('[part~=position]')).to.equal(null);
  });
});
