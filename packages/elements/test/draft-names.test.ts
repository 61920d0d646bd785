import { expect, nextFrame } from '@open-wc/testing';
import type { CseScreening } from '../src/index.ts';
import { comeBack, DANGER, leavePage, openWith, recordOf, TOLD } from './keep-draft.ts';
import { MemoryStore } from './memory-store.ts';
import { answer, collect, part, parts, words } from './open-screening.ts';

/** What a store holds of a draft. */
function kept({ text }: MemoryStore): { readonly id: string; readonly named: boolean; readonly answers: CseScreening['answers'] } {
  const { recordId, named, entered } = JSON.parse(text ?? '') as { readonly recordId: string; readonly named: boolean; readonly entered: { readonly answers: CseScreening['answers'] } };
  return { id: recordId, named, answers: entered.answers };
}

/** A screening of child A in which a draft was kept. */
async function beginA(given: Partial<CseScreening> = {}): Promise<{ readonly element: CseScreening; readonly store: MemoryStore; readonly before: string }> {
  const store = new MemoryStore();
  const element = await openWith(store, given);
  await answer(element, DANGER, 'Yes');
  if (!(await element.saveDraft())) throw new Error('Nothing was kept.');
  return { element, store, before: store.text ?? '' };
}

/** The id of the record as it stands. */
function idOf({ record }: CseScreening): string {
  return record?.id ?? '';
}

/** Leaves the page, which the browser keeps, and comes back to it. */
async function leaveAndComeBack(element: CseScreening): Promise<void> {
  leavePage();
  await element.updateComplete;
  comeBack();
  await settle(element);
}

/** Waits until the store has been read and what came of it is shown. */
async function settle(element: CseScreening): Promise<void> {
  await element.updateComplete;
  await element.saveDraft();
  await element.updateComplete;
}

const FOREIGN = 'A draft of another screening is kept here, and is left as it is.';

