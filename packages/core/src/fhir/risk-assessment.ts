import { textIn } from '../format/text-in.ts';
import { presentResult } from '../present/present-result.ts';
import type { ScreeningRecord } from '../record/record.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import { withSpacesOfFhir } from './fhir-text.ts';
import { categorySystem, nameCategory, questionnaireUrl, RECORD_SYSTEM } from './names.ts';
import type { Reference, RiskAssessment } from './resources.ts';
import { sentences } from './sentences.ts';
import { requireRecord } from '../record/require-record.ts';

export interface RiskAssessmentOptions {
  /** Whom it is about, as the receiving system names them. FHIR requires it; the record itself does not say. */
  readonly subject: Reference;
  /** The QuestionnaireResponse that it rests on, as the receiving system names it. */
  readonly basis?: Reference;
  readonly performer?: Reference;
}

/**
 * What a screening indicates, as a FHIR R4 RiskAssessment with a qualitative risk only: never a probability, never a
 * relative risk. It is `preliminary` until a person has judged. Where no category is indicated, the words say what that does
 * not mean, and nothing is coded. Neither is a span of two categories, since a code would be one end of it.
 * @throws {TypeError} where it is given no parsed rule set, no record or no subject.
 */
export function riskAssessmentOf(ruleSet: RuleSet, record: ScreeningRecord, options: RiskAssessmentOptions): RiskAssessment {
  requireParsed(ruleSet);
  requireRecord(record);
  const { subject, basis, performer } = (options as Partial<RiskAssessmentOptions> | undefined) ?? {};
  if (typeof subject !== 'object' || (subject as Reference | null) === null) throw new TypeError('Whom it is about is needed: { subject: { reference: "Patient/…" } }, as the receiving system names them. FHIR requires it.');
  const { document } = ruleSet;
  const language = record.language ?? 'en';
  const view = presentResult(ruleSet, record.result, language, null, 'practitioner');
  const coded = (category: string | null) => {
    const found = document.categories.find(({ id }) => id === category);
    return found === undefined ? {} : { coding: [{ system: categorySystem(document.id), version: document.version, code: found.id, display: textIn(found.title, language) }] };
  };
  const { judgement, result: { indicated } } = record;
  const judged = judgement === undefined ? [] : [{
    outcome: { text: 'Child sexual exploitation: category that a person judged' },
    qualitativeRisk: { ...coded(judgement.category), text: judgement.category === null ? 'No category judged. This does not mean that the child is not being exploited.' : `Judged: ${nameCategory(document, judgement.category, language)}` },
    rationale: withSpacesOfFhir(sentences([judgement.reason, `${judgement.role}, ${judgement.date}`])),
  }];
  const reasons = record.result.reasons.map(({ because }) => textIn(because, language)).join(' ');
  const actions = view.actions.map(({ text }) => text).join('\n');
  return {
    resourceType: 'RiskAssessment',
    identifier: [{ system: RECORD_SYSTEM, value: record.id }],
    status: judgement === undefined ? 'preliminary' : 'final',
    method: { coding: [{ system: questionnaireUrl(document.id), version: document.version, code: document.id }], text: textIn(document.title, language) },
    code: { text: 'Screening for child sexual exploitation' },
    subject,
    occurrenceDateTime: record.date,
    ...(performer === undefined ? {} : { performer }),
    ...(basis === undefined ? {} : { basis: [basis] }),
    prediction: [
      { outcome: { text: 'Child sexual exploitation: category that the screening indicates' }, qualitativeRisk: { ...(indicated.upTo === null ? coded(indicated.category) : {}), text: sentences([view.headline, view.message]) }, ...(reasons === '' ? {} : { rationale: reasons }) },
      ...judged,
    ],
    ...(actions === '' ? {} : { mitigation: actions }),
    note: [
      'It indicates; people decide. It predicts nothing about the child: “prediction” is the name that FHIR gives to this part.',
      ...view.notices,
      ...view.urgentOpen.map(({ text }) => `${view.labels.urgentOpen}: ${text}`),
      ...view.flags.filter(({ certain }) => certain).map(({ text }) => text),
      view.range,
      view.unknown,
    ].filter((text) => text.trim() !== '').map((text) => ({ text })),
  };
}
