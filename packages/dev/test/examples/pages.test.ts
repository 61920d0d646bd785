import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Opened } from '../../src/examples.mjs';
import { find, finishScreening, openBrowser, openExample, openPage } from './open-example.ts';

let browser: Browser;
/** Each by its name, opened once: the React app is built when it is opened. */
const examples = new Map<string, Opened>();
beforeAll(async () => {
  browser = await openBrowser();
  for (const name of ['agency-page', 'plain-html', 'legacy-page', 'react', 'iframe']) examples.set(name, await openExample(name));
}, 60_000);
afterAll(async () => {
  await browser.close();
  for (const { close } of examples.values()) await close();
});

const addressOf = (name: string) => examples.get(name)!.address;

describe('each example is opened in a real browser, and', () => {
  it.each(['agency-page', 'plain-html', 'legacy-page', 'react'])('%s asks, answers, and breaks no policy', async (name) => {
    const { page, heard } = await openPage(browser, addressOf(name));
    await (await find(page, 'cse-screening >>> #question-immediate-danger input')).press('Space');
    await find(page, 'cse-screening >>> [part~="urgent"]');
    const { answers, origin } = await page.$eval('cse-screening', (element) => ({ answers: { ...element.answers }, origin: location.origin }));
    expect(answers).toEqual({ 'immediate-danger': 'yes' });
    expect(heard.violations).toEqual([]);
    expect(heard.errors).toEqual([]);
    expect(heard.requests.filter((url) => !url.startsWith(origin))).toEqual([]);
    await page.close();
  });

  it.each(['plain-html', 'react', 'iframe'])('%s is never wider than a window of 320 pixels', async (name) => {
    const { page } = await openPage(browser, addressOf(name), 320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.close();
  });

  it.each(['plain-html', 'react'])('%s is told of the finished record, and says which', async (name) => {
    const { page, heard } = await openPage(browser, addressOf(name));
    const { id } = await finishScreening(page);
    await find(page, `::-p-text(${id})`);
    expect(heard.violations).toEqual([]);
    await page.close();
  });
});

describe('a page that was left', () => {
  it('holds no answer on coming back to it', async () => {
    const { page } = await openPage(browser, addressOf('plain-html'));
    await (await find(page, 'cse-screening >>> #question-immediate-danger input')).press('Space');
    await page.goto(new URL('/examples/plain-html/page.css', addressOf('plain-html')).href);
    await page.goBack();
    await find(page, 'cse-screening >>> #question-immediate-danger');
    expect(await page.$eval('cse-screening', ({ answers, shadowRoot }) => [{ ...answers }, shadowRoot!.querySelectorAll(':checked').length])).toEqual([{}, 0]);
    await page.close();
  });
});

describe('under the style sheets of the legacy page', () => {
  it('every label, control and button of the screening is seen, in its own type, and so is the focus', async () => {
    const { page } = await openPage(browser, addressOf('legacy-page'));
    const seen = await page.$eval('cse-screening', (element) => {
      const inside = element.shadowRoot!;
      const size = (node: Element) => [node.getBoundingClientRect().width, node.getBoundingClientRect().height].map(Math.round);
      const label = inside.querySelector('#question-immediate-danger label')!;
      const style = getComputedStyle(label);
      const radio = inside.querySelector<HTMLElement>('#question-immediate-danger input')!;
      return {
        label: { size: size(label), transform: style.textTransform, spacing: style.letterSpacing, family: style.fontFamily, font: parseFloat(style.fontSize), align: style.textAlign },
        radio: size(radio),
        opacity: getComputedStyle(radio).opacity,
        button: size(inside.querySelector('[part~="button"]')!),
        fits: element.scrollWidth <= element.clientWidth,
        hostLabel: getComputedStyle(document.querySelector('label')!).display,
        hostSize: getComputedStyle(document.body).fontSize,
      };
    });
    // The page is as hostile as it says.
    expect(seen.hostLabel).toBe('none');
    expect(seen.hostSize).toBe('34px');
    expect(seen.label).toMatchObject({ transform: 'none', spacing: 'normal', align: 'start' });
    expect(seen.label.family).not.toContain('Comic');
    expect(seen.label.font).toBeGreaterThanOrEqual(16);
    for (const [width, height] of [seen.label.size, seen.radio, seen.button]) expect(Math.min(width!, height!)).toBeGreaterThanOrEqual(20);
    expect(seen.opacity).toBe('1');
    expect(seen.fits).toBe(true);
    await page.focus('cse-screening >>> #question-immediate-danger input');
    await page.keyboard.press('ArrowDown');
    const focus = await page.$eval('cse-screening', (element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element.shadowRoot!.activeElement!);
      return { outline: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0, boxShadow };
    });
    expect(focus.outline || focus.boxShadow !== 'none').toBe(true);
    await page.close();
  });

  it('the screening is as wide as its column on a telephone, with words that are wider', async () => {
    const { page } = await openPage(browser, addressOf('legacy-page'), 320);
    const wider = await page.$eval('cse-screening', (element) => {
      const { right } = element.getBoundingClientRect();
      return [...element.shadowRoot!.querySelectorAll('.screening *')].filter((each) => each.getBoundingClientRect().right > right + 1).map((each) => each.outerHTML.slice(0, 80));
    });
    expect(wider).toEqual([]);
    await page.close();
  });
});
