import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EXAMPLES } from './examples.mjs';
import { ROOT } from './run.mjs';
import { setUp } from './set-up.mjs';

const HELP = `Screens the example case, then serves the example agency page.

  npm start                    both, until you press Ctrl+C
  npm start -- --once          screen the case and exit
  npm start -- --port 9000     serve at this port, or the next free one (8080 when not said)
  npm start -- --example NAME  serve one of these pages, and nothing else:

${EXAMPLES.map(({ name, title }) => `    ${name.padEnd(12)} ${title}`).join('\n')}

host-form keeps its records in PostgreSQL: in the embedded one, PGlite, below
.cache/, or at DATABASE_URL where that is set.
`;

const CASE = ['--rules', 'rules/gloucestershire-cse/1.0.0/rule-set.json', '--answers', 'examples/case/answers.json'];

process.exitCode = await start(process.argv.slice(2));

/**
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
async function start(args) {
  const options = readOptions(args);
  if (typeof options === 'string') {
    process.stderr.write(options);
    return 2;
  }
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  try {
    await setUp();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
  if (options.example === undefined) {
    const { status } = spawnSync(process.execPath, ['packages/cli/dist/main.js', 'screen', ...CASE], { cwd: ROOT, stdio: 'inherit' });
    if (status !== 0 || options.once) return status ?? 1;
  }
  const wanted = options.example ?? 'agency-page';
  const example = /** @type {import('./examples.mjs').Example} */ (EXAMPLES.find(({ name }) => name === wanted));
  const folder = join(ROOT, '.cache');
  mkdirSync(folder, { recursive: true });
  try {
    const { address, close } = await example.open({ port: options.port, folder, database: process.env['DATABASE_URL'] });
    process.stdout.write(`\nThe example ${wanted}: ${address} (Ctrl+C stops it)\n`);
    await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
    await close();
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
}

/**
 * @param {string[]} args
 * @returns {{ help: boolean, once: boolean, port: number, example: string | undefined } | string} the options, or what is wrong with them
 */
function readOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        help: { type: 'boolean', default: false },
        once: { type: 'boolean', default: false },
        port: { type: 'string', default: '8080' },
        example: { type: 'string' },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65535) return `--port must be a number from 1 to 65535, not "${values.port}".\n\n${HELP}`;
    if (values.example !== undefined && !EXAMPLES.some(({ name }) => name === values.example)) return `There is no example "${values.example}".\n\n${HELP}`;
    return { help: values.help, once: values.once, port, example: values.example };
  } catch (error) {
    return `${error instanceof Error ? error.message : error}\n\n${HELP}`;
  }
}
