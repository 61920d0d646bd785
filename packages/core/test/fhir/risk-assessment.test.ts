import { describe, expect, it } from 'vitest';
import { type Answers, type JudgementGiven, parse, type RuleSet, type ScreeningRecord } from '../../src/index.ts';
import { responseOf, riskAssessmentOf } from '../../src/fhir/index.ts';
import { type Fields, FULL, gloucestershire, JUDGED, record, small, WHOLE } from './example-records.ts';
import { faultsOf } from './fhir-schema.ts';

describe('a RiskAssessment', () => {
  const subject = { reference: 'Patient/example' };

  it.each<[string, RuleSet, Answers, Fields]>([
    ['of a whole record', small, FULL, WHOLE],
    ['of nothing', small, {}, {}],
    ['of Gloucestershire', gloucestershire, { disclosure: 'said' }, {}],
  ])('%s is valid by the official schema, and qualitative only', (_, ruleSet, answers, fields) => {
    const assessment = riskAssessmentOf(ruleSet, record(ruleSet, answers, fields), { subject });
    expect(faultsOf(assessment)).toEqual([]);
    expect(JSON.stringify(assessment)).not.toMatch(/probability|relativeRisk/);
  });

  it('codes the category, beside what a person judged, and is preliminary until then', () => {
    const assessment = riskAssessmentOf(small, record(small, { 'first-sign': 'yes' }), { subject });
    expect(assessment.status).toBe('preliminary');
    expect(assessment.prediction[0]?.qualitativeRisk.coding?.[0]).toMatchObject({ code: 'lower', version: '1.0.0' });
    const judged = riskAssessmentOf(small, record(small, { 'first-sign': 'yes' }, { judgement: JUDGED }), { subject });
    expect([judged.status, judged.prediction.map(({ qualitativeRisk }) => qualitativeRisk.coding?.[0]?.code)]).toEqual(['final', ['lower', 'upper']]);
  });

  it.each([undefined, null, 'Patient/example'])('of %s as whom it is about is refused', (nobody) => {
    expect(() => riskAssessmentOf(small, record(small, {}), { subject: nobody as never })).toThrow(TypeError);
  });

  it('says why a person judged so, each sentence ended once', () => {
    const rationaleOf = (judgement: JudgementGiven) => riskAssessmentOf(small, record(small, { 'first-sign': 'yes' }, { judgement }), { subject }).prediction[1]?.rationale;
    expect([rationaleOf(JUDGED), rationaleOf({ ...JUDGED, reason: 'More is known' }), rationaleOf({ category: 'lower', role: 'School nurse', date: '2026-05-02' })]).toEqual(['As indicated. School nurse, 2026-05-02.', 'More is known. School nurse, 2026-05-02.', 'School nurse, 2026-05-02.']);
  });

  it('carries the reasons, the steps, what it rests on and who performed it', () => {
    const assessment = riskAssessmentOf(small, record(small, { harm: 'yes', 'second-sign': 'no' }), { subject, basis: { reference: 'QuestionnaireResponse/1' }, performer: { reference: 'Practitioner/1' } });
    expect(assessment).toMatchObject({
      identifier: [{ system: 'urn:cse-screening:record', value: 'record-1' }],
      basis: [{ reference: 'QuestionnaireResponse/1' }],
      performer: { reference: 'Practitioner/1' },
      mitigation: 'Speak to the safeguarding lead.',
      prediction: [{ rationale: 'Several signs, or a strong one, are recorded. A sign is recorded.' }],
    });
    expect(assessment.note.map(({ text }) => text)).toContain('Two answers do not fit each other.');
  });

  it('notes what is not known and where it could lead, and no flag that is not certain', () => {
    const notes = riskAssessmentOf(small, record(small, { 'first-sign': 'yes' }), { subject }).note.map(({ text }) => text);
    expect(notes).toEqual(expect.arrayContaining(['On what is recorded: Lower. Answers that are not known could take it up to Upper.', '7 questions are not answered yet.']));
    expect(notes).not.toContain('Two answers do not fit each other.');
  });

  it('says of no category judged that this is no all-clear', () => {
    const [, judged] = riskAssessmentOf(small, record(small, { 'first-sign': 'yes' }, { judgement: { ...JUDGED, category: null } }), { subject }).prediction;
    expect(judged?.qualitativeRisk).toEqual({ text: 'No category judged. This does not mean that the child is not being exploited.' });
  });

  it('names a judged category that the rules do not have as it is recorded, as a response does: it is not none', () => {
    const made = record(small, { 'first-sign': 'yes' }, { judgement: JUDGED });
    const forged = { ...made, judgement: { ...made.judgement, category: 'no-such' } } as ScreeningRecord;
    const [, judged] = riskAssessmentOf(small, forged, { subject }).prediction;
    expect(judged?.qualitativeRisk).toEqual({ text: 'Judged: no-such' });
    expect(JSON.stringify(responseOf(small, forged))).toContain('"code":"no-such","display":"no-such"');
  });

  it('codes nothing where no category is indicated, and its words read as no all-clear', () => {
    const [prediction] = riskAssessmentOf(small, record(small, {}), { subject }).prediction;
    expect(prediction?.qualitativeRisk.coding).toBeUndefined();
    expect(prediction?.qualitativeRisk.text).toMatch(/Nothing recorded yet/);
    expect(prediction?.qualitativeRisk.text).not.toMatch(/no risk|safe|clear/i);
  });

  it('codes neither end of a span, and says both in words', () => {
    const text = JSON.stringify({ ...gloucestershire.document, parameters: gloucestershire.document.parameters.map((parameter) => (parameter.id === 'indicate-2-or-3' ? { ...parameter, value: false } : parameter)) });
    const { ruleSet: undivided } = parse(text);
    if (undivided === null) throw new Error('The switch does not parse.');
    const [prediction] = riskAssessmentOf(undivided, record(undivided, { missing: 'regularly', 'unexplained-gifts': 'yes' }), { subject }).prediction;
    expect(prediction?.qualitativeRisk.coding).toBeUndefined();
    expect(prediction?.qualitativeRisk.text).toMatch(/^Indicated: Category 2 to Category 3 /);
  });

  it('says beside the category what a system that shows nothing else would lose', () => {
    const { prediction: [prediction], note } = riskAssessmentOf(gloucestershire, record(gloucestershire, { 'immediate-danger': 'not-known', 'sexual-abuse': 'yes' }), { subject });
    expect(prediction?.qualitativeRisk.text).toMatch(/^No category is indicated on what is recorded\. This does not mean/);
    const said = note.map(({ text }) => text).join('\n');
    expect(said).toMatch(/^Draft rule set/m);
    expect(said).toMatch(/^An immediate step depends on this, and it is not known yet: Is the child in immediate danger now\?$/m);
    expect(said).toMatch(/^Something is recorded that is a harm in itself/m);
    expect(said).toMatch(/1 question is not known|questions are not answered/);
  });
});
