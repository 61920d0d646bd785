/** The parts of FHIR R4 (4.0.1) that are written and read here. Names and forms are the standard's. */

export interface Coding {
  readonly system?: string;
  readonly version?: string;
  readonly code?: string;
  readonly display?: string;
}

interface CodeableConcept {
  readonly coding?: readonly Coding[];
  readonly text?: string;
}

export interface Extension {
  readonly url: string;
  readonly valueString?: string;
  readonly valueDate?: string;
  readonly valueDecimal?: number;
  readonly valueBoolean?: boolean;
  readonly valueCode?: string;
  readonly valueMarkdown?: string;
  readonly extension?: readonly Extension[];
}

export interface Element {
  readonly extension?: readonly Extension[];
}

export interface Reference {
  readonly reference?: string;
  readonly type?: string;
  readonly identifier?: { readonly system?: string; readonly value: string };
  readonly display?: string;
}

export interface EnableWhen {
  readonly question: string;
  readonly operator: 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=';
  readonly answerCoding?: Coding;
  readonly answerDecimal?: number;
}

export interface QuestionnaireItem extends Element {
  readonly linkId: string;
  readonly text?: string;
  readonly type: 'group' | 'display' | 'choice' | 'decimal' | 'date' | 'text' | 'string';
  readonly required?: boolean;
  readonly repeats?: boolean;
  readonly readOnly?: boolean;
  readonly enableWhen?: readonly EnableWhen[];
  readonly enableBehavior?: 'all' | 'any';
  readonly answerOption?: readonly { readonly valueCoding: Coding }[];
  readonly item?: readonly QuestionnaireItem[];
}

export interface Questionnaire extends Element {
  readonly resourceType: 'Questionnaire';
  readonly url: string;
  readonly version: string;
  readonly name: string;
  readonly title: string;
  readonly status: 'draft' | 'active' | 'retired';
  readonly experimental?: boolean;
  readonly subjectType: readonly ['Patient'];
  readonly publisher: string;
  readonly description: string;
  readonly purpose: string;
  readonly effectivePeriod: { readonly start: string; readonly end?: string };
  readonly language: string;
  readonly item: readonly QuestionnaireItem[];
}

export interface ResponseAnswer extends Element {
  readonly valueCoding?: Coding;
  readonly valueDecimal?: number;
  readonly valueDate?: string;
  readonly valueString?: string;
  readonly _valueDecimal?: Element;
  readonly _valueDate?: Element;
  readonly _valueString?: Element;
  readonly item?: readonly ResponseItem[];
}

export interface ResponseItem extends Element {
  readonly linkId: string;
  readonly text?: string;
  readonly answer?: readonly ResponseAnswer[];
  readonly item?: readonly ResponseItem[];
}

export interface QuestionnaireResponse extends Element {
  readonly resourceType: 'QuestionnaireResponse';
  readonly identifier: { readonly system: string; readonly value: string };
  readonly questionnaire: string;
  readonly status: 'in-progress' | 'completed';
  readonly language?: string;
  readonly subject?: Reference;
  readonly authored?: string;
  readonly author?: Reference;
  readonly item: readonly ResponseItem[];
}

export interface RiskAssessment extends Element {
  readonly resourceType: 'RiskAssessment';
  readonly status: 'preliminary' | 'final';
  readonly identifier: readonly { readonly system: string; readonly value: string }[];
  readonly method: CodeableConcept;
  readonly code: CodeableConcept;
  readonly subject: Reference;
  readonly occurrenceDateTime: string;
  readonly performer?: Reference;
  readonly basis?: readonly Reference[];
  readonly prediction: readonly { readonly outcome: CodeableConcept; readonly qualitativeRisk: CodeableConcept; readonly rationale?: string }[];
  readonly mitigation?: string;
  readonly note: readonly { readonly text: string }[];
}
