import { Condition, Comparison } from './condition.ts';
import { describeSchema, type JsonSchema } from './describe-schema.ts';
import { DESCRIPTIONS } from './descriptions.ts';
import { AgeMeasure, CountMeasure, CountWhenMeasure, MaximumMeasure, Measure, MonthsSinceMeasure, Selector, SumMeasure, Term, WhenMeasure, WithinMeasure } from './measure.ts';
import { Asked, Becomes, CategoriesApply, PackDocument, PackSection, PackService, TakesOut } from './pack.ts';
import { ChoiceQuestion, ChoicesQuestion, DateQuestion, NumberQuestion, Option, PresenceQuestion, Question, Section, TextQuestion } from './question.ts';
import { Action, Category, Completeness, Consequence, Flag, Parameter, Reading, Rule } from './rule.ts';
import { RuleSetDocument, SelfCompleted } from './rule-set.ts';
import { Interpretation, Source, SourceRow } from './source.ts';
import { Text, Translation } from './text.ts';
import * as z from './zod.ts';

const PARTS = {
  Action, AgeMeasure, Category, ChoiceQuestion, ChoicesQuestion, Comparison, Completeness, Condition, Consequence, CountMeasure,
  CountWhenMeasure, DateQuestion, Flag, Interpretation, MaximumMeasure, Measure, MonthsSinceMeasure, NumberQuestion, Option, Parameter,
  PresenceQuestion, Question, Reading, Rule, Section, SelfCompleted, Selector, Source, SourceRow, SumMeasure, Term, Text, TextQuestion, Translation,
  WhenMeasure, WithinMeasure,
};

/**
 * The JSON Schema (draft 7, which editors know best) of a rule set, made from the same schema that `parse` uses. It checks
 * the shape; what the parts say of each other is checked by `parse` alone.
 */
export function ruleSetJsonSchema(): JsonSchema {
  return describedSchema(RuleSetDocument, PARTS, 'Rule set', 'RuleSet');
}

/** The JSON Schema (draft 7) of a pack, made from the same schema that `parsePack` uses. */
export function packJsonSchema(): JsonSchema {
  return describedSchema(PackDocument, { ...PARTS, Asked, Becomes, CategoriesApply, PackSection, PackService, TakesOut }, 'Pack', 'Pack');
}

function describedSchema(whole: z.ZodMiniType, parts: Readonly<Record<string, z.ZodMiniType>>, title: string, name: string): JsonSchema {
  const registry = z.registry<{ id: string }>();
  for (const [id, part] of Object.entries(parts)) registry.add(part, { id });
  const schema = z.toJSONSchema(whole, { target: 'draft-7', metadata: registry, reused: 'inline' }) as JsonSchema;
  schema['title'] = title;
  describeSchema(schema, name, DESCRIPTIONS);
  for (const [id, part] of Object.entries(schema.definitions ?? {})) describeSchema(part, id, DESCRIPTIONS);
  return schema;
}
