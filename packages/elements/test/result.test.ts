import { expect } from '@open-wc/testing';
import type { CseScreening } from '../src/index.ts';
import { answer, changedRuleSet, group, openScreening, part, parts, root, words } from './open-screening.ts';

const MISSING = 'Does the child go missing?';
const CARED_FOR = 'Does the child come back looking cared for?';
const TOLD = 'Has anyone said that the child was harmed?';
const DANGER = 'Is the child in danger now?';

describe('the result', () => {
  it('says "Nothing recorded yet" while nothing is', async () => {
    const element = await openScreening();
    expect(words(part(element, 'headline'))).to.equal('Nothing recorded yet');
    expect(words(part(element, 'result'))).not.to.match(/no risk|not at risk|safe\b/i);
  });

  it('follows the answers: category, band, range, reasons and actions', async () => {
    const element = await openScreening();
    await answer(element, MISSING, 'Yes');
    expect(words(part(element, 'headline'))).to.equal('Indicated: Category A');
    expect(words(part(element, 'result'))).to.contain('Lower band');
    expect(words(part(element, 'range'))).to.contain('Category B');
    expect(parts(element, 'reason')[0]?.textContent).to.contain('A sign is recorded.');
    expect(words(part(element, 'actions'))).to.contain('Ask for advice.');
    await answer(element, CARED_FOR, 'Yes');
    expect(words(part(element, 'headline'))).to.equal('Indicated: Category B');
    expect(words(part(element, 'result'))).to.contain('The specialist team.');
  });

  it('names what an immediate step depends on, before the category, and goes there', async () => {
    const element = await openScreening({ answers: { danger: 'not-known', missing: 'yes' } });
    const open = part(element, 'urgent-open');
    expect(words(open)).to.equal(`An immediate step depends on this, and it is not known yet ${DANGER}`);
    expect(open.compareDocumentPosition(part(element, 'headline')) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
    expect(open.closest('details')).to.equal(null);
    open.querySelector<HTMLButtonElement>('button')?.click();
    await element.updateComplete;
    expect(root(element).activeElement?.closest('fieldset')?.id).to.equal('question-danger');
    await answer(element, DANGER, 'No');
    expect(parts(element, 'urgent-open')).to.have.length(0);
  });

  it('says how much is not known where nothing of it could move the category too', async () => {
    const element = await openScreening({ answers: { missing: 'yes', 'cared-for': 'yes', danger: 'not-known' } });
    expect(words(part(element, 'range'))).to.match(/^Not known is not no The answer to 1 question is not known\./);
  });

  it('writes the answers that two reasons rest on out once', async () => {
    const element = await openScreening({ answers: { missing: 'yes', 'cared-for': 'yes' } });
    const [first, second] = parts(element, 'reason');
    expect(first?.querySelector('[part=answers]')).not.to.equal(null);
    expect(words(second)).to.contain(`The same answers as for: ${words(first?.querySelector('p'))}`);
    expect(second?.querySelector('[part=answers]')).to.equal(null);
  });

  it('says what is recorded as present with its answer', async () => {
    const element = await openScreening({ answers: { told: 'other-said', missing: 'yes' } });
    expect(words(part(element, 'recorded'))).to.contain(`${TOLD} Someone else has`);
  });

  it('does not say a duty twice', async () => {
    const element = await openScreening({ answers: { missing: 'yes' } });
    for (const action of parts(element, 'action')) expect(words(action)).not.to.match(/^(\w+) \1\b/i);
  });

  it('tells the source apart from local interpretation, in words', async () => {
    const element = await openScreening({ answers: { missing: 'yes', 'cared-for': 'yes' } });
    const [first, second] = parts(element, 'reason').map(words);
    expect(first).to.contain('Local interpretation: How signs are counted');
    expect(second).to.contain('Source text');
  });

  it('shows quotations as literal text, with document and row', async () => {
    const element = await openScreening();
    const quotes = group(element, MISSING).querySelector('.quotes');
    expect(words(quotes)).to.contain('goes missing <img src=x onerror=alert(1)>');
    expect(words(quotes)).to.contain('Fixture strategy');
    expect(words(quotes)).to.contain('F1-2');
    expect(root(element).querySelector('img')).to.equal(null);
  });

  it('shows with a question what its options rest on, too', async () => {
    const rules = await changedRuleSet((document) => {
      const [section] = (document as unknown as { sections: { questions: { options: object[] }[] }[] }).sections;
      Object.assign(section?.questions[1]?.options[0] ?? {}, { cites: ['F1-4'] });
    });
    const element = await openScreening({ rules });
    expect([...group(element, TOLD).querySelectorAll('.row')].map(words)).to.deep.equal(['F1-1', 'F1-4']);
  });

  it('moves the focus from an open question in the list to the question', async () => {
    const element = await openScreening();
    const [first] = part(element, 'settled-by').querySelectorAll('button');
    expect([...part(element, 'settled-by').querySelectorAll('ol')].map(({ start }) => start), 'numbered on').to.deep.equal([1, 4]);
    first?.click();
    await element.updateComplete;
    const focused = root(element).activeElement;
    expect(words(focused?.closest('fieldset')?.querySelector('legend'))).to.equal(words(first));
    expect(location.hash).to.equal('');
  });

  it('links to a source document by https only', async () => {
    const element = await openScreening();
    const links = [...root(element).querySelectorAll('a')];
    expect(links.map(({ href }) => href)).to.deep.equal(['https://example.org/strategy']);
    expect(links[0]?.rel).to.contain('noopener');
  });
});

describe('the explanation', () => {
  const lines = (element: CseScreening, name: string) => [...part(element, name).querySelectorAll('p, li:not(.reason)')].map(words);

  it('says which answers alone are enough for the category, where fewer than all are', async () => {
    const element = await openScreening({ answers: { missing: 'yes' } });
    expect(parts(element, 'sufficient')).to.deep.equal([]);
    element.answers = { missing: 'yes', gifts: ['gift-phone'], 'cared-for': 'yes' };
    await element.updateComplete;
    expect(lines(element, 'sufficient')).to.deep.equal([
      'These answers alone would be enough for Category B, whatever the others are:',
      `${MISSING} Yes`,
      'What does the child have that nobody can explain? A phone',
    ]);
  });

  it('says what would raise the category, and what that is not; nothing in it leads to a question', async () => {
    const element = await openScreening();
    expect(parts(element, 'raises')).to.deep.equal([]);
    await answer(element, MISSING, 'Yes');
    const [note, ...said] = lines(element, 'raises');
    expect(note).to.contain('not a list of things to look for');
    expect(said).to.deep.equal([
      'If any one of these were recorded, Category B would be indicated:',
      `${TOLD} “The child has” or “Someone else has”`,
      `${CARED_FOR} Yes`,
      'What does the child have that nobody can explain? “Money” or “A phone” or “Clothes”',
    ]);
    expect(part(element, 'raises').querySelector('a, button')).to.equal(null);
    await answer(element, CARED_FOR, 'Yes');
    expect(parts(element, 'raises')).to.deep.equal([]);
  });

  it('keeps both closed until they are asked for, and open while the answers change', async () => {
    const element = await openScreening({ answers: { missing: 'yes', danger: 'no', episodes: 2 } });
    const both = ['sufficient', 'raises'].map((name) => part(element, name) as HTMLDetailsElement);
    expect(both.map(({ localName, open }) => [localName, open])).to.deep.equal([['details', false], ['details', false]]);
    for (const details of both) details.open = true;
    await answer(element, DANGER, 'Not known');
    expect(both.map(({ open, isConnected }) => open && isConnected)).to.deep.equal([true, true]);
  });

  it('names a floor once it is certain, and not while it depends on what is not known', async () => {
    const rules = await changedRuleSet((document) => {
      const because = { en: 'Danger is recorded.', cy: 'Cofnodwyd perygl.' };
      (document as unknown as { rules: object[] }).rules.push({ id: 'floor', when: { fact: 'danger', operator: 'equal', value: 'yes' }, then: { floor: 'upper' }, because, cites: [], basis: 'counting' });
    });
    const element = await openScreening({ rules, answers: { danger: 'not-known', missing: 'yes' } });
    expect(parts(element, 'floors')).to.have.length(0);
    await answer(element, DANGER, 'Yes');
    expect(words(part(element, 'floors'))).to.contain('Category B').and.to.contain('Danger is recorded.');
  });

  it('says of an answer when it is from and where', async () => {
    const element = await openScreening({ answers: { missing: { value: 'yes', date: '2026-02-28', source: 'School' }, told: 'child-said' } });
    expect([...part(element, 'answers').querySelectorAll('.kind')].map(words)).to.deep.equal(['possible harm', 'risk indicator; dated 28 February 2026; from: School']);
  });

  it('marks the rules that make another reading differ', async () => {
    const element = await openScreening({ answers: { missing: 'yes', 'cared-for': 'yes' } });
    expect(words(part(element, 'reading'))).to.contain('Only in this reading: A sign is recorded.').and.to.contain('Not in this reading: Several signs are recorded.');
  });

  it('shows no measure', async () => {
    const element = await openScreening({ answers: { missing: 'yes', gifts: ['gift-phone'], episodes: 3 } });
    const shown = ['sufficient', 'raises'].flatMap((name) => parts(element, name)).map(words).join(' ');
    expect(shown).not.to.match(/\d|score|count/i);
  });
});

describe('the dates on a page', () => {
  it('are all written as the locale writes them, and follow it', async () => {
    const element = await openScreening({ readOnly: true, locale: 'en-US', answers: { missing: { value: 'yes', date: '2026-03-01' }, 'last-seen': '2026-02-03' } });
    const dates = () => [...new Set(words(part(element, 'record')).match(/\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4}/g))].sort();
    expect(dates()).to.deep.equal(['February 3, 2026', 'January 1, 2026', 'March 1, 2026', 'March 4, 2026']);
    element.locale = null;
    await element.updateComplete;
    expect(dates()).to.deep.equal(['1 January 2026', '1 March 2026', '3 February 2026', '4 March 2026']);
  });
});

