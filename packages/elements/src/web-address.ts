/** A web address, relative to the document; null where it is none. */
export function webAddress(href: string): URL | null {
  const url = URL.canParse(href, document.baseURI) ? new URL(href, document.baseURI) : null;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : null;
}
