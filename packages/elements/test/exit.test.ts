import { expect, fixture, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { sessionDraftStore } from '../src/draft/session-draft.ts';
import type { CseScreening } from '../src/index.ts';
import { answer, focused, openScreening, part, parts, root, ruleSetText, words } from './open-screening.ts';
import { openFramedPage } from './privacy/framed-page.ts';

const DANGER = 'Is the child in danger now?';

/** A screening that can be left. The test stays where it is. */
async function openExit(exitHref: string | null = 'https://www.bbc.co.uk/weather'): Promise<{ element: CseScreening; exits: Event[] }> {
  const element = await openScreening({ layout: 'steps', exitHref });
  const exits: Event[] = [];
  element.addEventListener('cse-exit', (event) => {
    event.preventDefault();
    exits.push(event);
  });
  await answer(element, DANGER, 'Yes');
  return { element, exits };
}

const pressShift = async (times: number) => {
  for (let time = 0; time < times; time += 1) await sendKeys({ press: 'Shift' });
};

describe('exit this page', () => {
  it('is not there unless the page says where to go', async () => {
    const { element, exits } = await openExit(null);
    expect(parts(element, 'exit')).to.have.length(0);
    await pressShift(3);
    expect(exits).to.deep.equal([]);
    expect(element.answers).to.deep.equal({ danger: 'yes' });
  });

  for (const href of ['javascript:alert(1)', 'data:text/html,x', 'https://']) {
    it(`is not there for ${href}`, async () => {
      const { element } = await openExit(href);
      expect(parts(element, 'exit')).to.have.length(0);
      expect(root(element).querySelector('[href^="javascript"], [href^="data"]')).to.equal(null);
    });
  }

  it('goes to an address of the page’s own, too', async () => {
    const { element } = await openExit('/somewhere');
    expect(part(element, 'exit').querySelector('a')?.href).to.equal(new URL('/somewhere', location.href).href);
  });

  it('empties the form before it goes', async () => {
    const { element, exits } = await openExit();
    const heard: unknown[] = [];
    element.addEventListener('cse-exit', () => heard.push(element.answers));
    const link = part(element, 'exit').querySelector('a');
    expect(words(link)).to.equal('Exit this page');
    expect(link?.rel).to.contain('noreferrer');
    link?.click();
    expect(exits).to.have.length(1);
    // Who goes elsewhere instead hears of it once they are gone.
    expect(heard).to.deep.equal([{}]);
    expect(element.answers).to.deep.equal({});
    await element.updateComplete;
    expect(parts(element, 'urgent').map(words).join('')).to.equal('');
  });

  it('leaves no way back to the page', async () => {
    const page = await openFramedPage('open');
    Object.assign(page.element, { rules: await ruleSetText(), exitHref: '/strict/open.html?elsewhere' });
    await page.element.updateComplete;
    const before = history.length;
    await page.load(() => part(page.element, 'exit').querySelector('a')?.click());
    expect(page.window.location.search).to.equal('?elsewhere');
    expect(history.length).to.equal(before);
    page.close();
  });

  it('answers to the Shift key, three times, and says how often more', async () => {
    const { element, exits } = await openExit();
    await pressShift(2);
    await element.updateComplete;
    expect(words(part(element, 'exit').querySelector('[aria-live]'))).to.equal('Press Shift 1 more time to exit this page.');
    expect(exits).to.have.length(0);
    await pressShift(1);
    expect(exits).to.have.length(1);
    expect(element.answers).to.deep.equal({});
  });

  it('takes no capital letter for a press', async () => {
    const { exits } = await openExit();
    for (let time = 0; time < 3; time += 1) {
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'A' });
      await sendKeys({ up: 'Shift' });
    }
    await pressShift(2);
    // Nor for two, where the key before it is let go last.
    await sendKeys({ press: 'a' });
    await sendKeys({ down: 'a' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ up: 'a' });
    await sendKeys({ up: 'Shift' });
    await pressShift(1);
    expect(exits).to.have.length(0);
  });

  it('counts from the start where another key comes between, or more than five seconds', async () => {
    const { element, exits } = await openExit();
    await pressShift(2);
    await sendKeys({ press: 'a' });
    await pressShift(2);
    expect(exits).to.have.length(0);
    await sendKeys({ press: 'a' });
    const press = (at: number) => {
      for (const type of ['keydown', 'keyup']) window.dispatchEvent(Object.defineProperty(new KeyboardEvent(type, { key: 'Shift' }), 'timeStamp', { value: at }));
    };
    for (const at of [1_000_000, 1_001_000, 1_006_000]) press(at);
    expect(exits).to.have.length(0);
    await element.updateComplete;
    expect(words(part(element, 'exit').querySelector('[aria-live]'))).to.equal('Press Shift 2 more times to exit this page.');
    for (const at of [1_007_000, 1_011_000]) press(at);
    expect(exits).to.have.length(1);
  });

  it('answers to the Shift key where it was taken out and put back', async () => {
    const { element, exits } = await openExit();
    const place = element.parentElement;
    element.remove();
    await element.updateComplete;
    place?.append(element);
    await element.updateComplete;
    await pressShift(3);
    expect(exits).to.have.length(1);
  });

  for (const [what, move] of [
    ['another place', (element: CseScreening) => { element.focus(); }],
    ['other words', async () => { getSelection()?.selectAllChildren(await fixture('<p>Words of the page</p>')); }],
  ] as const) {
    it(`takes no key by which a screen reader goes back to ${what} for a press: the page is told of Shift alone`, async () => {
      const { element, exits } = await openExit();
      await pressShift(2);
      await move(element);
      await nextFrame();
      await pressShift(2);
      expect(exits).to.have.length(0);
      await sendKeys({ down: 'Shift' });
      // The element itself, which has it only within, gives the focus up in Chromium alone.
      (focused(element) as HTMLElement | null)?.blur();
      getSelection()?.removeAllRanges();
      await move(element);
      await nextFrame();
      await sendKeys({ up: 'Shift' });
      await pressShift(2);
      expect(exits).to.have.length(0);
    });
  }

  it('listens no more once it is removed', async () => {
    const { element, exits } = await openExit();
    element.remove();
    await pressShift(3);
    expect(exits).to.have.length(0);
    expect(element.answers).to.deep.equal({ danger: 'yes' });
  });

  describe('with a draft of this tab', () => {
    const KEY = 'exit';
    const NAME = `cse-screening-draft:${KEY}`;

    let free: () => void = () => undefined;

    /** A screening with a draft in its store, whose turn does not come again before `free` is called. */
    async function openKept(): Promise<CseScreening> {
      const { element } = await openExit();
      element.draftStore = sessionDraftStore({ key: KEY });
      await element.updateComplete;
      expect(await element.saveDraft()).to.equal(true);
      expect(sessionStorage.getItem(NAME)).to.be.a('string');
      const held = new Promise<void>((resolve) => { free = resolve; });
      await new Promise<void>((resolve) => {
        void navigator.locks.request(NAME, () => {
          resolve();
          return held;
        });
      });
      return element;
    }

    afterEach(async () => {
      free();
      await sessionDraftStore({ key: KEY }).remove();
    });

    for (const [how, leave] of [
      ['the exit', (element: CseScreening) => { part(element, 'exit').querySelector('a')?.click(); }],
      ['clear()', (element: CseScreening) => { element.clear(); }],
    ] as const) {
      it(`leaves none behind after ${how}, although the page is gone before the store's turn comes`, async () => {
        const element = await openKept();
        leave(element);
        // What is done before a browser can leave the page.
        await new Promise<void>((resolve) => { queueMicrotask(() => { queueMicrotask(resolve); }); });
        expect(sessionStorage.getItem(NAME)).to.equal(null);
      });

      it(`leaves none behind after ${how} while a field is typed into`, async () => {
        const element = await openKept();
        element.layout = 'page';
        await element.updateComplete;
        const field = root(element).querySelector<HTMLInputElement>('.field.short');
        Object.assign(field as HTMLInputElement, { value: '7' }).dispatchEvent(new Event('input', { bubbles: true }));
        leave(element);
        window.dispatchEvent(new PageTransitionEvent('pagehide'));
        expect(sessionStorage.getItem(NAME)).to.equal(null);
        free();
        expect(await sessionDraftStore({ key: KEY }).load()).to.equal(null);
      });

      it(`leaves none behind after ${how} while a change is being saved`, async () => {
        const element = await openKept();
        await answer(element, DANGER, 'No');
        leave(element);
        window.dispatchEvent(new PageTransitionEvent('pagehide'));
        expect(sessionStorage.getItem(NAME)).to.equal(null);
        free();
        // Where the browser kept the page, the save goes on, and what it saved goes, too.
        expect(await sessionDraftStore({ key: KEY }).load()).to.equal(null);
      });
    }
  });
});
