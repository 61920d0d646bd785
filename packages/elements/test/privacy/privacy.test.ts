import { parse, type RuleSet, type ScreeningRecord } from '@cse-screening/core';
import { createReferral } from '@cse-screening/core/referral';
import { expect, waitUntil } from '@open-wc/testing';
import { GIVEN } from '../../../core/test/referral/referral-example.ts';
import type { CseQuestions } from '../../src/index.ts';
import type { CsePolicy } from '../../src/policy.ts';
import type { CseRuleLab } from '../../src/rule-lab.ts';
import { ruleSetText } from '../open-screening.ts';
import { type FramedPage, openFramedPage } from './framed-page.ts';
import { LEAKS } from './leaks.ts';
import { CANARIES, walk } from './walk.ts';
import { type Watch, watchPage } from './watch-page.ts';

const WORDS = Object.values(CANARIES);

/** What libraries take as a wish for their debug output. */
const DEBUG = ['', '*', 'json-rules-engine'];

async function open(kind: 'strict' | 'open'): Promise<{ page: FramedPage; watch: Watch }> {
  const page = await openFramedPage(kind);
  const watch = watchPage(page.window);
  await giveRules(page);
  return { page, watch };
}

async function giveRules({ element }: FramedPage): Promise<void> {
  element.date = '2026-03-04';
  element.rules = await ruleSetText();
  await element.updateComplete;
}

/** Everything that stands in the element: as text, in its controls, and in what a record would hold of it. */
function contentOf({ element }: FramedPage): string {
  const { answers, narrative, childsWords, judgement } = element.record ?? {};
  const controls = element.shadowRoot?.querySelectorAll<HTMLInputElement>('input, textarea') ?? [];
  return [element.shadowRoot?.textContent, ...Array.from(controls, ({ value }) => value), JSON.stringify([answers, narrative, childsWords, judgement])].join(' ');
}

