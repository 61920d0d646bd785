import { expect } from '@open-wc/testing';
import type { CseScreening } from '../src/index.ts';
import { answer, collect, openScreening, part, parts, press, root, words } from './open-screening.ts';

const DANGER = 'Is the child in danger now?';
const TOLD = 'Has anyone said that the child was harmed?';

/** What is read out, in order, from a region that stood there before. */
function listen(element: CseScreening): string[] {
  const said: string[] = [];
  const regions = [...root(element).querySelectorAll('[aria-live="assertive"]')];
  const observer = new MutationObserver((mutations) => {
    for (const node of mutations.flatMap(({ addedNodes }) => [...addedNodes])) if (node instanceof HTMLElement) said.push(words(node));
  });
  for (const region of regions) observer.observe(region, { childList: true, subtree: true });
  return said;
}

describe('what cannot wait, in each layout', () => {
  for (const layout of ['steps', 'question', 'page'] as const) {
    it(`stands directly after the answer that calls for it, outside of any disclosure: ${layout}`, async () => {
      const element = await openScreening({ layout });
      await answer(element, DANGER, 'Yes');
      const urgent = parts(element, 'urgent').find(({ parentElement }) => parentElement?.matches('.in-place'));
      expect(words(urgent)).to.contain('Must Call 999 now.');
      expect(urgent?.parentElement?.previousElementSibling?.id).to.equal('question-danger');
      expect(urgent?.querySelector('li.action')?.closest('details')).to.equal(null);
    });

    it(`is read out once, and the page is told once: ${layout}`, async () => {
      const element = await openScreening({ layout });
      const events = collect(element, 'cse-urgent');
      const said = listen(element);
      await answer(element, DANGER, 'Yes');
      await answer(element, DANGER, 'Yes');
      element.language = 'en-GB';
      await element.updateComplete;
      await Promise.resolve();
      expect(said.filter((text) => text.includes('Call 999 now.'))).to.have.length(1);
      expect(events.map(({ actions }) => actions)).to.deep.equal([['call']]);
      expect(element.matches(':state(urgent)')).to.equal(true);
    });
  }

  it('moves to the question that last called for something, and says only what is new', async () => {
    const element = await openScreening({ layout: 'steps' });
    const events = collect(element, 'cse-urgent');
    const said = listen(element);
    await answer(element, DANGER, 'Yes');
    await answer(element, TOLD, 'The child has');
    await Promise.resolve();
    expect(part(element, 'urgent').parentElement?.previousElementSibling?.id).to.equal('question-told');
    expect(parts(element, 'urgent')).to.have.length(1);
    expect(words(part(element, 'urgent'))).to.contain('Call 999 now.').and.to.contain('Tell the front door.');
    expect(said).to.deep.equal(['Must Call 999 now.', 'Should Tell the front door.']);
    expect(events.map(({ actions }) => actions)).to.deep.equal([['call'], ['tell']]);
  });

  it('stays in view on every later step, above everything that is asked', async () => {
    const element = await openScreening({ layout: 'steps' });
    await answer(element, DANGER, 'Yes');
    for (const label of ['Continue', 'Continue', 'Continue', 'Continue', 'Continue', 'Continue to your judgement']) {
      await press(element, label);
      const urgent = part(element, 'urgent');
      expect(words(urgent)).to.contain('Call 999 now.');
      const body = root(element).querySelector('.section > :not(h3)');
      expect(body && (urgent.contains(body) || body.contains(urgent) || (urgent.compareDocumentPosition(body) & Node.DOCUMENT_POSITION_FOLLOWING) > 0)).to.equal(true);
    }
  });

  it('stands above what is to be put right', async () => {
    const element = await openScreening({ layout: 'steps', answers: { danger: 'yes' } });
    expect(element.complete()).to.equal(null);
    await element.updateComplete;
    expect(part(element, 'urgent').compareDocumentPosition(part(element, 'errors')) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
  });

  it('is told to nobody when the page itself sets the answers, and shown all the same', async () => {
    const element = await openScreening({ layout: 'steps' });
    const events = collect(element, 'cse-urgent');
    element.answers = { danger: 'yes' };
    await element.updateComplete;
    expect(words(part(element, 'urgent'))).to.contain('Call 999 now.');
    expect(events).to.deep.equal([]);
  });

  it('is read out again when it is called for again, and for the next child', async () => {
    const element = await openScreening({ layout: 'steps' });
    const said = listen(element);
    await answer(element, DANGER, 'Yes');
    await answer(element, DANGER, 'No');
    expect(words(root(element).querySelector('.unseen[aria-live]'))).to.equal('');
    await answer(element, DANGER, 'Yes');
    for (const next of [{ record: null }, { answers: {} }]) {
      Object.assign(element, next);
      await element.updateComplete;
      expect(words(root(element).querySelector('.unseen[aria-live]'))).to.equal('');
      await answer(element, DANGER, 'Yes');
    }
    await Promise.resolve();
    expect(said).to.deep.equal(Array.from({ length: 4 }, () => 'Must Call 999 now.'));
  });

  it('goes when the answer is taken back', async () => {
    const element = await openScreening({ layout: 'steps' });
    await answer(element, DANGER, 'Yes');
    await answer(element, DANGER, 'No');
    expect(parts(element, 'urgent').map(words).join('')).to.equal('');
    expect(element.matches(':state(urgent)')).to.equal(false);
  });
});
