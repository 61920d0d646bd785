import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import { sessionDraftStore } from '../src/draft/session-draft.ts';
import type { CseScreening, DraftStore, ScreeningRecord } from '../src/index.ts';
import { MemoryStore } from './memory-store.ts';
import { answer, changedRuleSet, collect, field, fill, group, openScreening, part, parts, picked, press, ruleSetText, stepTitle, typeDate, words } from './open-screening.ts';

const DANGER = 'Is the child in danger now?';
const MISSING = 'Does the child go missing?';
const TOLD = 'Has anyone said that the child was harmed?';
const JUDGE = 'What do you judge it to be?';

const openWith = (draftStore: DraftStore, given: Partial<CseScreening> = {}) => openScreening({ layout: 'steps', draftStore, ...given });

async function keptFrom(fillIn: (element: CseScreening) => Promise<void>): Promise<string> {
  const store = new MemoryStore();
  const element = await openWith(store);
  await fillIn(element);
  await element.saveDraft();
  if (store.text === null) throw new Error('Nothing was kept.');
  return store.text;
}

/** The record of another screening with some answers. */
async function recordOf(answers: CseScreening['answers']): Promise<ScreeningRecord> {
  const { record } = await openScreening({ answers });
  if (record === null) throw new Error('No record could be made.');
  return record;
}

