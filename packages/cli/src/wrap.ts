/** How wide a terminal is unless somebody changes it. */
export const WIDTH = 80;

/** A command at the end of a sentence is not broken, however long it is: people copy it, and a shell would run each line by itself. */
const BETWEEN_WORDS = /(?<!: cse-rules.*) /;

/** Breaks a text between words into lines of so many characters, with a head before the first line and as much space before the others. */
export function wrap(text: string, head: string, width = WIDTH): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(BETWEEN_WORDS)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && head.length + longer.length > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  return lines.map((each, i) => `${i === 0 ? head : ' '.repeat(head.length)}${each}\n`).join('');
}
