/** The width of a terminal as it comes. */
const WIDTH = 80;

/** A command that ends a sentence is copied, so it stands in one line however long it is: a shell would run each part by itself. */
const BETWEEN_WORDS = /(?<!: cse-rules.*) /;

/** Breaks a text between words into lines of 80 characters, with a head before the first line and as much space before the others. */
export function wrap(text: string, head: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(BETWEEN_WORDS)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && head.length + longer.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  return lines.map((each, i) => `${i === 0 ? head : ' '.repeat(head.length)}${each}\n`).join('');
}
