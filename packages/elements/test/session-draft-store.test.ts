import { expect, nextFrame } from '@open-wc/testing';
import { sessionDraftStore } from '../src/draft/session-draft.ts';
import { DANGER, openWith, TOLD } from './keep-draft.ts';
import { answer, part, picked, words } from './open-screening.ts';

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
    // Nor does the copy lose what it began with where the other tab goes on.
    await store.save('z');
    sessionStorage.setItem(`cse-screening-draft:${KEY}`, before);
    expect(await sessionDraftStore({ key: KEY }).load()).to.equal('x');
  });

  it('leaves its key to each tab that was duplicated between two pages, whichever of them is done first', async () => {
    for (const first of [0, 1]) {
      await sessionDraftStore({ key: KEY }).save('x');
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      const items = [item(), item()];
      const inTab = async <T>(tab: number, use: () => Promise<T>) => {
        sessionStorage.setItem(`cse-screening-draft:${KEY}`, items[tab] ?? '');
        const used = await use();
        items[tab] = item();
        return used;
      };
      const stores = [0, 1].map(() => sessionDraftStore({ key: KEY }));
      for (const tab of [0, 1]) expect(await inTab(tab, async () => stores[tab]?.load())).to.equal('x');
      for (const tab of [0, 1]) await inTab(tab, async () => stores[tab]?.save(`y${String(tab)}`));
      await inTab(first, async () => stores[first]?.remove());
      const other = 1 - first;
      expect(await inTab(other, () => sessionDraftStore({ key: KEY }).load())).to.equal(`y${String(other)}`);
      const last = keyIdOf(items[other] ?? null);
      await inTab(other, async () => stores[other]?.remove());
      expect(await keptKey(last), 'no key is left behind').to.equal(undefined);
    }
  });

  it('is of the next page also where that does not read it first, and of a page that comes back to the tab', async () => {
    const store = sessionDraftStore({ key: KEY });
    await store.save('x');
    const first = keyIdOf(item());
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    const next = sessionDraftStore({ key: KEY });
    await next.save('y');
    expect(keyIdOf(item())).to.equal(first);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    const third = sessionDraftStore({ key: KEY });
    await third.remove();
    expect(await keptKey(first)).to.equal(undefined);
    await sessionDraftStore({ key: KEY }).save('z');
    const second = keyIdOf(item());
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(await store.load()).to.equal('z');
    await store.remove();
    expect(second).not.to.equal(first);
    expect(await keptKey(second)).to.equal(undefined);
  });

  it('is removed with its key where it was just being saved for the first time', async () => {
    const store = sessionDraftStore({ key: KEY });
    const saved = store.save('x').then(item);
    await store.remove();
    expect(await keptKey(keyIdOf(await saved))).to.equal(undefined);
    expect(item()).to.equal(null);
  });

  it('is saved before the browser is asked to keep its key for longer: a page that is left may not live until then', async () => {
    const store = sessionDraftStore({ key: KEY });
    await store.save('x');
    const first = item();
    const { open } = IDBFactory.prototype;
    let asked = () => { /* nothing waits yet */ };
    const opened = new Promise<void>((resolve) => { asked = resolve; });
    let saved: Promise<void> | undefined;
    try {
      // Only what is written by then counts.
      IDBFactory.prototype.open = function (...given) {
        asked();
        expect(item(), 'written before the keys are looked at').not.to.equal(first);
        return open.apply(this, given);
      };
      saved = store.save('y');
      await opened;
    } finally {
      IDBFactory.prototype.open = open;
      await saved;
    }
    expect(await sessionDraftStore({ key: KEY }).load()).to.equal('y');
  });

  it('has another key once it was over, also where nobody looked at it meanwhile', async () => {
    let time = 1000;
    const store = sessionDraftStore({ key: KEY, expiresAfter: 50, now: () => time });
    await store.save('x');
    const first = keyIdOf(item());
    time += 50;
    await store.save('y');
    expect(keyIdOf(item())).not.to.equal(first);
    expect(await store.load()).to.equal('y');
  });

  it('has another key on a page that comes back, where another tab has taken the first one over meanwhile', async () => {
    const store = sessionDraftStore({ key: KEY });
    await store.save('x');
    const first = keyIdOf(item());
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    const here = item() ?? '';
    const inCopy = sessionDraftStore({ key: KEY });
    expect(await inCopy.load()).to.equal('x');
    const there = item() ?? '';
    sessionStorage.setItem(`cse-screening-draft:${KEY}`, here);
    await store.save('y');
    expect(keyIdOf(item())).not.to.equal(first);
    sessionStorage.setItem(`cse-screening-draft:${KEY}`, there);
    await inCopy.remove();
    expect(await keptKey(first)).to.equal(undefined);
  });

  it('works although another tab, frozen in the middle of saving, does not end its turn', async () => {
    const { timeout } = AbortSignal;
    let thaw = () => { /* nothing is frozen yet */ };
    const frozen = navigator.locks.request(`cse-screening-draft:${KEY}`, () => new Promise<void>((resolve) => { thaw = resolve; }));
    // The time is over at once.
    AbortSignal.timeout = () => AbortSignal.abort(new DOMException('late', 'TimeoutError'));
    try {
      const store = sessionDraftStore({ key: KEY });
      await store.save('x');
      expect(await store.load()).to.equal('x');
      await store.remove();
      expect(await store.load()).to.equal(null);
    } finally {
      AbortSignal.timeout = timeout;
      thaw();
      await frozen;
    }
  });

  it('holds the draft of its own name alone', async () => {
    const other = sessionDraftStore({ key: 'other' });
    await sessionDraftStore({ key: KEY }).save('x');
    expect(await other.load()).to.equal(null);
    await other.remove();
    expect(await sessionDraftStore({ key: KEY }).load()).to.equal('x');
  });

  it('hands its key on to the next page of the tab, which ends it', async () => {
    const store = sessionDraftStore({ key: KEY });
    await store.save('x');
    const keyId = keyIdOf(item());
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    const next = sessionDraftStore({ key: KEY });
    expect(await next.load()).to.equal('x');
    // A copy of that tab takes nothing over: it is no next page.
    const kept = item() ?? '';
    await sessionDraftStore({ key: KEY }).remove();
    sessionStorage.setItem(`cse-screening-draft:${KEY}`, kept);
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
    expect(keyIdOf(item()), 'no key is left behind').to.equal(keyIdOf(first));
  });

  it('has a key that cannot be taken out', async () => {
    await sessionDraftStore({ key: KEY }).save('x');
    const kept = await keptKey(keyIdOf(item()));
    if (kept === undefined) throw new Error('There is no key.');
    expect(kept.key.extractable).to.equal(false);
    expect(kept.key.algorithm).to.deep.equal({ name: 'AES-GCM', length: 256 });
    let refused = false;
    await crypto.subtle.exportKey('raw', kept.key).catch(() => { refused = true; });
    expect(refused).to.equal(true);
  });

  for (const [expiresAfter, lives] of [[50, 50], [undefined, 8 * 3_600_000]] as const) {
    it(`is over after its time, for good: ${String(lives)}`, async () => {
      let time = 1000;
      const store = sessionDraftStore({ key: KEY, ...(expiresAfter !== undefined && { expiresAfter }), now: () => time });
      await store.save('x');
      time += lives - 1;
      expect(await store.load()).to.equal('x');
      await store.save('y');
      time += lives - 1;
      expect(await store.load(), 'it lives on from each save').to.equal('y');
      time += 1;
      expect(await store.load()).to.equal(null);
      expect(item()).to.equal(null);
      time = 1000;
      expect(await store.load()).to.equal(null);
    });
  }

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

  it('gives another element what one is still saving when it is taken out', async () => {
    const element = await openWith(sessionDraftStore({ key: KEY }), { recordId: 'child-A' });
    await element.saveDraft();
    await answer(element, DANGER, 'Yes');
    element.remove();
    const next = await openWith(sessionDraftStore({ key: KEY }), { recordId: 'child-A' });
    await next.saveDraft();
    expect(next.answers).to.deep.equal({ danger: 'yes' });
  });

  it('says that nothing was saved where the browser takes the key back, as where there is no room', async () => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
      const request = put.apply(this, given);
      request.addEventListener('success', () => { this.transaction.abort(); });
      return request;
    };
    try {
      const element = await openWith(sessionDraftStore({ key: KEY }));
      await answer(element, DANGER, 'Yes');
      expect(await element.saveDraft()).to.equal(false);
      await element.updateComplete;
      expect(words(part(element, 'notice'))).to.contain('No draft can be kept here.');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  });

  it('goes on where its keys are deleted underneath', async () => {
    const element = await openWith(sessionDraftStore({ key: KEY }));
    await answer(element, DANGER, 'Yes');
    expect(await element.saveDraft()).to.equal(true);
    await new Promise<void>((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase('cse-screening-draft-keys');
      deleting.onsuccess = () => { resolve(); };
      deleting.onerror = () => { reject(new Error('not deleted')); };
    });
    await answer(element, TOLD, 'No');
    expect(await element.saveDraft()).to.equal(true);
    const next = await openWith(sessionDraftStore({ key: KEY }));
    await next.saveDraft();
    expect(next.answers).to.deep.equal({ danger: 'yes', told: 'nothing-said' });
  });
});
