/** A long number in groups of three, parted by narrow spaces that do not break. */
export function groupDigits(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '\u202F');
}
