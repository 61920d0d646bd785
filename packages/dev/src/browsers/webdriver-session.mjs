/** What WebDriver calls the keys that stand for no character. @type {Readonly<Record<string, string>>} */
const KEYS = {
  Alt: '\uE00A', ArrowDown: '\uE015', ArrowLeft: '\uE012', ArrowRight: '\uE014', ArrowUp: '\uE013', Backspace: '\uE003', Control: '\uE009',
  Delete: '\uE017', End: '\uE010', Enter: '\uE007', Escape: '\uE00C', Home: '\uE011', Meta: '\uE03D', Shift: '\uE008', Tab: '\uE004',
};

/** A browser, spoken to with W3C WebDriver: as much of it as tests need. */
export class WebdriverSession {
  #address;
  /** The actions asked for so far. They are sent one after the other: WebKit's driver stays busy for good if one begins before the last has ended. @type {Promise<unknown>} */
  #doing = Promise.resolve();

  /** @param {string} address of the session, at its driver */
  constructor(address) {
    this.#address = address;
  }

  /**
   * Starts a browser.
   * @param {string} driver the address of the driver
   * @param {Record<string, unknown>} capabilities
   */
  static async open(driver, capabilities) {
    const { sessionId } = /** @type {{ sessionId: string }} */ (await send('POST', `${driver}/session`, { capabilities: { alwaysMatch: capabilities } }));
    return new WebdriverSession(`${driver}/session/${sessionId}`);
  }

  /** @param {string} url */
  async goTo(url) {
    await send('POST', `${this.#address}/url`, { url });
  }

  /** @returns {Promise<string>} */
  async readUrl() {
    return /** @type {string} */ (await send('GET', `${this.#address}/url`));
  }

  /**
   * @param {string} script the body of a function; its value comes back as JSON
   * @returns {Promise<unknown>}
   */
  run(script) {
    return send('POST', `${this.#address}/execute/sync`, { script, args: [] });
  }

  /** @param {{ x?: number, y?: number, width?: number, height?: number }} place in pixels of the screen */
  async setWindow(place) {
    await send('POST', `${this.#address}/window/rect`, place);
  }

  /** @param {readonly { type: 'keyDown' | 'keyUp', key: string }[]} strokes */
  async stroke(...strokes) {
    const actions = strokes.map(({ type, key }) => ({ type, value: KEYS[key] ?? key }));
    await this.#act({ type: 'key', id: 'keyboard', actions });
  }

  /** @param {{ type: 'pointerMove', x: number, y: number } | { type: 'pointerDown' | 'pointerUp', button: number }} action */
  async point(action) {
    await this.#act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [action] });
  }

  /** @param {Record<string, unknown>} device with its actions */
  #act(device) {
    const act = () => send('POST', `${this.#address}/actions`, { actions: [device] });
    this.#doing = this.#doing.then(act, act);
    return this.#doing;
  }

  /** Ends the browser. */
  async close() {
    await send('DELETE', this.#address);
  }
}

/**
 * @param {string} method
 * @param {string} address
 * @param {unknown} [body]
 * @returns {Promise<unknown>}
 */
async function send(method, address, body) {
  const given = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await fetch(address, { method, ...given });
  const { value } = /** @type {{ value: any }} */ (await response.json());
  if (!response.ok) throw new Error(`${method} ${new URL(address).pathname}: ${value.error}. ${value.message}`);
  return value;
}
