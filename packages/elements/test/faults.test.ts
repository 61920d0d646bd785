// What the software must survive, rows 32 to 46: one test each, by its number. The rows before are held in packages/core.
import { expect, fixture, nextFrame, waitUntil } from '@open-wc/testing';
import { defineElement } from '../src/define-element.ts';
import type { DraftStore } from '../src/draft/draft-store.ts';
import { CseScreening } from '../src/index.ts';
import { answer, collect, control, field, fill, focused, group, legends, openScreening, part, picked, root, RULE_SET_URL, ruleSetText, words } from './open-screening.ts';
import { openFrame } from './open-frame.ts';
import { openFramedPage } from './privacy/framed-page.ts';

const DANGER = 'Is the child in danger now?';
const MISSING = 'Does the child go missing?';
const EPISODES = 'How many times has the child been missing?';
const HELP = new URL('./fixtures/sign-in.html', import.meta.url).href;

/** A store that keeps its caller waiting until it is told what became of it. */
class SlowStore implements DraftStore {
  readonly #waiting: ((text: string | null) => void)[] = [];

  load(): Promise<string | null> {
    return new Promise((resolve) => { this.#waiting.push(resolve); });
  }

  save(): Promise<void> {
    return Promise.resolve();
  }

  remove(): Promise<void> {
    return Promise.resolve();
  }

  arrive(): void {
    for (const resolve of this.#waiting) resolve(null);
  }
}

/** Everything that an element says, by its name. */
function listen(element: HTMLElement): string[] {
  const heard: string[] = [];
  for (const name of ['cse-ready', 'cse-change', 'cse-urgent', 'cse-step', 'cse-complete', 'cse-draft', 'cse-error', 'cse-exit']) {
    element.addEventListener(name, () => heard.push(name));
  }
  return heard;
}

async function unavailable(src: string, loadTimeout: number): Promise<{ code: string; panel: string }> {
  const place = await fixture<HTMLElement>('<div></div>');
  const failures = collect(place, 'cse-error');
  const element = Object.assign(document.createElement('cse-screening'), { src, loadTimeout });
  place.append(element);
  await waitUntil(() => failures.length > 0, `no cse-error for ${src}`);
  await element.updateComplete;
  return { code: failures[0]?.code ?? '', panel: words(part(element, 'unavailable')) };
}

describe('what the software must survive', () => {
  it('32: removed while working, it sends no late event', async () => {
    const { fetch } = window;
    let arrive: (response: Response) => void = () => undefined;
    window.fetch = () => new Promise((resolve) => { arrive = resolve; });
    try {
      const place = await fixture<HTMLElement>('<div></div>');
      const loading = Object.assign(document.createElement('cse-screening'), { src: '/slow.json' });
      place.append(loading);
      await loading.updateComplete;
      const store = new SlowStore();
      const working = await openScreening({ draftStore: store });
      const heard = [...[loading, working].map(listen)];
      loading.remove();
      working.remove();
      arrive(new Response('<html>'));
      store.arrive();
      await nextFrame();
      await nextFrame();
      expect(heard.flat()).to.deep.equal([]);
    } finally {
      window.fetch = fetch;
    }
  });

  it('33: moved in the document, it keeps answers, step and what is half typed', async () => {
    const element = await openScreening({ layout: 'steps', answers: { missing: 'yes' } });
    element.goTo('section:more');
    await element.updateComplete;
    const typed = group(element, EPISODES).querySelector('input') as HTMLInputElement;
    typed.value = '12';
    (await fixture<HTMLElement>('<section></section>')).append(element);
    await element.updateComplete;
    expect(words(root(element).querySelector('#step'))).to.equal('More');
    expect(typed.value).to.equal('12');
    expect(element.answers).to.deep.equal({ missing: 'yes' });
  });

  it('34: two on one page are independent, in what they hold and in what they say', async () => {
    const [first, second] = [await openScreening({ language: 'cy' }), await openScreening()];
    const heard = listen(second);
    control(first, "A yw’r plentyn mewn perygl?", words(root(first).querySelector('#question-danger label'))).click();
    await first.updateComplete;
    expect(first.answers).to.deep.equal({ danger: 'yes' });
    expect(second.answers).to.deep.equal({});
    expect(heard).to.deep.equal([]);
    expect(picked(second, DANGER)).to.deep.equal([]);
    first.remove();
    await answer(second, DANGER, 'No');
    expect(second.answers).to.deep.equal({ danger: 'no' });
  });

  for (const [what, src, code, timeout] of [
    ['slow', '/slow.json', 'time-out', 1],
    ['failed', '/no-such-rule-set.json', 'http-status', 5000],
    ['a page instead of JSON', HELP, 'not-json', 5000],
  ] as const) {
    it(`35: a rule set that is ${what} gives a panel with help and an event, and nothing that reads as an all-clear`, async () => {
      const { fetch } = window;
      if (what === 'slow') window.fetch = (_, init) => new Promise((_resolve, reject) => { init?.signal?.addEventListener('abort', () => { reject(init.signal?.reason as Error); }); });
      try {
        const failure = await unavailable(src, timeout);
        expect(failure.code).to.equal(code);
        expect(failure.panel).to.contain('call 999');
        expect(failure.panel).not.to.match(/no concern|no risk|safe\b|nothing recorded|indicated/i);
      } finally {
        window.fetch = fetch;
      }
    });
  }

  it('36: of rule sets that arrive out of order, the last one asked for wins', async () => {
    const { fetch } = window;
    const arrive = new Map<string, (response: Response) => void>();
    window.fetch = (url) => new Promise((resolve) => arrive.set(new URL(url as string).pathname, resolve));
    try {
      const text = await ruleSetText();
      const answerWith = (path: string, version: string) => {
        const response = new Response(null, { headers: { 'content-type': 'application/json' } });
        response.text = () => Promise.resolve(text.replaceAll('"1.2.3"', `"${version}"`));
        arrive.get(path)?.(response);
      };
      const place = await fixture<HTMLElement>('<div></div>');
      const element = Object.assign(document.createElement('cse-screening'), { src: '/first.json' });
      place.append(element);
      await element.updateComplete;
      element.src = '/second.json';
      await element.updateComplete;
      answerWith('/second.json', '2.0.0');
      await waitUntil(() => element.record !== null);
      answerWith('/first.json', '1.0.0');
      await nextFrame();
      expect(element.record?.ruleSet.version).to.equal('2.0.0');
    } finally {
      window.fetch = fetch;
    }
  });

  it('37: the language changed half-way changes no answer and no result', async () => {
    const element = await openScreening({ answers: { told: 'not-known', missing: { value: 'yes', date: '2026-03-01' }, episodes: 3 } });
    const before = element.record;
    for (const language of ['cy', 'ar', 'en']) {
      element.language = language;
      element.locale = `${language}-GB`;
      await element.updateComplete;
      expect(element.record?.answers).to.deep.equal(before?.answers);
      expect(element.record?.result).to.deep.equal(before?.result);
    }
  });

  for (const [what, fail] of [
    ['blocked', () => { throw new DOMException('The operation is insecure.', 'SecurityError'); }],
    ['full', () => { throw new DOMException('The quota has been exceeded.', 'QuotaExceededError'); }],
  ] as const) {
    it(`38: with storage that is ${what} it goes on in memory, and says so`, async () => {
      const refuse = () => Promise.resolve().then(fail);
      const store: DraftStore = { load: what === 'blocked' ? refuse : () => Promise.resolve(null), save: refuse, remove: refuse };
      const element = await openScreening({ draftStore: store });
      const states = collect(element, 'cse-draft');
      await answer(element, MISSING, 'Yes');
      await element.saveDraft();
      await element.updateComplete;
      expect(element.record?.answers).to.deep.equal({ missing: 'yes' });
      expect(words(part(element, 'notice'))).not.to.equal('');
      if (what === 'full') expect(states.map(({ state }) => state)).to.include('failed');
    });
  }

  it('39: coming back from the back/forward cache it is empty, and works', async () => {
    const element = await openScreening({ answers: { danger: 'yes' } });
    await answer(element, MISSING, 'Yes');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    window.dispatchEvent(new Event('pageshow'));
    await element.updateComplete;
    expect(element.answers).to.deep.equal({});
    expect(picked(element, MISSING)).to.deep.equal([]);
    expect(words(root(element).querySelector('[part~="urgent"]'))).to.equal('');
    await answer(element, MISSING, 'Yes');
    expect(element.answers).to.deep.equal({ missing: 'yes' });
  });

  for (const css of ['* { all: revert !important }', '* { all: unset !important }', 'body, body * { font: 1px/0 fantasy !important; color: #fff !important; visibility: hidden !important }', 'label, legend, input, button { display: none !important }']) {
    it(`40: under a host's "${css}" it is readable, and the focus is seen`, async () => {
      const element = await openScreening();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
      try {
        const legend = group(element, MISSING).querySelector('legend') as HTMLElement;
        const { visibility, fontSize, color } = getComputedStyle(legend);
        expect([visibility, parseFloat(fontSize) > 15]).to.deep.equal(['visible', true]);
        expect(color).not.to.equal('rgb(255, 255, 255)');
        expect(legend.getBoundingClientRect().height).to.be.greaterThan(15);
        const radio = control(element, MISSING, 'Yes');
        const resting = getComputedStyle(radio).boxShadow;
        radio.focus();
        expect(focused(element) === radio).to.equal(true);
        expect(getComputedStyle(radio).boxShadow).not.to.equal(resting);
      } finally {
        document.adoptedStyleSheets.pop();
      }
    });
  }

  it('41 and 42: under the strict policy and Trusted Types it works without a violation, with the policy name "lit-html" alone', async () => {
    const page = await openFramedPage('strict');
    const policy = (await fetch('/strict/page.html')).headers.get('content-security-policy');
    expect(policy).to.contain("require-trusted-types-for 'script'; trusted-types lit-html").and.to.contain("connect-src 'none'");
    const { element } = page;
    Object.assign(element, { rules: await ruleSetText(), date: '2026-03-04', layout: 'page' });
    await element.updateComplete;
    await answer(element, DANGER, 'Yes');
    expect(words(part(element, 'urgent'))).to.contain('Call 999 now.');
    expect(page.window.violations).to.deep.equal([]);
    // The policy is in force: the page's own scripts may not make markup of a text.
    expect(() => { page.window.document.body.innerHTML = '<p>x</p>'; }).to.throw().with.property('name', 'TypeError');
    page.close();
  });

  for (const [then, allowed] of [['it does not start', ''], ['it starts where duplicates are allowed', " 'allow-duplicates'"]] as const) {
    it(`42: under Trusted Types and after another Lit in the page, ${then}`, async () => {
      const page = await openFrame(`<meta http-equiv="content-security-policy" content="require-trusted-types-for 'script'; trusted-types lit-html${allowed}"><script>globalThis.trustedTypes?.createPolicy('lit-html', {})</script><script type="module" src="/strict/cse-screening.js"></script><cse-screening></cse-screening>`);
      expect(page.querySelector('cse-screening')?.shadowRoot !== null).to.equal(allowed !== '' || !('trustedTypes' in window));
    });
  }

  it('43: defined twice, the first stays, and there is a warning where the versions differ', async () => {
    const page = await openFramedPage('open');
    const warned: unknown[] = [];
    (page.window as unknown as { console: Console }).console.warn = (...said) => void warned.push(said);
    const before = page.window.customElements.get('cse-screening');
    const script = Object.assign(page.window.document.createElement('script'), { type: 'module', src: '/strict/cse-screening.js?again' });
    const loaded = new Promise((resolve) => { script.addEventListener('load', resolve); });
    page.window.document.head.append(script);
    await loaded;
    expect(page.window.customElements.get('cse-screening') === before).to.equal(true);
    expect(warned).to.deep.equal([]);
    page.close();

    const { warn } = console;
    console.warn = (...said: unknown[]) => void warned.push(said.join(' '));
    try {
      defineElement('cse-screening', class extends CseScreening { static override readonly version = '9.9.9'; });
    } finally {
      console.warn = warn;
    }
    expect(customElements.get('cse-screening')).to.equal(CseScreening);
    expect(warned).to.have.length(1);
  });

  for (const [where, sandbox, first] of [
    ['without a script', 'allow-same-origin', ''],
    ['in a browser that cannot look into an element', null, 'CSS.supports = (condition) => !condition.includes(":has(")'],
    ['in a browser that has no forms for elements', null, 'delete HTMLElement.prototype.attachInternals'],
  ] as const) {
    it(`44: ${where} its content stands in, and is seen`, async () => {
      const page = await openFrame(`<script>${first}</script><script type="module" src="/strict/cse-screening.js"></script><cse-screening src="${RULE_SET_URL}"><p>If a child is in immediate danger, call 999.</p></cse-screening>`, sandbox);
      expect(page.querySelector('p')?.offsetHeight).to.be.greaterThan(10);
      expect(page.querySelector('cse-screening')?.shadowRoot === null).to.equal(true);
    });
  }

  it('44: as a plain script nothing of it runs, the page keeps its own names, and the content stands in', async () => {
    const page = await openFrame(`<script>for (const name of ['$', '_', 't', 'e']) window[name] = name;</script><script src="/strict/cse-screening.js"></script><cse-screening src="${RULE_SET_URL}"><p>If a child is in immediate danger, call 999.</p></cse-screening>`);
    const own = page.defaultView as unknown as Readonly<Record<string, unknown>>;
    expect(['$', '_', 't', 'e'].map((name) => own[name])).to.deep.equal(['$', '_', 't', 'e']);
    expect(page.querySelector('p')?.offsetHeight).to.be.greaterThan(10);
    expect(page.querySelector('cse-screening')?.shadowRoot === null).to.equal(true);
  });

  it('35: where a script of the page has changed what the rules need, a panel says where to get help', async () => {
    const element = await fixture<CseScreening>('<cse-screening></cse-screening>');
    const errors = collect(element, 'cse-error');
    const { from } = Array;
    // As Prototype.js has it, up to 1.7.
    Array.from = (list: ArrayLike<unknown>) => Array.prototype.slice.call(list) as never[];
    try {
      element.rules = await ruleSetText();
      await element.updateComplete;
    } finally {
      Array.from = from;
    }
    expect(words(root(element).querySelector('.screening'))).to.contain('The screening questions cannot be shown');
    expect(errors.map(({ code }) => code)).to.deep.equal(['screening-failed']);
  });

  it('45: submitted twice, it sends one event, and a form gets one and the same record', async () => {
    const form = await fixture<HTMLFormElement>('<form></form>');
    const element = await openScreening({ name: 'screening', answers: { danger: 'no' } });
    form.append(element);
    await element.updateComplete;
    const finished = collect(element, 'cse-complete');
    [...root(element).querySelectorAll<HTMLInputElement>('#category input')].at(-1)?.click();
    await fill(element, field(element, 'Your role'), 'Social worker');
    const button = [...root(element).querySelectorAll('button')].find((each) => words(each) === 'Finish the screening');
    button?.click();
    button?.click();
    element.complete();
    await element.updateComplete;
    expect(finished).to.have.length(1);
    expect(new FormData(form).get('screening')).to.equal(new FormData(form).get('screening'));
    expect(JSON.parse(new FormData(form).get('screening') as string)).to.deep.equal(finished[0]?.record);
  });

  it('46: a page that is translated and filled in by the browser crashes nothing, and loses no answer', async () => {
    const errors: unknown[] = [];
    const onError = (event: Event) => void errors.push(event);
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onError);
    try {
      const element = await openScreening();
      const asked = legends(element).length;
      // As browsers do it: each text is put into two elements of their own, where it stood.
      const walker = document.createTreeWalker(root(element), NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) if (walker.currentNode.textContent?.trim()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const outer = document.createElement('font');
        outer.append(document.createElement('font'));
        outer.firstElementChild?.append(`${text.data} *`);
        text.replaceWith(outer);
      }
      // Filled in without a key pressed.
      const number = () => root(element).querySelector('#question-episodes .field') as HTMLInputElement;
      await fill(element, number(), '3');
      root(element).querySelector<HTMLInputElement>('#question-missing input')?.click();
      await element.updateComplete;
      element.language = 'cy';
      await element.updateComplete;
      element.clear();
      await element.updateComplete;
      element.answers = { missing: 'yes', episodes: 4 };
      element.language = 'en';
      await element.updateComplete;
      expect(element.record?.answers).to.deep.equal({ missing: 'yes', episodes: 4 });
      expect(element.record?.result.indicated.category).to.equal('lower');
      expect(number().value).to.equal('4');
      expect(root(element).querySelectorAll('legend').length).to.be.at.least(asked);
      await nextFrame();
      expect(errors).to.deep.equal([]);
    } finally {
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onError);
    }
  });
});
