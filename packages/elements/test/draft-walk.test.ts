import { aTimeout } from '@open-wc/testing';
import fc from 'fast-check';
import type { CseScreening, ScreeningRecord } from '../src/index.ts';
import { comeBack, leavePage } from './keep-draft.ts';
import { MemoryStore } from './memory-store.ts';
import { fill, root, ruleSetText } from './open-screening.ts';

const NAMES = ['record-A', 'record-B'] as const;

/** The account of a child: it says whose it is. */
const accountOf = (child: string) => `What was seen of ${child}.`;

/**
 * A page on which several children are screened one after the other, with stores for drafts. The page knows whom it is
 * about; what comes up, and what is kept, must be of that child.
 */
class Page {
  /** The child that the page is about. */
  child = 'child-0';
  element: CseScreening;
  readonly #place = document.createElement('div');
  readonly #stores = [new MemoryStore(), new MemoryStore()] as const;
  #store = 0;
  #children = 0;
  readonly #rules: string;
  /** Whose a name is, and what the page's database holds under it. */
  readonly #named = new Map<string, string>();
  readonly #twice = new Set<string>();
  readonly #database = new Map<string, ScreeningRecord>();
  /** Whether a person has entered something since the page was opened, named or given a record. */
  #entered = false;
  /** Whether nobody has turned to any child yet, on a page that names no record: whichever draft is there comes up. */
  #anyone = true;

  constructor(rules: string) {
    this.#rules = rules;
    document.body.append(this.#place);
    this.element = this.#open(null);
  }

  end(): void {
    this.#place.remove();
  }

  async settle(): Promise<void> {
    await this.element.updateComplete;
    await aTimeout(0);
    await this.element.updateComplete;
  }

  async write(): Promise<void> {
    const field = root(this.element).querySelector<HTMLTextAreaElement>('#narrative');
    if (field !== null) await fill(this.element, field, accountOf(this.child));
    this.#entered = true;
    this.#anyone = false;
  }

  /** Another child, who has no record yet. A page that still names the one before does not turn to that name again: it would mean both. */
  begin(a: number): void {
    if (a % 2 === 0) this.element.recordId = null;
    else if (this.element.recordId !== null) this.#twice.add(this.element.recordId);
    this.element.record = null;
    this.child = this.#newChild();
    this.#entered = false;
    this.#anyone = false;
  }

  /** The record gets its name only now. What nobody has gone on with is not of it. */
  name(a: number): void {
    const name = NAMES[a % NAMES.length] as string;
    if (this.element.recordId !== null || this.#named.has(name) || this.#twice.has(name)) return;
    this.element.recordId = name;
    this.#anyone = false;
    if (!this.#entered) this.child = this.#newChild();
    this.#named.set(name, this.child);
  }

  /** The page turns to a record that it has a name for, in either order. */
  turn(a: number, b: number): void {
    const name = NAMES[a % NAMES.length] as string;
    if (this.#twice.has(name)) return;
    const record = structuredClone(this.#database.get(name) ?? null);
    Object.assign(this.element, b % 2 === 0 ? { recordId: name, record } : { record, recordId: name });
    this.#turnTo(name);
  }

  /** The page's database gets the record. */
  save(): void {
    const { recordId, record } = this.element;
    if (recordId !== null && this.#named.get(recordId) === this.child && record?.narrative === accountOf(this.child)) this.#database.set(recordId, record);
  }

  async store(a: number): Promise<void> {
    this.#store = a % this.#stores.length;
    this.element.draftStore = this.#stores[this.#store] ?? null;
    await this.settle();
    if (this.#anyone) this.#takeWhoComesUp();
  }

  /** Another visit. */
  async reopen(a: number): Promise<void> {
    const name = [null, ...NAMES.filter((each) => !this.#twice.has(each))][a % (NAMES.length + 1)] ?? null;
    this.element = this.#open(name);
    await this.settle();
    if (name !== null) this.#turnTo(name);
    else this.#takeWhoComesUp();
    this.#entered = false;
  }

  async leave(): Promise<void> {
    leavePage();
    await this.settle();
    if (this.shown !== null) throw new Error('Something stays on a page that was left.');
    comeBack();
  }

  async discard(): Promise<void> {
    await this.element.discardDraft();
  }

  /** Whose account is shown; null where none is. */
  get shown(): string | null {
    return childIn(this.element.record?.narrative);
  }

  /** Whose draft each store holds. */
  get kept(): readonly (string | null)[] {
    return this.#stores.map(({ text }) => childIn(text));
  }

  #open(name: string | null): CseScreening {
    const element = document.createElement('cse-screening');
    const record = name === null ? undefined : this.#database.get(name);
    Object.assign(element, { date: '2026-03-04', layout: 'page', rules: this.#rules, recordId: name, draftStore: this.#stores[this.#store], ...(record !== undefined && { record: structuredClone(record) }) });
    this.#place.replaceChildren(element);
    return element;
  }

  #turnTo(name: string): void {
    this.child = this.#named.get(name) ?? this.#newChild();
    this.#named.set(name, this.child);
    this.#entered = false;
    this.#anyone = false;
  }

  #takeWhoComesUp(): void {
    const { shown } = this;
    this.#anyone = shown === null;
    this.child = shown ?? this.#newChild();
  }

  #newChild(): string {
    return `child-${(this.#children += 1)}`;
  }
}

function childIn(text: string | null | undefined): string | null {
  return /child-\d+/.exec(text ?? '')?.[0] ?? null;
}

const MOVES = ['write', 'write', 'begin', 'name', 'turn', 'save', 'store', 'reopen', 'leave', 'discard'] as const;
const seed = Math.floor(Math.random() * 2 ** 31);

describe('drafts of several children', () => {
  it(`come up for no other child, and are written over by none, whatever the page does (seed ${seed})`, async function () {
    this.timeout(240_000);
    const rules = await ruleSetText();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...MOVES), fc.nat(1000), fc.nat(1000)), { maxLength: 20, size: 'max' }), async (moves) => {
        const page = new Page(rules);
        try {
          await page.settle();
          for (const [name, a, b] of moves) {
            const before = page.kept;
            await page[name](a, b);
            await page.settle();
            const { shown, kept, child } = page;
            const at = `After ${name}(${a}, ${b}), about ${child}`;
            if (shown !== null && shown !== child) throw new Error(`${at}: ${shown} is shown.`);
            kept.forEach((now, i) => {
              const held = before[i] ?? null;
              if (held !== null && now !== held && !(now === null && name === 'discard')) throw new Error(`${at}: a store that held the draft of ${held} holds ${now ?? 'none'}.`);
            });
          }
        } finally {
          page.end();
        }
      }),
      { seed, numRuns: 40, includeErrorInReport: true },
    );
  });
});
