import { expect, fixture, nextFrame } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import '../src/define.ts';
import type { ScreeningRecord } from '@cse-screening/core';
import type { CseScreening } from '../src/index.ts';
import { focused, part, root, stepTitle, strictRuleSet, words } from './open-screening.ts';

/** Someone who has a keyboard and nothing else, and reads what has the focus. */
class KeyboardUser {
  readonly #element: CseScreening;

  constructor(element: CseScreening) {
    this.#element = element;
  }

  /** What has the focus, as it is called. */
  get at(): string {
    const place = focused(this.#element);
    if (place instanceof HTMLInputElement || place instanceof HTMLTextAreaElement) {
      const question = words(place.closest('fieldset.question')?.querySelector('legend'));
      return [question, place.labels?.[0] === undefined ? (place.getAttribute('aria-label') ?? '') : words(place.labels[0])].filter((part) => part !== '').join(' > ');
    }
    return words(place);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await sendKeys({ press: key });
      await this.#element.updateComplete;
      expect(focused(this.#element) ?? document.activeElement, `the focus after ${key}`).not.to.equal(document.body);
    }
  }

  /** Goes on with Tab until something with this name has the focus. */
  async tabTo(name: string): Promise<void> {
    const seen: string[] = [];
    for (let presses = 0; presses < 60; presses += 1) {
      if (this.at === name) return;
      await this.press('Tab');
      seen.push(this.at);
    }
    throw new Error(`"${name}" is not reached with Tab. Reached: ${seen.join(' | ')}`);
  }

  /** Picks an answer of a question: Tab to its group, Space or the arrows to the answer. */
  async pick(question: string, answer: string): Promise<void> {
    const group = [...root(this.#element).querySelectorAll('fieldset.question')].find((each) => words(each.querySelector('legend')) === question);
    const labels = [...(group?.querySelectorAll('label') ?? [])].map(words);
    await this.tabTo(`${question} > ${labels[0] ?? ''}`);
    await this.press(' ');
    for (let step = 0; step < labels.indexOf(answer); step += 1) await this.press('ArrowDown');
    expect(this.at).to.equal(`${question} > ${answer}`);
  }

  async type(name: string, text: string): Promise<void> {
    await this.tabTo(name);
    await sendKeys({ type: text });
    await this.#element.updateComplete;
  }
}

describe('with the keyboard alone', () => {
  it('a screening is done from the first question to the printed record', async () => {
    const place = await fixture<HTMLElement>('<div><button>Before</button></div>');
    const element = document.createElement('cse-screening');
    Object.assign(element, { rules: await strictRuleSet(), date: '2026-03-04' });
    place.append(element);
    await element.updateComplete;
    const finished: ScreeningRecord[] = [];
    element.addEventListener('cse-complete', ({ record }) => finished.push(record));
    const user = new KeyboardUser(element);

    place.querySelector('button')?.focus();
    await user.press('Tab');
    await user.pick('Is the child in danger now?', 'No');
    await user.pick('Has anyone said that the child was harmed?', 'Someone else has');
    expect(words(part(element, 'urgent'))).to.contain('Tell the front door.');
    await user.tabTo('Continue');
    await user.press('Enter');
    expect(user.at).to.equal('Signs');
    expect(words(part(element, 'urgent'))).to.contain('Tell the front door.');

    await user.pick('Does the child go missing?', 'Yes');
    await user.tabTo('Add date or source: Does the child go missing?');
    await user.press('Enter');
    await user.type('Does the child go missing? > Day', '1');
    await user.type('Does the child go missing? > Month', '3');
    await user.type('Does the child go missing? > Year', '2026');
    await user.type('Does the child go missing? > Source of information (optional)', 'School');
    await user.tabTo('Continue');
    await user.press('Enter');
    expect(user.at).to.equal('More');

    await user.type('How many times has the child been missing? > How many times has the child been missing?', 'many');
    await user.press('Enter');
    expect(user.at).to.contain('There is a problem');
    await user.tabTo('How many times has the child been missing? Enter a number from 0 to 500');
    await user.press('Enter');
    await user.press('End', 'Backspace', 'Backspace', 'Backspace', 'Backspace');
    await sendKeys({ type: '3' });
    await user.press('Enter');
    expect(user.at).to.equal('What is happening');

    await user.type('Your account in words', 'Seen near the station with an older man.');
    await user.tabTo('Continue');
    await user.press('Enter');
    expect(user.at).to.equal('Check your answers');
    await user.tabTo('Change: Does the child come back looking cared for?');
    await user.press('Enter');
    expect(stepTitle(element)).to.equal('Signs');
    expect(user.at).to.contain('Does the child come back looking cared for?');
    await user.press(' ', 'ArrowDown', 'ArrowDown');
    await user.tabTo('Continue');
    await user.press('Enter');
    expect(user.at).to.equal('Check your answers');
    await user.tabTo('Continue');
    await user.press('Enter');
    expect(user.at).to.equal('Result');
    expect(words(part(element, 'headline'))).to.equal('Indicated: Category B');
    await user.tabTo('Continue to your judgement');
    await user.press('Enter');

    await user.pick('What do you judge it to be?', 'Category B (indicated)');
    await user.tabTo('Finish the screening');
    await user.press('Enter');
    expect(user.at).to.contain('There is a problem');
    await user.tabTo('Enter your role');
    await user.press('Enter');
    expect(user.at).to.equal('Your role');
    await sendKeys({ type: 'School nurse' });
    await user.tabTo('Finish the screening');
    await user.press('Enter');
    expect(user.at).to.contain('Screening finished');

    let printed = '';
    const { print } = window;
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      printed = words(part(element, 'record'));
      window.dispatchEvent(new Event('afterprint'));
    };
    try {
      await user.tabTo('Print this record');
      await user.press('Enter');
    } finally {
      window.print = print;
    }
    expect(finished).to.have.length(1);
    expect(finished[0]?.answers).to.deep.equal({ danger: 'no', told: 'other-said', missing: { value: 'yes', date: '2026-03-01', source: 'School' }, 'cared-for': 'not-known', episodes: 3 });
    expect(finished[0]?.judgement).to.deep.include({ category: 'upper', agrees: true, role: 'School nurse' });
    expect(printed).to.contain(String(finished[0]?.digest)).and.to.contain('School nurse').and.to.contain('Seen near the station with an older man.');
  });
});

describe('what has the focus is never wholly covered', () => {
  after(async () => {
    document.documentElement.style.fontSize = '';
    await setViewport({ width: 800, height: 600 });
  });

  const ANSWERS = { 'immediate-danger': 'yes', disclosure: 'said', whereabouts: 'missing-now', vehicles: 'yes' };

  /** A screening between two buttons, with what cannot wait and a way off the page. */
  async function openBetween(given: object): Promise<{ readonly place: HTMLElement; readonly element: CseScreening }> {
    const place = await fixture<HTMLElement>('<div><button>Before</button><button>After</button></div>');
    const element = document.createElement('cse-screening');
    const response = await fetch('/rules/gloucestershire-cse/1.0.0/rule-set.json');
    Object.assign(element, { rules: await response.text(), exitHref: 'https://www.example.org/', date: '2026-03-04', answers: ANSWERS, ...given });
    place.firstElementChild?.after(element);
    await element.updateComplete;
    return { place, element };
  }

  // A window of 1280 by 1024 at 400% is 320 by 256.
  const WINDOWS = [
    ['page', 320, 568, '100%', 'en'], ['page', 320, 450, '100%', 'en'], ['page', 320, 256, '100%', 'en'], ['page', 320, 568, '100%', 'ar'],
    ['page', 800, 600, '100%', 'en'], ['page', 1200, 700, '200%', 'en'], ['page', 1366, 650, '100%', 'en'], ['steps', 320, 450, '100%', 'en'],
  ] as const;
  for (const [layout, width, height, fontSize, language] of WINDOWS) {
    for (const way of ['forth', 'back']) {
      it(`in layout ${layout} with what cannot wait, ${String(width)} by ${String(height)}, text at ${fontSize}, in ${language}, going ${way}`, async () => {
        await setViewport({ width, height });
        document.documentElement.style.fontSize = fontSize;
        const { place, element } = await openBetween({ layout, language });
        for (const details of root(element).querySelectorAll<HTMLDetailsElement>('.question details')) details.open = true;
        const [start, end] = way === 'forth' ? [place.firstElementChild, place.lastElementChild] : [place.lastElementChild, place.firstElementChild];
        (start as HTMLElement).focus();
        if (way === 'back') await sendKeys({ down: 'Shift' });
        const covered: string[] = [];
        const stops = await tabTo(end, () => {
          const at = focused(element);
          if (at !== null && !isSeen(element, at)) covered.push(`${at.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 60)} ${at.closest('fieldset.question')?.id ?? ''}`);
        });
        await sendKeys({ up: 'Shift' });
        expect(document.activeElement).to.equal(end);
        expect(stops).to.be.greaterThan(layout === 'page' ? 100 : 20);
        expect(covered).to.deep.equal([]);
      });
    }
  }

  /**
   * Goes on with Tab until a place has the focus, and looks at each stop. As with a key that is held down, the next press does not
   * wait for a frame: that takes a quarter of the time.
   */
  async function tabTo(end: Element | null, look: () => void): Promise<number> {
    let stops = 0;
    const onKey = (event: KeyboardEvent) => {
      // With Shift, WebKitGTK does not name the key.
      if (event.code !== 'Tab') return;
      look();
      if (document.activeElement === end) event.preventDefault();
      else stops += 1;
    };
    window.addEventListener('keydown', onKey, true);
    for (let presses = 0; document.activeElement !== end && presses < 250; presses += 10) await Promise.all(Array.from({ length: 10 }, () => sendKeys({ press: 'Tab' })));
    window.removeEventListener('keydown', onKey, true);
    return stops;
  }

  for (const [width, height] of [[320, 568], [800, 600]] as const) {
    it(`nor is any of an answer that the arrow keys lead to, unless the step that it adds takes the room: ${String(width)} by ${String(height)}`, async () => {
      await setViewport({ width, height });
      const { place, element } = await openBetween({ layout: 'page' });
      const find = (selector: string) => root(element).querySelector(selector);
      const roomFor = (added: Element) => height - Number.parseFloat(getComputedStyle(added).scrollMarginBottom) - (find('.exit')?.clientHeight ?? 0);
      (place.firstElementChild as HTMLElement).focus();
      const covered: string[] = [];
      for (const id of ['immediate-danger', 'disclosure', 'whereabouts', 'vehicles', 'unexplained-gifts', 'isolation', 'self-harm']) {
        const radios = [...root(element).querySelectorAll(`#question-${id} [type=radio]`)];
        for (let presses = 0; !find(`#question-${id} [type=radio]:focus`) && presses < 100; presses += 1) await sendKeys({ press: 'Tab' });
        for (const turn of radios.keys()) {
          await sendKeys({ press: turn === 0 ? ' ' : 'ArrowDown' });
          await element.updateComplete;
          await nextFrame();
          const at = find(`#question-${id} :focus:checked`);
          if (isSeen(element, at, [0.5], 'every')) continue;
          const added = find('.added');
          const isRoom = added === null || at === null || added.getBoundingClientRect().bottom - at.getBoundingClientRect().top < roomFor(added);
          if (isRoom || !isSeen(element, added)) covered.push(`${id} ${String(turn)}`);
        }
      }
      expect(covered).to.deep.equal([]);
    });
  }

  it('nothing moves from under a pointer that presses on a field', async () => {
    await setViewport({ width: 320, height: 568 });
    const { element } = await openBetween({ layout: 'page' });
    const [details] = root(element).querySelectorAll<HTMLDetailsElement>('.question [part="detail"]');
    if (details !== undefined) details.open = true;
    const field = details?.querySelector('.field');
    details?.querySelector('summary')?.focus();
    field?.scrollIntoView({ block: 'end' });
    window.scrollBy(0, -40);
    const before = window.scrollY;
    const { x = 0, y = 0 } = field?.getBoundingClientRect() ?? {};
    await sendMouse({ type: 'move', position: [Math.round(x + 8), Math.round(y + 8)] });
    await sendMouse({ type: 'down' });
    const scrolled = window.scrollY - before;
    await resetMouse();
    expect(focused(element) === field).to.equal(true);
    expect(scrolled).to.equal(0);
  });

  it('nor where only the window comes back', async () => {
    const { element } = await openBetween({ layout: 'page' });
    root(element).querySelector<HTMLElement>('#question-vehicles input')?.focus();
    await sendKeys({ press: 'Tab' });
    const at = focused(element);
    window.scrollTo(0, 0);
    const comeBack = (relatedTarget: EventTarget | null) => {
      at?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true, relatedTarget }));
      return window.scrollY;
    };
    expect(comeBack(null)).to.equal(0);
    expect(comeBack(document.body)).to.be.greaterThan(0);
  });
});

const PARTS = [0.02, 0.25, 0.5, 0.75, 0.98];

/** Whether any of a place is on top, and in the window; or every part of it from its top to its bottom. */
function isSeen(element: CseScreening, place: Element | null, across = PARTS, which: 'some' | 'every' = 'some'): boolean {
  const { left, top, width, height } = place?.getBoundingClientRect() ?? new DOMRect();
  return across[which]((x) => PARTS[which]((y) => place?.contains(root(element).elementFromPoint(left + x * width, top + y * height))));
}
