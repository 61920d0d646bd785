/**
 * Refuses what is not text, such as the bytes of a file that was read without its encoding, or JSON that was parsed already.
 * @throws {TypeError}
 */
export function requireText(text: unknown): asserts text is string {
  if (typeof text !== 'string') throw new TypeError("The text of the file is needed, as readFileSync(file, 'utf8') gives it: neither its bytes nor what JSON.parse makes of it.");
}
