import type { StatisticsPlan } from './plan.ts';

/** A whole period, both days included, `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The period of the plan that a day lies in, or null where the day is before the first one. */
export function periodOf({ period: { every, from } }: StatisticsPlan, date: string): Period | null {
  if (date < from) return null;
  const months = every === 'quarter' ? 3 : 12;
  const [begin, day] = [monthsOf(from), monthsOf(date)];
  const first = begin + Math.floor((day - begin) / months) * months;
  return { from: firstDay(first), to: dayBefore(firstDay(first + months)) };
}

function monthsOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function firstDay(months: number): string {
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
