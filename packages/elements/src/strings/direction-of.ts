/** The direction in which a language is written. What is laid out follows it, whatever language the strings are in. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(-|$)/i.test(language) ? 'rtl' : 'ltr';
}
