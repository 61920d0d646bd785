/**
 * The value below which a share of the numbers lies.
 * @param {readonly number[]} numbers
 * @param {number} share from 0 to 1
 */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  return quantile(numbers, 0.5);
}

/**
 * How many times as fast one is as another: the median of the ratios within each round, so that a slow spell of the machine
 * touches both sides.
 * @param {readonly number[]} times
 * @param {readonly number[]} otherTimes
 */
export function speedRatio(times, otherTimes) {
  return median(times.map((each, i) => otherTimes[i] / each));
}
