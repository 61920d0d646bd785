// Runs in the browser, bundled by survey-main.mjs. It measures, and posts what it found.
/* global document */
import '@cse-screening/elements/define.js';
import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';

const { rules, survey, count, rounds, cycles } = await (await fetch('/input.json')).json();
const DATE = '2026-11-21';

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

/** @param {keyof typeof CONTENDERS} name */
async function measure(name) {
  const place = document.createElement('div');
  document.body.append(place);
  const begin = performance.now();
  const shown = await CONTENDERS[name](place);
  place.getBoundingClientRect();
  const render = performance.now() - begin;
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

async function heap() {
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => { setTimeout(resolve); });
    globalThis.gc();
  }
  return performance.memory.usedJSHeapSize;
}

async function measureHeap() {
  const cycle = async () => {
    const shown = await showElement(document.body, 'question');
    shown.root.querySelector('input[type="radio"]').click();
    await shown.settle();
    shown.remove();
  };
  for (let i = 0; i < Math.min(500, cycles); i++) await cycle();
  const before = await heap();
  for (let i = 0; i < cycles; i++) await cycle();
  return { cycles, before, after: await heap() };
}

try {
  const runs = { element: [], survey: [] };
  for (let round = 0; round <= rounds; round++) {
    const order = round % 2 === 0 ? ['element', 'survey'] : ['survey', 'element'];
    for (const name of order) {
      const run = await measure(name);
      if (run.questions !== count) throw new Error(`${name} shows ${run.questions} questions of ${count}`);
      // The first round compiles the code.
      if (round > 0) runs[name].push(run);
    }
  }
  await fetch('/result', { method: 'POST', body: JSON.stringify({ runs, heap: cycles > 0 ? await measureHeap() : null }) });
} catch (error) {
  await fetch('/result', { method: 'POST', body: JSON.stringify({ error: String(error) }) });
}
