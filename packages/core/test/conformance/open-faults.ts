/**
 * Vectors that say what the language means and that the software does not meet yet, with what it does instead. Each is
 * run and must fail: once it holds, the test says so, and its line is taken out here.
 */
export const OPEN_FAULTS: Readonly<Record<string, string>> = {};
