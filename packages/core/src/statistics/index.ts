export { About, type CountedRecord } from './entry.ts';
export type { Heading } from './headings.ts';
export { parseCountedRecord } from './parse-counted-record.ts';
export { parsePlan } from './parse-plan.ts';
export { StatisticsPlan } from './plan.ts';
export { AsOfError, type LeftOutReason, type PeriodTables, type PublishedTable, type Statistics, tabulate } from './tabulate.ts';
