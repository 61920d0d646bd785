import { expect, nextFrame } from '@open-wc/testing';
import type { CseScreening } from '../src/index.ts';
import { comeBack, DANGER, keptFrom, leavePage, openWith, recordOf, TOLD } from './keep-draft.ts';
import { MemoryStore } from './memory-store.ts';
import { answer, collect, openScreening, part, parts, ruleSetText, words } from './open-screening.ts';

const FAILED = 'No draft can be kept here.';

/** The answers of the draft in a store; null where there is none. */
function kept({ text }: MemoryStore): CseScreening['answers'] | null {
  return text === null ? null : (JSON.parse(text) as { readonly entered: { readonly answers: CseScreening['answers'] } }).entered.answers;
}

/** Waits until what can be done is done, and shown. */
async function settle(element: CseScreening): Promise<void> {
  await nextFrame();
  await nextFrame();
  await element.updateComplete;
}

/** A screening whose store holds a draft (of one answer, where a test does not say which; null for none), and gives it only once `open` is called. */
async function whileReading(given: Partial<CseScreening> = {}, held?: string | null): Promise<{ readonly element: CseScreening; readonly store: MemoryStore; readonly open: () => void }> {
  const store = new MemoryStore(held === undefined ? await keptFrom() : held);
  const open = store.holdUp();
  return { element: await openWith(store, given), store, open };
}

describe('a draft that is being read', () => {
  for (const how of ['clear', 'discardDraft'] as const) {
    it(`does not come up after ${how}(), and goes out of the store`, async () => {
      for (const recordId of [null, 'child-A']) {
        const { element, store, open } = await whileReading({ recordId }, await keptFrom(undefined, { recordId }));
        const drafts = collect(element, 'cse-draft');
        void element[how]();
        open();
        await settle(element);
        expect(element.answers).to.deep.equal({});
        expect(store.text).to.equal(null);
        expect(drafts.map(({ state }) => state)).to.deep.equal(['discarded']);
      }
    });
  }

  it('is gone where it was discarded after something was entered', async () => {
    const { element, store, open } = await whileReading();
    await answer(element, TOLD, 'No');
    const discarded = element.discardDraft();
    open();
    await discarded;
    expect(store.text).to.equal(null);
  });

  it('gives way to what is entered after it was discarded', async () => {
    const { element, store, open } = await whileReading();
    element.clear();
    // What is pressed before that is shown is still of what was there.
    await element.updateComplete;
    await answer(element, TOLD, 'No');
    open();
    await settle(element);
    expect(element.answers).to.deep.equal({ told: 'nothing-said' });
    expect(kept(store)).to.deep.equal({ told: 'nothing-said' });
  });

  it('is left alone where it is of another child, also where the page discards and turns to another record meanwhile', async () => {
    const ofA = await keptFrom(undefined, { recordId: 'child-A' });
    for (const given of [{ record: null }, { recordId: 'child-A', record: null }]) {
      const { element, store, open } = await whileReading({ recordId: 'child-B' }, ofA);
      const discarded = element.discardDraft();
      Object.assign(element, given);
      await element.updateComplete;
      open();
      await discarded;
      await settle(element);
      expect(store.text).to.equal(ofA);
    }
  });

  it('is gone where it was discarded, also where the store is taken away meanwhile', async () => {
    const { element, store, open } = await whileReading();
    void element.discardDraft();
    element.draftStore = null;
    await element.updateComplete;
    open();
    await settle(element);
    expect(store.text).to.equal(null);
  });

  it('is not begun by what the page alone gave, where the store is taken away meanwhile', async () => {
    const { element, store, open } = await whileReading({ answers: { danger: 'no' } }, null);
    element.draftStore = null;
    await element.updateComplete;
    open();
    await settle(element);
    expect(store.text).to.equal(null);
  });

  it('stays where an answer is given and taken back meanwhile', async () => {
    const { element, store, open } = await whileReading();
    await answer(element, TOLD, 'No');
    parts(element, 'clear')[0]?.click();
    await element.updateComplete;
    open();
    await settle(element);
    expect(element.answers).to.deep.equal({ danger: 'yes' });
    expect(kept(store)).to.deep.equal({ danger: 'yes' });
  });

  it('gets what was entered meanwhile although the page has turned to another record', async () => {
    const record = await recordOf({ told: 'not-known' }, 'child-B');
    for (const held of [await keptFrom(undefined, { recordId: 'child-A' }), null]) {
      for (const given of [{ recordId: 'child-B', record }, { recordId: 'child-A', record: null }]) {
        const { element, store, open } = await whileReading({ recordId: 'child-A' }, held);
        await answer(element, TOLD, 'No');
        Object.assign(element, given);
        open();
        await settle(element);
        expect(element.answers).to.deep.equal(given.record?.answers ?? {});
        expect(kept(store)).to.deep.equal({ ...(held !== null && { danger: 'yes' }), told: 'nothing-said' });
      }
    }
  });

  it('gets what was entered meanwhile although the page was left, and comes back with it', async () => {
    const { element, store, open } = await whileReading();
    await answer(element, TOLD, 'No');
    leavePage();
    expect(element.answers).to.deep.equal({});
    open();
    comeBack();
    await settle(element);
    expect(element.answers).to.deep.equal({ danger: 'yes', told: 'nothing-said' });
    expect(kept(store)).to.deep.equal({ danger: 'yes', told: 'nothing-said' });
  });

  it('does not come up where the page names another record meanwhile', async () => {
    const ofA = await keptFrom(undefined, { recordId: 'child-A' });
    const { element, store, open } = await whileReading({ recordId: 'child-A' }, ofA);
    element.recordId = 'child-B';
    open();
    await settle(element);
    expect(element.answers).to.deep.equal({});
    await answer(element, TOLD, 'No');
    await settle(element);
    expect(store.text).to.equal(ofA);
  });

  it('comes up although the rule set is on its way again meanwhile', async () => {
    const { element, store, open } = await whileReading();
    element.rules = null;
    await element.updateComplete;
    open();
    await settle(element);
    element.rules = await ruleSetText();
    await settle(element);
    expect(element.answers).to.deep.equal({ danger: 'yes' });
    await answer(element, TOLD, 'No');
    await settle(element);
    expect(kept(store)).to.deep.equal({ danger: 'yes', told: 'nothing-said' });
  });

  it('is not there any more where clear() came before the rule set', async () => {
    const store = new MemoryStore(await keptFrom());
    const element = await openWith(store, { rules: null });
    element.clear();
    element.rules = await ruleSetText();
    await settle(element);
    expect(element.answers).to.deep.equal({});
    expect(store.text).to.equal(null);
  });
});

