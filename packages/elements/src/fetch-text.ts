import { RuleSetFailure } from './rule-set-failure.ts';
import { webAddress } from './web-address.ts';

/**
 * Fetches the text of a JSON file from the page's own origin. A page of HTML is refused; otherwise the text is not looked at.
 * @param src an address, relative to the document
 * @param signal aborts the request; its reason is thrown
 * @throws RuleSetFailure
 */
export async function fetchText(src: string, signal: AbortSignal): Promise<string> {
  const { response, text } = await request(sameOriginUrl(src), signal);
  if (!response.ok) throw new RuleSetFailure('http-status');
  if (isPage(response, text)) throw new RuleSetFailure('not-json');
  return text;
}

function sameOriginUrl(src: string): URL {
  const url = webAddress(src);
  if (url?.origin !== globalThis.origin) throw new RuleSetFailure('cross-origin');
  return url;
}

async function request(url: URL, signal: AbortSignal): Promise<{ readonly response: Response; readonly text: string }> {
  try {
    // The mode refuses a redirect to another origin as well.
    const response = await fetch(url, { signal, mode: 'same-origin', headers: { accept: 'application/json' } });
    return { response, text: response.ok ? await response.text() : '' };
  } catch {
    signal.throwIfAborted();
    throw new RuleSetFailure('network');
  }
}

/** A sign-in or error page sent with status 200. */
function isPage(response: Response, text: string): boolean {
  return (response.headers.get('content-type')?.includes('html') ?? false) || text.trimStart().startsWith('<');
}
