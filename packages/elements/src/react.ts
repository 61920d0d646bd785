import { createComponent, type EventName, type Options, type ReactWebComponent } from '@lit/react';
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

/** What a person changes as well as the page. */
type Entered = Partial<Pick<CseScreeningElement, 'answers' | 'record'>>;

const NOTHING = { answers: {}, record: null };

/** A server runs no layout effect, and React says so. */
const useEffectOfLayout = typeof document === 'undefined' ? React.useEffect : React.useLayoutEffect;

/**
 * A component that hands what a person changes too to its element only where the page says something else than before.
 * `@lit/react` sets every prop at every render (lit/lit#5009), which would take back what was entered since.
 */
function createKeeping<E extends HTMLElement & Entered, Events extends Record<string, EventName | string>>(options: Options<E, Events>): ReactWebComponent<E, Events> {
  // By way of unknown, and made in here: holding the two types against each other takes the compiler longer than all other files together.
  const Component = createComponent(options) as unknown as React.ForwardRefExoticComponent<React.RefAttributes<E>>;
  const Keeping = React.forwardRef<E, Entered>(({ answers, record, ...props }, ref) => {
    const element = React.useRef<E>(null);
    // A record holds answers of its own, so those that the page names beside it come after it.
    useHandOver(element, 'record', record);
    useHandOver(element, 'answers', answers);
    React.useImperativeHandle(ref, () => element.current as E, []);
    return React.createElement(Component, { ...props, ref: element });
  });
  Keeping.displayName = Component.displayName;
  return Keeping as unknown as ReactWebComponent<E, Events>;
}

/**
 * Hands one prop to the element where it says something else than it last did. Its words are compared, not the object: a
 * page may write it out at each render. What the element holds already, or gave to the page, it is not given again.
 */
function useHandOver<E extends HTMLElement & Entered>(element: React.RefObject<E | null>, name: keyof Entered, prop: unknown): void {
  const value: unknown = prop ?? NOTHING[name];
  const said = React.useRef<unknown>(NOTHING[name]);
  useEffectOfLayout(() => {
    const { current } = element;
    if (current === null || isSame(said.current, value)) return;
    said.current = value;
    const { record } = current;
    const held = name === 'record' ? [record] : [current.answers, record?.answers];
    if (!held.some((each) => isSame(each, value))) Object.assign(current, { [name]: value });
  });
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || textOf(one) === textOf(other);
}

/** What is not plain data is only the same as itself. */
function textOf(value: unknown): unknown {
  try {
    return JSON.stringify(value);
  } catch {
    return value;
  }
}

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
});

/** `<cse-questions>` for React. Of `answers` the same holds as in `CseScreening`. */
export const CseQuestions = createKeeping({
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
