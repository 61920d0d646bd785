import type { PageWindow } from './framed-page.ts';

/** Something that left the element, and the way by which it did. */
interface Seen {
  readonly way: string;
  readonly text: string;
}

/** The events that hand answers over to a page that reads them; a page is told so. */
const ASKED_FOR: Readonly<Record<string, readonly string[]>> = { 'cse-change': ['record'], 'cse-complete': ['record'], 'cse-answers': ['answers'] };

const CONSTRUCTORS = ['WebSocket', 'EventSource', 'WebTransport', 'Worker', 'SharedWorker', 'BroadcastChannel', 'RTCPeerConnection', 'Notification', 'SpeechSynthesisUtterance', 'Blob', 'File'] as const;

/** What is called to send, keep or show something, by the class that has it; the window's own functions have none. */
const FUNCTIONS: readonly (readonly [of: string, names: readonly string[], way: string])[] = [
  ['', ['fetch'], 'fetch'],
  ['', ['fetchLater'], 'fetchLater'],
  ['', ['postMessage'], 'postMessage'],
  ['', ['open'], 'window.open'],
  ['XMLHttpRequest', ['open', 'send', 'setRequestHeader'], 'XMLHttpRequest'],
  ['Navigator', ['sendBeacon'], 'sendBeacon'],
  ['WebSocket', ['send'], 'WebSocket'],
  ['BroadcastChannel', ['postMessage'], 'BroadcastChannel'],
  ['Worker', ['postMessage'], 'Worker'],
  ['MessagePort', ['postMessage'], 'postMessage'],
  ['ServiceWorkerContainer', ['register'], 'service worker'],
  ['LockManager', ['request'], 'lock'],
  ['CredentialsContainer', ['store', 'create'], 'credentials'],
  ['Storage', ['setItem'], 'storage'],
  ['FileSystemDirectoryHandle', ['getFileHandle', 'getDirectoryHandle'], 'files'],
  ['IDBFactory', ['open'], 'IndexedDB'],
  ['IDBObjectStore', ['put', 'add'], 'IndexedDB'],
  ['CacheStorage', ['open'], 'caches'],
  ['Cache', ['put'], 'caches'],
  ['CookieStore', ['set'], 'cookie'],
  ['History', ['pushState', 'replaceState'], 'history'],
  ['Navigation', ['navigate', 'updateCurrentEntry'], 'history'],
  ['HTMLFormElement', ['submit', 'requestSubmit'], 'form'],
  // Style sheets see a state, forms and browsers a value and what is wrong with it.
  ['ElementInternals', ['setFormValue'], 'form value'],
  ['ElementInternals', ['setValidity'], 'validity'],
  ['CustomStateSet', ['add'], 'state'],
  ['CSSStyleSheet', ['insertRule', 'replace', 'replaceSync'], 'style'],
  ['CSSStyleDeclaration', ['setProperty'], 'style'],
  ['Clipboard', ['write', 'writeText'], 'clipboard'],
  ['DataTransfer', ['setData'], 'clipboard'],
  ['Document', ['execCommand'], 'clipboard'],
  ['Performance', ['mark', 'measure'], 'performance'],
];

