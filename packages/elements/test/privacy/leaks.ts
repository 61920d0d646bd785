import type { CseScreening } from '../../src/index.ts';
import type { PageWindow } from './framed-page.ts';

/** The deliberately leaking control: it lets an answer out in one way. */
type Leak = (answer: string, page: PageWindow, element: CseScreening) => unknown;

const attempt = (leak: () => unknown) => {
  const refused = () => { /* it was tried all the same */ };
  try { Promise.resolve(leak()).catch(refused); } catch { refused(); }
};

/** Goes somewhere, and is held up: the test's own page must not go along. */
function leadTo(page: PageWindow, href: string, download?: string): void {
  const link = page.document.createElement('a');
  if (download !== undefined) link.download = download;
  link.href = href;
  page.navigation.addEventListener('navigate', (event) => { event.preventDefault(); }, { once: true });
  link.click();
}

/** Ways that a browser may not have. */
const MORE: readonly (readonly [needs: string, way: string, leak: Leak])[] = [
  ['fetchLater', 'fetchLater', (answer, page) => (page as unknown as { fetchLater: (address: string) => unknown }).fetchLater(`/strict/leak?${answer}`)],
  ['cookieStore', 'cookie', (answer, page) => { attempt(() => page.cookieStore.set('leak', answer)); }],
  ['navigation', 'history', (answer, page) => { page.navigation.updateCurrentEntry({ state: { answer } }); }],
  // Chromium alone tells a page of a mail.
  ['chrome', 'address', (answer, page) => { leadTo(page, `mailto:leak@example.org?body=${answer}`); }],
  ['navigation', 'address', (answer, page) => { leadTo(page, 'data:,', `${answer}.txt`); }],
];

/** What an element of the same page has that is private to ours. In WebKit, that is of the window in which its class is written. */
function internalsOf({ ownerDocument }: CseScreening): ElementInternals {
  const script = ownerDocument.createElement('script');
  script.textContent = "if (!customElements.get('leaking-element')) customElements.define('leaking-element', class extends HTMLElement { static formAssociated = true; })";
  ownerDocument.head.append(script);
  return ownerDocument.createElement('leaking-element').attachInternals();
}

