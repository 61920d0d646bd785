import type { CseScreening } from '../../src/index.ts';

/** The window of a page in a frame, with the constructors that a leak would use. */
export type PageWindow = Window & typeof globalThis & { readonly violations: readonly string[] };

/** A page of its own with the built file in it, as a host serves it. */
export class FramedPage {
  readonly #frame: HTMLIFrameElement;

  constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
  }

  get window(): PageWindow {
    return this.#frame.contentWindow as unknown as PageWindow;
  }

  get element(): CseScreening {
    return this.window.document.querySelector('cse-screening') as CseScreening;
  }

  /** Does something that loads a page in the frame, and waits for it. */
  async load(go: (window: PageWindow) => void): Promise<void> {
    const loaded = new Promise((resolve) => { this.#frame.addEventListener('load', resolve, { once: true }); });
    go(this.window);
    await loaded;
  }

  close(): void {
    this.#frame.remove();
  }
}

/**
 * `strict`: under the policy with `connect-src 'none'` and Trusted Types. `open`: under none, where whatever leaks gets out. Or,
 * under the policy, another element with a file of its own.
 */
export async function openFramedPage(kind: 'strict' | 'open' | 'cse-policy' | 'cse-questions' | 'cse-referral' | 'cse-rule-lab'): Promise<FramedPage> {
  const frame = document.createElement('iframe');
  frame.src = `/strict/${kind === 'strict' ? 'page' : kind}.html`;
  const loaded = new Promise((resolve) => { frame.addEventListener('load', resolve, { once: true }); });
  document.body.append(frame);
  await loaded;
  return new FramedPage(frame);
}
