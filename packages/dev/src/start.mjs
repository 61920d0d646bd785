import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ROOT } from './run.mjs';
import { createExampleServer, listen } from './serve.mjs';
import { setUp } from './set-up.mjs';

const HELP = `Screens the example case, then serves the example agency page.

  npm start                  both, until you press Ctrl+C
  npm start -- --once        screen the case and exit
  npm start -- --port 9000   serve at this port, or the next free one (8080 when not said)
`;

const PAGE = '/examples/agency-page/';
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
  const { status } = spawnSync(process.execPath, ['packages/cli/dist/main.js', 'screen', ...CASE], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0 || options.once) return status ?? 1;

  const server = createExampleServer({ root: ROOT, home: PAGE });
  const address = await listen(server, options.port);
  process.stdout.write(`\nThe example agency page: ${address}${PAGE} (Ctrl+C stops it)\n`);
  await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  server.close();
  server.closeAllConnections();
  return 0;
}

/**
 * @param {string[]} args
 * @returns {{ help: boolean, once: boolean, port: number } | string} the options, or what is wrong with them
 */
function readOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { help: { type: 'boolean', default: false }, once: { type: 'boolean', default: false }, port: { type: 'string', default: '8080' } },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65535) return `--port must be a number from 1 to 65535, not "${values.port}".\n\n${HELP}`;
    return { help: values.help, once: values.once, port };
  } catch (error) {
    return `${error instanceof Error ? error.message : error}\n\n${HELP}`;
  }
}
