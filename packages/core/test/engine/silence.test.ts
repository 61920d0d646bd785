import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { refuseDebugFlag } from '../../src/engine/debug-flag.ts';
import { compileWithEngine, EngineDebugError } from '../../src/engine/index.ts';
import { type Answers, compile } from '../../src/index.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const CANARY = 'canary-7f3a';
const ANSWERS = { harm: 'yes', words: CANARY, 'second-sign': CANARY, [CANARY]: CANARY, born: { value: CANARY, note: CANARY } } as unknown as Answers;

describe('nothing is printed', () => {
  afterEach(() => { vi.restoreAllMocks(); });

  it('by either evaluator, to the console or past it, while it screens answers that nobody must see', async () => {
    const written: string[] = [];
    for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const) vi.spyOn(console, method).mockImplementation((...parts: unknown[]) => { written.push(parts.map(String).join(' ')); });
    for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation((chunk) => { written.push(String(chunk)); return true; });
    const ruleSet = smallRuleSet();
    const compiled = compile(ruleSet).screen(ANSWERS);
    const fetched = await compileWithEngine(ruleSet).screen({}, { facts: Object.fromEntries(Object.entries(ANSWERS).map(([id, answer]) => [id, () => Promise.resolve(answer as string)])), timeout: 50 });
    await compileWithEngine(ruleSet).screen(ANSWERS, { facts: { episodes: () => Promise.reject(new Error(CANARY)) } });
    vi.restoreAllMocks();
    expect(written).toEqual([]);
    expect(fetched).toEqual(compiled);
    // An answer stands in the result only where it is one; issues and states hold none.
    expect(JSON.stringify(compiled.issues.map(({ message, hint }) => message + hint))).not.toContain(CANARY);
  });
});

describe('the engine\'s own debug flag, which prints answers', () => {
  afterEach(() => { vi.unstubAllEnvs(); vi.unstubAllGlobals(); });

  it.each(['json-rules-engine', 'express,json-rules-engine', 'json-rules-engine*'])('DEBUG=%s, set after loading: a rule set is not compiled, and one that is does not screen', async (flag) => {
    const engine = compileWithEngine(smallRuleSet());
    vi.stubEnv('DEBUG', flag);
    expect(() => compileWithEngine(smallRuleSet())).toThrow(EngineDebugError);
    await expect(engine.screen(ANSWERS)).rejects.toMatchObject({ name: 'EngineDebugError', code: 'engine-debug' });
    vi.unstubAllEnvs();
    expect((await engine.screen({ harm: 'yes' })).indicated.category).toBe('upper');
  });

  it('localStorage.debug is the browser\'s, and is refused as well', async () => {
    const engine = compileWithEngine(smallRuleSet());
    vi.stubGlobal('localStorage', { debug: 'json-rules-engine' });
    expect(() => compileWithEngine(smallRuleSet())).toThrow(EngineDebugError);
    await expect(engine.screen(ANSWERS)).rejects.toThrow(EngineDebugError);
  });

  it('where a page may not ask its storage, nothing is set there, and the work goes on', async () => {
    vi.stubGlobal('localStorage', { get debug() { throw new Error('SecurityError'); } });
    expect((await compileWithEngine(smallRuleSet()).screen({ harm: 'yes' })).indicated.category).toBe('upper');
  });

  it('where a page may not ask its storage, what the process says is refused all the same', () => {
    vi.stubEnv('DEBUG', 'json-rules-engine');
    vi.stubGlobal('localStorage', { get debug() { throw new Error('SecurityError'); } });
    expect(() => compileWithEngine(smallRuleSet())).toThrow(EngineDebugError);
  });

  it.each([['no process', undefined], ['a process without an environment', {}]])('where there is %s, only the browser\'s flag counts', (_what, stub) => {
    const refusal = (debug: string) => {
      vi.stubGlobal('process', stub);
      vi.stubGlobal('localStorage', { debug });
      try {
        refuseDebugFlag();
        return null;
      } catch (error) {
        return error;
      } finally {
        // What compares needs a process again.
        vi.unstubAllGlobals();
      }
    };
    expect(refusal('express:*')).toBeNull();
    expect(refusal('json-rules-engine')).toBeInstanceOf(EngineDebugError);
  });

  it('another library\'s flag does not stop the work', () => {
    vi.stubEnv('DEBUG', 'express:*');
    expect(() => compileWithEngine(smallRuleSet())).not.toThrow();
  });

  describe('in a process that was started with it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'engine-debug-'));
    const program = join(folder, 'program.mjs');

    beforeAll(async () => {
      const from = (path: string) => JSON.stringify(new URL(`../../${path}`, import.meta.url).pathname);
      writeFileSync(join(folder, 'program.ts'), `
        import { compileWithEngine } from ${from('src/engine/index.ts')};
        import { parse } from ${from('src/index.ts')};
        import ruleSet from ${from('test/fixtures/small.rule-set.json')};
        let code = 'nothing';
        try {
          const engine = compileWithEngine(parse(JSON.stringify(ruleSet)).ruleSet!);
          await engine.screen(${JSON.stringify(ANSWERS)});
          code = 'screened';
        } catch (error) {
          code = (error as { code: string }).code;
        }
        process.exitCode = code === 'engine-debug' ? 10 : code === 'screened' ? 11 : 12;
      `);
      await build({ entryPoints: [join(folder, 'program.ts')], outfile: program, bundle: true, platform: 'node', format: 'esm', mainFields: ['module', 'main'], banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' }, logLevel: 'silent' });
    });
    afterAll(() => { rmSync(folder, { recursive: true }); });

    const run = async (environment: Record<string, string>) => {
      const outcome = await promisify(execFile)(process.execPath, [program], { env: { PATH: process.env['PATH'] ?? '', ...environment } }).catch((error: unknown) => error as { code: number; stdout: string; stderr: string });
      return { code: 'code' in outcome ? outcome.code : 0, printed: outcome.stdout + outcome.stderr };
    };

    it('it refuses, and prints nothing', async () => {
      expect(await run({ DEBUG: 'json-rules-engine' })).toEqual({ code: 10, printed: '' });
    });

    it('without it, it screens and prints nothing', async () => {
      expect(await run({})).toEqual({ code: 11, printed: '' });
    });
  });
});