describe('a draft that is being saved', () => {
  /** A screening whose first answer is on its way into the store. */
  async function whileSaving(given: Partial<CseScreening> = {}): Promise<{ readonly element: CseScreening; readonly store: MemoryStore; readonly open: () => void }> {
    const store = new MemoryStore();
    const element = await openWith(store, given);
    await settle(element);
    const open = store.holdUp();
    await answer(element, DANGER, 'Yes');
    return { element, store, open };
  }

  it('is gone where it was discarded meanwhile', async () => {
    const { element, store, open } = await whileSaving();
    const discarded = element.discardDraft();
    open();
    await discarded;
    expect(store.text).to.equal(null);
  });

  it('and cannot be removed costs nothing where the page discards it and begins anew', async () => {
    const { element, store, open } = await whileSaving();
    open();
    await settle(element);
    store.remove = () => Promise.reject(new Error('broken'));
    const drafts = collect(element, 'cse-draft');
    void element.discardDraft();
    element.record = null;
    await settle(element);
    expect(kept(store)).to.deep.equal({ danger: 'yes' });
    expect(element.answers).to.deep.equal({});
    // What becomes of a store that was left is no news of the screening that is there now.
    expect(drafts.map(({ state }) => state)).to.deep.equal(['foreign']);
  });

  it('stays gone where it was discarded in the go in which something was entered', async () => {
    const store = new MemoryStore();
    const element = await openWith(store);
    await settle(element);
    element.addEventListener('cse-change', () => { void element.discardDraft(); });
    await answer(element, DANGER, 'Yes');
    await settle(element);
    expect(store.text).to.equal(null);
  });

  it('holds what is entered after it was discarded', async () => {
    const { element, store, open } = await whileSaving();
    void element.discardDraft();
    await answer(element, TOLD, 'No');
    open();
    await settle(element);
    expect(kept(store)).to.deep.equal({ danger: 'yes', told: 'nothing-said' });
  });

  it('is saved although the element is taken out, and says nothing', async () => {
    const { element, store, open } = await whileSaving();
    const drafts = collect(element, 'cse-draft');
    element.remove();
    open();
    await settle(element);
    expect(kept(store)).to.deep.equal({ danger: 'yes' });
    expect(drafts).to.deep.equal([]);
  });

  it('is whole again on a page that was left and comes back meanwhile', async () => {
    const { element, store, open } = await whileSaving();
    await answer(element, TOLD, 'No');
    leavePage();
    comeBack();
    await element.updateComplete;
    open();
    await settle(element);
    expect(element.answers).to.deep.equal({ danger: 'yes', told: 'nothing-said' });
    expect(kept(store)).to.deep.equal({ danger: 'yes', told: 'nothing-said' });
  });

  it('is removed where the page discards it while it is left', async () => {
    const { element, store, open } = await whileSaving();
    leavePage();
    void element.discardDraft();
    open();
    await settle(element);
    expect(store.text).to.equal(null);
  });

  it('holds the newest answer where the one before could not be saved', async () => {
    const { element, store, open } = await whileSaving();
    const save = store.save.bind(store);
    let full = true;
    store.save = (text) => {
      if (!full) return save(text);
      full = false;
      return store.gate.then(() => { throw new DOMException('full', 'QuotaExceededError'); });
    };
    await answer(element, TOLD, 'No');
    await answer(element, TOLD, 'Not known');
    open();
    await settle(element);
    await answer(element, TOLD, 'The child has');
    await answer(element, TOLD, 'No');
    await settle(element);
    expect(kept(store)).to.deep.equal({ danger: 'yes', told: 'nothing-said' });
    expect(parts(element, 'notice')).to.have.length(0);
  });
});

