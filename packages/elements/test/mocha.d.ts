/** What the browser test runner puts on the page, as far as these tests use it. */
declare function describe(title: string, suite: () => void): void;
declare function it(title: string, test: (this: { timeout(milliseconds: number): void }) => void | Promise<void>): void;
declare function beforeEach(hook: () => void | Promise<void>): void;
declare function afterEach(hook: () => void | Promise<void>): void;
declare function before(hook: () => void | Promise<void>): void;
declare function after(hook: () => void | Promise<void>): void;
