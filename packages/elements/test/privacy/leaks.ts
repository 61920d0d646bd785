import type { CseScreening } from '../../src/index.ts';
import type { PageWindow } from './framed-page.ts';

/** The deliberately leaking control: it lets an answer out in one way. */
type Leak = (answer: string, page: PageWindow, element: CseScreening) => unknown;

const attempt = (leak: () => unknown) => {
  try { leak(); } catch { /* refused; it was tried all the same */ }
};

/** What an element of the same page has that is private to ours. In WebKit, that is of the window in which its class is written. */
function internalsOf({ ownerDocument }: CseScreening): ElementInternals {
  const script = ownerDocument.createElement('script');
  script.textContent = "customElements.define('leaking-element', class extends HTMLElement { static formAssociated = true; })";
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
  ['EventSource', (answer, page) => { attempt(() => new page.EventSource(`/strict/leak?${answer}`).close()); }],
  ['BroadcastChannel', (answer, page) => {
    const channel = new page.BroadcastChannel('leak');
    channel.postMessage({ answer });
    channel.close();
  }],
  ['postMessage', (answer, page) => { page.parent.postMessage({ answer }, '*'); }],
  ['request', (answer, page) => { new page.Image().src = `/strict/leak.png?${answer}`; }],
  ['storage', (answer, page) => { page.localStorage.setItem('leak', answer); page.localStorage.removeItem('leak'); }],
  ['storage', (answer, page) => { (page.sessionStorage as Record<string, unknown>)['leak'] = answer; }],
  ['IndexedDB', (answer, page) => { page.indexedDB.open(answer); }],
  ['caches', (answer, page) => { page.caches.open(answer).catch(() => undefined); }],
  ['cookie', (answer, page) => { page.document.cookie = `leak=${answer}; Max-Age=60`; }],
  ['history', (answer, page) => { page.history.replaceState({ answer }, ''); }],
  ['address', (answer, page) => { page.location.hash = answer; }],
  ['window.name', (answer, page) => { page.name = answer; }],
  ['title', (answer, page) => { page.document.title = `Screening ${answer}`; }],
  ['console', (answer, page) => { (page as unknown as { console: Console }).console.debug({ answer }); }],
  ['console', (answer, page) => { (page as unknown as { console: Console }).console.group(answer); }],
  ['form value', (answer, _page, element) => { internalsOf(element).setFormValue(null, answer); }],
  ['validity', (answer, _page, element) => { internalsOf(element).setValidity({ customError: true }, `"${answer}" is no number.`); }],
  ['state', (answer, _page, element) => { internalsOf(element).states.add(answer); }],
  ['clipboard', (answer, page) => { page.navigator.clipboard.writeText(answer).catch(() => undefined); }],
  ['performance', (answer, page) => { page.performance.mark(answer); }],
  ['SharedWorker', (answer, page) => { attempt(() => new page.SharedWorker(`/strict/leak.js?${answer}`)); }],
  ['RTCPeerConnection', (answer, page) => { attempt(() => { new page.RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:9', username: answer, credential: 'x' }] }).close(); }); }],
  ['event answer-given', (answer, page, element) => { element.dispatchEvent(new page.CustomEvent('answer-given', { bubbles: true, composed: true, detail: { answer } })); }],
  ['error', (answer, page) => { page.reportError(new page.Error(`"${answer}" cannot be used`)); }],
  ['error', (answer, page) => { void page.Promise.reject(new page.Error(`"${answer}" cannot be used`)); }],
  ['markup', (answer, _page, element) => { element.setAttribute('data-answer', answer); }],
  ['attribute', (answer, _page, element) => { element.shadowRoot?.querySelector('input')?.setAttribute('value', answer); }],
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
];
