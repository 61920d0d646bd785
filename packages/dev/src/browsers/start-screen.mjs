import { spawn } from 'node:child_process';

/** The screen has no window manager: the window under the pointer has the focus, and the pointer stands at the centre of the screen. */
export const SCREEN_SIZE = { width: 1400, height: 1400 };

/**
 * Starts a screen that nobody sees.
 * @param {string} program the path of Xvfb
 * @returns {Promise<{ display: string, close: () => void }>} display: what programs have to find in `DISPLAY`
 */
export function startScreen(program) {
  return new Promise((resolve, reject) => {
    const size = `${SCREEN_SIZE.width}x${SCREEN_SIZE.height}x24`;
    // It takes a number that is free, and says which.
    const child = spawn(program, ['-displayfd', '1', '-screen', '0', size, '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
    child.once('error', reject).once('exit', () => reject(new Error(`${program} ended before it had a screen.`)));
    child.stdout.once('data', (number) => { resolve({ display: `:${String(number).trim()}`, close: () => { child.kill(); } }); });
  });
}
