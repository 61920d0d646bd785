/** An element class that knows the version of its package. */
interface VersionedElement extends CustomElementConstructor {
  readonly version: string;
}

/** Defines an element unless the page has it already, as when two parts of a page bring the same script. */
export function defineElement(name: string, element: VersionedElement): void {
  const present = customElements.get(name) as Partial<VersionedElement> | undefined;
  if (present === undefined) {
    customElements.define(name, element);
  } else if (present.version !== element.version) {
    // The one thing this package ever writes to the console: the page would silently run a version it did not ask for.
    console.warn(`<${name}> ${element.version} is not used: this page has version ${present.version ?? 'unknown'} already.`);
  }
}
