/** An element class that knows the version of its package. */
interface VersionedElement extends CustomElementConstructor {
  readonly version: string;
}

/**
 * Defines an element, unless the page has defined it already: two parts of a page may bring the same script. In a browser that is
 * too old for a part of it, it is not defined at all: then what the page wrote inside the tag stays, which says how to get help.
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

/** Whether the browser lacks something that the elements need. A server has neither `CSS` nor `HTMLElement`, and is not too old. */
function isTooOld(): boolean {
  const { CSS, HTMLElement }: Partial<typeof globalThis> = globalThis;
  return (CSS !== undefined && !CSS.supports('selector(:has(a))')) || (HTMLElement !== undefined && !('attachInternals' in HTMLElement.prototype));
}