describe('a store that is given once something is entered', () => {
  it('holds that at once, with the draft that is in it', async () => {
    const element = await openScreening({ layout: 'steps' });
    await answer(element, TOLD, 'No');
    const store = new MemoryStore(await keptFrom());
    element.draftStore = store;
    await settle(element);
    expect(kept(store)).to.deep.equal({ danger: 'yes', told: 'nothing-said' });
  });
});

describe('a store that never answers', () => {
  const never = new Promise<never>(() => undefined);

  it('when it is read holds nothing up: the person is told, and another store is used', async () => {
    const hanging = new MemoryStore();
    hanging.load = () => never;
    const element = await openWith(hanging, { loadTimeout: 10 });
    expect(await element.saveDraft()).to.equal(false);
    await answer(element, DANGER, 'Yes');
    expect(words(part(element, 'notice'))).to.contain(FAILED);
    expect(element.answers).to.deep.equal({ danger: 'yes' });
    const store = new MemoryStore();
    const told = collect(element, 'cse-draft');
    element.draftStore = store;
    await element.updateComplete;
    element.loadTimeout = 10_000;
    expect(await element.saveDraft()).to.equal(true);
    expect(kept(store)).to.deep.equal({ danger: 'yes' });
    await settle(element);
    expect(told.map(({ state }) => state)).not.to.include('failed');
  });

  it('when it is written to holds nothing up: the person is told', async () => {
    const store = new MemoryStore();
    const element = await openWith(store, { loadTimeout: 10 });
    await settle(element);
    store.save = () => never;
    await answer(element, DANGER, 'Yes');
    expect(await element.saveDraft()).to.equal(false);
    await element.updateComplete;
    expect(words(part(element, 'notice'))).to.contain(FAILED);
    await element.discardDraft();
  });

  it('in time is taken up once it does, with what was entered meanwhile', async () => {
    const { element, store, open } = await whileReading({ loadTimeout: 10 });
    await answer(element, TOLD, 'No');
    expect(await element.saveDraft()).to.equal(false);
    open();
    await settle(element);
    expect(element.answers).to.deep.equal({ danger: 'yes', told: 'nothing-said' });
    expect(kept(store)).to.deep.equal({ danger: 'yes', told: 'nothing-said' });
    expect(words(part(element, 'notice'))).not.to.contain(FAILED);
  });
});

describe('a draft that this version cannot read', () => {
  it('is left where it is, also where the page discards', async () => {
    const later = (await keptFrom()).replace('"format":1', '"format":2');
    const store = new MemoryStore(later);
    const element = await openWith(store);
    await element.discardDraft();
    await answer(element, TOLD, 'No');
    expect(await element.saveDraft()).to.equal(false);
    expect(store.text).to.equal(later);
    expect(element.answers).to.deep.equal({ told: 'nothing-said' });
  });

  it('in part comes up with the rest', async () => {
    const draft = JSON.parse(await keptFrom()) as { entered: object };
    Object.assign(draft.entered, { dates: { danger: 5, told: {} }, narrative: 7 });
    const element = await openWith(new MemoryStore(JSON.stringify(draft)));
    await settle(element);
    expect(element.answers).to.deep.equal({ danger: 'yes' });
    expect(parts(element, 'question').length).to.be.greaterThan(0);
  });
});
