/** A frame at 60 Hz, in milliseconds. */
const FRAME = 1000 / 60;

/**
 * @typedef {{ render: number, answers: number[], questions: number }} Run times in milliseconds
 * @typedef {{ element: Run[], survey: Run[] }} Runs
 * @param {{ runs: Runs, cold: Runs, heap: { cycles: number, sizes: number[] } | null, questions: number, machine: string }} measured
 */
export function writeSurveyReport({ runs, cold, heap, questions, machine }) {
  const rendered = (/** @type {Run[]} */ of) => of.map(({ render }) => render);
  const answered = (/** @type {Run[]} */ of) => of.flatMap(({ answers }) => answers);
  const row = (/** @type {string} */ name, /** @type {Run[]} */ of) => {
    const answers = answered(of);
    return `| ${name} | ${ms(at(rendered(of), 0.5))} | ${ms(at(answers, 0.5))} | ${ms(at(answers, 0.95))} | ${ms(at(answers, 1))} |`;
  };
  const ratio = (/** @type {(of: Run[]) => number[]} */ times) => (at(times(runs.survey), 0.5) / at(times(runs.element), 0.5)).toFixed(2);
  const memory = heap === null ? [] : ['', describeHeap(heap)];
  return [
    '# Benchmarks of the elements',
    '',
    'Written by `npm run bench:elements -- --write`; do not edit by hand.',
    '',
    `Measured in headless Chromium on ${machine}. The same ${questions} questions on one page, ${runs.element.length} rounds in rotating order in the same page, each after a collection of garbage, one round before them to warm up. That both show ${questions} questions is checked in each round. The element is the built file, as a page without a bundler loads it. Times run until layout is done, and paint comes on top; compare the ratios. SurveyJS collects answers; the element also screens and explains them at each.`,
    '',
    '| | first render, median | an answer, median | 95% | slowest |',
    '|---|---:|---:|---:|---:|',
    row('`<cse-screening>`', runs.element),
    row('SurveyJS (survey-core and survey-js-ui 2.5.38)', runs.survey),
    '',
    `SurveyJS takes ${ratio(rendered)} times as long for the first render, and ${ratio(answered)} times as long for an answer (below 1: it is faster). ${describeFrames(answered(runs.element))}`,
    ...(cold.element.length === 0 ? [] : ['', describeStarts(cold, answered)]),
    ...memory,
    '',
  ].join('\n');
}

/** How many answers are on the page by the next frame. @param {readonly number[]} ours times of answers in milliseconds */
function describeFrames(ours) {
  const within = ours.filter((time) => time <= FRAME).length;
  return `Of our ${ours.length} answers, ${within} were done within one frame (${FRAME.toFixed(1)} ms).`;
}

/** What the first person meets who opens the page. @param {Runs} cold @param {(of: Run[]) => number[]} answered */
function describeStarts(cold, answered) {
  const nth = (/** @type {Run[]} */ of, /** @type {number} */ n) => ms(at(of.flatMap(({ answers }) => answers.slice(n, n + 1)), 0.5));
  const first = (/** @type {Run[]} */ of) => `${ms(at(of.map(({ render }) => render), 0.5))} for the first render, ${[0, 1, 2].map((n) => nth(of, n)).join(', ')} for the first three answers`;
  return `In a browser just started, with nothing compiled and a second to read, median of ${cold.element.length}: \`<cse-screening>\` ${first(cold.element)}; SurveyJS ${first(cold.survey)}. ${describeFrames(answered(cold.element))}`;
}

/** @param {readonly number[]} numbers @param {number} share */
function at(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** @param {number} time */
function ms(time) {
  return `${time.toFixed(1)} ms`;
}

/** @param {{ cycles: number, sizes: number[] }} heap sizes in bytes, before the first cycle and after each tenth */
function describeHeap({ cycles, sizes }) {
  const mb = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(2);
  const [first = NaN, last = NaN] = [sizes.at(0), sizes.at(-1)];
  return `Heap over ${cycles.toLocaleString('en')} cycles of mount, answer, remove, after forced collection: ${mb(first)} MB before, ${mb(last)} MB after (${((last / first - 1) * 100).toFixed(1)}%). After each tenth: ${sizes.slice(1).map(mb).join(', ')} MB.`;
}
