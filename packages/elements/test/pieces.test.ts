import '../src/define-pieces.ts';
import { compile, createRecord, parse, type ScreeningRecord } from '@cse-screening/core';
import { expect, fixture } from '@open-wc/testing';
import type { CseExplanation } from '../src/elements/cse-explanation.ts';
import type { CseResult } from '../src/elements/cse-result.ts';
import type { CseErrorEvent } from '../src/events.ts';
import { cy } from '../src/strings/cy.ts';
import { ruleSetText, words } from './open-screening.ts';

type Piece = CseResult | CseExplanation;

const NAMES = ['cse-result', 'cse-explanation'] as const;
const ANSWERS = { danger: 'yes', missing: 'yes', 'cared-for': 'not-known' };

async function open<P extends Piece>(name: (typeof NAMES)[number], given: Partial<P> = {}): Promise<P> {
  const element = document.createElement(name) as P;
  Object.assign(element, { date: '2026-03-04', rules: await ruleSetText(), ...given });
  const place = await fixture<HTMLElement>('<div></div>');
  place.append(element);
  await element.updateComplete;
  return element;
}

function find(element: Piece, selector: string): HTMLElement | null {
  return element.renderRoot.querySelector<HTMLElement>(selector);
}

async function ruleSet() {
  const parsed = parse(await ruleSetText()).ruleSet;
  if (parsed === null) throw new Error('The rule set of the tests does not parse.');
  return parsed;
}

async function makeRecord(): Promise<ScreeningRecord> {
  const judgement = { category: 'upper', reason: 'What the school saw.', role: 'Social worker', date: '2026-03-04' };
  const { record } = createRecord({ ruleSet: await ruleSet(), id: 'R1', date: '2026-03-04', answers: ANSWERS, judgement });
  if (record === null) throw new Error('No record could be made.');
  return record;
}

