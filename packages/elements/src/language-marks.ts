import { languageIn, type RuleSet, textIn, type Text } from '@cse-screening/core';

/** The texts that are not in the language of the interface's own words, each with its language. */
type OtherTexts = ReadonlyMap<string, string>;

/**
 * Says of each element which language its words are in, where that is not the language around them: a screen reader would
 * read them in the wrong voice.
 */
export class LanguageMarks {
  #found: { readonly ruleSet: RuleSet | undefined; readonly wanted: string; readonly base: string; readonly texts: OtherTexts } | null = null;
  #marked = false;
  readonly #english: readonly unknown[];

  /** `english` holds words that are English wherever they stand. */
  constructor(english: readonly unknown[] = []) {
    this.#english = english;
  }

  /** Marks what stands in `frame`, whose `lang` is the language of the interface's own words. Issues are told in English. */
  mark(frame: HTMLElement | null, ruleSet: RuleSet | undefined, wanted: string, issues: readonly string[] = []): void {
    if (frame === null) return;
    const base = frame.lang;
    const found = this.#found;
    const known = found?.ruleSet === ruleSet && found?.wanted === wanted && found.base === base;
    const { texts } = (this.#found = known ? found : { ruleSet, wanted, base, texts: findTexts(ruleSet, wanted, base, this.#english) });
    const languageOf = (text: string) => texts.get(text) ?? texts.get(text.replace(/ \([^()]*\)$/, '')) ?? (issues.includes(text) ? 'en' : base);
    if (texts.size > 0 || this.#marked) for (const element of frame.querySelectorAll('*')) markElement(element, base, languageOf);
    this.#marked = texts.size > 0;
  }
}

/** What may stand on the page in another language than `base`: texts of the rule set, its quotations, and English words. */
function findTexts(ruleSet: RuleSet | undefined, wanted: string, base: string, english: readonly unknown[]): OtherTexts {
  const texts = new Map<string, string>();
  const note = (text: string, language = base) => { if (language !== base) texts.set(text, language); };
  for (const words of english) if (typeof words === 'string') note(words, 'en');
  if (ruleSet === undefined) return texts;
  const { languages, sources } = ruleSet.document;
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if (languages.some((language) => Object.hasOwn(part, language))) note(textIn(part as Text, wanted), languageIn(part as Text, wanted));
    else Object.values(part).forEach(visit);
  };
  visit(ruleSet.document);
  // A rule set does not say which language a source is in; its own first one is the likely one.
  for (const { title, rows } of sources) {
    for (const { quote, section } of rows) for (const text of [quote, `${title}, ${section}`]) note(text, languages[0]);
  }
  return texts;
}

/** The language of an element is that of the longest of its own words. */
function markElement(element: Element, base: string, languageOf: (text: string) => string): void {
  const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent ?? '');
  const words = [...own, element.getAttribute('aria-label') ?? ''].map((text) => text.trim()).reduce((one, other) => (other.length > one.length ? other : one));
  const around = element.parentElement?.closest('[lang]')?.getAttribute('lang') ?? base;
  const language = words === '' ? around : languageOf(words);
  if (language === around) element.removeAttribute('lang');
  else element.setAttribute('lang', language);
}
