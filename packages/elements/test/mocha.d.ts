/** What the browser test runner puts on the page, as far as these tests use it. */
type Describe = (title: string, suite: () => void) => void;
type It = (title: string, test: (this: { timeout(milliseconds: number): void }) => void | Promise<void>) => void;
declare const describe: Describe & { readonly skip: Describe };
declare const it: It & { readonly skip: It };
declare function beforeEach(hook: () => void | Promise<void>): void;
declare function afterEach(hook: () => void | Promise<void>): void;
declare function before(hook: () => void | Promise<void>): void;
declare function after(hook: () => void | Promise<void>): void;
