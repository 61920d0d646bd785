/** The words for a count, by the plural forms of the language; `#` stands for the count. */
export function plural(language: string, count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }): string {
  return (forms[new Intl.PluralRules(language).select(count)] ?? forms.other).replace('#', String(count));
}
