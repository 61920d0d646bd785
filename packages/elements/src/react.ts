import { createComponent, type EventName } from '@lit/react';
import React from 'react';
import './define.ts';
import './define-pieces.ts';
import { CseExplanation as CseExplanationElement } from './elements/cse-explanation.ts';
import { CseQuestions as CseQuestionsElement } from './elements/cse-questions.ts';
import { CseResult as CseResultElement } from './elements/cse-result.ts';
import { CseScreening as CseScreeningElement } from './elements/cse-screening.ts';
import type { CseAnswersEvent, CseChangeEvent, CseCompleteEvent, CseDraftEvent, CseErrorEvent, CseExitEvent, CseReadyEvent, CseStepEvent, CseUrgentEvent } from './events.ts';

/** What the style sheets read off the tag. React hands it on as attributes. */
interface Look {
  theme?: 'neutral' | 'govuk' | 'nhs';
  scheme?: 'light' | 'dark' | 'auto';
}

/** The element's class with the attributes of its look among its props. */
function withLook<E extends HTMLElement>(elementClass: new () => E): new () => E & Look {
  return elementClass;
}

const onError = 'cse-error' as EventName<CseErrorEvent>;

/** `<cse-screening>` for React: its properties are props, its events are `onReady`, `onChange` and so on. */
export const CseScreening = createComponent({
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
});

/** `<cse-questions>` for React. */
export const CseQuestions = createComponent({
  react: React,
  tagName: 'cse-questions',
  elementClass: withLook(CseQuestionsElement),
  displayName: 'CseQuestions',
  events: { onAnswers: 'cse-answers' as EventName<CseAnswersEvent>, onUrgent: 'cse-urgent' as EventName<CseUrgentEvent>, onError },
});

/** `<cse-result>` for React. */
export const CseResult = createComponent({ react: React, tagName: 'cse-result', elementClass: withLook(CseResultElement), displayName: 'CseResult', events: { onError } });

/** `<cse-explanation>` for React. */
export const CseExplanation = createComponent({ react: React, tagName: 'cse-explanation', elementClass: withLook(CseExplanationElement), displayName: 'CseExplanation', events: { onError } });
