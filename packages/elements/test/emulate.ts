import { executeServerCommand } from '@web/test-runner-commands';

/** What a device asks of the page, such as `{ name: 'forced-colors', value: 'active' }`, and whether it is printed. */
interface Emulated {
  readonly media?: 'print';
  readonly features?: readonly { readonly name: string; readonly value: string }[];
}

/** Emulates what a device asks of the page, until the next time. Without anything to ask for it ends what was emulated. */
export const emulate = (what: Emulated = {}) => executeServerCommand('emulate-features', what);

const able = await executeServerCommand<boolean, null>('can-emulate', null);

/** Tests that need `emulate`. In Chromium and Firefox every one runs. WebKit cannot be asked, and its run counts what it left out. */
export const describeEmulated = able ? describe : describe.skip;
export const itEmulated = able ? it : it.skip;
