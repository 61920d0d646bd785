/**
 * Lays out rows under a heading, as a Markdown table that also reads well as plain text. The first column is text, the
 * others are numbers.
 * @param {readonly string[]} heading
 * @param {readonly (readonly string[])[]} rows
 */
export function layOutTable(heading, rows) {
  const widths = heading.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)));
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(heading), rule, ...rows.map(line)].join('\n');
}

/**
 * A number with so many significant digits, grouped in thousands.
 * @param {number} number
 * @param {number} [digits]
 */
export function write(number, digits = 3) {
  return new Intl.NumberFormat('en-GB', { maximumSignificantDigits: digits }).format(number);
}
