/** @typedef {{ media?: string, features?: { name: string, value: string }[] }} Emulated */

/**
 * A plugin of the web test runner with the command `emulate-features`: what a person's device asks of a page, such as forced
 * colours or more contrast, and whether it is printed. The runner's own command knows neither of the first two in Chromium.
 * @returns {import('@web/test-runner').TestRunnerPlugin<Emulated>}
 */
export function emulateFeatures() {
  /** What is emulated lasts as long as its connection. @type {WeakMap<object, { send: (method: string, given: Emulated) => Promise<unknown> }>} */
  const connections = new WeakMap();
  return {
    name: 'emulate-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate-features') return undefined;
      const page = /** @type {any} */ (session.browser).getPage(session.id);
      const connection = connections.get(page) ?? (await page.createCDPSession());
      connections.set(page, connection);
      await connection.send('Emulation.setEmulatedMedia', { media: payload?.media ?? '', features: payload?.features ?? [] });
      return true;
    },
  };
}