describe('a draft', () => {
  it('is kept nowhere unless the page says where', async () => {
    const element = await openScreening({ layout: 'steps' });
    const drafts = collect(element, 'cse-draft');
    await answer(element, DANGER, 'No');
    expect(await element.saveDraft()).to.equal(false);
    expect(drafts).to.deep.equal([]);
  });

  it('is not saved while nothing is entered, nor while there is no rule set, so that nothing is written over what is kept', async () => {
    const store = new MemoryStore('');
    const element = await openWith(store);
    expect(await element.saveDraft()).to.equal(false);
    expect(store.text).to.equal('');
    await answer(element, DANGER, 'No');
    expect(await element.saveDraft()).to.equal(true);
    const { text } = store;
    element.rules = null;
    await element.updateComplete;
    expect(await element.saveDraft()).to.equal(false);
    expect(store.text).to.equal(text);
  });

  it('is saved after each change, what is entered in one go only once', async () => {
    const store = new MemoryStore();
    const element = await openWith(store);
    await element.saveDraft();
    const before = store.saves;
    const saved = oneEvent(element, 'cse-draft');
    await answer(element, DANGER, 'No');
    await saved;
    expect(store.saves).to.equal(before + 1);
    expect(store.text).to.contain('"danger":"no"');
  });

  it('brings back answers, dates, account, judgement, record and step, and says so', async () => {
    const text = await keptFrom(async (element) => {
      await answer(element, DANGER, 'No');
      await fill(element, field(element, 'Your account in words (optional)'), 'Seen near the station.');
      await press(element, 'Continue');
      await answer(element, MISSING, 'Yes');
      await typeDate(element, MISSING, ['31', '2', '2026']);
      element.goTo('judgement');
      await element.updateComplete;
      await answer(element, JUDGE, 'Category A (indicated)');
      element.goTo('section:signs');
    });
    const element = await openWith(new MemoryStore(text));
    const drafts = collect(element, 'cse-draft');
    await element.saveDraft();
    await element.updateComplete;
    expect(stepTitle(element)).to.equal('Signs');
    expect(picked(element, MISSING)).to.deep.equal(['Yes']);
    expect([...group(element, MISSING).querySelectorAll<HTMLInputElement>('.date input')].map(({ value }) => value)).to.deep.equal(['31', '2', '2026']);
    expect(element.record?.narrative).to.equal('Seen near the station.');
    expect(element.record?.id).to.equal((JSON.parse(text) as { recordId: string }).recordId);
    expect(words(part(element, 'notice'))).to.contain('Your draft has been restored');
    expect(drafts[0]?.state ?? 'restored').to.be.oneOf(['restored', 'saved']);
    element.goTo('judgement');
    await element.updateComplete;
    expect(picked(element, JUDGE)).to.deep.equal(['Category A (indicated)']);
    await press(element, 'Back');
    expect(parts(element, 'notice')).to.have.length(0);
  });

  it('tells the page that it was restored', async () => {
    const text = await keptFrom((element) => answer(element, DANGER, 'No'));
    let open: () => void = () => undefined;
    const store = new MemoryStore(text);
    store.gate = new Promise((resolve) => { open = resolve; });
    const element = await openWith(store);
    const restored = oneEvent(element, 'cse-draft') as unknown as Promise<{ state: string }>;
    open();
    expect((await restored).state).to.equal('restored');
    element.readOnly = true;
    await element.updateComplete;
    expect(element.renderRoot.querySelectorAll('button')).to.have.length(0);
  });

  it('gives way to what was entered before it arrived, and loses neither', async () => {
    const text = await keptFrom(async (element) => {
      await answer(element, DANGER, 'No');
      await answer(element, TOLD, 'Not known');
      await press(element, 'Continue');
    });
    let open: () => void = () => undefined;
    const store = new MemoryStore(text);
    store.gate = new Promise((resolve) => { open = resolve; });
    const element = await openWith(store);
    await answer(element, DANGER, 'Yes');
    await press(element, 'Check answers');
    expect(store.saves).to.equal(0);
    open();
    await element.saveDraft();
    expect(element.answers).to.deep.equal({ danger: 'yes', told: 'not-known' });
    expect(stepTitle(element)).to.equal('Check your answers');
    expect(store.text).to.contain('"danger":"yes"').and.to.contain('"told":"not-known"');
  });

  it('is kept where what the page handed over holds half a character', async () => {
    const store = new MemoryStore();
    const answers = { told: { value: 'not-known', note: 'cut \uD83D off' } };
    const element = await openWith(store, { answers, restorable: true });
    await answer(element, DANGER, 'Yes');
    expect(await element.saveDraft()).to.equal(true);
    const again = await openWith(store, { answers });
    await again.saveDraft();
    expect(again.answers).to.deep.equal({ ...answers, danger: 'yes' });
  });

  it('can be discarded, which begins anew', async () => {
    const store = new MemoryStore(await keptFrom((element) => answer(element, DANGER, 'No')));
    const element = await openWith(store);
    await element.saveDraft();
    await element.updateComplete;
    const discarded = oneEvent(element, 'cse-draft') as unknown as Promise<{ state: string }>;
    await press(element, 'Discard the draft and start again');
    expect((await discarded).state).to.equal('discarded');
    expect(store.text).to.equal(null);
    expect(element.answers).to.deep.equal({});
    expect(parts(element, 'notice')).to.have.length(0);
  });

  it('that cannot be kept costs nothing, and is said so', async () => {
    const store = new MemoryStore();
    store.broken = true;
    const element = await openWith(store);
    await element.saveDraft();
    await answer(element, DANGER, 'Yes');
    await element.updateComplete;
    expect(words(part(element, 'notice'))).to.contain('No draft can be kept here.');
    expect(element.answers).to.deep.equal({ danger: 'yes' });
    await press(element, 'Continue');
    expect(words(part(element, 'notice'))).to.contain('No draft can be kept here.');
  });

  it('that could not be read is not written over once the store works', async () => {
    const store = new MemoryStore(await keptFrom((each) => answer(each, DANGER, 'No')));
    const { text } = store;
    store.broken = true;
    const element = await openWith(store);
    await element.saveDraft();
    store.broken = false;
    await answer(element, TOLD, 'No');
    expect(await element.saveDraft()).to.equal(false);
    expect(store.text).to.equal(text);
  });

  it('is tried again after a save that failed', async () => {
    const store = new MemoryStore();
    const element = await openWith(store);
    await element.saveDraft();
    store.broken = true;
    await answer(element, DANGER, 'Yes');
    expect(await element.saveDraft()).to.equal(false);
    await element.updateComplete;
    expect(words(part(element, 'notice'))).to.contain('No draft can be kept here.');
    store.broken = false;
    expect(await element.saveDraft()).to.equal(true);
    await element.updateComplete;
    expect(parts(element, 'notice')).to.have.length(0);
  });

  for (const [what, text] of [['of another screening', ''], ['that is no draft', '{"a":1}'], ['that is no JSON', 'nonsense']] as const) {
    it(`${what} is left alone`, async () => {
      const kept = text || (await keptFrom((element) => answer(element, DANGER, 'No'))).replace('"id":"fixture"', '"id":"something-else"');
      const store = new MemoryStore(kept);
      const element = await openWith(store);
      await answer(element, DANGER, 'Yes');
      expect(await element.saveDraft()).to.equal(false);
      await element.updateComplete;
      expect(store.text).to.equal(kept);
      expect(element.answers).to.deep.equal({ danger: 'yes' });
      expect(words(part(element, 'notice'))).to.contain('is left as it is');
    });
  }

  for (const [how, given] of [
    ['the page names the record', () => Promise.resolve({ recordId: 'child-B' })],
    ['the page sets a record', async () => ({ record: await recordOf({ told: 'not-known' }) })],
  ] as const) {
    it(`that is of another child than the record is left alone, where ${how}`, async () => {
      const kept = await keptFrom((element) => answer(element, DANGER, 'Yes'));
      const store = new MemoryStore(kept);
      const element = await openWith(store, await given());
      const id = element.record?.id;
      const drafts = collect(element, 'cse-draft');
      expect(await element.saveDraft()).to.equal(false);
      await answer(element, DANGER, 'No');
      expect(await element.saveDraft()).to.equal(false);
      expect(element.answers['danger']).to.equal('no');
      expect(element.record?.id).to.equal(id);
      expect(store.text).to.equal(kept);
      expect(words(part(element, 'notice'))).to.contain('is left as it is');
      expect(drafts.map(({ state }) => state)).not.to.include('restored');
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await element.updateComplete;
      expect(await element.saveDraft()).to.equal(false);
      expect(element.answers).to.deep.equal({});
    });
  }

  it('is read anew where the page sets a record of another child, and not written over', async () => {
    const kept = await keptFrom((element) => answer(element, DANGER, 'Yes'));
    const store = new MemoryStore(kept);
    const element = await openWith(store);
    await element.saveDraft();
    const before = store.text;
    expect(element.answers).to.deep.equal({ danger: 'yes' });
    element.record = await recordOf({ told: 'not-known' });
    await element.updateComplete;
    await answer(element, DANGER, 'No');
    expect(await element.saveDraft()).to.equal(false);
    expect(element.answers).to.deep.equal({ told: 'not-known', danger: 'no' });
    expect(store.text).to.equal(before);
  });

  it('of the record that the page sets is taken up', async () => {
    const record = await recordOf({ told: 'not-known' });
    const store = new MemoryStore();
    const element = await openWith(store, { record });
    await answer(element, DANGER, 'No');
    expect(await element.saveDraft()).to.equal(true);
    const again = await openWith(store, { record });
    await again.saveDraft();
    expect(again.answers).to.deep.equal({ told: 'not-known', danger: 'no' });
  });

  it('of the record that the page sets goes further than the record, and gives way to what is entered since', async () => {
    const record = await recordOf({ told: 'not-known', danger: 'no' });
    const store = new MemoryStore();
    const element = await openWith(store, { record });
    await answer(element, DANGER, 'Yes');
    await answer(element, TOLD, 'No');
    expect(await element.saveDraft()).to.equal(true);
    const kept = new MemoryStore(store.text);
    let open: () => void = () => undefined;
    kept.gate = new Promise((resolve) => { open = resolve; });
    const again = await openWith(kept, { record });
    await answer(again, TOLD, 'The child has');
    open();
    await again.saveDraft();
    expect(again.answers).to.deep.equal({ told: 'child-said', danger: 'yes' });
  });

  it('gives way to another version of the record that it is of, as where a server has a later one', async () => {
    const record = await recordOf({ danger: 'no' });
    const store = new MemoryStore();
    const element = await openWith(store, { record });
    await answer(element, DANGER, 'Yes');
    await answer(element, TOLD, 'No');
    await element.saveDraft();
    const again = await openWith(new MemoryStore(store.text), { record: { ...record, answers: { danger: 'not-known' } } });
    await again.saveDraft();
    expect(again.answers).to.deep.equal({ danger: 'not-known', told: 'nothing-said' });
  });

  it('is what is left when the page is, and comes back with it', async () => {
    const store = new MemoryStore();
    const element = await openWith(store);
    await answer(element, DANGER, 'No');
    await element.saveDraft();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await element.updateComplete;
    expect(element.answers).to.deep.equal({});
    expect(store.text).to.contain('"danger":"no"');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await element.updateComplete;
    await element.saveDraft();
    expect(element.answers).to.deep.equal({ danger: 'no' });
  });

  it('has what was being typed when the page was left, and less what was deleted', async () => {
    const store = new MemoryStore();
    const element = await openScreening({ draftStore: store, answers: { account: 'A car' } });
    await element.saveDraft();
    const changes = collect(element, 'cse-change');
    const asked = (question: string) => group(element, question).querySelector('.field') as HTMLInputElement;
    const kept = () => (JSON.parse(store.text ?? '') as { entered: { answers: unknown } }).entered.answers;
    for (const [question, text, answers] of [
      ['How many times has the child been missing?', '7', { account: 'A car', episodes: 7 }],
      ['What have you seen?', '', { episodes: 7 }],
    ] as const) {
      Object.assign(asked(question), { value: text });
      asked(question).dispatchEvent(new Event('input', { bubbles: true }));
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      await nextFrame();
      expect(kept()).to.deep.equal(answers);
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await element.updateComplete;
      await element.saveDraft();
      await element.updateComplete;
    }
    // Once for each: what nobody typed into says nothing.
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(changes).to.have.length(2);
  });

  it('is not written over with what little was entered before it was read', async () => {
    const store = new MemoryStore();
    const element = await openWith(store);
    await answer(element, DANGER, 'No');
    await element.saveDraft();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await element.updateComplete;
    await answer(element, TOLD, 'Not known');
    await element.updateComplete;
    await element.saveDraft();
    expect(store.text).to.contain('"danger":"no"').and.to.contain('"told":"not-known"');
  });

  it('that arrives after the element is gone says nothing', async () => {
    const text = await keptFrom((element) => answer(element, DANGER, 'No'));
    let open: () => void = () => undefined;
    const store = new MemoryStore(text);
    store.gate = new Promise((resolve) => { open = resolve; });
    const element = await openWith(store);
    const drafts = collect(element, 'cse-draft');
    element.remove();
    open();
    await element.saveDraft();
    expect(drafts).to.deep.equal([]);
  });
});

