import type { Answers, AnswerValue, RuleSet, ScreeningRecord } from '@cse-screening/core';
import { digest } from '@cse-screening/core/load';
import type { Detail } from './answers.ts';
import type { Draft } from './draft/draft.ts';
import { CseChangeEvent, CseCompleteEvent, CseErrorEvent, CseStepEvent } from './events.ts';
import { type Entered, isNothing, NOTHING_ENTERED } from './flow/entered.ts';
import { giveAnswer, giveDetail, setTypedDatesAside } from './flow/give-answer.ts';
import { PressingNotice } from './flow/pressing-notice.ts';
import { type FocusTarget, placeOfStep, questionElementId, stepOfPlace } from './flow/places.ts';
import { findMissing, findUnusable, type Problem, problemOfRefused } from './flow/problems.ts';
import { resumeDraft } from './flow/resume-draft.ts';
import { findStep, type Layout, planSteps, type Step } from './flow/steps.ts';
import { findOpenJudgement } from './judgement/find-open-judgement.ts';
import type { JudgementEntry } from './judgement/judgement-entry.ts';
import { RecordMaker, type RecordPorts } from './record-maker.ts';
import type { Screened } from './screening.ts';
import { isSelfCompleted } from './self-completed.ts';
import { today } from './today.ts';
import type { ScreeningHandlers } from './views/screening-model.ts';

/** What a session needs of its element. */
interface SessionPorts extends RecordPorts {
  readonly ruleSet: () => RuleSet | null;
  readonly layout: () => Layout;
  /** Something changed that is shown; with a place, the focus goes there once it is. */
  readonly show: (focus?: FocusTarget) => void;
  readonly emit: (event: Event) => void;
  /** What is entered changed and can be kept as a draft. */
  readonly keep: () => void;
  /** A person goes on from what stands on the page, and has read what they are told there. */
  readonly leave: () => void;
  /** Takes in what is being typed, as if the field had been left. */
  readonly takeTyped: () => void;
}

/** One screening as a person goes through it: what is entered, where they are, what is to be put right. */
export class Session implements ScreeningHandlers {
  entered: Entered = NOTHING_ENTERED;
  /** The steps that there are now, and the place of the one shown. */
  steps: readonly Step[] = [];
  at = 0;
  problems: readonly Problem[] = [];
  /** The step on which the problems are listed. */
  problemsOn = '';
  /** The step to come back to after a change. */
  returnTo: string | null = null;
  /** What cannot wait, and after which answer. */
  readonly pressing = new PressingNotice();
  /** It was finished, and has been changed since. */
  reopened = false;
  /** How often the session was begun anew. Controls are made anew with it, so that nothing typed for the last child stays in one. */
  turn = 0;
  /** The turn whose controls are on the page. */
  shown = 0;
  readonly #ports: SessionPorts;
  readonly #records: RecordMaker;
  #wanted: string | null = null;
  /** What a reset goes back to, with its finished record: what the page handed over, or what it was given from here and set again. */
  #given: readonly [Entered, ScreeningRecord | null] = [NOTHING_ENTERED, null];
  #finished: ScreeningRecord | null = null;
  /** What the page last handed over that did not come from here. */
  handed: Entered = NOTHING_ENTERED;
  #begunWith: string | null = null;

  constructor(ports: SessionPorts) {
    this.#ports = ports;
    this.#records = new RecordMaker(ports);
  }

  /** The record, once it is finished. One that was finished under another version of the rule set counts as unfinished here: it is gone on with. */
  get finished(): ScreeningRecord | null {
    const ruleSet = this.#ports.ruleSet();
    return ruleSet === null || this.#finished?.ruleSet.digest === ruleSet.digest ? this.#finished : null;
  }

  get step(): Step | undefined {
    return this.steps[this.at];
  }

  /** The name of the step that somebody went to; null while they are at the first one. */
  get stepName(): string | null {
    return this.#wanted;
  }

