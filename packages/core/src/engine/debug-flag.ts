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
  readonly process: { readonly env: { readonly DEBUG?: string } };
  readonly localStorage?: { readonly debug?: string };
}

/** Whether json-rules-engine's own debug flag is set. The engine looks once, when it is loaded. */
function isDebugFlagSet(): boolean {
  const environment = globalThis as unknown as Environment;
  // One after the other, as the engine does: a page that may not ask its storage does not hide what the process says.
  return names(() => environment.process.env.DEBUG) || names(() => storedFlag(environment));
}

/** Asked for at each screening: an error where there is no storage would cost more than the rest of the question. */
function storedFlag({ localStorage: { debug } = {} }: Environment): string | undefined {
  return debug;
}

/** Whether a flag can be read, and names the engine. */
function names(read: () => string | undefined): boolean {
  try {
    return String(read()).includes('json-rules-engine');
  } catch {
    return false;
  }
}

const SET_AT_LOAD = isDebugFlagSet();

/** @throws {EngineDebugError} where the engine would print answers. */
export function refuseDebugFlag(): void {
  if (SET_AT_LOAD || isDebugFlagSet()) throw new EngineDebugError();
}
