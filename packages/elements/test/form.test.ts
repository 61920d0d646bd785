import type { ScreeningRecord } from '@cse-screening/core';
import { expect, fixture } from '@open-wc/testing';
import '../src/define.ts';
import type { CseScreening } from '../src/index.ts';
import { answer, clearButton, collect, control, field, fill, focused, group, legends, openScreening, part, picked, press, root, ruleSetText, type, words } from './open-screening.ts';

const DANGER = 'Is the child in danger now?';
const EPISODES = 'How many times has the child been missing?';

/** A host's form with a screening in it, and what its submit event would send. */
async function openForm(given: Partial<CseScreening> = {}): Promise<{ form: HTMLFormElement; element: CseScreening; sent: FormData[] }> {
  const form = await fixture<HTMLFormElement>('<form><fieldset><input name="case" value="17" /></fieldset><button>Save</button></form>');
  const sent: FormData[] = [];
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent.push(new FormData(form));
  });
  const element = await openScreening({ name: 'screening', ...given });
  form.querySelector('fieldset')?.append(element);
  await element.updateComplete;
  return { form, element, sent };
}

/** Types a number of episodes, and stays in the field. */
function typeEpisodes(element: CseScreening, text: string): void {
  const field = group(element, EPISODES).querySelector('input') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Does something, and notes what elements give the browser meanwhile to keep with their form. */
async function statesDuring<T>(work: () => Promise<T>): Promise<{ readonly outcome: T; readonly states: readonly unknown[] }> {
  const states: unknown[] = [];
  const { setFormValue } = ElementInternals.prototype;
  ElementInternals.prototype.setFormValue = function (...values) {
    states.push(values[1]);
    setFormValue.apply(this, values);
  };
  try {
    return { outcome: await work(), states };
  } finally {
    ElementInternals.prototype.setFormValue = setFormValue;
  }
}

/** What the browser keeps of an element. */
async function stateOf(element: CseScreening): Promise<string> {
  const { states } = await statesDuring(async () => {
    element.requestUpdate();
    await element.updateComplete;
  });
  return states.at(-1) as string;
}

const valueIn = (data: FormData | undefined) => JSON.parse(data?.get('screening') as string) as ScreeningRecord;

describe('in a form', () => {
  it('hands its record in under its name, beside the form’s own fields', async () => {
    const { form, element, sent } = await openForm();
    await answer(element, DANGER, 'Yes');
    form.requestSubmit();
    expect(sent).to.have.length(1);
    expect([...(sent[0]?.keys() ?? [])]).to.deep.equal(['case', 'screening']);
    expect(valueIn(sent[0])).to.deep.equal(element.record);
    expect(element.form).to.equal(form);
    expect([...form.elements]).to.include(element);
  });

  it('hands in nothing while nothing is entered, or it has no name', async () => {
    const { form, element } = await openForm();
    expect(new FormData(form).has('screening')).to.equal(false);
    await answer(element, DANGER, 'Yes');
    for (const name of [null, '']) {
      element.name = name;
      await element.updateComplete;
      expect([...new FormData(form).keys()]).to.deep.equal(['case']);
    }
  });

  it('hands in what is being typed, where the form is sent before the field is left', async () => {
    const { form, element, sent } = await openForm();
    typeEpisodes(element, '4');
    form.requestSubmit();
    expect(valueIn(sent[0]).answers).to.deep.equal({ episodes: 4 });
  });

  for (const [attributes, submitter, goesOut] of [
    ['', '', false],
    ['method="get"', '', false],
    // What is no method at all is sent as "get".
    ['method="post "', '', false],
    ['method="post"', 'formmethod="postpone"', false],
    ['method="post"', 'formmethod="get"', false],
    ['method="POST"', '', true],
    ['method="get"', 'formmethod="post"', true],
    ['method="dialog"', '', true],
    ['', 'name="unnamed"', true],
  ] as const) {
    it(`${goesOut ? 'goes' : 'does not go'} out with a form <form ${attributes}> by <button ${submitter}>: no answer stands in an address`, async () => {
      const place = await fixture(`<div><iframe name="sent"></iframe><form action="about:blank" target="sent" ${attributes}><button ${submitter}>Save</button></form></div>`);
      const form = place.querySelector('form');
      form?.append(await openScreening({ name: submitter === 'name="unnamed"' ? null : 'screening', answers: { danger: 'no' } }));
      const [formData, faults]: [FormData[], string[]] = [[], []];
      form?.addEventListener('formdata', (event) => formData.push(event.formData));
      // The test runner's own, which takes a fault for a failed test.
      const { onerror } = window;
      window.onerror = (message) => faults.push(message as string) > 0;
      form?.querySelector('button')?.click();
      window.onerror = onerror;
      // A dialog is closed and nothing is sent; some browsers make up the data all the same.
      if (!attributes.includes('dialog')) expect(formData).to.have.length(goesOut ? 1 : 0);
      expect(faults.join().includes('method="post"')).to.equal(!goesOut);
    });
  }

  it('hands its record in as soon as it stands in a form', async () => {
    const form = await fixture<HTMLFormElement>('<form></form>');
    const element = await openScreening({ name: 'screening', answers: { danger: 'no' } });
    form.append(element);
    await element.updateComplete;
    expect(valueIn(new FormData(form)).answers).to.deep.equal({ danger: 'no' });
    (await fixture<HTMLFormElement>('<form></form>')).append(element);
    expect([...new FormData(form)]).to.deep.equal([]);
    // Nor is what is being typed taken in when that form is sent.
    form.addEventListener('submit', (event) => { event.preventDefault(); });
    typeEpisodes(element, '4');
    form.requestSubmit();
    expect(element.answers).to.deep.equal({ danger: 'no' });
  });

  it('never puts controls of its own into the form', async () => {
    const { form, element } = await openForm({ layout: 'steps' });
    await press(element, 'Continue');
    expect([...form.elements].map(({ localName }) => localName)).to.deep.equal(['fieldset', 'input', 'cse-screening', 'button']);
  });

  it('does not send the form with its own buttons, nor with Enter on a step', async () => {
    const { element, sent } = await openForm({ layout: 'steps', answers: { episodes: 1 } });
    element.goTo('section:more');
    await element.updateComplete;
    group(element, EPISODES).querySelector('input')?.form?.requestSubmit();
    await press(element, 'Continue');
    expect(sent).to.deep.equal([]);
  });

  it('goes back to what the page gave it when the form is reset', async () => {
    const { form, element } = await openForm({ answers: { danger: 'no' } });
    await answer(element, DANGER, 'Yes');
    const changes = collect(element, 'cse-change');
    form.reset();
    await element.updateComplete;
    expect(picked(element, DANGER)).to.deep.equal(['No']);
    expect(valueIn(new FormData(form)).answers).to.deep.equal({ danger: 'no' });
    expect(changes).to.deep.equal([]);
    // What it hands back is what it gives.
    await answer(element, DANGER, 'Not known');
    const { answers } = element;
    element.answers = answers;
    await answer(element, DANGER, 'Yes');
    form.reset();
    expect(element.answers).to.deep.equal({ danger: 'not-known' });
  });

  it('is disabled with the fieldset around it: nothing can be pressed, and nothing is handed in', async () => {
    const { form, element } = await openForm({ answers: { danger: 'no' } });
    const fieldset = form.querySelector('fieldset');
    if (fieldset) fieldset.disabled = true;
    await element.updateComplete;
    expect(control(element, DANGER, 'Yes').matches(':disabled')).to.equal(true);
    expect([...root(element).querySelectorAll('button')].every((each) => each.matches(':disabled'))).to.equal(true);
    expect(legends(element)).to.have.length(8);
    expect(new FormData(form).has('screening')).to.equal(false);
    expect(element.willValidate).to.equal(false);
    if (fieldset) fieldset.disabled = false;
    await element.updateComplete;
    expect(control(element, DANGER, 'Yes').matches(':disabled')).to.equal(false);
  });

  it('is disabled and enabled by its own property, whatever the fieldset around it says', async () => {
    const { form, element } = await openForm({ answers: { danger: 'no' } });
    for (const disabled of [true, false]) {
      element.disabled = disabled;
      await element.updateComplete;
      expect(element.hasAttribute('disabled')).to.equal(disabled);
      expect(control(element, DANGER, 'Yes').matches(':disabled')).to.equal(disabled);
      expect(new FormData(form).has('screening')).to.equal(!disabled);
    }
  });

  it('holds a form back while something cannot be used', async () => {
    const { form, element, sent } = await openForm();
    await type(element, EPISODES, 'a few');
    expect(element.validity.badInput).to.equal(true);
    expect(element.validationMessage).not.to.contain('a few');
    form.requestSubmit();
    expect(sent).to.deep.equal([]);
    expect(element.shadowRoot?.activeElement).not.to.equal(null);
    await type(element, EPISODES, '3');
    expect(element.checkValidity()).to.equal(true);
  });

  for (const [what, given, place] of [['the questions cannot be shown', { rules: '{' }, 'part=unavailable'], ['they are not there yet', { rules: null }, 'role=status']] as const) {
    it(`points to what stands there instead while ${what}, and holds a form back`, async () => {
      const { form, element, sent } = await openForm({ required: true, ...given });
      form.requestSubmit();
      expect(sent).to.deep.equal([]);
      expect(focused(element)).not.to.equal(null);
      expect(focused(element)).to.equal(root(element).querySelector(`[${place}]`));
    });
  }

  for (const [what, text, label] of [
    ['too long', 'a word '.repeat(180_000), 'Your account in words (optional)'],
    ['half a character', 'cut \uD83D off', 'The child’s own words (optional)'],
  ] as const) {
    it(`holds a form back while a text in it could not be sent, and says so where it stands: ${what}`, async () => {
      const { form, element, sent } = await openForm({ answers: { danger: 'no' }, layout: 'steps' });
      const told = collect(element, 'cse-error');
      element.goTo('account');
      await element.updateComplete;
      await fill(element, field(element, label), text);
      expect(form.checkValidity()).to.equal(false);
      form.requestSubmit();
      expect(sent).to.deep.equal([]);
      await press(element, 'Continue');
      expect(part(element, 'errors').textContent).to.contain('Something in this text cannot be kept in a record.');
      expect(field(element, label).getAttribute('aria-invalid')).to.equal('true');
      expect(told.map(({ code, count }) => [code, count])).to.deep.equal([['to-correct', 1]]);
      expect(field(element, label).value).to.equal(text);
      await fill(element, field(element, label), 'A word');
      await press(element, 'Continue');
      form.requestSubmit();
      expect(valueIn(sent[0]).answers).to.deep.equal({ danger: 'no' });
    });
  }

  it('sends no record that lacks an answer since its note could not be kept', async () => {
    const { form, element, sent } = await openForm({ answers: { danger: { value: 'yes', note: 'cut \uD83D off' }, missing: 'no' } });
    expect(element.record).to.equal(null);
    form.requestSubmit();
    expect(sent).to.deep.equal([]);
    expect(element.validate()).to.equal(false);
    await element.updateComplete;
    expect(words(group(element, DANGER))).to.contain('Something in this text cannot be kept in a record.');
    element.answers = { danger: { value: 'yes', note: 'cut off' }, missing: 'no' };
    await element.updateComplete;
    form.requestSubmit();
    expect(valueIn(sent[0]).answers).to.deep.equal(element.answers);
  });

  it('sends a record without an answer under a name that no question can have, and says so', async () => {
    for (const name of ['Case ref', 'a/b', 'constructor', '__proto__', '']) {
      const { form, element, sent } = await openForm({ answers: JSON.parse(`{ "danger": "no", "other": "yes", ${JSON.stringify(name)}: "yes" }`) });
      expect(part(element, 'issues').querySelectorAll('li'), name).to.have.length(2);
      form.requestSubmit();
      expect(valueIn(sent[0]).answers, name).to.deep.equal({ danger: 'no', other: 'yes' });
    }
  });

  it('holds a form back while its record has an id, a language or a role that no record can have', async () => {
    const { form, element, sent } = await openForm({ answers: { missing: 'yes' }, recordId: 'R'.repeat(201) });
    form.requestSubmit();
    expect(sent).to.deep.equal([]);
    expect(element.validity.badInput).to.equal(true);
    await answer(element, DANGER, 'Yes');
    expect(element.validity.badInput, 'whatever is entered then').to.equal(true);
    element.name = null;
    await element.updateComplete;
    expect(element.validity.valid, 'nothing of it is sent').to.equal(true);
    Object.assign(element, { name: 'screening', recordId: 'R-7' });
    await element.updateComplete;
    form.requestSubmit();
    expect(valueIn(sent[0]).id).to.equal('R-7');
    // Nor while its language is none.
    element.language = 'no tag';
    await element.updateComplete;
    expect(element.validity.badInput).to.equal(true);
    element.language = 'cy';
    await element.updateComplete;
    expect(element.validity.valid).to.equal(true);
    expect(valueIn(new FormData(form)).language).to.equal('cy');
    element.record = { ...(element.record as ScreeningRecord), judgement: { category: 'lower', role: 'R'.repeat(201), date: '2026-03-04', agrees: true } };
    await element.updateComplete;
    expect(element.validity.badInput).to.equal(true);
  });

  it('holds a form back while what is entered cannot be screened, and not while nothing is', async () => {
    const { form, element, sent } = await openForm();
    element.date = '04/03/2026';
    await element.updateComplete;
    expect(form.checkValidity()).to.equal(true);
    element.answers = { danger: 'yes' };
    await element.updateComplete;
    expect(element.validationMessage).to.equal('The screening questions cannot be shown');
    form.requestSubmit();
    expect(sent).to.deep.equal([]);
    element.date = '2026-03-04';
    await element.updateComplete;
    form.requestSubmit();
    expect(valueIn(sent[0]).answers).to.deep.equal({ danger: 'yes' });
  });

  it('holds a form back until it is finished, where it is required', async () => {
    const { form, element, sent } = await openForm({ required: true, layout: 'steps' });
    expect(element.validity.valueMissing).to.equal(true);
    expect(form.checkValidity()).to.equal(false);
    element.goTo('judgement');
    await element.updateComplete;
    [...root(element).querySelectorAll<HTMLInputElement>('#category input')].at(-1)?.click();
    const role = root(element).querySelector<HTMLInputElement>('#role');
    if (role) role.value = 'Social worker';
    role?.dispatchEvent(new Event('change', { bubbles: true }));
    expect(element.complete()).not.to.equal(null);
    await element.updateComplete;
    expect(element.reportValidity()).to.equal(true);
    form.requestSubmit();
    expect(valueIn(sent[0]).createdAt).not.to.equal(undefined);
  });

  it('leaves nothing with the browser unless the page asks for it', async () => {
    const { outcome: { element }, states } = await statesDuring(async () => {
      const opened = await openForm();
      await answer(opened.element, DANGER, 'Yes');
      return opened;
    });
    expect(new Set(states)).to.deep.equal(new Set([null]));
    element.restorable = true;
    expect(await stateOf(element)).to.contain('danger');
  });

  it('gives the browser nothing to keep where a template writes that it shall not', async () => {
    const { element } = await openForm();
    for (const [written, keeps] of [['', true], ['false', false], ['true', true], ['False', false]] as const) {
      element.setAttribute('restorable', written);
      expect(element.restorable, written).to.equal(keeps);
    }
  });

  for (const attribute of ['readonly', 'dense'] as const) {
    it(`is not ${attribute} where a template writes that it shall not be`, async () => {
      const { element } = await openForm();
      element.setAttribute(attribute, 'false');
      expect(attribute === 'dense' ? element.dense : element.readOnly).to.equal(false);
      element.setAttribute(attribute, '');
      expect(attribute === 'dense' ? element.dense : element.readOnly).to.equal(true);
    });
  }

  it('takes up what the browser kept for it', async () => {
    const { element } = await openForm({ restorable: true });
    await answer(element, DANGER, 'Yes');
    const state = await stateOf(element);
    const { form, element: other } = await openForm({ restorable: true });
    other.formStateRestoreCallback(state);
    await other.updateComplete;
    expect(picked(other, DANGER)).to.deep.equal(['Yes']);
    expect(words(part(other, 'urgent'))).to.contain('Call 999 now.');
    expect(words(part(other, 'headline'))).not.to.equal('Nothing recorded yet');
    expect(valueIn(new FormData(form)).answers).to.deep.equal({ danger: 'yes' });
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await other.updateComplete;
    expect(picked(other, DANGER)).to.deep.equal(['Yes']);
    clearButton(other, DANGER)?.click();
    await other.updateComplete;
    expect(other.answers, 'once').to.deep.equal({});
  });

  it('takes it up once there is a rule set, where the browser was first', async () => {
    const first = await openForm({ restorable: true, answers: { missing: 'yes' } });
    await answer(first.element, DANGER, 'Yes');
    const state = await stateOf(first.element);
    const place = await fixture<HTMLElement>('<form></form>');
    const element = document.createElement('cse-screening');
    element.layout = 'page';
    place.append(element);
    element.formStateRestoreCallback(state);
    await element.updateComplete;
    element.rules = await ruleSetText();
    await element.updateComplete;
    expect(element.answers).to.deep.equal({ danger: 'yes', missing: 'yes' });
    expect(words(part(element, 'urgent'))).to.contain('Call 999 now.');
    expect(words(part(element, 'headline'))).to.equal('Indicated: Category A');
    expect(element.matches(':state(urgent)')).to.equal(true);
  });

  it('names itself with a label of the page', async () => {
    const { form, element } = await openForm();
    element.id = 'screening';
    const label = document.createElement('label');
    label.htmlFor = 'screening';
    label.textContent = 'Screening';
    form.append(label);
    expect(Array.from(element.labels, (each) => each.textContent)).to.deep.equal(['Screening']);
  });
});