/** Every way that must be caught, under the name that it is caught by. */
export const LEAKS: readonly (readonly [way: string, leak: Leak])[] = [
  ['fetch', (answer, page) => { page.fetch(`/strict/leak?${answer}`).catch(() => undefined); }],
  ['fetch', (answer, page) => { page.fetch('/strict/leak', { method: 'POST', body: answer }).catch(() => undefined); }],
  ['XMLHttpRequest', (answer, page) => {
    const request = new page.XMLHttpRequest();
    request.open('POST', '/strict/leak');
    request.send(answer);
  }],
  ['sendBeacon', (answer, page) => page.navigator.sendBeacon('/strict/leak', answer)],
  ['WebSocket', (answer, page) => { attempt(() => new page.WebSocket(`wss://127.0.0.1:9/${answer}`).close()); }],
  ['WebTransport', (answer, page) => {
    attempt(() => {
      const { ready, closed } = new page.WebTransport(`https://127.0.0.1:9/${answer}`);
      return Promise.all([ready, closed]);
    });
  }],
  ['EventSource', (answer, page) => { attempt(() => new page.EventSource(`/strict/leak?${answer}`).close()); }],
  ['BroadcastChannel', (answer, page) => {
    const channel = new page.BroadcastChannel('leak');
    channel.postMessage({ answer });
    channel.close();
  }],
  ['postMessage', (answer, page) => { page.parent.postMessage({ answer }, '*'); }],
  ['postMessage', (answer, page) => { new page.MessageChannel().port1.postMessage(new page.Map([['danger', answer]])); }],
  ['fetch', (answer, page) => {
    const body = new page.FormData();
    body.set('danger', answer);
    page.fetch('/strict/leak', { method: 'POST', body }).catch(() => undefined);
  }],
  // No address at all, so that it is refused: a window that opens takes the browser from the tests beside it.
  ['window.open', (answer, page) => { attempt(() => page.open(`https://[${answer}`)); }],
  ['Worker', (answer, page) => { attempt(() => { new page.Worker(`/strict/leak.js?${answer}`).terminate(); }); }],
  ['Notification', (answer, page) => { attempt(() => new page.Notification('Screening', { body: answer })); }],
  ['SpeechSynthesisUtterance', (answer, page) => new page.SpeechSynthesisUtterance(answer)],
  ['Blob', (answer, page) => new page.Blob([answer])],
  ['File', (answer, page) => new page.File([], `${answer}.json`)],
  ['request', (answer, page) => { new page.Image().src = `/strict/leak.png?${answer}`; }],
  ['storage', (answer, page) => { page.localStorage.setItem('leak', answer); page.localStorage.removeItem('leak'); }],
  ['storage', (answer, page) => { (page.sessionStorage as Record<string, unknown>)['leak'] = answer; }],
  ['IndexedDB', (answer, page) => { page.indexedDB.open(answer); }],
  ['files', (answer, page) => { attempt(async () => (await page.navigator.storage.getDirectory()).getFileHandle(answer)); }],
  ['lock', (answer, page) => { attempt(() => page.navigator.locks.request(answer, () => undefined)); }],
  ['credentials', (answer, page) => { attempt(() => page.navigator.credentials.store({ id: answer, type: 'password' })); }],
  ['service worker', (answer, page) => { attempt(() => page.navigator.serviceWorker.register(`/strict/leak.js?${answer}`)); }],
  ['caches', (answer, page) => { page.caches.open(answer).catch(() => undefined); }],
  ['cookie', (answer, page) => { page.document.cookie = `leak=${answer}; Max-Age=60`; }],
  ['history', (answer, page) => { page.history.replaceState({ answer }, ''); }],
  ['address', (answer, page) => { page.location.hash = answer; }],
  ['window.name', (answer, page) => { page.name = answer; }],
  ['title', (answer, page) => { page.document.title = `Screening ${answer}`; }],
  ['console', (answer, page) => { (page as unknown as { console: Console }).console.debug({ answer }); }],
  ['console', (answer, page) => { (page as unknown as { console: Console }).console.group(answer); }],
  ['console', (answer, page) => { (page as unknown as { console: Console }).console.error(new page.Error('An answer cannot be used.', { cause: { answer } })); }],
  ['form value', (answer, _page, element) => { internalsOf(element).setFormValue(null, answer); }],
  ['validity', (answer, _page, element) => { internalsOf(element).setValidity({ customError: true }, `"${answer}" is no number.`); }],
  ['state', (answer, _page, element) => { internalsOf(element).states.add(answer); }],
  ['aria', (answer, _page, element) => { internalsOf(element).ariaLabel = answer; }],
  ['style', (answer, page) => { new page.CSSStyleSheet().replaceSync(`:host { --answer: "${answer}" }`); }],
  ['hidden text', (answer, page, element) => {
    const style = page.document.createElement('style');
    style.textContent = `:host { --answer: "${answer}" }`;
    element.shadowRoot?.append(style);
  }],
  ['clipboard', (answer, page) => { new page.DataTransfer().setData('text/plain', answer); }],
  ['clipboard', (answer, page) => { page.navigator.clipboard.writeText(answer).catch(() => undefined); }],
  ['performance', (answer, page) => { page.performance.measure('screening', { start: 0, detail: { answer } }); }],
  ['performance', (answer, page) => { page.performance.mark(answer); }],
  ['SharedWorker', (answer, page) => { attempt(() => new page.SharedWorker(`/strict/leak.js?${answer}`)); }],
  ['RTCPeerConnection', (answer, page) => { attempt(() => { new page.RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:9', username: answer, credential: 'x' }] }).close(); }); }],
  ['event answer-given', (answer, page, element) => { element.dispatchEvent(new page.CustomEvent('answer-given', { bubbles: true, composed: true, detail: { answer } })); }],
  ['event answer-given', (answer, page, element) => {
    element.dispatchEvent(new (class extends page.Event {
      get record() { return new page.Map([['danger', answer]]); }
    })('answer-given'));
  }],
  ['error', (answer, page) => { page.reportError(page.Object.assign(new page.Error('An answer cannot be used.'), { answer })); }],
  ['error', (answer, page) => { page.reportError(new page.Error(`"${answer}" cannot be used`)); }],
  ['error', (answer, page) => { void page.Promise.reject(new page.Error(`"${answer}" cannot be used`)); }],
  ['markup', (answer, _page, element) => { element.setAttribute('data-answer', answer); }],
  ['attribute', (answer, _page, element) => { element.shadowRoot?.querySelector('input')?.setAttribute('value', answer); }],
  ['attribute', (answer, page, element) => {
    const nested = page.document.createElement('div');
    const control = nested.attachShadow({ mode: 'open' }).appendChild(page.document.createElement('input'));
    control.setAttribute('value', answer);
    element.shadowRoot?.append(nested);
  }],
  ['attribute', (answer, _page, element) => {
    element.shadowRoot?.querySelector('input')?.setAttribute('title', answer);
    element.shadowRoot?.querySelector('input')?.removeAttribute('title');
  }],
  ['markup', (answer, page) => {
    const link = page.document.createElement('link');
    link.setAttribute('rel', 'dns-prefetch');
    link.setAttribute('href', `//${answer}.invalid`);
    page.document.head.append(link);
    link.remove();
  }],
  ['class', (answer, _page, element) => { element.shadowRoot?.querySelector('input')?.classList.add(answer); }],
  ['id', (answer, _page, element) => { element.shadowRoot?.querySelector('input')?.setAttribute('id', answer); }],
  ['error text', (answer, page, element) => {
    const error = page.document.createElement('p');
    error.className = 'error';
    error.textContent = `"${answer}" is no number.`;
    element.shadowRoot?.append(error);
  }],
  ['event cse-error', (answer, page, element) => {
    element.dispatchEvent(Object.assign(new page.Event('cse-error', { bubbles: true, composed: true }), { message: `"${answer}" cannot be used` }));
  }],
  ...MORE.filter(([needs]) => needs in window).map(([, way, leak]) => [way, leak] as const),
];
