/** json-rules-engine is asked, by its own debug flag, to print every answer to the console. */
export class EngineDebugError extends Error {
  readonly code = 'engine-debug';
  constructor() {
    super('json-rules-engine\'s debug flag is set (DEBUG or localStorage.debug names it): it would print answers to the console. Unset it and load the page or program again.');
    this.name = 'EngineDebugError';
  }
}

interface Environment {
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
  readonly localStorage?: { readonly debug?: unknown };
}

/** Whether json-rules-engine's own debug flag is set. The engine looks once, when it is loaded. */
function isDebugFlagSet(): boolean {
  const environment = globalThis as Environment;
  // One after the other, as the engine does: a page that may not ask its storage does not hide what the process says.
  return names(() => environment.process?.env?.['DEBUG']) || names(() => environment.localStorage?.debug);
}

function names(read: () => unknown): boolean {
  try {
    const flag = read();
    return typeof flag === 'string' && flag.includes('json-rules-engine');
  } catch {
    return false;
  }
}

const SET_AT_LOAD = isDebugFlagSet();

/** @throws {EngineDebugError} where the engine would print answers. */
export function refuseDebugFlag(): void {
  if (SET_AT_LOAD || isDebugFlagSet()) throw new EngineDebugError();
}
