import { expect } from '@open-wc/testing';
import { ACCOUNT, OWN_WORDS } from './judge.ts';
import { collect, field, fill, openScreening, part, root } from './open-screening.ts';

describe('the account', () => {
  it('can be begun on the first step, and is the same wherever it is written', async () => {
    const element = await openScreening({ layout: 'steps' });
    const early = part(element, 'early-account') as HTMLDetailsElement;
    expect(early.open).to.equal(false);
    await fill(element, field(element, ACCOUNT), 'She was seen near the station.');
    await fill(element, field(element, OWN_WORDS), '“i dont wanna go back there”');
    element.goTo('account');
    await element.updateComplete;
    expect(field(element, ACCOUNT).value).to.equal('She was seen near the station.');
    expect(element.record?.narrative).to.equal('She was seen near the station.');
    expect(element.record?.childsWords).to.equal('“i dont wanna go back there”');
  });

  it('is kept while it is typed, and the page is told when the field is left', async () => {
    const element = await openScreening({ layout: 'steps' });
    const changes = collect(element, 'cse-change');
    const text = field(element, ACCOUNT);
    text.value = 'Typ';
    text.dispatchEvent(new Event('input', { bubbles: true }));
    expect(changes).to.have.length(0);
    expect(element.record?.narrative).to.equal('Typ');
    text.dispatchEvent(new Event('change', { bubbles: true }));
    expect(changes).to.have.length(1);
    expect(changes[0]?.record?.narrative).to.equal('Typ');
  });

  it('keeps the child’s words as they are: no spelling is checked, nothing is trimmed', async () => {
    const element = await openScreening({ layout: 'steps' });
    const text = field(element, OWN_WORDS);
    expect(text.spellcheck).to.equal(false);
    await fill(element, text, '  she sed “no”\n\n ');
    expect(element.record?.childsWords).to.equal('  she sed “no”\n\n ');
  });

  it('is written in the order of its own language: a child’s words in Urdu on an English page, English on one in Arabic', async () => {
    const element = await openScreening({ layout: 'steps' });
    for (const place of [ACCOUNT, OWN_WORDS]) expect(getComputedStyle(field(element, place)).unicodeBidi, place).to.equal('plaintext');
  });
});

describe('what is entered', () => {
  it('goes to no service that checks spelling or goes on writing, whichever field it is in', async () => {
    const element = await openScreening({ layout: 'page' });
    const fields = [...root(element).querySelectorAll<HTMLTextAreaElement>('textarea, input.field')];
    expect(fields.length).to.be.greaterThan(8);
    for (const each of fields) {
      expect(each.spellcheck, each.outerHTML).to.equal(false);
      // By its attribute: not every browser has a property for it.
      expect(each.closest('[writingsuggestions="false"]'), each.outerHTML).not.to.equal(null);
    }
  });

  it('is shown again as it is, also on a page that a browser translates', async () => {
    const element = await openScreening({ layout: 'page' });
    await fill(element, field(element, OWN_WORDS), 'she sed no');
    element.readOnly = true;
    await element.updateComplete;
    const shown = [...root(element).querySelectorAll<HTMLElement>('.verbatim')].find(({ textContent }) => textContent === 'she sed no');
    expect(shown?.translate).to.equal(false);
  });
});
