import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Rule } from '../format/rule.ts';
import type { ReadingResult, Result } from '../evaluate/result.ts';
import type { ReadingDifference } from '../explain/explanation.ts';
import { isNothingSaid } from './is-nothing-said.ts';
import { isOutsideAges } from './open-rules.ts';
import { endsOf, nameIndication } from './present-range.ts';
import type { RestsOn } from './rests-on.ts';
import type { ReadingView } from './result-view.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Every reading but the default one: what it indicates, by which rules, and how it differs; with the differences that an
 * explanation found, also which rules make it differ.
 */
export function presentReadings(document: RuleSetDocument, result: Result, differences: readonly ReadingDifference[], restsOn: RestsOn, vocabulary: Vocabulary): readonly ReadingView[] {
  const [standard, ...others] = result.readings;
  if (standard === undefined) return [];
  const rules = new Map(document.rules.map((rule) => [rule.id, rule]));

  /** The rules that give what a reading indicates; rules for lower categories fired too, and change nothing. */
  const deciding = (reading: ReadingResult): readonly Rule[] =>
    reading.fired.flatMap((id) => {
      const rule = rules.get(id);
      return rule !== undefined && 'category' in rule.then && rule.then.category === reading.indicated.category ? rule : [];
    });

  const compare = (reading: ReadingResult): string => {
    const [own, other] = [endsOf(standard.indicated, document), endsOf(reading.indicated, document)];
    const [bottom, top] = [other.bottom - own.bottom, other.top - own.top];
    if (bottom === 0 && top === 0) return vocabulary.strings.sameReading;
    if (bottom <= 0 && top >= 0) return vocabulary.strings.withinSpan;
    const local = [...deciding(standard), ...deciding(reading)].map(({ basis }) => basis).filter((basis) => basis !== 'source');
    const titles = [...new Set(local)].map(vocabulary.interpretationTitle);
    return bottom > 0 || top > 0 ? vocabulary.strings.higherReading(titles) : vocabulary.strings.lowerReading(titles);
  };

  return others.flatMap((reading) => {
    const declared = document.readings.find(({ id }) => id === reading.reading);
    if (declared === undefined) return [];
    const { onlyHere = [], onlyInDefault = [] } = differences.find((each) => each.reading === reading.reading && !each.same) ?? {};
    return {
      title: vocabulary.text(declared.title),
      text: vocabulary.text(declared.text),
      indicated: nameIndication(reading.indicated, vocabulary) ?? vocabulary.strings[isOutsideAges(document, result) ? 'notForAge' : isNothingSaid(result) ? 'nothingRecorded' : 'noCategory'],
      difference: compare(reading),
      basis: vocabulary.basis(declared.basis),
      reasons: deciding(reading).map((rule) => ({
        rule: rule.id,
        sentence: vocabulary.text(rule.because),
        ...restsOn(rule),
        onlyHere: onlyHere.includes(rule.id),
      })),
      notHere: deciding(standard).filter(({ id }) => onlyInDefault.includes(id)).map(({ because }) => vocabulary.text(because)),
    };
  });
}
