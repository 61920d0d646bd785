/** json-rules-engine is asked, by its own debug flag, to print every answer to the console. */
export class EngineDebugError extends Error {
  readonly code = 'engine-debug';
  constructor() {
    super('json-rules-engine\'s debug flag is set (DEBUG or localStorage.debug names it): it would print answers to the console. Unset it and load the page or program again.');
    this.name = 'EngineDebugError';
  }
}

/** What there is of it: in a page there is no process, and in Node there is mostly no storage. */
interface Environment {
  readonly process?: { readonly env?: { readonly DEBUG?: string } };
  readonly localStorage?: { readonly debug?: string };
}

/** Whether json-rules-engine's own debug flag is set. The engine looks once, when it is loaded. */
function isDebugFlagSet(): boolean {
  const environment = globalThis as unknown as Environment;
  // One after the other, as the engine does: a page that may not ask its storage does not hide what the process says.
  // What is mostly missing is asked for without an error: making two for each screening took a fifteenth of its time.
  return names(() => environment.process?.env?.DEBUG) || names(() => environment.localStorage?.debug);
}

/** Whether a flag can be read, and names the engine. */
function names(read: () => string | undefined): boolean {
  try {
    return read()?.includes('json-rules-engine') === true;
  } catch {
    return false;
  }
}

const SET_AT_LOAD = isDebugFlagSet();

/** @throws {EngineDebugError} where the engine would print answers. */
export function refuseDebugFlag(): void {
  if (SET_AT_LOAD || isDebugFlagSet()) throw new EngineDebugError();
}
