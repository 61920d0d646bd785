import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './run.mjs';
import { setUp } from './set-up.mjs';

const HELP = `Shows every state of every element, with controls and documentation.

  npm run storybook                          serve at http://localhost:6006/ until you press Ctrl+C
  npm run storybook -- --port 9000           serve at this port
  npm run build:storybook                    write the same as static pages to storybook-static/
  npm run build:storybook -- --out FOLDER    write them to another folder
`;

process.exitCode = await storybook(process.argv.slice(2));

/**
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
async function storybook(args) {
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
    // The controls come from the manifest, which the build makes.
    await setUp();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
  const folder = join(ROOT, 'node_modules/storybook');
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const program = join(folder, typeof bin === 'string' ? bin : bin.storybook);
  const common = ['--config-dir', '.storybook', '--disable-telemetry', '--quiet'];
  const own = options.build ? ['build', ...common, '--output-dir', options.out] : ['dev', ...common, '--ci', '--no-version-updates', '--port', options.port];
  const { status } = spawnSync(process.execPath, [program, ...own], { cwd: ROOT, stdio: 'inherit' });
  return status ?? 1;
}

/**
 * @param {string[]} args
 * @returns {{ help: boolean, build: boolean, out: string, port: string } | string} the options, or what is wrong with them
 */
function readOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        help: { type: 'boolean', default: false },
        build: { type: 'boolean', default: false },
        out: { type: 'string', default: 'storybook-static' },
        port: { type: 'string', default: '6006' },
      },
    });
    return values;
  } catch (error) {
    return `${error instanceof Error ? error.message : error}\n\n${HELP}`;
  }
}
