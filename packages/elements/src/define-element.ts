/** An element class that knows the version of its package. */
interface VersionedElement extends CustomElementConstructor {
  readonly version: string;
}

/**
 * Defines an element unless the page has it already, as when two parts of a page bring the same script. In a browser that is too
 * old for all of it there is nothing of it: what stands in the tag says how to get help.
 */
export function defineElement(name: string, element: VersionedElement): void {
  if (isTooOld()) return;
  const present = customElements.get(name) as Partial<VersionedElement> | undefined;
  if (present === undefined) {
    customElements.define(name, element);
  } else if (present.version !== element.version) {
    // The one thing this package ever writes to the console: the page would silently run a version it did not ask for.
    console.warn(`<${name}> ${element.version} is not used: the page has ${present.version ?? 'another'}.`);
  }
}

/** On a server, which shows nothing, there is neither of the two. */
function isTooOld(): boolean {
  const { CSS, HTMLElement }: Partial<typeof globalThis> = globalThis;
  return (CSS !== undefined && !CSS.supports('selector(:has(a))')) || (HTMLElement !== undefined && !('attachInternals' in HTMLElement.prototype));
}
