import type { ActionView } from '@cse-screening/core';

/** Whether an action cannot wait. */
export function isPressing({ urgency }: Pick<ActionView, 'urgency'>): boolean {
  return urgency !== 'routine';
}
