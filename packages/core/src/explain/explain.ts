import type { RuleSetDocument } from '../format/rule-set.ts';
import type { ReadingResult, Result } from '../evaluate/result.ts';
import type { WhatIf } from '../evaluate/what-if.ts';
import type { Explanation, ReadingDifference } from './explanation.ts';
import { raiser } from './find-raises.ts';
import { sufficientFinder } from './find-sufficient.ts';

/** Makes the function that explains a result, over the sheet of answers that it was made from, right after it was made. */
export function explainer(document: RuleSetDocument, whatIf: WhatIf): (result: Result) => Explanation {
  const findSufficient = sufficientFinder(whatIf);
  const findRaises = raiser(document, whatIf);
  const { plans, answers: { values } } = whatIf.program;
  const places = new Map(plans.map(({ index, question }) => [question.id, index]));
  return (result) => {
    const present = result.answers.present.map((question) => ({ question, value: values[places.get(question) ?? -1] ?? '' }));
    const [main, ...others] = result.readings as [ReadingResult, ...ReadingResult[]];
    const raises = findRaises();
    // Last, because it leaves answers forgotten on the sheet.
    const sufficient = findSufficient();
    return { result, present, sufficient, raises, readings: others.map((other) => compareReadings(main, other)) };
  };
}

function compareReadings(main: ReadingResult, { reading, indicated, fired }: ReadingResult): ReadingDifference {
  return {
    reading,
    indicated,
    same: indicated.category === main.indicated.category && indicated.upTo === main.indicated.upTo,
    onlyHere: fired.filter((rule) => !main.fired.includes(rule)),
    onlyInDefault: main.fired.filter((rule) => !fired.includes(rule)),
  };
}