/** What a window or its navigator has one of. */
const SINGLE = ['navigation', 'history', 'localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'performance', 'locks', 'credentials', 'serviceWorker', 'clipboard', 'storage'];

const EVENTS = ['cse-ready', 'cse-change', 'cse-answers', 'cse-urgent', 'cse-step', 'cse-complete', 'cse-draft', 'cse-error', 'cse-exit'];

/** Everything that a page's script could see or send of answers, watched from the page's own functions. */
export interface Watch {
  /** The ways by which one of these words got out, each once, in order. Looks at the state of the page as it is now, too. */
  readonly find: (words: readonly string[]) => readonly string[];
  /** Whatever was written to or sent by a way that an element has no business with, whatever was in it. */
  readonly used: () => readonly string[];
  /** Looks at the page as it stands, and keeps what there is to be seen. */
  readonly look: () => void;
  /** What would be collected and then made anew of the window that asks for it next, with functions that nobody watches. */
  readonly held: readonly unknown[];
}

/** Watches a page from now on. It is never undone: the page goes with its frame. */
export function watchPage(page: PageWindow): Watch {
  const seen: Seen[] = [];
  const note = (way: string, ...values: unknown[]) => { seen.push({ way, text: values.map((value) => textOf(value)).join(' ') }); };

  const wrap = (owner: object | undefined, name: string, way: string) => {
    const original: unknown = owner && Reflect.get(owner, name);
    // Not every browser has all of them.
    if (owner === undefined || typeof original !== 'function') return;
    Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
      note(way, ...given);
      return Reflect.apply(original, this, given);
    });
  };
  const wrapSetter = (owner: object, name: string, way: string) => {
    const property = Object.getOwnPropertyDescriptor(owner, name);
    if (property?.set === undefined) throw new Error(`"${name}" cannot be watched.`);
    const { set } = property;
    Object.defineProperty(owner, name, { ...property, set(this: unknown, value: unknown) { note(way, value); set.call(this, value); } });
  };
  const wrapConstructor = (name: (typeof CONSTRUCTORS)[number], way: string) => {
    // Whoever tries what this browser has not got is seen, too: WebKitGTK may come without RTCPeerConnection.
    const original = (page as Partial<PageWindow>)[name] as (new (...given: unknown[]) => object) | undefined ?? Object;
    Reflect.set(page, name, new Proxy(original, { construct: (target, given) => { note(way, ...(given as unknown[])); return new target(...(given as unknown[])); } }));
  };

  const ownerOf = (name: string) => (name === '' ? page : (Reflect.get(page, name) as { readonly prototype: object } | undefined)?.prototype);
  for (const [of, names, way] of FUNCTIONS) for (const name of names) wrap(ownerOf(of), name, way);
  wrap(page.URL, 'createObjectURL', 'object URL');
  for (const name of Object.keys(page.console)) wrap(page.console, name, 'console');
  for (const name of CONSTRUCTORS) wrapConstructor(name, name);
  wrapSetter(page.Document.prototype, 'cookie', 'cookie');
  wrapSetter(page.Document.prototype, 'title', 'title');
  for (const name of Object.getOwnPropertyNames(page.ElementInternals.prototype)) if (/^(aria|role)/.test(name)) wrapSetter(page.ElementInternals.prototype, name, 'aria');
  // Where it is led to, also where no page comes of that, as of a download and its name.
  (page as Partial<PageWindow>).navigation?.addEventListener('navigate', ({ destination, downloadRequest }) => { note('address', destination.url, downloadRequest); });

  for (const name of EVENTS) {
    page.document.addEventListener(name, (event) => { note(`event ${name}`, ...detailOf(event, ASKED_FOR[name] ?? [])); });
  }
  // What any other event says, also under a name that nobody knows of.
  const { dispatchEvent } = page.EventTarget.prototype;
  page.EventTarget.prototype.dispatchEvent = function (event) {
    if (!EVENTS.includes(event.type)) note(`event ${event.type}`, event.type, (event as CustomEvent<unknown>).detail, ...detailOf(event, []));
    return dispatchEvent.call(this, event);
  };
  // Pages report what goes wrong to somebody.
  page.addEventListener('error', ({ message, error }) => { note('error', message, error); });
  page.addEventListener('unhandledrejection', ({ reason }) => { note('error', reason); });
  // Whatever the page around this one is told.
  window.addEventListener('message', ({ data }) => { note('postMessage', data); });
  page.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective, sample }) => { note('violation', effectiveDirective, blockedURI, sample); });
  new page.PerformanceObserver((list) => { for (const { name } of list.getEntries()) note('request', name); }).observe({ type: 'resource', buffered: false });

  // What comes and goes between two looks.
  const observed = new Set<Node>();
  const changed = (records: readonly MutationRecord[]) => {
    for (const { target, attributeName, oldValue, addedNodes } of records) {
      if (attributeName !== null) note(wayOf(target, attributeName), `${attributeName}=${oldValue ?? ''}`);
      for (const node of addedNodes) if (node.nodeType === 1) for (const [way, text] of saidBy(node as Element, target.getRootNode() === page.document)) note(way, text);
    }
  };
  const observer = new page.MutationObserver(changed);
  const observe = () => {
    for (const root of rootsIn(page.document)) {
      if (!observed.has(root)) observer.observe(root, { subtree: true, childList: true, attributeOldValue: true });
      observed.add(root);
    }
  };
  observe();

  const before = stateOf(page);
  const look = () => {
    changed(observer.takeRecords());
    observe();
    for (const [way, text] of Object.entries(stateOf(page))) if (before[way] !== text) note(way, text);
    for (const [way, text] of partsOf(page)) note(way, text);
  };
  const quiet = new Set(['markup', 'attribute', 'class', 'id', 'error text', 'hidden text', 'form value', 'validity', 'state']);

  return {
    look,
    held: SINGLE.flatMap((name) => [page, page.navigator].map((owner) => Reflect.get(owner, name) as unknown)),
    find: (words) => {
      look();
      return [...new Set(seen.filter(({ text }) => words.some((word) => text.includes(word))).map(({ way }) => way))];
    },
    used: () => {
      look();
      return [...new Set(seen.filter(({ way }) => !quiet.has(way) && !way.startsWith('event ')).map(({ way, text }) => `${way}: ${text}`))];
    },
  };
}