describe('the pieces that stand alone', () => {
  for (const name of NAMES) {
    for (const state of ['nothing', 'answers', 'a record'] as const) {
      it(`pass axe: <${name}> of ${state}`, async () => {
        const element = await open(name, state === 'nothing' ? {} : state === 'answers' ? { answers: ANSWERS } : { record: await makeRecord() });
        for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
        await expect(element).to.be.accessible();
      });
    }

    it(`show what cannot wait, in no disclosure: <${name}>`, async () => {
      const element = await open(name, { answers: ANSWERS });
      expect(words(find(element, '[part=urgent]'))).to.contain('Must Call 999 now.');
      expect(find(element, '[part=urgent] .action')?.closest('details')).to.equal(null);
    });

    it(`follow the answers, and forget them when the page is left: <${name}>`, async () => {
      const element = await open(name, { answers: { missing: 'yes' } });
      expect(words(find(element, '[part=headline]'))).to.equal('Indicated: Category A');
      element.answers = { missing: 'yes', 'cared-for': 'yes' };
      await element.updateComplete;
      expect(words(find(element, '[part=headline]'))).to.equal('Indicated: Category B');
      for (const given of [{}, { record: await makeRecord() }]) {
        Object.assign(element, given);
        await element.updateComplete;
        window.dispatchEvent(new PageTransitionEvent('pagehide'));
        await element.updateComplete;
        expect(words(find(element, '[part=headline]'))).to.equal('Nothing recorded yet');
      }
    });

    it(`show a record's own result, whatever the answers are: <${name}>`, async () => {
      const element = await open(name, { answers: {}, record: await makeRecord() });
      expect(words(find(element, '[part=headline]'))).to.equal('Indicated: Category A');
      expect(words(find(element, 'h3'))).to.equal('Result');
      expect(find(element, '[part=altered]')).to.equal(null);
    });

    it(`say that a record was altered: <${name}>`, async () => {
      const element = await open(name, { record: { ...(await makeRecord()), narrative: 'Nothing to see.' } });
      expect(words(find(element, '[part=altered]'))).to.contain('cannot be verified');
    });

    it(`show how to get help, and report a code, where the record is another rule set's, or none: <${name}>`, async () => {
      const errors: string[] = [];
      const listen = (event: Event) => errors.push((event as CseErrorEvent).code);
      document.addEventListener('cse-error', listen);
      const record = await makeRecord();
      const result = { ...record.result, ruleSet: { ...record.result.ruleSet, digest: '0'.repeat(64) } };
      const element = await open(name, { record: { ...record, result } });
      expect(words(find(element, '[part=unavailable]'))).to.contain('call 999');
      element.record = { id: record.id, result: null } as never;
      await element.updateComplete;
      document.removeEventListener('cse-error', listen);
      expect(words(find(element, '[part=unavailable]'))).to.contain('call 999');
      expect(errors).to.deep.equal(['other-rule-set', 'invalid-record']);
    });

    it(`show how to get help where the text of answers is set in their place: <${name}>`, async () => {
      const element = await open(name, { answers: JSON.stringify(ANSWERS) as never });
      expect(words(find(element, '[part=unavailable]'))).to.contain('call 999');
      Object.assign(element, { answers: ANSWERS });
      await element.updateComplete;
      expect(find(element, '[part=unavailable]')).to.equal(null);
    });

    it(`fit into 320 pixels, which is 1280 at 400%, with no style attribute: <${name}>`, async () => {
      const element = await open(name, { answers: ANSWERS });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`${name} { width: 320px }`);
      document.adoptedStyleSheets.push(sheet);
      for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
      const wide = [...element.renderRoot.querySelectorAll('*')].filter((each) => !each.closest('.unseen') && each.getBoundingClientRect().right > element.getBoundingClientRect().right + 1);
      document.adoptedStyleSheets.pop();
      expect(wide.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
      expect(element.renderRoot.querySelector('[style]')).to.equal(null);
    });

    it(`are laid out from the right in Arabic, each text in its own order: <${name}>`, async () => {
      const element = await open(name, { answers: ANSWERS, language: 'ar' });
      const frame = find(element, '.screening') as HTMLElement;
      const title = find(element, 'h2') as HTMLElement;
      expect([frame.dir, frame.lang, getComputedStyle(title).textAlign, getComputedStyle(title).unicodeBidi]).to.deep.equal(['rtl', 'en', 'right', 'plaintext']);
      const icon = find(element, '.warning')?.getBoundingClientRect();
      const words = find(element, '.urgent-title span')?.getBoundingClientRect();
      expect(icon?.left).to.be.greaterThan(words?.left ?? Infinity);
    });

    it(`speak Welsh where it is handed over, and say that it is a draft: <${name}>`, async () => {
      const element = await open(name, { answers: { missing: 'yes' }, language: 'cy', strings: cy });
      expect(words(find(element, '[part=headline]'))).to.equal('Dynodir: Categori A');
      expect(words(find(element, '[part=notices]'))).to.equal('Drafft yw peth o’r geiriad: nid yw wedi’i gymeradwyo eto.');
    });

    it(`say nothing of a child while there is no rule set: <${name}>`, async () => {
      const element = await open(name, { rules: null });
      expect(words(find(element, '.screening'))).to.equal('Waiting for the screening questions.');
    });
  }

  it('show what may also be needed, each beside what it depends on', async () => {
    for (const name of NAMES) {
      const element = await open(name, { answers: { told: 'not-known' } });
      expect(words(find(element, 'details[part=actions]')), name).to.match(/Tell the front door\. If this is so: \S/);
    }
  });

  it('show the judgement of a record beside what is indicated', async () => {
    const element = await open('cse-result', { record: await makeRecord() });
    expect(words(find(element, '[part=judgement]'))).to.equal('Judgement of the practitioner Category B What the school saw. Social worker');
    expect(words(find(element, '[part=headline]'))).to.equal('Indicated: Category A');
  });

  it('show the judgement of an altered record as it is recorded, and not as a category or as none', async () => {
    const record = await makeRecord();
    const element = await open('cse-result', { record: { ...record, judgement: { ...record.judgement, category: 'highest' } as never } });
    expect(words(find(element, '[part=judgement]'))).to.equal('Judgement of the practitioner Recorded as: highest The rule set has no such category. What the school saw. Social worker');
  });

  it('show a record as a database keeps it, with null where there is no judgement or no reason', async () => {
    const record = await makeRecord();
    const unjudged = await open('cse-result', { record: { ...record, judgement: null as never } });
    expect(words(find(unjudged, '[part=headline]'))).to.equal('Indicated: Category A');
    expect(find(unjudged, '[part=judgement]')).to.equal(null);
    const reasonless = await open('cse-result', { record: { ...record, judgement: { ...record.judgement, reason: null } as never } });
    expect(words(find(reasonless, '[part=judgement]'))).to.equal('Judgement of the practitioner Category B Social worker');
    expect(find(reasonless, '[part=judgement] .verbatim')).to.equal(null);
  });

  for (const name of NAMES) {
    it(`show how to get help, and not the result of no answers, where a record has no result: <${name}>`, async () => {
      const element = await open(name, { record: { ...(await makeRecord()), result: null as never } });
      expect(words(find(element, '[part=unavailable]'))).to.contain('call 999');
      expect(find(element, '[part=headline]')).to.equal(null);
    });

    it(`show the answers where a framework takes the record away with undefined: <${name}>`, async () => {
      const element = await open(name, { answers: { missing: 'yes' }, record: undefined as never });
      expect(words(find(element, '[part=headline]'))).to.equal('Indicated: Category A');
      expect(words(find(element, 'h3'))).to.equal('Result so far');
    });
  }

  it('explain the same as core says', async () => {
    const element = await open<CseExplanation>('cse-explanation', { answers: ANSWERS });
    const { reasons } = compile(await ruleSet()).screen(ANSWERS, { date: '2026-03-04' });
    expect([...element.renderRoot.querySelectorAll('[part=reasons] > ul > [part=reason]')]).to.have.length(reasons.length);
  });
});
