import type { DraftStore } from './draft-store.ts';

/** A day's shift. */
const EXPIRES_AFTER = 8 * 60 * 60 * 1000;
/** How long a turn is waited for, in milliseconds. */
const LONGEST_TURN = 3000;
const DATABASE = 'cse-screening-draft-keys';
const TABLE = 'keys';

export interface SessionDraftOptions {
  /** The name of the draft: one a screening. It stands in the clear: nothing that says who the child is. */
  readonly key: string;
  /** How long a draft lives after it was last saved, in milliseconds. Default: 8 hours. */
  readonly expiresAfter?: number;
  /** The time, in milliseconds. Default: the browser's clock. */
  readonly now?: () => number;
}

/** What stands in sessionStorage. It lives as long as its key. */
interface Kept {
  readonly keyId: string;
  readonly iv: string;
  readonly data: string;
  /** The page that kept it, once it has gone: the next one in this tab takes its key over. */
  readonly left?: string | null;
}

interface KeptKey {
  readonly key: CryptoKey;
  readonly until: number;
  /** How long it lived when it was last kept. */
  readonly life: number;
  /** The page that it is of, which alone ends it. */
  readonly page: string;
}

interface OwnKey {
  readonly keyId: string;
  readonly kept: KeptKey;
}

/**
 * Keeps a draft for this tab, encrypted (AES-GCM, 256 bits), until it expires. The ciphertext stands in `sessionStorage`; the
 * key stands in IndexedDB, and no script can read it. The ciphertext goes with the tab; but a browser that opens a
 * closed tab again, or one it had crashed with, brings the draft back until it expires. A tab that is duplicated begins with
 * it and goes on with a draft of its own. Scripts of the page's own origin can read it. So can whoever reads the files of the
 * browser: it writes both there, the key in the clear, and what was removed may stay in them for a while.
 *
 * Needs a secure context. Where storage or encryption is not to be had, each method fails, and the element says so.
 */
