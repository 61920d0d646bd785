import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCREEN_SIZE, startScreen } from './start-screen.mjs';
import { WebdriverSession } from './webdriver-session.mjs';

/** @typedef {{ driver: string, browser: string, screen: string }} WebkitPrograms the paths of WebKitWebDriver, MiniBrowser and Xvfb */

const VIEWPORT = { width: 800, height: 600 };

/** A style for MiniBrowser's buttons: they take no room, since with them its window cannot be as narrow as 320 pixels. */
const NO_ROOM = '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; -gtk-icon-transform: scale(0); }';

/** The buttons of a mouse, as WebDriver numbers them. */
const BUTTONS = { left: 0, middle: 1, right: 2 };

/** The window has the focus while it is under the pointer, which stands at the centre. */
const UNDER_POINTER = { x: SCREEN_SIZE.width / 2 - 100, y: SCREEN_SIZE.height / 2 - 100 };

/** Starts WebKitGTK for the web test runner, on a screen that nobody sees: one window, a file of tests after the other. */
export class WebkitLauncher {
  name = 'WebKit';
  concurrency = 1;
  /** By this type the runner's commands treat what `getPage` gives as a page of Playwright. It has the part of one that they use. */
  type = 'playwright';
  #programs;
  /** @type {Promise<WebdriverSession> | null} */
  #session = null;
  /** @type {Map<string, WebdriverSession>} */
  #active = new Map();
  /** What was started, and how to end it. @type {(() => void)[]} */
  #started = [];
  #folder = '';

  /** @param {WebkitPrograms} programs */
  constructor(programs) {
    this.#programs = programs;
  }

  async initialize() {
    this.#session ??= this.#open();
    await this.#session;
  }

  /**
   * @param {string} id
   * @param {string} url
   */
  async startSession(id, url) {
    await this.initialize();
    const session = /** @type {WebdriverSession} */ (await this.#session);
    this.#active.set(id, session);
    await setViewport(session, VIEWPORT);
    await session.goTo(url);
  }

  /** @param {string} id */
  async stopSession(id) {
    const session = this.#of(id);
    this.#active.delete(id);
    await session.goTo('about:blank');
    return {};
  }

  /** @param {string} id */
  isActive(id) {
    return this.#active.has(id);
  }

  /** @param {string} id */
  getBrowserUrl(id) {
    return this.#of(id).readUrl();
  }

  /** @param {string} id */
  getPage(id) {
    const session = this.#of(id);
    return {
      keyboard: {
        /** @param {string} key */
        down: (key) => session.stroke({ type: 'keyDown', key }),
        /** @param {string} key */
        up: (key) => session.stroke({ type: 'keyUp', key }),
        /** @param {string} key */
        press: (key) => session.stroke({ type: 'keyDown', key }, { type: 'keyUp', key }),
        /** @param {string} text */
        type: (text) => session.stroke(...Array.from(text).flatMap((key) => [{ type: /** @type {const} */ ('keyDown'), key }, { type: /** @type {const} */ ('keyUp'), key }])),
      },
      mouse: {
        /**
         * @param {number} x
         * @param {number} y
         */
        move: (x, y) => session.point({ type: 'pointerMove', x, y }),
        /** @param {{ button?: keyof typeof BUTTONS }} options */
        down: ({ button = 'left' }) => session.point({ type: 'pointerDown', button: BUTTONS[button] }),
        /** @param {{ button?: keyof typeof BUTTONS }} options */
        up: ({ button = 'left' }) => session.point({ type: 'pointerUp', button: BUTTONS[button] }),
      },
      /** @param {{ width: number, height: number }} size */
      setViewportSize: (size) => setViewport(session, size),
    };
  }

  async startDebugSession() {
    throw new Error('Tests are debugged in Chromium or Firefox: the window of WebKit is on a screen that nobody sees.');
  }

  async stop() {
    const session = await this.#session;
    this.#session = null;
    await session?.close().catch(() => undefined);
    for (const end of this.#started.reverse()) end();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #open() {
    const { driver, browser, screen } = this.#programs;
    this.#folder = mkdtempSync(join(tmpdir(), 'cse-screening-webkit-'));
    mkdirSync(join(this.#folder, 'gtk-3.0'));
    writeFileSync(join(this.#folder, 'gtk-3.0/gtk.css'), NO_ROOM);
    const { display, close } = await startScreen(screen);
    this.#started.push(close);
    const port = await findPort();
    const asRoot = process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {};
    // Such a screen has no graphics card.
    const env = { ...process.env, ...asRoot, DISPLAY: display, GDK_BACKEND: 'x11', WEBKIT_DISABLE_DMABUF_RENDERER: '1', XDG_CONFIG_HOME: this.#folder };
    const child = spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' });
    this.#started.push(() => { child.kill(); });
    const address = `http://127.0.0.1:${port}`;
    await listens(address);
    const session = await WebdriverSession.open(address, { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } });
    await session.setWindow(UNDER_POINTER);
    return session;
  }

  /** @param {string} id */
  #of(id) {
    const session = this.#active.get(id);
    if (session === undefined) throw new Error(`There is no page for the session ${id}.`);
    return session;
  }
}

/**
 * Gives the page this size. The window needs some of its height for itself, and changes only after the driver has answered: so the
 * size is set again until the page has it.
 * @param {WebdriverSession} session
 * @param {{ width: number, height: number }} size
 */
async function setViewport(session, { width, height }) {
  const ask = async () => /** @type {[number, number, number]} */ (await session.run('return [innerWidth, innerHeight, outerHeight - innerHeight]'));
  let [wide, high, bars] = await ask();
  for (let times = 0; times < 200 && (wide !== width || high !== height); times += 1) {
    await session.setWindow({ width, height: height + Math.max(bars, 0) });
    [wide, high, bars] = await ask();
  }
  if (wide !== width || high !== height) throw new Error(`The page is ${wide} × ${high} pixels, and not ${width} × ${height}.`);
}

/** @returns {Promise<number>} a port that is free */
function findPort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => { resolve(typeof address === 'object' && address !== null ? address.port : 0); });
    });
  });
}

/**
 * Waits until a driver answers.
 * @param {string} address
 */
async function listens(address) {
  const until = Date.now() + 10_000;
  for (;;) {
    const answered = await fetch(`${address}/status`).then(() => true, () => false);
    if (answered) return;
    if (Date.now() > until) throw new Error('WebKitWebDriver does not answer.');
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}
