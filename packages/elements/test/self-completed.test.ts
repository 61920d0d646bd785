import '../src/define-pieces.ts';
import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { cy } from '../src/strings/cy.ts';
import type { CseExplanation, CseQuestions, CseResult, CseScreening } from '../src/index.ts';
import { emulate, itEmulated } from './emulate.ts';
import { answer, collect, group, openScreening, part, parts, press, root, stepTitle, words } from './open-screening.ts';

/** The shipped rule set that a young person answers for themselves. */
const rules = await (await fetch('/rules/gloucestershire-sexual-health-prescreen/1.0.0/rule-set.json')).text();
const { selfCompleted, sections } = JSON.parse(rules) as { selfCompleted: { title: { en: string }; text: { en: string } }; sections: { questions: { id: string; text: { en: string } }[] }[] };
const QUESTIONS = sections.flatMap(({ questions }) => questions);
const [FIRST] = QUESTIONS.map(({ text }) => text.en) as [string];

const answersOf = (value: string) => Object.fromEntries(QUESTIONS.map(({ id }) => [id, value]));

/** What only a practitioner is shown, in the words of the interface or of the rule set. */
const FOR_PRACTITIONERS = /indicat|judge|result|record|risk|flag|telephone|interpretation|source|scor|child|categor|kit be issued|exploited/i;

/** All that stands on the page, closed disclosures included, without what the rule set says of itself. */
function seen(element: CseScreening | CseQuestions | CseResult | CseExplanation): string {
  const copy = (element.shadowRoot as ShadowRoot).querySelector('.screening')?.cloneNode(true) as HTMLElement;
  for (const header of copy.querySelectorAll('[part~=header]')) header.remove();
  return words(copy);
}

/** What can be seen of an element: its words, and how many controls it has. */
function onSheet(element: CseScreening | CseQuestions): string {
  const shown = [...element.renderRoot.querySelectorAll<HTMLElement>('.screening :is(h2, h3, h4, p, li, dt, dd, legend, label, button, input, textarea)')].filter((each) => each.checkVisibility());
  return shown.map((each) => words(each) || each.localName).join(' ');
}

async function onPaper(look: () => void): Promise<void> {
  await emulate({ media: 'print' });
  window.dispatchEvent(new Event('beforeprint'));
  try {
    look();
  } finally {
    window.dispatchEvent(new Event('afterprint'));
    await emulate();
  }
}

const open = (given: Partial<CseScreening> = {}) => openScreening({ rules, layout: 'steps', exitHref: null, ...given });

