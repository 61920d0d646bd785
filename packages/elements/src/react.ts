import { createComponent, type EventName } from '@lit/react';
import React from 'react';
import './define.ts';
import './define-pieces.ts';
import { CseExplanation as CseExplanationElement } from './elements/cse-explanation.ts';
import { CseResult as CseResultElement } from './elements/cse-result.ts';
import { CseScreening as CseScreeningElement } from './elements/cse-screening.ts';
import type { CseChangeEvent, CseCompleteEvent, CseDraftEvent, CseErrorEvent, CseExitEvent, CseReadyEvent, CseStepEvent, CseUrgentEvent } from './events.ts';

/** What the style sheets read off the tag. React hands it on as attributes. */
interface Look {
  theme?: 'neutral' | 'govuk' | 'nhs';
  scheme?: 'light' | 'dark' | 'auto';
}

const onError = 'cse-error' as EventName<CseErrorEvent>;

/** `<cse-screening>` for React: its properties are props, its events are `onReady`, `onChange` and so on. */
export const CseScreening = createComponent({
  react: React,
  tagName: 'cse-screening',
  elementClass: CseScreeningElement as new () => CseScreeningElement & Look,
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

/** `<cse-result>` for React. */
export const CseResult = createComponent({ react: React, tagName: 'cse-result', elementClass: CseResultElement as new () => CseResultElement & Look, displayName: 'CseResult', events: { onError } });

/** `<cse-explanation>` for React. */
export const CseExplanation = createComponent({ react: React, tagName: 'cse-explanation', elementClass: CseExplanationElement as new () => CseExplanationElement & Look, displayName: 'CseExplanation', events: { onError } });