describe('a record that is set to null', () => {
  const befores: readonly (readonly [what: string, given: () => Promise<Partial<CseScreening>>])[] = [
    ['a record that the page set', async () => ({ record: await recordOf({ told: 'not-known' }) })],
    ['a record that the page named', () => Promise.resolve({ recordId: 'child-A' })],
    ['a screening without a name', () => Promise.resolve({})],
  ];
  for (const [what, given] of befores) {
    it(`leaves alone the draft of ${what}, and says that nothing is kept of what is entered now`, async () => {
      const { element, store, before } = await beginA(await given());
      const drafts = collect(element, 'cse-draft');
      element.record = null;
      await settle(element);
      expect(element.answers).to.deep.equal({});
      await answer(element, TOLD, 'No');
      expect(await element.saveDraft()).to.equal(false);
      expect(element.answers).to.deep.equal({ told: 'nothing-said' });
      expect(store.text).to.equal(before);
      expect(words(part(element, 'notice'))).to.contain(FOREIGN);
      expect(drafts.map(({ state }) => state)).to.deep.equal(['foreign']);
    });
  }

  it('gives the screening another id, which its own draft is kept under where the store has room', async () => {
    const { element, store } = await beginA();
    const { id } = kept(store);
    await element.discardDraft();
    element.record = null;
    await settle(element);
    await answer(element, TOLD, 'No');
    expect(await element.saveDraft()).to.equal(true);
    expect(kept(store)).to.deep.equal({ id: idOf(element), named: false, answers: { told: 'nothing-said' } });
    expect(kept(store).id).not.to.equal(id);
  });

  it('has the new screening kept in another store that the page gives it', async () => {
    const { element, store, before } = await beginA();
    const next = new MemoryStore();
    element.record = null;
    element.draftStore = next;
    await settle(element);
    await answer(element, TOLD, 'No');
    expect(await element.saveDraft()).to.equal(true);
    expect(kept(next).answers).to.deep.equal({ told: 'nothing-said' });
    expect(store.text).to.equal(before);
  });

  it('takes up the store once the draft that the page has just discarded is out of it, however long that takes', async () => {
    const { element, store } = await beginA();
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => { open = resolve; });
    store.remove = async () => {
      await gate;
      store.text = null;
    };
    void element.discardDraft();
    element.record = null;
    await element.updateComplete;
    await answer(element, TOLD, 'No');
    const saved = element.saveDraft();
    open();
    expect(await saved).to.equal(true);
    expect(kept(store).answers).to.deep.equal({ told: 'nothing-said' });
  });

  it('leaves a draft that was left alone before where it is, also where the page discards at the same time', async () => {
    const { store, before } = await beginA();
    const element = await openWith(store, { recordId: 'child-B' });
    await settle(element);
    void element.discardDraft();
    element.recordId = null;
    element.record = null;
    await settle(element);
    expect(store.text).to.equal(before);
    expect(element.answers).to.deep.equal({});
  });

  it('goes with what was entered in the same go into the draft of the record before', async () => {
    const { element, store } = await beginA({ recordId: 'child-A' });
    element.addEventListener('cse-change', () => {
      element.recordId = 'child-B';
      element.record = null;
    }, { once: true });
    await answer(element, TOLD, 'No');
    await settle(element);
    expect(element.answers).to.deep.equal({});
    expect(kept(store)).to.deep.equal({ id: 'child-A', named: true, answers: { danger: 'yes', told: 'nothing-said' } });
  });

  it('shows no draft of the record before on a page that is left and come back to, nor after clear()', async () => {
    const { element, store, before } = await beginA();
    element.record = null;
    await settle(element);
    await leaveAndComeBack(element);
    expect(element.answers).to.deep.equal({});
    element.clear();
    await settle(element);
    expect(words(part(element, 'notice'))).to.contain(FOREIGN);
    await leaveAndComeBack(element);
    expect(element.answers).to.deep.equal({});
    expect(store.text).to.equal(before);
  });

  it('has its own draft back on a page that is left and come back to', async () => {
    const { element } = await beginA();
    await element.discardDraft();
    element.record = null;
    await settle(element);
    for (const [answered, told] of [['No', 'nothing-said'], ['Not known', 'not-known']] as const) {
      await answer(element, TOLD, answered);
      await element.saveDraft();
      await leaveAndComeBack(element);
      expect(element.answers).to.deep.equal({ told });
    }
  });

  it('takes up the draft of the record that the page names then', async () => {
    const ofB = await beginA({ recordId: 'child-B' });
    const { element, store } = await beginA({ recordId: 'child-A' });
    element.recordId = 'child-B';
    element.record = null;
    store.text = ofB.before;
    await settle(element);
    expect(element.answers).to.deep.equal({ danger: 'yes' });
    expect(idOf(element)).to.equal('child-B');
  });

  it('takes up any draft where nothing was there before, as on a page that says so from the start', async () => {
    const { store } = await beginA();
    const element = await openWith(store, { record: null });
    await settle(element);
    expect(element.answers).to.deep.equal({ danger: 'yes' });
  });
});

