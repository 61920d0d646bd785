import * as z from './zod.ts';
import { Id } from './identifiers.ts';

/** The operators of json-rules-engine, and no others. */
export const OPERATORS = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
] as const;

export const Operator = z.enum(OPERATORS);

const Operand = z.union([
  z.string(),
  z.boolean(),
  z.number(),
  z.array(z.string()).check(z.minLength(1)),
  z.strictObject({ fact: Id }),
]);

/** One comparison of a question's answer or a measure with a value. */
export const Comparison = z.strictObject({ fact: Id, operator: Operator, value: Operand });

/** json-rules-engine's condition format, without JSONPath, `params` and empty groups. */
export type Condition = { all: Condition[] } | { any: Condition[] } | { not: Condition } | Comparison;

const Group: z.ZodMiniType<Condition[]> = z.lazy(() => z.array(Condition).check(z.minLength(1)));

export const Condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: Group }),
    z.strictObject({ any: Group }),
    z.strictObject({ not: Condition }),
    Comparison,
  ]),
);

export type Operator = z.infer<typeof Operator>;
export type Comparison = z.infer<typeof Comparison>;
