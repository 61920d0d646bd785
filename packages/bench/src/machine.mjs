import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** What the run was measured on, with nothing that tells one machine from another of its make. */
export function describeMachine() {
  const processors = cpus();
  const [kernel] = /^\d+\.\d+/.exec(release()) ?? [''];
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memory: `${String(Math.round(totalmem() / 2 ** 30))} GiB`,
    system: `${type()} ${kernel} ${process.arch}`,
    node: process.version,
    v8: process.versions.v8,
    /** How many processes wanted to run, over the last minute; always 0 on Windows. */
    load: loadavg()[0],
  };
}
