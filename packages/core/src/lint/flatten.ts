/** White space collapsed and list bullets dropped: what a table or a line break does to a text changes no word of it. */
export function flatten(text: string): string {
  return text.normalize('NFC').replace(/[·•]/g, ' ').replace(/\s+/g, ' ').trim();
}
