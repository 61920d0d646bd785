export type { AnswerWords } from './answer.ts';
export { type QuestionnaireOptions, questionnaireOf } from './questionnaire.ts';
export { recordOfResponse } from './read-response.ts';
export type { Questionnaire, QuestionnaireResponse, Reference, RiskAssessment } from './resources.ts';
export { responseOf, type ResponseOptions } from './response.ts';
export { riskAssessmentOf, type RiskAssessmentOptions } from './risk-assessment.ts';