describe('proof of privacy: what is entered', () => {
  for (const kind of ['strict', 'open'] as const) {
    for (const debug of DEBUG) {
      it(`gets out in no way, on a page that is ${kind}${debug === '' ? '' : ` and asks for debug output of "${debug}"`}`, async () => {
        if (debug !== '') localStorage.setItem('debug', debug);
        try {
          const { page, watch } = await open(kind);
          for (const layout of ['steps', 'question', 'page'] as const) {
            await walk(page.element, page.window, layout, watch.look);
            expect(contentOf(page), 'the walk entered it').to.contain(CANARIES.narrative);
            page.element.clear();
            await page.element.updateComplete;
            for (const word of WORDS) expect(contentOf(page), `after clear: ${word}`).not.to.contain(word);
          }
          const element = page.element;
          element.remove();
          element.answers = { account: CANARIES.account };
          page.window.document.body.append(element);
          element.remove();
          expect(watch.find(WORDS)).to.deep.equal([]);
          expect(watch.used()).to.deep.equal([]);
          expect(page.window.violations).to.deep.equal([]);
          page.close();
        } finally {
          localStorage.removeItem('debug');
        }
      });
    }
  }

  it('gets out of no element that shows a part of it, nor of a referral', async () => {
    const walked = await open('open');
    await walk(walked.page.element, walked.page.window, 'page', walked.watch.look);
    const record = walked.page.element.record as ScreeningRecord;
    walked.page.close();
    const { ruleSet } = parse(await ruleSetText());
    const { referral } = createReferral(ruleSet as RuleSet, record, GIVEN);
    const shown = { rules: await ruleSetText(), date: '2026-03-04' };
    // What each is given, and something of it that it shows.
    const given: readonly (readonly [tag: string, given: object, shows: string])[] = [
      ['cse-questions', { ...shown, answers: { ...record.answers, episodes: CANARIES.wrongNumber } }, 'What have you seen?'],
      ['cse-result', { ...shown, record }, CANARIES.reason],
      ['cse-explanation', { ...shown, record }, 'The child is in danger.'],
      ['cse-referral', { referral }, CANARIES.narrative],
    ];

    for (const file of ['cse-questions', 'cse-referral'] as const) {
      const page = await openFramedPage(file);
      const watch = watchPage(page.window);
      for (const [tag, properties, shows] of given) {
        if (page.window.customElements.get(tag) === undefined) continue;
        const element = Object.assign(page.window.document.createElement(tag) as CseQuestions, properties);
        page.window.document.body.append(element);
        await element.updateComplete;
        const { shadowRoot } = element;
        expect(shadowRoot?.textContent, tag).to.contain(shows);
        for (const details of shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
        if (tag === 'cse-questions') {
          expect(await element.validate()).to.equal(false);
          shadowRoot?.querySelector('input')?.click();
          await element.updateComplete;
        }
        for (const type of ['beforeprint', 'afterprint']) {
          page.window.dispatchEvent(new page.window.Event(type));
          watch.look();
        }
      }
      expect(watch.find(WORDS)).to.deep.equal([]);
      expect(watch.used()).to.deep.equal([]);
      expect(page.window.violations).to.deep.equal([]);
      page.close();
    }
  });

  it('gets out of no case that is tried in the lab, against another version too', async () => {
    const page = await openFramedPage('cse-rule-lab');
    const watch = watchPage(page.window);
    const lab = page.window.document.querySelector('cse-rule-lab') as CseRuleLab;
    const rules = await ruleSetText();
    Object.assign(lab, { date: '2026-03-04', rules, text: rules.replace('"value": 2', '"value": 3') });
    await lab.check();
    lab.renderRoot.querySelector<HTMLElement>('#lab-tab-try')?.click();
    await lab.updateComplete;
    const questions = lab.renderRoot.querySelector('cse-questions') as CseQuestions;
    await waitUntil(() => questions.renderRoot.querySelector('#question-gifts input'));
    questions.renderRoot.querySelector<HTMLElement>('#question-gifts input')?.click();
    await questions.updateComplete;
    for (const [place, text] of [['gifts_source', CANARIES.source], ['gifts_note', CANARIES.note], ['account .field', CANARIES.account], ['episodes .field', CANARIES.wrongNumber]] as const) {
      const control = questions.renderRoot.querySelector<HTMLInputElement>(`#question-${place}`);
      if (control === null) throw new Error(`There is no "${place}".`);
      control.value = text;
      for (const type of ['input', 'change']) control.dispatchEvent(new page.window.Event(type, { bubbles: true, composed: true }));
      await lab.updateComplete;
    }
    for (const root of [lab.renderRoot, questions.renderRoot]) for (const details of root.querySelectorAll('details')) details.open = true;
    await lab.check();
    expect(lab.renderRoot.querySelectorAll('.verdicts dd')).to.have.lengthOf(2);
    expect(JSON.stringify(lab.renderRoot.querySelector('cse-result')?.answers)).to.contain(CANARIES.note);
    expect(watch.find(WORDS)).to.deep.equal([]);
    page.close();
  });

  it('is nowhere in a rule set that is shown as a document, and what a partnership has not decided yet gets out of it in no way either', async () => {
    const page = await openFramedPage('cse-policy');
    const watch = watchPage(page.window);
    const policy = page.window.document.querySelector('cse-policy') as CsePolicy;
    const rules = (await ruleSetText()).replaceAll('What have you seen?', CANARIES.account);
    for (const given of [{ rules }, { previous: rules.replace('"value": 2', '"value": 3') }, { language: 'cy' }, { previous: CANARIES.narrative }, { rules: CANARIES.narrative }, { rules, language: 'en' }]) {
      Object.assign(policy, given);
      await policy.updateComplete;
      for (const details of policy.renderRoot.querySelectorAll('details')) details.open = true;
      for (const type of ['beforeprint', 'afterprint']) {
        page.window.dispatchEvent(new page.window.Event(type));
        watch.look();
      }
    }
    expect(policy.renderRoot.textContent?.includes(CANARIES.account), 'it is shown').to.equal(true);
    expect(watch.find(WORDS)).to.deep.equal([]);
    expect(watch.used()).to.deep.equal([]);
    expect(page.window.violations).to.deep.equal([]);
    // The watch sees a way out of this page too.
    policy.setAttribute('data-rules', CANARIES.account);
    expect(watch.find(WORDS)).to.deep.equal(['markup']);
    page.close();
  });

  // Going back to a page that was left is tried with the examples: here it would take the test runner's page along.
  it('is gone after a reload', async () => {
    const { page, watch } = await open('open');
    await walk(page.element, page.window, 'page', watch.look);
    await page.load((window) => { window.location.reload(); });
    await giveRules(page);
    expect(page.element.answers).to.deep.equal({});
    for (const word of WORDS) expect(contentOf(page)).not.to.contain(word);
    page.close();
  });
});

describe('a control that leaks on purpose', () => {
  describe('is caught', () => {
    let opened: { page: FramedPage; watch: Watch };
    before(async () => { opened = await open('open'); });
    after(() => { opened.page.close(); });

    for (const [at, [way, leak]] of LEAKS.entries()) {
      // Each has a word of its own, so that one page does for all.
      const word = `canary-${String(at + 1)}-leak`;
      it(`${way} (${String(at + 1)})`, async () => {
        const { page, watch } = opened;
        expect(watch.find([word])).to.deep.equal([]);
        leak(word, page.window, page.element);
        try {
          await waitUntil(() => watch.find([word]).includes(way), `not caught: ${way}`, { timeout: 10_000 });
        } finally {
          page.window.document.cookie = 'leak=; Max-Age=0';
          page.window.sessionStorage.removeItem('leak');
          page.window.indexedDB.deleteDatabase(word);
          await page.window.caches.delete(word);
        }
      });
    }
  });

  it('is caught on the walk too, where it wraps the element', async () => {
    const { page, watch } = await open('open');
    page.element.addEventListener('cse-change', ({ record }) => { page.window.document.body.dataset['account'] = record?.narrative ?? ''; });
    await walk(page.element, page.window, 'page', watch.look);
    expect(watch.find(WORDS)).to.deep.equal(['markup']);
    page.close();
  });

  it('is held back by the policy as well, and that is heard of', async () => {
    const { page, watch } = await open('strict');
    const network = LEAKS.filter(([way]) => ['fetch', 'XMLHttpRequest', 'sendBeacon', 'WebSocket', 'EventSource', 'request'].includes(way));
    for (const [, leak] of network) leak('canary-leak', page.window, page.element);
    await waitUntil(() => ['connect-src', 'img-src'].every((directive) => page.window.violations.includes(directive)), 'no violation', { timeout: 10_000 });
    expect(watch.find(['/strict/leak'])).to.include('violation');
    page.close();
  });
});