  /** Works out the steps anew. A step that is gone gives way to the one in its place. */
  plan({ sections, ruleSet }: Screened): void {
    this.steps = planSteps(sections, this.#ports.layout(), isSelfCompleted(ruleSet));
    const found = this.#wanted === null ? 0 : findStep(this.steps, this.#wanted);
    this.at = found >= 0 ? found : Math.min(this.at, this.steps.length - 1);
  }

  /** Takes what the page hands over: it may be about another child, so nothing of what was there stays. */
  accept(entered: Entered, finished: ScreeningRecord | null = null): void {
    this.handed = setTypedDatesAside(entered);
    this.#given = [this.handed, finished];
    this.#begunWith = null;
    this.entered = this.handed;
    this.#finished = finished;
    this.reopened = false;
    this.#records.forget();
    this.turn += 1;
    this.#wanted = null;
    this.at = 0;
    this.returnTo = null;
    this.pressing.clear();
    this.#settle();
  }

  /** Whether the page got this from here, and nothing was entered since. */
  isOwn(given: unknown): boolean {
    const record = this.finished ?? this.#records.made(this.entered);
    return given === this.entered.answers || (record !== null && (given === record || given === record.answers));
  }

  /** Whether the page only hands back what it was given, as some do after each `cse-change`: then nothing is taken over, and a reset goes back to it. */
  gave(given: ScreeningRecord | Answers): boolean {
    const same = this.isOwn(given);
    if (same) this.#given = [this.entered, this.#finished];
    return same;
  }

  /** The digest of what the page handed over: what a draft of it is begun with. */
  get begunWith(): string {
    // A page may hand over half a character, of which no digest can be made.
    return (this.#begunWith ??= digest(JSON.parse(JSON.stringify(this.handed), (_, part: unknown) => (typeof part === 'string' ? part.replace(/\p{Cs}/gu, '\uFFFD') : part))));
  }

  /** Takes up a draft; `resumeDraft` says what of it counts beside what is entered. */
  resume(draft: Draft): void {
    this.entered = resumeDraft(draft, this);
    this.#finished = null;
    this.#wanted ??= draft.step;
  }

  /** Goes back to what the page handed over. */
  restart(): void {
    this.accept(...this.#given);
  }

  /** The record as it stands; null where none can be made. */
  record(): ScreeningRecord | null {
    return this.finished ?? this.#records.record(this.#records.take(this.entered));
  }

  readonly answer = (question: string, value: AnswerValue | null, done?: boolean): void => {
    const before = this.#ports.screen(this.entered)?.view;
    this.#enter(giveAnswer(this.entered, question, value), done);
    const urgent = this.pressing.compare(question, before, this.#ports.screen(this.entered)?.view);
    if (urgent === null) return;
    this.#ports.show('added');
    this.#ports.emit(urgent);
  };

  /** The button that was pressed goes away with the answer, so the focus moves to the question. */
  readonly clear = (question: string): void => {
    this.answer(question, null);
    this.#ports.show({ place: questionElementId(question) });
  };

  readonly detail = (question: string, name: keyof Detail, text: string, done: boolean): void => {
    this.#enter(giveDetail(this.entered, question, name, text), done);
  };

  readonly write = (part: 'narrative' | 'childsWords', text: string, done: boolean): void => { this.#enter({ [part]: text }, done); };

  readonly judge = (change: Partial<JudgementEntry>, done: boolean): void => { this.#enter({ judgement: { ...this.entered.judgement, ...change, date: today() } }, done); };

  /** Goes to a step, and tells the page. */
  readonly move = (name: string, focus: FocusTarget = 'step'): void => {
    const step = this.steps[findStep(this.steps, name)]?.name ?? name;
    this.pressing.hush();
    this.#goToStep(step, focus);
    this.#ports.emit(new CseStepEvent(step));
  };

  /** Validates the step, and goes on: to the next one, or back to where the person came from. */
  readonly next = (): void => {
    const next = this.returnTo ?? this.steps[this.at + 1]?.name;
    this.#leave();
    if (this.validate() && next !== undefined) this.move(next);
  };

  readonly back = (): void => {
    this.#leave();
    const before = this.returnTo ?? this.steps[this.at - 1]?.name;
    if (before !== undefined) this.move(before);
  };

  /** Goes somewhere to change something, and comes back with Continue. */
  readonly change = (name: string): void => {
    const from = this.step?.name ?? null;
    this.move(name, placeOfStep(name));
    this.returnTo = from;
  };

  /** Goes to a place by its id, on whichever step it is; problems stay listed on the step that is left. */
  readonly go = (place: string): void => {
    const { step: from, problems } = this;
    const target = this.steps[findStep(this.steps, stepOfPlace(place))];
    const isOfStep = place.startsWith('question-') || problems.some((problem) => problem.place === place);
    if (!isOfStep || target === undefined || target === from) {
      this.#ports.show({ place });
      return;
    }
    this.move(target.name, { place });
    this.returnTo = from?.name ?? null;
    this.problems = problems;
  };

  readonly finish = (): void => { this.complete(); };

  /** Goes to a step at the page's wish: nobody is told. */
  goTo(name: string): boolean {
    this.#ports.takeTyped();
    const step = this.steps[findStep(this.steps, name)];
    if (step === undefined) return false;
    this.#goToStep(step.name, placeOfStep(name));
    return true;
  }

  /** Lists what cannot be used on the step that is shown. True where there is nothing. */
  validate(): boolean {
    this.#ports.takeTyped();
    const screened = this.#ports.screen(this.entered);
    if (screened === null) return false;
    const unkeepable = this.findUnkeepable().filter(({ place }) => findStep(this.steps, stepOfPlace(place)) === this.at);
    return this.#settle([...findUnusable(this.entered, screened, this.step?.questions ?? []), ...unkeepable]);
  }

  /** Finishes the screening, or says what it still needs. Finishing again what is finished changes nothing. */
  complete(): ScreeningRecord | null {
    this.#ports.takeTyped();
    if (this.finished !== null) return this.finished;
    const snapshot = this.#records.take(this.entered);
    if (snapshot === null) return null;
    const { screened } = snapshot;
    const last = this.steps.at(-1);
    if (last !== undefined && last !== this.step) this.#wanted = last.name;
    this.plan(screened);
    if (!this.#settle(this.#open(screened))) return null;
    const { record, refused } = this.#records.finish(snapshot);
    if (record === null) {
      this.#settle([problemOfRefused(refused ?? '')]);
      return null;
    }
    this.#finished = record;
    this.reopened = false;
    this.#ports.show('finished');
    this.#ports.emit(new CseCompleteEvent(record));
    return record;
  }

  /** What no record can hold, such as half a character or a text that is too long. */
  findUnkeepable(): readonly Problem[] {
    const snapshot = isNothing(this.entered) || this.finished !== null ? null : this.#records.take(this.entered);
    const refused = snapshot === null ? undefined : this.#records.refused(snapshot);
    return refused === undefined ? [] : [problemOfRefused(refused)];
  }

  /** Everything that stands between what is entered and a finished record. It holds back no action. */
  #open(screened: Screened): readonly Problem[] {
    const { entered } = this;
    const unusable = findUnusable(entered, screened);
    // An answer that cannot be used is also missing, and that it cannot be used is the more helpful to hear.
    const missing = findMissing(entered, screened).filter(({ place }) => unusable.every((problem) => problem.place !== place));
    const problems = [...unusable, ...missing, ...findOpenJudgement(entered.judgement, screened)];
    // Who answers for themselves is asked the questions, and for no account and no judgement.
    return isSelfCompleted(screened.ruleSet) ? problems.filter(({ place }) => place.startsWith('question-')) : problems;
  }

  /** Goes to a step. The problems that were listed belong to the last one, and are taken away. */
  #goToStep(step: string, focus: FocusTarget): void {
    this.#wanted = step;
    this.returnTo = null;
    this.#settle();
    this.#ports.show(focus);
  }

  /** Notes that the notices were read. They were not where problems are listed, which are shown in their place. */
  #leave(): void {
    if (this.problems.length === 0) this.#ports.leave();
  }

  #enter(change: Partial<Entered>, done = true): void {
    // A control that is taken off the page still reports what was typed into it. That belongs to the screening before this one.
    if (this.shown !== this.turn) return;
    const wasFinished = this.finished !== null;
    this.entered = { ...this.entered, ...change };
    this.#finished = null;
    this.reopened ||= wasFinished;
    this.#ports.keep();
    if (!done && !wasFinished) return;
    this.#ports.show();
    if (!done) return;
    // Taken now: whoever reads it later gets this child's, whatever the page has set since.
    const snapshot = this.#records.take(this.entered);
    this.#ports.emit(new CseChangeEvent(() => this.#records.record(snapshot)));
  }

  /** Lists what is to be put right, or takes the list away. True where there is nothing. */
  #settle(problems: readonly Problem[] = []): boolean {
    const before = this.problems.length;
    this.problems = problems;
    this.problemsOn = this.step?.name ?? '';
    if (problems.length > 0) this.#ports.show('errors');
    else if (before > 0) this.#ports.show();
    if (problems.length + before > 0) this.#ports.emit(new CseErrorEvent('to-correct', 'The practitioner has something to put right.', [], problems.length));
    return problems.length === 0;
  }
}