describe('a name that a record gets', () => {
  it('after it was begun is the name of its draft at once, on this visit and on the next', async () => {
    const { element, store } = await beginA();
    element.recordId = 'child-A';
    await element.updateComplete;
    await nextFrame();
    expect(kept(store)).to.deep.equal({ id: 'child-A', named: true, answers: { danger: 'yes' } });
    expect(parts(element, 'notice')).to.have.length(0);
    await answer(element, TOLD, 'No');
    await element.saveDraft();
    const next = await openWith(store, { recordId: 'child-A' });
    await settle(next);
    expect(next.answers).to.deep.equal({ danger: 'yes', told: 'nothing-said' });
    const ofAnother = await openWith(new MemoryStore(store.text), { recordId: 'child-B' });
    await settle(ofAnother);
    expect(ofAnother.answers).to.deep.equal({});
  });

  it('as soon as its first answer is heard of is the name of its draft', async () => {
    const store = new MemoryStore();
    const element = await openWith(store);
    await settle(element);
    element.addEventListener('cse-change', () => { element.recordId = 'child-A'; });
    await answer(element, DANGER, 'Yes');
    await settle(element);
    expect(kept(store)).to.deep.equal({ id: 'child-A', named: true, answers: { danger: 'yes' } });
  });

  it('goes with another store for the same place, which holds the draft under its random id', async () => {
    const { element, store } = await beginA();
    const again = new MemoryStore(store.text);
    element.recordId = 'child-A';
    element.draftStore = again;
    await settle(element);
    expect(element.answers).to.deep.equal({ danger: 'yes' });
    expect(kept(again).id).to.equal('child-A');
  });

  it('is not needed to keep another screening’s draft out: what was begun with one store takes none up from another', async () => {
    const { store, before } = await beginA();
    const element = await openWith(new MemoryStore());
    const drafts = collect(element, 'cse-draft');
    await answer(element, TOLD, 'No');
    element.draftStore = store;
    await settle(element);
    expect(Object.keys(element.answers)).to.deep.equal(['told']);
    expect(store.text).to.equal(before);
    expect(drafts.map(({ state }) => state)).to.contain('foreign');
  });

  it('brings no draft back that was discarded', async () => {
    const { element, store } = await beginA();
    await element.discardDraft();
    element.recordId = 'child-A';
    await element.updateComplete;
    await nextFrame();
    expect(store.text).to.equal(null);
  });

  it('is the id that it has already: its draft is taken up', async () => {
    const { element, store } = await beginA();
    const next = await openWith(store, { recordId: idOf(element) });
    await settle(next);
    expect(next.answers).to.deep.equal({ danger: 'yes' });
  });

  it('takes a draft of before off the page that nobody has gone on with: it may be of another child', async () => {
    for (const [given, answers] of [[{}, {}], [{ answers: { told: 'not-known' } }, { told: 'not-known' }]] as const) {
      const { store } = await beginA();
      const element = await openWith(store, given);
      await settle(element);
      const before = store.text;
      expect(element.answers).to.deep.equal({ danger: 'yes', ...answers });
      element.recordId = 'child-B';
      await settle(element);
      expect(element.answers).to.deep.equal(answers);
      expect(words(part(element, 'notice'))).to.contain(FOREIGN).and.not.to.contain('restored');
      await answer(element, DANGER, 'No');
      expect(await element.saveDraft()).to.equal(false);
      expect(store.text).to.equal(before);
    }
  });

  it('goes to the draft of before that the person has gone on with', async () => {
    const { store } = await beginA();
    const element = await openWith(store);
    await settle(element);
    await answer(element, TOLD, 'No');
    element.recordId = 'child-A';
    await settle(element);
    expect(kept(store)).to.deep.equal({ id: 'child-A', named: true, answers: { danger: 'yes', told: 'nothing-said' } });
  });

  it('in the place of another one writes over no draft, and puts what is entered into none', async () => {
    const { element, store, before } = await beginA({ recordId: 'child-A' });
    const drafts = collect(element, 'cse-draft');
    element.recordId = 'child-B';
    await settle(element);
    await answer(element, TOLD, 'No');
    expect(await element.saveDraft()).to.equal(false);
    expect(element.answers).to.deep.equal({ danger: 'yes', told: 'nothing-said' });
    expect(store.text).to.equal(before);
    expect(words(part(element, 'notice'))).to.contain(FOREIGN);
    expect(drafts.map(({ state }) => state)).to.deep.equal(['foreign']);
    element.record = await recordOf({ told: 'not-known' }, 'child-B');
    await settle(element);
    expect(store.text).to.equal(before);
  });

  it('together with its record leaves the draft of the record before alone', async () => {
    const { element, store, before } = await beginA({ recordId: 'child-A' });
    element.recordId = 'child-B';
    element.record = await recordOf({ told: 'not-known' }, 'child-B');
    await settle(element);
    await answer(element, DANGER, 'No');
    expect(await element.saveDraft()).to.equal(false);
    expect(store.text).to.equal(before);
    element.recordId = 'child-A';
    element.record = await recordOf({ told: 'not-known' }, 'child-A');
    await settle(element);
    expect(element.answers).to.deep.equal({ told: 'not-known', danger: 'yes' });
    expect(words(part(element, 'notice'))).to.contain('Your draft has been restored').and.not.to.contain(FOREIGN);
  });
});

describe('a draft of a name', () => {
  it('does not come up where the page says twice in one go that it begins anew', async () => {
    const store = new MemoryStore();
    const element = await openWith(store, { recordId: 'child-A' });
    await answer(element, DANGER, 'Yes');
    await element.saveDraft();
    const before = store.text;
    element.record = null;
    element.record = null;
    await settle(element);
    expect(element.answers).to.deep.equal({});
    expect(store.text).to.equal(before);
  });

  it('that is empty is a draft without a name', async () => {
    const store = new MemoryStore();
    const element = await openWith(store, { recordId: '' });
    await answer(element, DANGER, 'Yes');
    expect(await element.saveDraft()).to.equal(true);
    expect(JSON.parse(store.text ?? '')).to.deep.include({ named: false, recordId: element.record?.id });
  });
});