describe('a rule set that someone answers for themselves', () => {
  for (const layout of ['steps', 'question', 'page'] as const) {
    for (const value of ['yes', 'no', 'not-known']) {
      it(`shows on no step what is for practitioners: ${layout}, ${value}`, async () => {
        const element = await open({ layout, answers: answersOf(value) });
        const shown: string[] = [seen(element)];
        for (let step = 0; step < 8 && element.record?.createdAt === undefined && parts(element, 'closing').length === 0; step += 1) {
          const [button] = parts(element, 'button');
          button?.click();
          await element.updateComplete;
          shown.push(seen(element));
        }
        expect(shown.join('\n')).not.to.match(FOR_PRACTITIONERS);
        expect(words(part(element, 'closing'))).to.equal(`${selfCompleted.title.en} ${selfCompleted.text.en}`);
        for (const name of ['detail', 'early-account', 'account', 'judgement', 'print', 'result', 'headline', 'record', 'actions', 'about']) expect(parts(element, name), name).to.have.length(0);
      });
    }
  }

  it('ends with the same words whatever was answered, with no answer and no way back on the screen', async () => {
    const ends = new Set<string>();
    for (const value of ['yes', 'no', 'not-known']) {
      const element = await open({ answers: answersOf(value) });
      element.goTo('check');
      await element.updateComplete;
      await press(element, 'Finish');
      expect(root(element).activeElement?.textContent).to.equal(selfCompleted.title.en);
      ends.add(words(root(element).querySelector('.live')));
      expect(parts(element, 'back')).to.have.length(0);
    }
    expect(ends.size).to.equal(1);
  });

  it('hands the page a finished record, with the result for staff in it', async () => {
    const element = await open({ answers: answersOf('yes') });
    const complete = collect(element, 'cse-complete');
    element.complete();
    expect(complete.map(({ record }) => record.result.flags.map(({ flag }) => flag))).to.deep.equal([['call-due']]);
  });

  it('tells of nothing urgent while it is answered', async () => {
    const element = await open();
    const urgent = collect(element, 'cse-urgent');
    await answer(element, FIRST, 'Yes');
    expect([urgent.length, element.matches(':state(urgent)'), words(root(element).querySelector('[aria-live=assertive]'))]).to.deep.equal([0, false, '']);
  });

  it('is asked in the first person, and the answer is recorded as any other', async () => {
    const element = await open();
    await answer(element, FIRST, 'I do not know');
    expect(element.answers).to.deep.equal({ [QUESTIONS[0]?.id ?? '']: 'not-known' });
    element.goTo('check');
    await element.updateComplete;
    expect(words(part(element, 'answers-section'))).to.contain(`${FIRST} I do not know`);
  });

  it('shows help in the rule set’s own words with the question, where it is read without being looked for, and no source', async () => {
    const element = await open();
    const question = group(element, FIRST);
    const hint = question.querySelector('legend + .hint');
    expect(words(hint)).to.equal('It is never your fault.');
    expect(question.getAttribute('aria-describedby')).to.equal(hint?.id);
    expect(parts(element, 'help')).to.have.length(0);
  });

  it('counts no sections where there is one', async () => {
    expect(parts(await open(), 'progress')).to.have.length(0);
  });

  it('says what is not answered yet, and how to go there', async () => {
    const element = await open();
    element.goTo('check');
    await element.updateComplete;
    await press(element, 'Finish');
    expect(words(part(element, 'errors'))).to.contain('There is a problem Select yes if anyone has pressured you');
    expect(parts(element, 'errors')[0]?.querySelectorAll('li')).to.have.length(QUESTIONS.length);
    root(element).querySelector<HTMLButtonElement>('[part=errors] button')?.click();
    await element.updateComplete;
    expect(group(element, FIRST).contains(root(element).activeElement)).to.equal(true);
  });

  it('asks for no account and no judgement, whatever the rule set needs', async () => {
    const document = JSON.parse(rules) as { completeness: object[] };
    const element = await open({ rules: { ...document, completeness: [{ id: 'words', narrative: true, because: { en: 'Say it.' }, basis: 'any-flagged-answer' }] } });
    element.complete();
    await element.updateComplete;
    expect(stepTitle(element)).to.equal(selfCompleted.title.en);
  });

  for (const given of [{ layout: 'steps' }, { layout: 'question' }, { layout: 'page' }, { readOnly: true }] as const) {
    itEmulated(`puts nothing on paper: ${JSON.stringify(given)}`, async () => {
      const element = await open({ answers: answersOf('yes'), ...given });
      for (const step of ['', 'check', 'closing']) {
        if (step === 'closing') element.complete();
        else if (step !== '') element.goTo(step);
        await element.updateComplete;
        expect(onSheet(element)).not.to.equal('');
        await onPaper(() => { expect(onSheet(element)).to.equal(''); });
      }
    });
  }

  itEmulated('puts nothing on paper where a page shows the questions alone', async () => {
    const element = await fixture<CseQuestions>('<cse-questions></cse-questions>');
    Object.assign(element, { rules, answers: answersOf('yes') });
    await element.updateComplete;
    expect(onSheet(element)).not.to.equal('');
    await onPaper(() => { expect(onSheet(element)).to.equal(''); });
  });

  it('can be read again without what is for practitioners', async () => {
    const element = await open({ answers: answersOf('yes'), readOnly: true });
    expect(words(part(element, 'record'))).to.contain(`${FIRST} Yes`);
    expect(seen(element)).not.to.match(FOR_PRACTITIONERS);
  });

  for (const [exitHref, leads] of [[null, 'https://www.bbc.co.uk/weather'], ['https://www.example.org/', 'https://www.example.org/'], ['', undefined]] as const) {
    it(`has a way off the page: ${exitHref ?? 'null'} leads to ${leads ?? 'nowhere'}`, async () => {
      const element = await open({ exitHref, answers: answersOf('yes') });
      const exits = collect(element, 'cse-exit');
      element.addEventListener('cse-exit', (event) => { event.preventDefault(); });
      expect(root(element).querySelector<HTMLAnchorElement>('[part=exit] a')?.href).to.equal(leads);
      for (let time = 0; time < 3; time += 1) await sendKeys({ press: 'Shift' });
      expect([exits.length, Object.keys(element.answers).length]).to.deep.equal(leads === undefined ? [0, QUESTIONS.length] : [1, 0]);
    });
  }

  it('has its own words in Welsh as well', async () => {
    const element = await open({ language: 'cy', strings: cy });
    expect(words(group(element, FIRST))).to.contain('Nid wyf yn gwybod');
  });

  for (const name of ['cse-result', 'cse-explanation'] as const) {
    it(`is thanked in <${name}>, and staff ask for the result`, async () => {
      const element = await fixture<CseResult | CseExplanation>(document.createElement(name));
      Object.assign(element, { rules, date: '2026-03-04', answers: answersOf('yes') });
      await element.updateComplete;
      const thanks = `${selfCompleted.title.en} ${selfCompleted.text.en}`;
      expect(seen(element)).to.equal(thanks);
      element.record = (await open({ answers: answersOf('yes') })).record;
      await element.updateComplete;
      expect(seen(element), 'of the record').to.equal(thanks);
      element.forStaff = true;
      await element.updateComplete;
      expect(seen(element)).to.contain('An answer is flagged').and.to.contain('Telephone the young person');
      await expect(element).to.be.accessible();
    });
  }

  // As Vue and Svelte write `:for-staff="isStaff"`, and a template on a server `for-staff="{{ staff }}"`.
  for (const written of ['false', 'False', null]) {
    it(`shows its thanks alone where for-staff is ${String(written)}, and the result where it is there`, async () => {
      const element = await fixture<CseResult>('<cse-result for-staff></cse-result>');
      Object.assign(element, { rules, date: '2026-03-04', answers: answersOf('yes') });
      await element.updateComplete;
      expect(seen(element)).to.contain('An answer is flagged');
      if (written === null) element.removeAttribute('for-staff');
      else element.setAttribute('for-staff', written);
      await element.updateComplete;
      expect(seen(element)).to.equal(`${selfCompleted.title.en} ${selfCompleted.text.en}`);
    });
  }

  it('is asked by <cse-questions> without what is for practitioners', async () => {
    const element = await fixture<CseQuestions>(document.createElement('cse-questions'));
    Object.assign(element, { rules, date: '2026-03-04', answers: answersOf('yes') });
    await element.updateComplete;
    expect(seen(element)).to.contain(FIRST).and.not.to.match(FOR_PRACTITIONERS);
  });

  it('passes axe at each step', async () => {
    const element = await open({ answers: answersOf('no') });
    for (const step of ['section:about-you', 'check']) {
      element.goTo(step);
      await element.updateComplete;
      await expect(element).to.be.accessible();
    }
    element.complete();
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });
});