describe('a draft under another version of the questions', () => {
  it('keeps every answer, and says what has no place, what is worded differently and what is new', async () => {
    const text = await keptFrom(async (element) => {
      await answer(element, DANGER, 'No');
      await answer(element, TOLD, 'Someone else has');
      await press(element, 'Continue');
      await answer(element, MISSING, 'No');
    });
    const newer = await changedRuleSet((document) => {
      const { sections } = document as unknown as { sections: { questions: Record<string, unknown>[] }[] };
      Object.assign(document, { version: '2.0.0' });
      const [now, signs, more] = sections;
      Object.assign(now?.questions[0] ?? {}, { text: { en: 'Is the child in danger tonight?', cy: 'Heno?' } });
      Object.assign(now?.questions[1] ?? {}, { text: { en: 'Who said so?', cy: 'Pwy?' }, options: [{ id: 'nothing-said', text: { en: 'No', cy: 'Na' }, present: false }, { id: 'child-said', text: { en: 'The child has', cy: 'Y plentyn' } }] });
      more?.questions.push({ ...signs?.questions[0], id: 'late', text: { en: 'Is the child out late?', cy: 'Hwyr?' } });
      const actions = (document as unknown as { actions: { when: { value: unknown } }[] }).actions;
      Object.assign(actions[1]?.when ?? {}, { value: ['child-said'] });
    });
    const store = new MemoryStore(text);
    let open: () => void = () => undefined;
    store.gate = new Promise((resolve) => { open = resolve; });
    const element = await openWith(store, { rules: newer });
    await press(element, 'Continue');
    open();
    await element.saveDraft();
    await element.updateComplete;
    const notice = words(part(element, 'notice'));
    expect(notice).to.contain('It was made with version 1.2.3 of the questions. This is version 2.0.0. Every answer was kept.');
    expect(notice).to.contain('No longer asked. The answer is kept, and does not count: Has anyone said that the child was harmed?');
    expect(notice).to.contain('Worded differently now. Check the answer: Is the child in danger tonight? New questions: Is the child out late?');
    expect(element.answers).to.deep.equal({ danger: 'no', told: 'other-said', missing: 'no' });
    expect(element.record?.answers).to.deep.equal({ danger: 'no', told: 'other-said', missing: 'no' });
  });

  for (const [what, keep] of [
    ['an answer whose wording means something else now', (text: string) => text],
    ['nothing of that in a draft that was kept without such wordings', (text: string) => {
      const draft = JSON.parse(text) as { ruleSet: { options?: unknown } };
      delete draft.ruleSet.options;
      return JSON.stringify(draft);
    }],
  ] as const) {
    it(`names ${what}`, async () => {
      const text = await keptFrom((element) => answer(element, TOLD, 'No'));
      const newer = await changedRuleSet((document) => {
        const { sections } = document as unknown as { sections: { questions: { options: { text: unknown }[] }[] }[] };
        Object.assign(document, { version: '2.0.0' });
        Object.assign(sections[0]?.questions[1]?.options[2] ?? {}, { text: { en: 'Someone said it, and took it back', cy: 'Do' } });
      });
      const element = await openWith(new MemoryStore(keep(text)), { rules: newer });
      await element.saveDraft();
      await element.updateComplete;
      expect(picked(element, TOLD)).to.deep.equal(['Someone said it, and took it back']);
      const notice = words(part(element, 'notice'));
      if (keep(text) !== text) expect(notice).not.to.contain(TOLD);
      else expect(notice).to.contain(`Worded differently now. Check the answer: ${TOLD}`);
      // What was picked under the new wording needs no check.
      await answer(element, TOLD, 'The child has');
      expect(words(part(element, 'notice'))).not.to.contain(TOLD);
    });
  }

  it('says nothing of versions where the rule set is the same', async () => {
    const element = await openWith(new MemoryStore(await keptFrom((each) => answer(each, DANGER, 'No'))), { rules: await ruleSetText() });
    await element.saveDraft();
    await element.updateComplete;
    expect(words(part(element, 'notice'))).not.to.contain('version');
  });
});

