import { EXIT, type ExitCode, type Io } from '../io.ts';
import { UnreadableError } from '../read-input.ts';
import { type Baseline, casesBeside, findBaseline, type Look, lookAt } from '../watch/look-at.ts';
import { writeLook } from '../watch/write-look.ts';

/** What `watch` is asked to do. */
export interface WatchOptions {
  readonly file: string;
  /** The version to compare with; without one, the version before it, or the file as it is now. */
  readonly since?: string;
  /** Looks once and ends. */
  readonly once?: boolean;
}

const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** Checks, tests and compares a rule set at every save, on one screen, until it is interrupted. */
export async function watch({ file, since, once = false }: WatchOptions, io: Io): Promise<ExitCode> {
  const compared = { since, asItStands: !once };
  let baseline: Baseline | null = await findBaseline(file, compared, io);
  const look = async (): Promise<Look> => {
    // A file that was half written when watching began has its baseline from a later save.
    baseline ??= await findBaseline(file, compared, io);
    return lookAt(file, baseline, io);
  };
  if (once) {
    const seen = await look();
    io.out(writeLook(seen));
    return isWell(seen) ? EXIT.well : EXIT.findings;
  }
  // The first look is no save.
  let saves = -1;
  const show = async () => {
    const text = await look().then(writeLook, describeFault);
    const rows = io.terminalRows();
    const footer = `${saves <= 0 ? 'Waiting for the first save' : `Save ${String(saves)}`}. Ctrl+C ends.\n`;
    io.out(rows === null ? `${text}\n` : `${CLEAR}${fit(text, rows - 3)}\n${footer}`);
  };
  // One look at a time. However many saves come during a look, one more look follows.
  const looks = { isDue: false, last: Promise.resolve() };
  const onChange = () => {
    saves += 1;
    if (looks.isDue) return;
    looks.isDue = true;
    looks.last = looks.last.then(() => {
      looks.isDue = false;
      return show();
    });
  };
  await io.watchFiles([file, casesBeside(file)], onChange);
  await looks.last;
  io.out('No longer watching.\n');
  return EXIT.well;
}

function isWell({ findings, cases, ruleSet }: Look): boolean {
  const fine = (found: Look['findings']) => !found.some(({ severity }) => severity === 'error');
  return ruleSet !== null && fine(findings) && cases.report !== null && cases.report.failed === 0;
}

/** An editor may take the file away for a moment while it saves. A fault of our own must not end the watching either. */
function describeFault(error: unknown): string {
  const what = error instanceof UnreadableError ? error.message : `This save could not be looked at (${error instanceof Error ? error.name : 'unknown'}). Please report it.`;
  return `${what}\nThe next save is awaited.\n`;
}

function fit(text: string, rows: number): string {
  const lines = text.split('\n');
  return lines.length <= rows ? text : `${lines.slice(0, Math.max(rows - 1, 1)).join('\n')}\n…\n`;
}
