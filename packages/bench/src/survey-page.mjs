// Runs in the browser, bundled by survey-main.mjs, after the element's own file. It measures, and posts what it found.
/* global document */
import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';

const { rules, survey, count, rounds, cycles, only } = await (await fetch('/input.json')).json();
const DATE = '2026-11-21';
/** Nobody answers sooner after a page has come up, in milliseconds. */
const READING = 1000;

/** Our element, all questions on one page, as SurveyJS shows them. @param {HTMLElement} place */
async function showElement(place, layout = 'page', text = rules) {
  const element = document.createElement('cse-screening');
  Object.assign(element, { rules: text, date: DATE, layout });
  place.append(element);
  await element.updateComplete;
  return { root: element.shadowRoot, settle: () => element.updateComplete, remove: () => element.remove() };
}

/** @param {HTMLElement} place */
async function showSurvey(place) {
  const model = new Model(survey);
  renderSurvey(model, place);
  const settle = () => new Promise((resolve) => { setTimeout(resolve); });
  await settle();
  return { root: place, settle, remove: () => { model.dispose(); place.replaceChildren(); } };
}

const CONTENDERS = { element: showElement, survey: showSurvey };

/** The radios of each question. Our judgement has radios too, and is no question. @param {ParentNode} root */
function groupsIn(root) {
  const ours = root.querySelectorAll('[part~="question"] input[type="radio"]');
  const radios = ours.length > 0 ? ours : root.querySelectorAll('input[type="radio"]');
  return Object.values(Object.groupBy([...radios], (radio) => radio.name));
}

/** @param {keyof typeof CONTENDERS} name @param {number} reading how long someone reads before the first answer, in milliseconds */
async function measure(name, reading = 0) {
  const place = document.createElement('div');
  document.body.append(place);
  const begin = performance.now();
  const shown = await CONTENDERS[name](place);
  place.getBoundingClientRect();
  const render = performance.now() - begin;
  await new Promise((resolve) => { setTimeout(resolve, reading); });
  const groups = groupsIn(shown.root);
  const answers = [];
  for (const group of groups) {
    const start = performance.now();
    group[0].click();
    await shown.settle();
    place.getBoundingClientRect();
    answers.push(performance.now() - start);
    if (!group[0].checked) throw new Error(`${name}: an answer was not taken`);
  }
  shown.remove();
  place.remove();
  return { render, answers, questions: groups.length };
}

const nextTask = () => new Promise((resolve) => { setTimeout(resolve); });

/** Bytes in use. Collected between tasks, so that nothing on the stack is taken for a reference. */
async function heap() {
  for (let i = 0; i < 3; i++) await globalThis.gc({ type: 'major', execution: 'async' });
  return performance.memory.usedJSHeapSize;
}

async function cycle() {
  const shown = await showElement(document.body, 'question');
  shown.root.querySelector('input[type="radio"]').click();
  await shown.settle();
  shown.remove();
  // A page's work is many tasks. Within one alone, the events that the browser has still to send hold every element.
  await nextTask();
}

/** What is in use after each tenth of the cycles, the code being compiled and the browser's own lists filled before. */
async function measureHeap() {
  for (let i = 0; i < 1000; i++) await cycle();
  const sizes = [await heap()];
  for (let tenth = 0; tenth < 10; tenth++) {
    for (let i = 0; i < cycles / 10; i++) await cycle();
    sizes.push(await heap());
  }
  return sizes;
}

/** @type {typeof measure} */
async function measureChecked(name, reading) {
  const run = await measure(name, reading);
  if (run.questions !== count) throw new Error(`${name} shows ${run.questions} questions of ${count}`);
  return run;
}

async function compare() {
  const runs = { element: [], survey: [] };
  for (let round = 0; round <= rounds; round++) {
    const order = round % 2 === 0 ? ['element', 'survey'] : ['survey', 'element'];
    for (const name of order) {
      // What the other one left behind is not collected at this one's expense.
      await heap();
      const run = await measureChecked(name);
      // The first round compiles the code.
      if (round > 0) runs[name].push(run);
    }
  }
  return runs;
}

async function find() {
  if (cycles > 0) return { sizes: await measureHeap() };
  return only === undefined ? { runs: await compare() } : { run: await measureChecked(only, READING) };
}

const post = (/** @type {object} */ result) => fetch('/result', { method: 'POST', body: JSON.stringify(result) });
try {
  await post(await find());
} catch (error) {
  await post({ error: String(error) });
}
