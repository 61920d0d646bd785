import { parse, type RuleSet, verifyRuleSet } from '@cse-screening/core';
import { fixText } from '@cse-screening/core/lint';
import type { Screening } from '../screening.ts';
import type { Proof, Version } from './lab-model.ts';
import { isUsable, type Look, lookAt, type UsableLook } from './look.ts';

/** After a text was read: how much longer nothing must be typed before all else is worked out, in milliseconds. */
const PAUSE_TO_WORK_OUT = 400;

/** What the work needs of its element. */
interface LabWorkPorts {
  /** The text that is edited, as it is now. */
  readonly text: () => string;
  /** The language of what is described, and the day of the check, `YYYY-MM-DD`. */
  readonly settings: () => { readonly language: string; readonly date: string };
  /** Something changed that is shown. */
  readonly changed: () => void;
  /** More is known of the text. */
  readonly found: (look: Look) => void;
  /** Nothing more is to be found. */
  readonly finished: () => void;
  /** Waits so many milliseconds, and then until the page has time. */
  readonly wait: (ms: number) => Promise<void>;
}

/** What becomes of the text in the editor when a rule set arrives: `begin` replaces it for good, `replace` so that undo brings it back, `keep` leaves it. */
type Reception = 'begin' | 'replace' | 'keep';

/** What is known of the text that is edited, and the work that finds it out. */
export class LabWork {
  /** What is known of the text as it stands; null while no text was ever there. */
  look: Look | null = null;
  /** What is known of the text as it last could be used. */
  good: UsableLook | null = null;
  /** What edits are compared with. */
  published: Version | null = null;
  /** The text that the page gave as the published one, which may be none that can be used. */
  publishedText: string | null = null;
  cases: string | null = null;
  /** Slips in the text that a machine can correct. */
  slips = 0;
  proof: Proof | 'running' | null = null;
  /** The program of each rule set that a case is tried with. */
  readonly programs = new WeakMap<RuleSet, Screening>();
  readonly #ports: LabWorkPorts;
  /** The text when the page asked for a rule set. */
  #textWhenAsked = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Rises with every change of what is looked at: work for an earlier one stops. */
  #turn = 0;

  constructor(ports: LabWorkPorts) {
    this.#ports = ports;
  }

  /** Whether the text is another than the published one: so it stays, whatever it is compared with. */
  get isEdited(): boolean {
    return this.#ports.text() !== (this.publishedText ?? '');
  }

  /** Whether the text is another than the one that it is compared with. */
  get differs(): boolean {
    return this.#ports.text() !== this.published?.text;
  }

  /** Notes that the page asks for a rule set: what is edited from here on is a draft of it. */
  expect(): void {
    this.#textWhenAsked = this.#ports.text();
  }

  /**
   * Takes the published rule set. A text that came while it was waited for, or before the first one, is a draft of it and
   * stays; other edits can be brought back.
   */
  publish(given: string): Reception {
    const text = this.#ports.text();
    const isDraft = text !== '' && (this.publishedText === null || text !== this.#textWhenAsked);
    const reception = isDraft ? 'keep' : text !== '' && this.isEdited ? 'replace' : 'begin';
    this.publishedText = given.replaceAll('\r\n', '\n');
    const { ruleSet } = parse(given);
    this.published = ruleSet === null ? null : { ruleSet, text: this.publishedText };
    return reception;
  }

  /** Compares with the text as it is now from here on. False where it cannot be used. */
  compareWithThis(): boolean {
    const { good } = this;
    if (good === null || good.text !== this.#ports.text()) return false;
    this.published = { ruleSet: good.ruleSet, text: good.text };
    this.lookSoon();
    return true;
  }

  /** Looks the text through, at once or after a pause in which nothing is typed. */
  lookSoon(pause = 0): void {
    this.stop();
    let isFirst = pause > 0;
    // The text is read soon, so that a slip is marked. The rest, which takes longer, waits until nobody types.
    const wait = () => {
      const more = isFirst ? PAUSE_TO_WORK_OUT : 0;
      isFirst = false;
      return this.#ports.wait(more);
    };
    this.#timer = setTimeout(() => { void this.lookThrough(wait); }, pause);
  }

  /** Looks the text through, and waits between two pieces of work. */
  async lookThrough(wait: () => Promise<void>): Promise<void> {
    this.stop();
    const turn = this.#turn;
    const text = this.#ports.text();
    // No text was ever there. Where one was, an empty editor is a text that cannot be used.
    if (text === '' && this.look === null && this.publishedText === null) return;
    const show = (look: Look) => {
      this.look = look;
      if (isUsable(look)) this.good = look;
      if (look.isWhole) this.slips = fixText(text).fixes.reduce((sum, fix) => sum + fix.count, 0);
      this.#ports.found(look);
    };
    const goOn = async () => {
      await wait();
      return this.#turn === turn;
    };
    await lookAt(text, { published: this.published?.ruleSet ?? null, cases: this.cases, ...this.#ports.settings() }, show, goOn);
    if (this.#turn === turn) this.#ports.finished();
  }

  /** Stops what is looked at. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
  }

  /** The text with its slips corrected. */
  tidy(): string {
    this.slips = 0;
    return fixText(this.#ports.text()).text;
  }

  /** Proves what should hold of the text as it last could be used. */
  async prove(): Promise<void> {
    if (this.good === null) return;
    const { ruleSet, text } = this.good;
    this.proof = 'running';
    this.#ports.changed();
    // The button says that it is at work before it is.
    await this.#ports.wait(0);
    this.proof = { of: text, verification: verifyRuleSet(ruleSet) };
    this.#ports.changed();
  }
}
