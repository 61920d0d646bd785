import '../src/define.ts';
import '../src/define-pieces.ts';
import { compile, parse, type Answers } from '@cse-screening/core';
import { expect, fixture } from '@open-wc/testing';
import type { CseExplanation, CseQuestions, CseResult, CseScreening } from '../src/index.ts';
import { ruleSetText, words } from './open-screening.ts';

type Piece = CseScreening | CseQuestions | CseResult | CseExplanation;

const DANGER = 'Is the child in danger now?';
const TOLD = 'Has anyone said that the child was harmed?';

/** Puts elements on one page, in the order of their names. */
async function openPage(...names: readonly (keyof HTMLElementTagNameMap & `cse-${string}`)[]): Promise<readonly Piece[]> {
  const place = await fixture<HTMLElement>('<div></div>');
  const rules = await ruleSetText();
  const pieces = names.map((name) => Object.assign(document.createElement(name) as Piece, { date: '2026-03-04', rules }));
  place.append(...pieces);
  await settled(pieces);
  return pieces;
}

async function settled(pieces: readonly Piece[]): Promise<void> {
  // A page hears of an answer, sets it elsewhere, and that renders: once for who answers, once for who is told.
  for (let i = 0; i < 2; i += 1) for (const piece of pieces) await piece.updateComplete;
  await Promise.resolve();
}

/** What the elements read out, each by its place on the page, in regions that stood there before. */
function listen(pieces: readonly Piece[]): { readonly at: number; readonly text: string }[] {
  const said: { at: number; text: string }[] = [];
  for (const [at, piece] of pieces.entries()) {
    const observer = new MutationObserver((mutations) => {
      for (const node of mutations.flatMap(({ addedNodes }) => [...addedNodes])) if (node instanceof HTMLElement) said.push({ at, text: words(node) });
    });
    for (const region of piece.renderRoot.querySelectorAll('[aria-live="assertive"]')) observer.observe(region, { childList: true });
  }
  return said;
}

async function pick(piece: Piece, question: string, answer: string, pieces: readonly Piece[]): Promise<void> {
  const group = [...piece.renderRoot.querySelectorAll('fieldset')].find((each) => words(each.querySelector('legend')) === question);
  const label = [...(group?.querySelectorAll('label') ?? [])].find((each) => words(each) === answer);
  if (!label) throw new Error(`"${question}" has no answer "${answer}".`);
  label.click();
  await settled(pieces);
}

/** Hands what one element was answered to others, as a page does. */
function handOn(from: Piece, to: readonly Piece[]): void {
  from.addEventListener('cse-answers', ({ answers }) => { for (const piece of to) piece.answers = answers; });
}