describe('what cannot wait', () => {
  it('appears at once above everything else, whatever else is empty, and in no disclosure', async () => {
    const element = await openScreening();
    await answer(element, DANGER, 'Yes');
    const urgent = part(element, 'urgent');
    expect(words(urgent)).to.contain('Must Call 999 now.');
    expect(urgent.querySelector('li.action')?.closest('details')).to.equal(null);
    expect(urgent.compareDocumentPosition(part(element, 'headline')) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
  });

  it('is announced once each, in a live region that was there before', async () => {
    const element = await openScreening();
    const region = root(element).querySelector('.unseen[aria-live="assertive"]');
    if (region === null) throw new Error('There is no live region.');
    const announced: string[] = [];
    const observer = new MutationObserver((mutations) => {
      for (const node of mutations.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (node instanceof HTMLElement) announced.push(words(node));
      }
    });
    observer.observe(region, { childList: true, subtree: true });
    await answer(element, TOLD, 'The child has');
    await answer(element, DANGER, 'Yes');
    await answer(element, MISSING, 'Yes');
    element.language = 'cy';
    await element.updateComplete;
    element.language = 'en';
    await element.updateComplete;
    await Promise.resolve();
    observer.disconnect();
    expect(announced.filter((text) => text.includes('Tell the front door.'))).to.have.length(1);
    expect(announced.filter((text) => text.includes('Call 999 now.'))).to.have.length(1);
  });

  it('goes away when the answer is cleared', async () => {
    const element = await openScreening();
    await answer(element, DANGER, 'Yes');
    await answer(element, DANGER, 'No');
    expect(parts(element, 'urgent')).to.have.length(0);
  });
});
