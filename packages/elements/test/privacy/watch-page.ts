import type { PageWindow } from './framed-page.ts';

/** Something that left the element, and the way by which it did. */
interface Seen {
  readonly way: string;
  readonly text: string;
}

/** The events that hand answers over to a page that reads them; a page is told so. */
const ASKED_FOR: readonly string[] = ['cse-change', 'cse-complete'];

const CONSTRUCTORS = ['WebSocket', 'EventSource', 'Worker', 'SharedWorker', 'BroadcastChannel', 'RTCPeerConnection'] as const;

const EVENTS = ['cse-ready', 'cse-change', 'cse-answers', 'cse-urgent', 'cse-step', 'cse-complete', 'cse-draft', 'cse-error', 'cse-exit'];

/** Everything that a page's script could see or send of answers, watched from the page's own functions. */
export interface Watch {
  /** The ways by which one of these words got out, each once, in order. Looks at the state of the page as it is now, too. */
  readonly find: (words: readonly string[]) => readonly string[];
  /** Whatever was written to or sent by a way that an element has no business with, whatever was in it. */
  readonly used: () => readonly string[];
  /** Looks at the page as it stands, and keeps what there is to be seen. */
  readonly look: () => void;
}

/** Watches a page from now on. It is never undone: the page goes with its frame. */
export function watchPage(page: PageWindow): Watch {
  const seen: Seen[] = [];
  const note = (way: string, ...values: unknown[]) => { seen.push({ way, text: values.map((value) => textOf(value)).join(' ') }); };

  const wrap = (owner: object, name: string, way: string) => {
    const original = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
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

  for (const [owner, name, way] of [
    [page, 'fetch', 'fetch'],
    [page.XMLHttpRequest.prototype, 'open', 'XMLHttpRequest'],
    [page.XMLHttpRequest.prototype, 'send', 'XMLHttpRequest'],
    [page.XMLHttpRequest.prototype, 'setRequestHeader', 'XMLHttpRequest'],
    [page.navigator, 'sendBeacon', 'sendBeacon'],
    [page.WebSocket.prototype, 'send', 'WebSocket'],
    [page.BroadcastChannel.prototype, 'postMessage', 'BroadcastChannel'],
    [page, 'postMessage', 'postMessage'],
    [page, 'open', 'window.open'],
    [page.Storage.prototype, 'setItem', 'storage'],
    [page.IDBFactory.prototype, 'open', 'IndexedDB'],
    [page.IDBObjectStore.prototype, 'put', 'IndexedDB'],
    [page.IDBObjectStore.prototype, 'add', 'IndexedDB'],
    [page.CacheStorage.prototype, 'open', 'caches'],
    [page.Cache.prototype, 'put', 'caches'],
    [page.History.prototype, 'pushState', 'history'],
    [page.History.prototype, 'replaceState', 'history'],
    [page.HTMLFormElement.prototype, 'submit', 'form'],
    [page.HTMLFormElement.prototype, 'requestSubmit', 'form'],
    // Style sheets see a state, forms and browsers a value and what is wrong with it.
    [page.ElementInternals.prototype, 'setFormValue', 'form value'],
    [page.ElementInternals.prototype, 'setValidity', 'validity'],
    [page.CustomStateSet.prototype, 'add', 'state'],
    [page.Clipboard.prototype, 'writeText', 'clipboard'],
    [page.Performance.prototype, 'mark', 'performance'],
    [page.Performance.prototype, 'measure', 'performance'],
    ...Object.keys(page.console).filter((name) => typeof Reflect.get(page.console, name) === 'function').map((name) => [page.console, name, 'console'] as const),
  ] as const) wrap(owner, name, way);
  for (const name of CONSTRUCTORS) wrapConstructor(name, name);
  wrapSetter(page.Document.prototype, 'cookie', 'cookie');
  wrapSetter(page.Document.prototype, 'title', 'title');

  for (const name of EVENTS) {
    page.document.addEventListener(name, (event) => { note(`event ${name}`, ...detailOf(event, ASKED_FOR.includes(name) ? ['record'] : [])); });
  }
  // What any other event says, also under a name that nobody knows of.
  const { dispatchEvent } = page.EventTarget.prototype;
  page.EventTarget.prototype.dispatchEvent = function (event) {
    if (!EVENTS.includes(event.type)) note(`event ${event.type}`, event.type, (event as CustomEvent<unknown>).detail, Object.getOwnPropertyNames(event).map((name) => Reflect.get(event, name) as unknown));
    return dispatchEvent.call(this, event);
  };
  // Pages report what goes wrong to somebody.
  page.addEventListener('error', ({ message, error }) => { note('error', message, String(error)); });
  page.addEventListener('unhandledrejection', ({ reason }) => { note('error', String(reason)); });
  // Whatever the page around this one is told.
  window.addEventListener('message', ({ data }) => { note('postMessage', data); });
  page.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective, sample }) => { note('violation', effectiveDirective, blockedURI, sample); });
  new page.PerformanceObserver((list) => { for (const { name } of list.getEntries()) note('request', name); }).observe({ type: 'resource', buffered: false });

  const before = stateOf(page);
  const look = () => {
    for (const [way, text] of Object.entries(stateOf(page))) if (before[way] !== text) note(way, text);
    for (const [way, text] of partsOf(page)) note(way, text);
  };
  const quiet = new Set(['markup', 'attribute', 'class', 'id', 'error text', 'form value', 'validity', 'state']);

  return {
    look,
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

/** The page's own markup, and what the markup within shadow roots says apart from its text: attributes, and texts of errors. */
function* partsOf({ document }: PageWindow): Generator<readonly [way: string, text: string]> {
  yield ['markup', document.documentElement.outerHTML];
  for (const node of document.querySelectorAll('*')) {
    for (const inner of node.shadowRoot?.querySelectorAll('*') ?? []) {
      for (const { name, value } of inner.attributes) yield [name === 'class' || name === 'id' ? name : 'attribute', `${name}=${value}`];
      if (inner.matches('[part~="errors"], .error')) yield ['error text', inner.textContent ?? ''];
    }
  }
}

/** What a listener can read off an event of ours, without what it has to ask for. */
function detailOf(event: Event, without: readonly string[]): readonly unknown[] {
  const own = Object.getOwnPropertyNames(event);
  const inherited = Object.getOwnPropertyNames(Object.getPrototypeOf(event) as object);
  return [...own, ...inherited].filter((name) => name !== 'constructor' && !without.includes(name)).map((name) => Reflect.get(event, name) as unknown);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
