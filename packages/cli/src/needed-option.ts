import { type Command, Option } from 'commander';

/** An option that a command cannot do without. Commander's own required options are checked first, and so would hide that another option is misspelt. */
export class NeededOption extends Option {}

/** Refuses a command line that leaves out what its command needs. */
export function refuseWithoutNeeded(command: Command): void {
  const missing = command.options.find((option) => option instanceof NeededOption && command.getOptionValue(option.attributeName()) === undefined);
  if (missing !== undefined) command.error(`error: option '${missing.flags}' is missing`);
}