describe('the draft store of this tab', () => {
  const KEY = 'test';
  const item = () => sessionStorage.getItem(`cse-screening-draft:${KEY}`);
  const keyIdOf = (text: string | null) => (JSON.parse(text ?? '') as { keyId: string }).keyId;
  const keptKey = (keyId: string) =>
    new Promise<{ key: CryptoKey } | undefined>((resolve, reject) => {
      const opening = indexedDB.open('cse-screening-draft-keys', 1);
      opening.onerror = () => { reject(new Error('no database')); };
      opening.onsuccess = () => {
        const reading = opening.result.transaction('keys').objectStore('keys').get(keyId);
        reading.onsuccess = () => {
          opening.result.close();
          resolve(reading.result as { key: CryptoKey } | undefined);
        };
      };
    });

  beforeEach(async () => {
    await sessionDraftStore({ key: KEY }).remove();
  });

  it('leaves neither what was saved nor its key where it is removed', async () => {
    const store = sessionDraftStore({ key: KEY });
    await store.save('x');
    const keyId = keyIdOf(item());
    expect(await keptKey(keyId)).not.to.equal(undefined);
    const removed = store.remove();
    expect(item()).to.equal(null);
    await removed;
    expect(await keptKey(keyId)).to.equal(undefined);
  });

  it('leaves its key to the tab that it was duplicated from, whatever becomes of the copy', async () => {
    const store = sessionDraftStore({ key: KEY });
    await store.save('x');
    const before = item() ?? '';
    // The copy has a page and a store of its own, and the same ciphertext.
    const copy = sessionDraftStore({ key: KEY });
    expect(await copy.load()).to.equal('x');
    await copy.remove();
    await copy.save('y');
    await copy.remove();
    sessionStorage.setItem(`cse-screening-draft:${KEY}`, before);
    expect(await store.load()).to.equal('x');
  });

  it('hands its key on to the next page of the tab, which ends it', async () => {
    const store = sessionDraftStore({ key: KEY });
    await store.save('x');
    const keyId = keyIdOf(item());
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    const next = sessionDraftStore({ key: KEY });
    expect(await next.load()).to.equal('x');
    await next.remove();
    expect(await keptKey(keyId)).to.equal(undefined);
  });

  it('forgets the key of a draft of another tab once that is over, and keeps the others', async () => {
    let time = 1000;
    const [short, long] = [50, 500].map((expiresAfter) => sessionDraftStore({ key: KEY, expiresAfter, now: () => time }));
    const keyIds: string[] = [];
    for (const store of [short, long]) {
      await store?.save('x');
      keyIds.push(keyIdOf(item()));
      // As if a tab had been closed with it.
      sessionStorage.removeItem(`cse-screening-draft:${KEY}`);
    }
    time = 1100;
    expect(await short?.load()).to.equal(null);
    expect((await Promise.all(keyIds.map(keptKey))).map((key) => key === undefined)).to.deep.equal([true, false]);
    time = 2000;
    await long?.load();
  });

  it('gives back what was saved, and keeps no word of it in the clear', async () => {
    const store = sessionDraftStore({ key: KEY });
    await store.save('canary-1f3 ünïcode 😀');
    expect(await sessionDraftStore({ key: KEY }).load()).to.equal('canary-1f3 ünïcode 😀');
    expect(item()).to.be.a('string').and.not.to.contain('canary');
    const first = item();
    await store.save('canary-1f3 ünïcode 😀');
    expect(item()).not.to.equal(first);
  });

  it('has a key that cannot be taken out', async () => {
    await sessionDraftStore({ key: KEY }).save('x');
    const kept = await keptKey(keyIdOf(item()));
    if (kept === undefined) throw new Error('There is no key.');
    expect(kept.key.extractable).to.equal(false);
    let refused = false;
    await crypto.subtle.exportKey('raw', kept.key).catch(() => { refused = true; });
    expect(refused).to.equal(true);
  });

  it('is over after its time, for good', async () => {
    let time = 1000;
    const store = sessionDraftStore({ key: KEY, expiresAfter: 50, now: () => time });
    await store.save('x');
    time = 1049;
    expect(await store.load()).to.equal('x');
    time = 1050;
    expect(await store.load()).to.equal(null);
    expect(item()).to.equal(null);
    time = 1000;
    expect(await store.load()).to.equal(null);
  });

  it('lives no longer than its time from when it is next read, where the clock was set back, and is not lost for that', async () => {
    let time = 1_000_000;
    const stores = [50, 500].map((expiresAfter) => sessionDraftStore({ key: KEY, expiresAfter, now: () => time }));
    await stores[1]?.save('y');
    const ofClosedTab = keyIdOf(item());
    sessionStorage.removeItem(`cse-screening-draft:${KEY}`);
    await stores[0]?.save('x');
    time = 1000;
    expect(await stores[0]?.load()).to.equal('x');
    time = 1049;
    expect(await stores[0]?.load()).to.equal('x');
    time = 1050;
    expect(await stores[0]?.load()).to.equal(null);
    expect(await keptKey(ofClosedTab)).not.to.equal(undefined);
    time = 1500;
    await stores[0]?.load();
    expect(await keptKey(ofClosedTab)).to.equal(undefined);
  });

  it('gives nothing where it was altered, or removed', async () => {
    const store = sessionDraftStore({ key: KEY });
    await store.save('x');
    const kept = JSON.parse(item() ?? '') as { data: string };
    sessionStorage.setItem(`cse-screening-draft:${KEY}`, JSON.stringify({ ...kept, data: btoa('something else, not encrypted') }));
    expect(await store.load()).to.equal(null);
    await store.save('y');
    await store.remove();
    expect(await store.load()).to.equal(null);
    sessionStorage.setItem(`cse-screening-draft:${KEY}`, 'nonsense');
    expect(await store.load()).to.equal(null);
  });

  it('keeps a screening over a reload of the page', async () => {
    const element = await openWith(sessionDraftStore({ key: KEY }));
    await answer(element, DANGER, 'No');
    expect(await element.saveDraft()).to.equal(true);
    element.remove();
    const again = await openWith(sessionDraftStore({ key: KEY }));
    await again.saveDraft();
    await nextFrame();
    expect(again.answers).to.deep.equal({ danger: 'no' });
    expect(JSON.stringify(Object.entries(sessionStorage))).not.to.contain('danger');
  });

  it('fails where the browser gives no storage, and the element goes on in memory', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    try {
      const element = await openWith(sessionDraftStore({ key: KEY }));
      await answer(element, DANGER, 'Yes');
      expect(await element.saveDraft()).to.equal(false);
      await element.updateComplete;
      expect(words(part(element, 'notice'))).to.contain('Your answers are in this page only');
      expect(picked(element, DANGER)).to.deep.equal(['Yes']);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});
