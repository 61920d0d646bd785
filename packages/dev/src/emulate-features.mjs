/**
 * What a person's device asks of a page, such as forced colours or more contrast, and whether it is printed.
 * @typedef {{ media?: string, features?: { name: string, value: string }[] }} Emulated
 */

/**
 * A plugin of the web test runner with the commands `emulate-features` and `can-emulate`. The runner's own command knows
 * neither forced colours nor contrast in Chromium, and nothing at all in Firefox.
 * @param {((page: any, wanted: Emulated) => Promise<void>) | undefined} emulate undefined where the browser can be asked for none of it
 * @returns {import('@web/test-runner').TestRunnerPlugin<Emulated>}
 */
export function emulateFeatures(emulate) {
  return {
    name: 'emulate-features',
    async executeCommand({ command, payload, session }) {
      if (command === 'can-emulate') return emulate !== undefined;
      if (command !== 'emulate-features') return undefined;
      if (emulate === undefined && Object.keys(payload ?? {}).length === 0) return true;
      if (emulate === undefined) throw new Error('This browser cannot be asked for paper, colours or contrast. Put the test under `describeEmulated`.');
      await emulate(/** @type {any} */ (session.browser).getPage(session.id), payload ?? {});
      return true;
    },
  };
}

/**
 * Emulates with the protocol of Chrome.
 * @returns {(page: any, wanted: Emulated) => Promise<void>}
 */
export function emulateInChrome() {
  /** One connection for each page, kept because the browser emulates only as long as it is open. @type {WeakMap<object, { send: (method: string, given: Emulated) => Promise<unknown> }>} */
  const connections = new WeakMap();
  return async (page, { media = '', features = [] }) => {
    const connection = connections.get(page) ?? (await page.createCDPSession());
    connections.set(page, connection);
    await connection.send('Emulation.setEmulatedMedia', { media, features });
  };
}
