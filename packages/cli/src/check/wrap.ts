/** The width of a terminal as it comes. */
const WIDTH = 80;

/** Breaks a text between words into lines of 80 characters, with a head before the first line and as much space before the others. */
export function wrap(text: string, head: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && head.length + longer.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  return lines.map((each, i) => `${i === 0 ? head : ' '.repeat(head.length)}${each}\n`).join('');
}
