import { aTimeout, expect, fixture, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import '../src/define.ts';
import { type CseErrorEvent, CseScreening } from '../src/index.ts';
import { cy } from '../src/strings/cy.ts';
import { answer, collect, group, legends, openScreening, part, parts, picked, root, RULE_SET_URL, ruleSetText, words } from './open-screening.ts';

const MISSING = 'Does the child go missing?';

/** A server that answers when it is told to. A deaf one answers even after the request was given up. */
class SlowServer {
  deaf = false;
  readonly signals: AbortSignal[] = [];
  readonly #answers: ((response: Response) => void)[] = [];
  readonly fetch = (_url: unknown, init?: RequestInit): Promise<Response> =>
    new Promise((resolve, reject) => {
      const signal = init?.signal;
      if (signal) {
        this.signals.push(signal);
        if (!this.deaf) signal.addEventListener('abort', () => { reject(signal.reason as Error); });
      }
      this.#answers.push(resolve);
    });

  answer(request: number, text: string): void {
    const response = new Response(null, { headers: { 'content-type': 'application/json' } });
    response.text = () => Promise.resolve(text);
    this.#answers[request]?.(response);
  }
}

async function loadFrom(src: string, timeout = 5000): Promise<CseScreening> {
  const element = document.createElement('cse-screening');
  element.src = src;
  element.loadTimeout = timeout;
  const place = await fixture<HTMLElement>('<div></div>');
  place.append(element);
  await element.updateComplete;
  return element;
}

async function failureOf(src: string, timeout?: number): Promise<{ element: CseScreening; event: CseErrorEvent }> {
  const place = await fixture<HTMLElement>('<div></div>');
  const failed = oneEvent(place, 'cse-error') as unknown as Promise<CseErrorEvent>;
  const element = document.createElement('cse-screening');
  element.src = src;
  if (timeout !== undefined) element.loadTimeout = timeout;
  place.append(element);
  return { event: await failed, element };
}

describe('loading a rule set', () => {
  const realFetch = window.fetch.bind(window);
  let server: SlowServer;

  beforeEach(() => {
    server = new SlowServer();
  });

  afterEach(() => {
    window.fetch = realFetch;
  });

  it('tells the page when it can be shown after all, so that its title no longer says that there is an error', async () => {
    const element = await openScreening({ rules: '{' });
    const told: (string | readonly [string, number])[] = [];
    element.addEventListener('cse-error', ({ code, count }) => told.push([code, count]));
    element.addEventListener('cse-ready', () => told.push('ready'));
    element.rules = '[';
    await element.updateComplete;
    element.rules = await ruleSetText();
    await element.updateComplete;
    element.date = 'yesterday';
    await element.updateComplete;
    element.date = '2026-03-04';
    await element.updateComplete;
    expect(told).to.deep.equal([['invalid-rule-set', 1], ['to-correct', 0], 'ready', ['invalid-date', 1], ['to-correct', 0], 'ready']);
  });

  it('fetches it from the address in the tag', async () => {
    const element = await fixture<CseScreening>(`<cse-screening layout="page" src=${RULE_SET_URL} date="2026-03-04"></cse-screening>`);
    await waitUntil(() => element.record !== null);
    expect(legends(element)).to.contain(MISSING);
    expect(element.record?.date).to.equal('2026-03-04');
  });

  it('takes it as parsed JSON', async () => {
    const element = await openScreening({ rules: JSON.parse(await ruleSetText()) });
    expect(legends(element)).to.have.length(8);
  });

  for (const [tag, given] of Object.entries({
    'cse-screening-later': { answers: { missing: 'yes' } },
    'cse-screening-later-record-first': { record: null, answers: { missing: 'yes' } },
    'cse-screening-later-answers-first': { answers: { missing: 'yes' }, record: null },
  })) {
    it(`takes properties that were set before the element was defined: ${Object.keys(given).join(', ')}`, async () => {
      const element = document.createElement(tag) as CseScreening;
      Object.assign(element, { rules: await ruleSetText(), date: '2026-03-04', layout: 'page', ...given });
      (await fixture<HTMLElement>('<div></div>')).append(element);
      customElements.define(tag, class extends CseScreening {});
      await element.updateComplete;
      expect(picked(element, MISSING)).to.deep.equal(['Yes']);
      element.record = null;
      await element.updateComplete;
      expect(picked(element, MISSING)).to.deep.equal([]);
    });
  }

  const refused: readonly (readonly [string, string, CseErrorEvent['code']])[] = [
    ['another origin', 'https://example.org/rule-set.json', 'cross-origin'],
    ['another port', `${location.protocol}//${location.hostname}:1/rule-set.json`, 'cross-origin'],
    ['a data address', 'data:application/json,{}', 'cross-origin'],
    ['a script address', 'javascript:alert(1)', 'cross-origin'],
    ['something that is no address', 'https://', 'cross-origin'],
    ['a page instead of a rule set', new URL('./fixtures/sign-in.html', import.meta.url).href, 'not-json'],
    ['something that is no rule set', new URL('../package.json', import.meta.url).href, 'invalid-rule-set'],
  ];
  for (const [what, src, code] of refused) {
    it(`shows where to get help for ${what}`, async () => {
      const { element, event } = await failureOf(src);
      expect(event.code).to.equal(code);
      const panel = words(part(element, 'unavailable'));
      expect(panel).to.contain('call 999');
      expect(panel).to.contain('It says nothing about the child.');
      expect(panel).not.to.match(/no concern|no risk|nothing recorded/i);
      expect(element.record).to.equal(null);
    });
  }

  it('shows where to get help when the server answers with an error', async () => {
    window.fetch = () => Promise.resolve(new Response('{}', { status: 500 }));
    const { element, event } = await failureOf('/broken.json');
    expect(event.code).to.equal('http-status');
    expect(part(element, 'unavailable').role, 'it is read out').to.equal('alert');
  });

  it('shows where to get help when the network fails', async () => {
    window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    const { event } = await failureOf('/unreachable.json');
    expect(event.code).to.equal('network');
  });

  it('names what is wrong with a rule set in the event', async () => {
    const { event } = await failureOf(new URL('../package.json', import.meta.url).href);
    expect(event.issues.length).to.be.greaterThan(0);
  });

  it('asks the network for nothing when the address is refused', async () => {
    let requests = 0;
    window.fetch = (...request) => {
      requests += 1;
      return realFetch(...request);
    };
    await failureOf('https://example.org/rule-set.json');
    expect(requests).to.equal(0);
  });

  it('goes nowhere else, and not with a redirect either', async () => {
    const modes: unknown[] = [];
    window.fetch = (_, init) => {
      modes.push(init?.mode);
      return Promise.reject(new TypeError('Failed to fetch'));
    };
    await failureOf('/redirected.json');
    expect(modes).to.deep.equal(['same-origin']);
  });

  it('gives up after the time-out', async () => {
    window.fetch = server.fetch;
    const { event } = await failureOf('/slow.json', 1);
    expect(event.code).to.equal('time-out');
    expect(server.signals[0]?.aborted).to.equal(true);
  });

  for (const timeout of [2 ** 31, Infinity]) {
    it(`waits on where a page asks for longer than a browser’s clock can count: ${String(timeout)}`, async () => {
      window.fetch = server.fetch;
      const element = await loadFrom('/slow.json', timeout);
      await aTimeout(20);
      expect(server.signals.map(({ aborted }) => aborted)).to.deep.equal([false]);
      server.answer(0, await ruleSetText());
      await waitUntil(() => legends(element).length > 0, 'There are no questions.');
    });
  }

  it('says where to get help where the page names no rule set in time, and takes one that comes later all the same', async () => {
    const element = document.createElement('cse-screening');
    element.loadTimeout = 1;
    const place = await fixture<HTMLElement>('<div></div>');
    const failed = oneEvent(place, 'cse-error') as unknown as Promise<CseErrorEvent>;
    place.append(element);
    await element.updateComplete;
    expect(words(root(element).querySelector('[role=status]'))).to.equal('Waiting for the screening questions.');
    expect((await failed).code).to.equal('no-rule-set');
    expect(words(part(element, 'unavailable'))).to.contain('call 999');
    element.rules = await ruleSetText();
    await element.updateComplete;
    expect(legends(element)).not.to.have.length(0);
  });

  it('shows the page’s own way to get help where it gives one', async () => {
    const place = await fixture<HTMLElement>('<div></div>');
    const failed = oneEvent(place, 'cse-error');
    place.innerHTML = '<cse-screening src="https://example.org/x.json"><p slot="unavailable">Ring the duty desk.</p></cse-screening>';
    await failed;
    const slot = root(place.firstElementChild as CseScreening).querySelector<HTMLSlotElement>('slot[name=unavailable]');
    expect(slot?.assignedElements().map(words)).to.deep.equal(['Ring the duty desk.']);
  });

  it('uses the rule set that was asked for last, in whatever order they arrive', async () => {
    server.deaf = true;
    window.fetch = server.fetch;
    const element = await loadFrom('/first.json');
    element.src = '/second.json';
    await element.updateComplete;
    expect(server.signals[0]?.aborted).to.equal(true);
    const text = await ruleSetText();
    server.answer(1, text.replaceAll('"1.2.3"', '"2.0.0"'));
    await waitUntil(() => element.record !== null);
    server.answer(0, text);
    await nextFrame();
    element.requestUpdate();
    await element.updateComplete;
    expect(element.record?.ruleSet.version).to.equal('2.0.0');
  });

  it('sends no late event when it is removed while loading, not even when it is put back', async () => {
    server.deaf = true;
    window.fetch = server.fetch;
    const element = await loadFrom('/slow.json');
    let events = 0;
    element.addEventListener('cse-error', () => (events += 1));
    element.addEventListener('cse-change', () => (events += 1));
    const place = element.parentElement;
    element.remove();
    expect(server.signals[0]?.aborted).to.equal(true);
    server.answer(0, '<html>');
    await nextFrame();
    expect(events).to.equal(0);
    place?.append(element);
    server.answer(1, await ruleSetText());
    await waitUntil(() => element.record !== null);
    expect(events).to.equal(0);
  });

  it('tells nothing of a rule set that failed while it was out of the page, where another one took its place', async () => {
    const element = await openScreening();
    const errors = collect(element, 'cse-error');
    const place = element.parentElement;
    element.remove();
    for (const rules of ['{', await ruleSetText()]) {
      element.rules = rules;
      await element.updateComplete;
    }
    place?.append(element);
    await element.updateComplete;
    expect(errors.map(({ code }) => code)).not.to.include('invalid-rule-set');
    expect(parts(element, 'unavailable')).to.have.length(0);
  });

  it('keeps the answers when another rule set is given', async () => {
    const element = await openScreening();
    await answer(element, MISSING, 'Yes');
    element.rules = (await ruleSetText()).replaceAll('"1.2.3"', '"1.2.4"');
    await element.updateComplete;
    expect(element.record?.ruleSet.version).to.equal('1.2.4');
    expect(picked(element, MISSING)).to.deep.equal(['Yes']);
  });

  it('shows where to get help when the date is no date, and never an answer in the event', async () => {
    const element = await openScreening();
    await answer(element, MISSING, 'Yes');
    const failed = oneEvent(element, 'cse-error') as unknown as Promise<CseErrorEvent>;
    element.date = 'yesterday';
    const event = await failed;
    expect(event.code).to.equal('invalid-date');
    expect(`${event.message} ${JSON.stringify(event.issues)}`).not.to.contain('yes"');
    expect(words(part(element, 'unavailable'))).to.contain('call 999');
    element.date = '2026-03-05';
    await element.updateComplete;
    expect(picked(element, MISSING)).to.deep.equal(['Yes']);
  });

  it('tells the page of each rule set with which the answers cannot be screened', async () => {
    const element = await openScreening();
    const codes: string[] = [];
    element.addEventListener('cse-error', ({ code }: CseErrorEvent) => { codes.push(code); });
    element.date = 'yesterday';
    await element.updateComplete;
    element.requestUpdate();
    await element.updateComplete;
    expect(codes).to.deep.equal(['invalid-date']);
    element.rules = (await ruleSetText()).replaceAll('"1.2.3"', '"1.2.4"');
    await element.updateComplete;
    expect(codes).to.deep.equal(['invalid-date', 'invalid-date']);
  });
});

describe('what a page sets while a result stands there', () => {
  // A framework sets undefined or nothing for what it has no value for.
  for (const language of [undefined, null, '']) {
    it(`leaves it English, and goes on with the answers: language ${JSON.stringify(language) ?? 'undefined'}`, async () => {
      const element = await openScreening({ language: language as never });
      await answer(element, MISSING, 'Yes');
      expect(words(part(element, 'headline'))).to.contain('Category A');
      element.language = 'cy';
      await element.updateComplete;
      element.language = language as never;
      await element.updateComplete;
      expect(words(part(element, 'headline'))).to.contain('Category A');
    });
  }

  it('is followed where it is other words for the same language: in questions, in what to put right, in the result, and towards the form', async () => {
    const element = await openScreening({ language: 'cy', strings: cy, answers: { missing: 'yes', episodes: -1 } });
    element.validate();
    await element.updateComplete;
    const { ofResult } = cy;
    element.strings = [cy, { language: 'cy', yes: 'Other yes', enterNumber: () => 'Other number', formUnusable: 'Other form', ...(ofResult !== undefined && { ofResult: { ...ofResult, indicated: () => 'Other result' } }) }];
    await element.updateComplete;
    expect(words(group(element, 'Ar goll?'))).to.contain('Other yes');
    expect(words(part(element, 'errors'))).to.contain('Other number');
    expect(words(part(element, 'headline'))).to.equal('Other result');
    expect(element.validationMessage).to.equal('Other form');
    expect(element.record?.language).to.equal('cy');
  });

  it('never leaves it standing where the words of the page fail: help stands there, and the page is told', async () => {
    const element = await openScreening();
    expect(words(part(element, 'headline'))).to.equal('Nothing recorded yet');
    const errors = collect(element, 'cse-error');
    element.strings = { progress: () => { throw new Error('canary-7f3a'); } };
    element.answers = { danger: 'yes' };
    await element.updateComplete;
    expect(parts(element, 'headline')).to.have.length(0);
    expect(parts(element, 'unavailable')).to.have.length(1);
    expect(element.matches(':state(error)')).to.equal(true);
    expect(errors.map(({ code, message }) => `${code} ${message}`).join()).to.match(/^screening-failed (?!.*canary)/);
    element.strings = null;
    await element.updateComplete;
    expect(words(part(element, 'urgent'))).to.contain('Call 999 now.');
    expect(element.matches(':state(error)')).to.equal(false);
  });
});
