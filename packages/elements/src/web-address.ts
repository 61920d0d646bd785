/** A web address, relative to the document; null where it is none. */
export function webAddress(href: string): URL | null {
  try {
    const url = new URL(href, document.baseURI);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  } catch {
    return null;
  }
}
