import { writeContenders, writeGoals, writeMachine, writeMemory, writeSpeeds, writeStartUp, writeUnknowns } from './report.mjs';

/** What was done and left alone for the goals that are hard to meet. No run measures it, so it stands here in words. */
export const TRIED = `## What was tried

For the goals that are not met. The shares are what was measured when each was done, one after the other; they do not add up.

Done:
- Conditions are one table that a loop goes through, and counts follow a change of one answer instead of being made anew.
- What a change would do to the category is looked up where conditions see few states. Before these two, what-if questions were half of
  a screening's time, and a screening with many unknown answers was three times as slow as one without.
- Answers are read in one pass, in half the time of before.
- A decision is read off rows that are known in advance. It does not read sources, nor days that no measure looks at: 0.93 of the time.
- Counting goes through its concepts in one loop over arrays that it is handed: 0.97 of a decision's time, 0.94 on answers of one shape.
- A measure that is a condition is tested where it is compared: a decision takes a tenth less.
- What is the same in every result is made once and frozen.

Left alone, and why:
- Counting while reading would save a tenth of a decision, and tie the reading of answers to the measures.
- Remembering outcomes would keep what was said of a child in memory.
- Code that is generated from the rules would need \`eval\`, which a strict page does not allow.

What is left of a decision is mostly reading answers, which hold strings in any order, and then counting. [Decision 13](decisions/0013-one-table-of-conditions.md) has more.`;

/**
 * The report as docs/benchmarks.md.
 * @param {import('./run.mjs').Report} report
 */
export function writeDocument(report) {
  const { ruleSet, size, fromCases, seed, processes, rounds } = report;
  return `# Benchmarks

Written by \`npm run bench -- --write\`; do not edit by hand.

Measured on: ${writeMachine(report)}.

## How to read this

One **operation** takes one set of raw answers, as they come out of \`JSON.parse\`, and gives the rules that fired. Every contender
is given the same rules (the category rules of both readings and the actions of ${ruleSet.id} ${ruleSet.version}, parameters read from its
file) and the same ${String(size)} answer sets: ${String(fromCases)} from the rule set's own cases, the others random (seed ${String(seed)}), from nearly empty to
complete. Some answers are short (\`"yes"\`), some are in full (\`{ "value": "yes", "date": …, "source": … }\`). Before any clock
starts, every contender has to find the same rules and actions for every answer set, an unknown answer counting as "not certain".

All contenders are measured in the same process, in ${String(rounds)} rounds in an order that rotates, and that ${String(processes)} times in a fresh process,
since V8 does not optimise in the same way each time. A number is the median of all rounds; beside it stands
where the middle half of the rounds lies. Absolute numbers hold for this machine only; **compare the ratios**,
which are taken within each round. A ratio of 2 is twice as fast.

They do not all do the same amount of work. The engines give the ids of the rules that fired, and take a missing answer for a no. Our
decision also checks the answers, keeps "not known" apart from "no", and gives the range of categories that is still possible. Our
result adds reasons, sources and what is still open; the explained result adds what would be enough and what would raise it.

The form of the answers matters to JavaScript more than the rules do. Where keys come in any order and some are missing, every object
has a layout of its own, and looking up a property by name is slow; where a form always sends every key in the same order, it is
fast. So there are two tables.

## Speed on mixed answers

Keys in any order, some missing: records from several systems.

${writeSpeeds(report.mixed, report)}

## Speed on answers of one shape

The same answers, every key there, always in the same order: one form, or one table's rows.

${writeSpeeds(report.oneShape, report)}

## Goals

The goals are those that the project set itself; "×" is a ratio of speeds within one run.

${writeGoals(report)}

${TRIED}

## Unknown answers

The same concerns recorded, everything else answered with a no, or not answered.

${writeUnknowns(report)}

## Once for a rule set

Parsing checks a rule set and takes its digest; compiling makes a screener of it. json-rules-engine checks nothing when it is constructed.
Compiling includes what its construction does not: flags, ranges, reasons and explanations.

${writeStartUp(report)}

## Memory

Heap that outputs take while they are kept, over what all share.

${writeMemory(report)}

## Contenders

${writeContenders(report)}
`;
}
