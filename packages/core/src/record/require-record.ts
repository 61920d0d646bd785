/**
 * Refuses what is not a record that was read, such as its text, a rule set in its place, or the null that parsing gives for a
 * text with errors.
 * @throws {TypeError}
 */
export function requireRecord(record: unknown): void {
  const { ruleSet, answers, result } = (record ?? {}) as Readonly<Record<string, unknown>>;
  if (![ruleSet, answers, result].every((part) => typeof part === 'object' && part !== null)) throw new TypeError('A record is needed: the `record` that parseRecord(text) or createRecord gives. Where it is null, `issues` say why.');
}