export function sessionDraftStore({ key: name, expiresAfter = EXPIRES_AFTER, now = Date.now }: SessionDraftOptions): DraftStore {
  const item = `cse-screening-draft:${name}`;
  // One at a time, also where two elements have a store each for one draft: what is read is what was saved last.
  // A turn is of all tabs, and another tab can be frozen in the middle of its own: this one has a draft of its own, and goes on.
  const inTurn = async <T>(use: () => Promise<T>): Promise<T> => {
    const late = AbortSignal.timeout(LONGEST_TURN);
    let begun = false;
    const begin = () => {
      begun = true;
      return use();
    };
    try {
      return await navigator.locks.request(item, { signal: late }, begin);
    } catch (error) {
      if (begun || !late.aborted) throw error;
      return begin();
    }
  };

  // A duplicated tab has the same ciphertext, and may still need the key: only the page that a key is of ends it, and hands it
  // on when it goes. A tab can be duplicated between two pages: of several that are next, the first takes it over.
  const page = randomText();
  // Until the page is left, nobody else takes it over: it is used without a look at what the browser keeps.
  let own: OwnKey | null = null;
  const readItem = () => readKept(sessionStorage.getItem(item));
  const handOn = () => {
    const kept = readItem();
    if (kept !== null && kept.keyId === own?.keyId) sessionStorage.setItem(item, JSON.stringify({ ...kept, left: page }));
    own = null;
  };
  const have = async (keyId: string, kept: KeptKey) => {
    await keepKey(keyId, kept);
    // The same listener is added once.
    addEventListener('pagehide', handOn);
    own = { keyId, kept };
    return own;
  };
  const takeOver = async ({ keyId, left }: Kept) => {
    const known = await findKey(keyId);
    if (known === undefined || known.page !== left) return known;
    return (await have(keyId, { ...known, page })).kept;
  };
  const take = () => {
    const kept = readItem();
    sessionStorage.removeItem(item);
    return kept;
  };

  return {
    load: () => inTurn(async () => {
      const kept = readItem();
      await forgetKeys(now());
      if (kept === null) return null;
      const key = (await takeOver(kept))?.key;
      const text = key === undefined ? null : await crypto.subtle.decrypt({ name: 'AES-GCM', iv: toBytes(kept.iv) }, key, toBytes(kept.data)).catch(() => null);
      if (text !== null) return new TextDecoder().decode(text);
      // It is over, or was altered, and nobody can read it any more.
      sessionStorage.removeItem(item);
      return null;
    }),

    // A page that is left at once may not live until the browser has answered: what can be done before its turn comes is, and what
    // takes longest comes last.
    save: (text) => {
      const early = own === null ? null : encrypt(own, text);
      return inTurn(async () => {
        const until = now() + expiresAfter;
        // What is over stays so: its key is not kept anew.
        if (own !== null && own.kept.until <= now()) own = null;
        const kept = own === null ? readItem() : null;
        if (kept !== null) await takeOver(kept);
        const mine = own ?? (await have(randomText(), { key: await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']), until, life: expiresAfter, page }));
        const encrypted = await early;
        sessionStorage.setItem(item, JSON.stringify(encrypted?.keyId === mine.keyId ? encrypted : await encrypt(mine, text)));
        if (mine.kept.until === until) return;
        const longer = { ...mine.kept, until, life: expiresAfter };
        await keepKey(mine.keyId, longer);
        // Not where the page was left meanwhile.
        if (own === mine) own = { ...mine, kept: longer };
      });
    },

    // At once, since the page may be gone before its turn comes; and in its turn, since a save may be under way.
    remove: async () => {
      const first = take();
      await inTurn(async () => {
        // Without its key, a copy of the ciphertext that someone made is of no use.
        for (const kept of [first, take()]) if (kept !== null && (await takeOver(kept))?.page === page) {
          own = null;
          await endKey(kept.keyId);
        }
      });
    },
  };
}

async function encrypt({ keyId, kept }: OwnKey, text: string): Promise<Kept> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, kept.key, new TextEncoder().encode(text));
  return { keyId, iv: toText(iv), data: toText(new Uint8Array(data)) };
}

function readKept(text: string | null): Kept | null {
  try {
    const { keyId, iv, data, left } = JSON.parse(text ?? '') as Kept;
    return typeof keyId === 'string' && typeof iv === 'string' && typeof data === 'string' ? { keyId, iv, data, left: typeof left === 'string' ? left : null } : null;
  } catch {
    return null;
  }
}

function randomText(): string {
  return toText(crypto.getRandomValues(new Uint8Array(16)));
}

function toText(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function findKey(keyId: string): Promise<KeptKey | undefined> {
  return keyTable('readonly', (table) => table.get(keyId));
}

function keepKey(keyId: IDBValidKey, key: KeptKey): Promise<unknown> {
  return keyTable('readwrite', (table) => table.put(key, keyId));
}

function endKey(keyId: IDBValidKey): Promise<unknown> {
  return keyTable('readwrite', (table) => table.delete(keyId));
}

async function keyTable<T>(mode: IDBTransactionMode, use: (table: IDBObjectStore) => IDBRequest): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => { opening.result.createObjectStore(TABLE); };
  const database = await done(opening);
  try {
    const transaction = database.transaction(TABLE, mode);
    // A request that succeeded is undone where the transaction does not complete, as where there is no room.
    return (await Promise.all([done(use(transaction.objectStore(TABLE))), complete(transaction)]))[0] as T;
  } finally {
    database.close();
  }
}

/**
 * Removes the keys of drafts that are over, those of closed tabs included. One that was kept by a clock which has been set back
 * since lives its time from now on: until then it would live longer than it may, and without it the draft would be lost.
 */
async function forgetKeys(now: number): Promise<void> {
  const [ids, keys] = await Promise.all([keyTable<IDBValidKey[]>('readonly', (table) => table.getAllKeys()), keyTable<KeptKey[]>('readonly', (table) => table.getAll())]);
  for (const [i, key] of keys.entries()) {
    const id = ids[i] as IDBValidKey;
    if (key.until <= now) await endKey(id);
    else if (key.until > now + key.life) await keepKey(id, { ...key, until: now + key.life });
  }
}

function complete(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => { resolve(); };
    transaction.onabort = () => { reject(transaction.error ?? new Error('The browser keeps no keys.')); };
  });
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => { resolve(request.result); };
    request.onerror = () => { reject(request.error ?? new Error('The browser keeps no keys.')); };
  });
}
