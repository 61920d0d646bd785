import { createComponent, type EventName } from '@lit/react';
import React from 'react';
import './define.ts';
import './define-pieces.ts';
import { CseExplanation as CseExplanationElement } from './elements/cse-explanation.ts';
import { CseQuestions as CseQuestionsElement } from './elements/cse-questions.ts';
import { CseResult as CseResultElement } from './elements/cse-result.ts';
import { CseScreening as CseScreeningElement } from './elements/cse-screening.ts';
import type { CseAnswersEvent, CseChangeEvent, CseCompleteEvent, CseDraftEvent, CseErrorEvent, CseExitEvent, CseReadyEvent, CseStepEvent, CseUrgentEvent } from './events.ts';
import { createKeeping } from './react/create-keeping.ts';
import { withLook } from './react/with-look.ts';

const onError = 'cse-error' as EventName<CseErrorEvent>;

/**
 * `<cse-screening>` for React: its properties are props, its events are `onReady`, `onChange` and so on. `answers` and
 * `record` are what it begins with: rendering again changes nothing, and what the page says otherwise than before is taken.
 */
export const CseScreening = createKeeping({
  react: React,
  tagName: 'cse-screening',
  elementClass: withLook(CseScreeningElement),
  displayName: 'CseScreening',
  events: {
    onReady: 'cse-ready' as EventName<CseReadyEvent>,
    onChange: 'cse-change' as EventName<CseChangeEvent>,
    onUrgent: 'cse-urgent' as EventName<CseUrgentEvent>,
    onStep: 'cse-step' as EventName<CseStepEvent>,
    onComplete: 'cse-complete' as EventName<CseCompleteEvent>,
    onDraft: 'cse-draft' as EventName<CseDraftEvent>,
    onExit: 'cse-exit' as EventName<CseExitEvent>,
    onError,
  },
  // A record holds answers of its own, so those that the page names beside it come after it.
}, { record: null, answers: {} });

/** `<cse-questions>` for React. Of `answers` the same holds as in `CseScreening`. */
export const CseQuestions = createKeeping({
  react: React,
  tagName: 'cse-questions',
  elementClass: withLook(CseQuestionsElement),
  displayName: 'CseQuestions',
  events: { onAnswers: 'cse-answers' as EventName<CseAnswersEvent>, onUrgent: 'cse-urgent' as EventName<CseUrgentEvent>, onError },
}, { answers: {} });

/** `<cse-result>` for React. */
export const CseResult = createComponent({ react: React, tagName: 'cse-result', elementClass: withLook(CseResultElement), displayName: 'CseResult', events: { onError } });

/** `<cse-explanation>` for React. */
export const CseExplanation = createComponent({ react: React, tagName: 'cse-explanation', elementClass: withLook(CseExplanationElement), displayName: 'CseExplanation', events: { onError } });