/** What stands in the places that outlive a page, or that others on it see. */
function stateOf({ document, location, localStorage, sessionStorage, history, name }: PageWindow): Record<string, string> {
  return {
    storage: JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    cookie: document.cookie,
    title: document.title,
    address: location.href,
    history: `${String(history.length)} ${JSON.stringify(history.state)}`,
    'window.name': name,
  };
}

/** The page's own markup, and what the markup within shadow roots says apart from its text. */
function* partsOf({ document }: PageWindow): Generator<readonly [way: string, text: string]> {
  yield ['markup', document.documentElement.outerHTML];
  for (const root of rootsIn(document)) if (root !== document) for (const inner of root.children) yield* saidBy(inner, false);
}

/** What an element and all in it say apart from their text: attributes, texts of errors, and what is never shown as text. The page's own is its markup. */
function* saidBy(element: Element, inPage: boolean): Generator<readonly [way: string, text: string]> {
  if (inPage) {
    yield ['markup', element.outerHTML];
    return;
  }
  for (const inner of [element, ...element.querySelectorAll('*')]) {
    for (const { name, value } of inner.attributes) yield [wayOf(inner, name), `${name}=${value}`];
    if (inner.matches('[part~="errors"], .error')) yield ['error text', inner.textContent ?? ''];
    if (inner.matches('style, script, template')) yield ['hidden text', inner.innerHTML];
  }
}

/** By which way an attribute says something. */
function wayOf(target: Node, name: string): string {
  if (target.getRootNode() === target.ownerDocument) return 'markup';
  return name === 'class' || name === 'id' ? name : 'attribute';
}

/** A document or a shadow root, with the shadow roots in it. */
function* rootsIn(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot !== null) yield* rootsIn(shadowRoot);
}

/** What a listener can read off an event of ours, without what it has to ask for. */
function detailOf(event: Event, without: readonly string[]): readonly unknown[] {
  const own = Object.getOwnPropertyNames(event);
  const inherited = Object.getOwnPropertyNames(Object.getPrototypeOf(event) as object);
  return [...own, ...inherited].filter((name) => name !== 'constructor' && name !== 'timeStamp' && !without.includes(name)).map((name) => Reflect.get(event, name) as unknown);
}

/** A value in words, with what JSON leaves out: what an error holds, and lists, maps and forms. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value, (_, part: unknown) => (Object.prototype.toString.call(part) === '[object Error]' ? Object.getOwnPropertyNames(part).map((name) => Reflect.get(part as object, name) as unknown) : isIterable(part) ? [...part] : part)) ?? String(value);
  } catch {
    return String(value);
  }
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value && !Array.isArray(value);
}
