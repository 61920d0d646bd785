import type { ActionView } from './result-view.ts';

/** Whether an action's text begins with its duty, as "Consider asking …" does: it is not said twice. */
export function saysDuty({ duty, text }: Pick<ActionView, 'duty' | 'text'>): boolean {
  return text.toLowerCase().startsWith(duty.toLowerCase());
}
