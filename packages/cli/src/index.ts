export { createIo } from './create-io.ts';
export { EXIT, type ExitCode, type Io } from './io.ts';
export { run } from './program.ts';
