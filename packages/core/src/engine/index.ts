export { compileWithEngine, type EngineScreener, type EngineScreenOptions } from './compile-with-engine.ts';
export { EngineDebugError } from './debug-flag.ts';
export type { AsyncFact, AsyncFacts } from './resolve-facts.ts';