describe('what cannot wait, where several elements show one screening', () => {
  for (const names of [['cse-questions', 'cse-result'], ['cse-result', 'cse-questions'], ['cse-explanation', 'cse-result', 'cse-questions']] as const) {
    it(`is read out once, by the questions that were answered: ${names.join(', ')}`, async () => {
      const pieces = await openPage(...names);
      const asking = pieces[names.indexOf('cse-questions')] as CseQuestions;
      const at = pieces.indexOf(asking);
      handOn(asking, pieces.filter((piece) => piece !== asking));
      const said = listen(pieces);
      await pick(asking, DANGER, 'Yes', pieces);
      await pick(asking, TOLD, 'The child has', pieces);
      expect(said).to.deep.equal([{ at, text: 'Must Call 999 now.' }, { at, text: 'Should Tell the front door.' }]);
      for (const piece of pieces) expect(words(piece.renderRoot.querySelector('[part=urgent]'))).to.contain('Call 999 now.');
    });
  }

  it('is read out once where the page hands the answers on later, and several at once', async () => {
    const pieces = await openPage('cse-questions', 'cse-result');
    const [asking, result] = pieces as [CseQuestions, CseResult];
    const said = listen(pieces);
    await pick(asking, DANGER, 'Yes', pieces);
    await pick(asking, TOLD, 'The child has', pieces);
    result.answers = asking.answers;
    await settled(pieces);
    expect(said.map(({ at }) => at)).to.deep.equal([0, 0]);
  });

  it('is read out once by two that show the same answers, or the same record, and have no questions', async () => {
    const pieces = await openPage('cse-result', 'cse-explanation');
    const said = listen(pieces);
    const answers: Answers = { danger: 'yes' };
    for (const piece of pieces) piece.answers = answers;
    await settled(pieces);
    expect(said).to.deep.equal([{ at: 0, text: 'Must Call 999 now.' }]);
  });

  it('is read out once where a screening stands beside a result of its record', async () => {
    const pieces = await openPage('cse-screening', 'cse-result', 'cse-result');
    const [screening, result, other] = pieces as [CseScreening, CseResult, CseResult];
    screening.addEventListener('cse-change', ({ record }) => {
      result.record = record;
      other.answers = record?.answers ?? {};
    });
    const said = listen(pieces);
    await pick(screening, DANGER, 'Yes', pieces);
    expect(said).to.deep.equal([{ at: 0, text: 'Must Call 999 now.' }]);
  });

  it('is read out by the result where the questions had it from the start, and said only what came later', async () => {
    const pieces = await openPage('cse-questions', 'cse-result');
    const [asking, result] = pieces as [CseQuestions, CseResult];
    asking.answers = { danger: 'yes' };
    await settled(pieces);
    const said = listen(pieces);
    await pick(asking, TOLD, 'The child has', pieces);
    result.answers = asking.answers;
    await settled(pieces);
    expect(said.map(({ at, text }) => [at, text.includes('Call 999 now.')])).to.deep.equal([[0, false], [1, true]]);
  });

  it('is read out of each child, where two children’s answers are the same', async () => {
    const pieces = await openPage('cse-questions', 'cse-result', 'cse-questions', 'cse-result');
    const [first, firstResult, second, secondResult] = pieces as [CseQuestions, CseResult, CseQuestions, CseResult];
    handOn(first, [firstResult]);
    handOn(second, [secondResult]);
    const said = listen(pieces);
    await pick(first, DANGER, 'Yes', pieces);
    await pick(second, DANGER, 'Yes', pieces);
    expect(said.map(({ at }) => at)).to.deep.equal([0, 2]);
  });

  it('is read out of a child whose answers are like those that stand in the questions of another', async () => {
    const pieces = await openPage('cse-questions', 'cse-result');
    const [asking, result] = pieces as [CseQuestions, CseResult];
    const said = listen(pieces);
    await pick(asking, DANGER, 'Yes', pieces);
    result.answers = { danger: 'yes' };
    await settled(pieces);
    expect(said.map(({ at }) => at)).to.deep.equal([0, 1]);
  });

  it('is read out by the result where the page set it, and the questions did not say it', async () => {
    const pieces = await openPage('cse-questions', 'cse-result');
    const said = listen(pieces);
    const answers: Answers = { danger: 'yes' };
    for (const piece of pieces) piece.answers = answers;
    await settled(pieces);
    expect(said).to.deep.equal([{ at: 1, text: 'Must Call 999 now.' }]);
  });

  for (const order of [[0, 1], [1, 0]] as const) {
    it(`is read out of the next child by the result where the questions said it of the last one, and the page sets ${order[0] === 0 ? 'them' : 'the result'} first`, async () => {
      const pieces = await openPage('cse-questions', 'cse-result');
      const [asking] = pieces as [CseQuestions, CseResult];
      const said = listen(pieces);
      await pick(asking, DANGER, 'Yes', pieces);
      const next: Answers = { danger: 'yes' };
      for (const at of order) (pieces[at] as Piece).answers = next;
      await settled(pieces);
      expect(said).to.deep.equal([0, 1].map((at) => ({ at, text: 'Must Call 999 now.' })));
    });
  }

  it('is not read out of turn where it is there from the start', async () => {
    const result = document.createElement('cse-result');
    Object.assign(result, { date: '2026-03-04', rules: await ruleSetText(), answers: { danger: 'yes' } });
    (await fixture<HTMLElement>('<div></div>')).append(result);
    await result.updateComplete;
    expect(words(result.renderRoot.querySelector('[part=urgent]'))).to.contain('Call 999 now.');
    expect(words(result.renderRoot.querySelector('[aria-live="assertive"]'))).to.equal('');
  });

  for (const [way, hide] of [
    ['hidden', (piece: Piece) => { piece.hidden = true; }],
    ['inert', (piece: Piece) => { piece.inert = true; }],
    ['hidden from screen readers', (piece: Piece) => { piece.ariaHidden = 'true'; }],
    ['taken out', (piece: Piece) => { piece.remove(); }],
    ['behind a dialog', () => {
      const dialog = document.createElement('dialog');
      document.body.append(dialog);
      dialog.showModal();
    }],
  ] as const) {
    it(`is read out all the same where the other that said it is ${way}, and may not have been heard`, async () => {
      const pieces = await openPage('cse-explanation', 'cse-result');
      hide(pieces[0] as Piece);
      const said = listen(pieces);
      const answers: Answers = { danger: 'yes' };
      for (const piece of pieces) piece.answers = answers;
      await settled(pieces);
      for (const dialog of document.querySelectorAll('dialog')) dialog.remove();
      expect(said.filter(({ at }) => at === 1)).to.deep.equal([{ at: 1, text: 'Must Call 999 now.' }]);
    });
  }

  it('is asked for across the page with an event that gives no answers away', async () => {
    const pieces = await openPage('cse-result');
    const { ruleSet } = parse(await ruleSetText());
    if (ruleSet === null) throw new Error('The rule set of the tests does not parse.');
    const { actions } = compile(ruleSet).screen({ danger: 'yes' }, { date: '2026-03-04' });
    expect(actions.map(({ action }) => action)).to.contain('call');
    const seen: string[] = [];
    const look = (event: Event) => {
      for (let of: unknown = event; of !== null && of !== Object.prototype && of !== Event.prototype; of = Object.getPrototypeOf(of)) seen.push(...Object.getOwnPropertyNames(of));
    };
    document.addEventListener('cse-announce', look);
    (pieces[0] as Piece).answers = { danger: 'yes' };
    await settled(pieces);
    document.removeEventListener('cse-announce', look);
    expect(seen).to.deep.equal(['isTrusted', 'constructor', 'hear']);
  });
});
