import { expect } from '@open-wc/testing';
import { ACCOUNT } from './judge.ts';
import { comeBack, DANGER, keptFrom, leavePage, openWith, recordOf, TOLD } from './keep-draft.ts';
import { MemoryStore } from './memory-store.ts';
import { answer, collect, field, fill, group, part, parts, press, typeDate, words } from './open-screening.ts';

/** A screening of a record with two answers, an account and the child's own words. */
async function openWithRecord() {
  const record = { ...(await recordOf({ told: 'not-known', danger: 'no' })), narrative: 'Of the record', childsWords: 'He told me' };
  const store = new MemoryStore();
  return { record, store, element: await openWith(store, { record }) };
}

describe('a draft', () => {
  for (const [how, given] of [
    ['the page names the record', () => Promise.resolve({ recordId: 'child-B' })],
    ['the page sets a record', async () => ({ record: await recordOf({ told: 'not-known' }) })],
  ] as const) {
    it(`that is of another child than the record is left alone, where ${how}`, async () => {
      const kept = await keptFrom((element) => answer(element, DANGER, 'Yes'));
      const store = new MemoryStore(kept);
      const element = await openWith(store, await given());
      const id = element.record?.id;
      const drafts = collect(element, 'cse-draft');
      expect(await element.saveDraft()).to.equal(false);
      await answer(element, DANGER, 'No');
      expect(await element.saveDraft()).to.equal(false);
      expect(element.answers['danger']).to.equal('no');
      expect(element.record?.id).to.equal(id);
      expect(store.text).to.equal(kept);
      expect(words(part(element, 'notice'))).to.contain('is left as it is');
      expect(drafts.map(({ state }) => state)).not.to.include('restored');
      leavePage();
      comeBack();
      await element.updateComplete;
      expect(await element.saveDraft()).to.equal(false);
      expect(element.answers).to.deep.equal({});
    });
  }

  it('is read anew where the page sets a record of another child, and not written over', async () => {
    const kept = await keptFrom((element) => answer(element, DANGER, 'Yes'));
    const store = new MemoryStore(kept);
    const element = await openWith(store);
    await element.saveDraft();
    const before = store.text;
    expect(element.answers).to.deep.equal({ danger: 'yes' });
    element.record = await recordOf({ told: 'not-known' });
    await element.updateComplete;
    await answer(element, DANGER, 'No');
    expect(await element.saveDraft()).to.equal(false);
    expect(element.answers).to.deep.equal({ told: 'not-known', danger: 'no' });
    expect(store.text).to.equal(before);
  });

  it('of the record that the page sets is taken up', async () => {
    const record = await recordOf({ told: 'not-known' });
    const store = new MemoryStore();
    const element = await openWith(store, { record });
    await answer(element, DANGER, 'No');
    expect(await element.saveDraft()).to.equal(true);
    const again = await openWith(store, { record });
    await again.saveDraft();
    expect(again.answers).to.deep.equal({ told: 'not-known', danger: 'no' });
  });

  it('leaves cleared what was cleared in it of what the page handed over, and nothing else', async () => {
    const { record, store, element } = await openWithRecord();
    await press(element, `Clear this answer: ${DANGER}`);
    await fill(element, field(element, ACCOUNT), '');
    await element.saveDraft();
    const again = await openWith(new MemoryStore(store.text), { record });
    await again.saveDraft();
    expect(again.answers).to.deep.equal({ told: 'not-known' });
    expect([again.record?.narrative, again.record?.childsWords]).to.deep.equal([undefined, 'He told me']);
    // With another hand-over it is not known what was cleared.
    const { id } = record;
    const other = await openWith(new MemoryStore(store.text), { recordId: id, answers: { danger: 'no' } });
    await other.saveDraft();
    expect(other.answers).to.deep.equal({ told: 'not-known', danger: 'no' });
  });

  it('of the record that the page sets goes further than the record, and gives way to what is entered since', async () => {
    const { record, store, element } = await openWithRecord();
    await answer(element, DANGER, 'Yes');
    await answer(element, TOLD, 'No');
    await fill(element, field(element, ACCOUNT), 'Of the draft');
    expect(await element.saveDraft()).to.equal(true);
    const kept = new MemoryStore(store.text);
    const open = kept.holdUp();
    const again = await openWith(kept, { record });
    await answer(again, TOLD, 'The child has');
    open();
    await again.saveDraft();
    expect(again.answers).to.deep.equal({ told: 'child-said', danger: 'yes' });
    expect([again.record?.narrative, again.record?.childsWords]).to.deep.equal(['Of the draft', 'He told me']);
  });

  it('of answers that the page sets once something is entered goes further than they', async () => {
    const store = new MemoryStore();
    const element = await openWith(store, { recordId: 'A1' });
    await answer(element, TOLD, 'No');
    await element.saveDraft();
    element.answers = { danger: 'no' };
    await element.updateComplete;
    await answer(element, DANGER, 'Yes');
    await element.saveDraft();
    const again = await openWith(new MemoryStore(store.text), { recordId: 'A1', answers: { danger: 'no' } });
    await again.saveDraft();
    expect(again.answers).to.deep.equal({ danger: 'yes' });
  });

  it('brings back a date that was half typed beside an answer that the page has as well, and is told of until the person goes on', async () => {
    const answers = { danger: 'yes' };
    const text = await keptFrom((element) => typeDate(element, DANGER, ['31', '', '']), { answers });
    const element = await openWith(new MemoryStore(text), { answers });
    await element.saveDraft();
    await element.updateComplete;
    expect([...group(element, DANGER).querySelectorAll<HTMLInputElement>('.date input')].map(({ value }) => value)).to.deep.equal(['31', '', '']);
    expect(words(part(element, 'notice'))).to.contain('Your draft has been restored');
    await typeDate(element, DANGER, ['', '', '']);
    await press(element, 'Continue');
    expect(parts(element, 'notice')).to.have.length(0);
  });

  it('brings back a date that was put right beside an answer of the page, and not the wrong one', async () => {
    const answers = { danger: { value: 'yes', date: '2026-02-31' } };
    const text = await keptFrom((element) => typeDate(element, DANGER, ['28', '2', '2026']), { answers });
    const element = await openWith(new MemoryStore(text), { answers });
    await element.saveDraft();
    await element.updateComplete;
    expect(element.answers).to.deep.equal({ danger: { value: 'yes', date: '2026-02-28' } });
    expect([...group(element, DANGER).querySelectorAll<HTMLInputElement>('.date input')].map(({ value }) => value)).to.deep.equal(['28', '2', '2026']);
    expect(element.validate()).to.equal(true);
  });

  it('gives way to another version of the record that it is of, as where a server has a later one', async () => {
    const record = await recordOf({ danger: 'no' });
    const store = new MemoryStore();
    const element = await openWith(store, { record });
    await answer(element, DANGER, 'Yes');
    await answer(element, TOLD, 'No');
    await element.saveDraft();
    const again = await openWith(new MemoryStore(store.text), { record: { ...record, answers: { danger: 'not-known' } } });
    await again.saveDraft();
    expect(again.answers).to.deep.equal({ danger: 'not-known', told: 'nothing-said' });
  });
});
