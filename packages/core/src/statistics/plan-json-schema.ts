import * as z from '../format/zod.ts';
import { StatisticsPlan } from './plan.ts';

/** The JSON Schema (draft 7) of a plan of statistics, made from the same schema that `parsePlan` uses. */
export function statisticsPlanJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(StatisticsPlan, { target: 'draft-7', reused: 'inline' }), title: 'Plan of statistics' };
}
