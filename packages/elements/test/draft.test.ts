import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import { comeBack, DANGER, keptFrom, leavePage, openWith, TOLD } from './keep-draft.ts';
import { today } from '../src/today.ts';
import { ACCOUNT, judge, OWN_WORDS, ROLE, WHY } from './judge.ts';
import { MemoryStore } from './memory-store.ts';
import { answer, changedRuleSet, collect, field, fill, focused, group, openScreening, part, parts, picked, press, stepTitle, typeDate, words } from './open-screening.ts';

const MISSING = 'Does the child go missing?';
const JUDGE = 'What do you judge it to be?';

describe('a draft', () => {
  it('is kept nowhere unless the page says where', async () => {
    const element = await openScreening({ layout: 'steps' });
    const drafts = collect(element, 'cse-draft');
    await answer(element, DANGER, 'No');
    expect(await element.saveDraft()).to.equal(false);
    expect(drafts).to.deep.equal([]);
  });

  it('is not saved while nothing is entered, nor while there is no rule set, so that nothing is written over what is kept', async () => {
    const store = new MemoryStore('');
    const element = await openWith(store);
    expect(await element.saveDraft()).to.equal(false);
    expect(store.text).to.equal('');
    await answer(element, DANGER, 'No');
    expect(await element.saveDraft()).to.equal(true);
    const { text } = store;
    element.rules = null;
    await element.updateComplete;
    expect(await element.saveDraft()).to.equal(false);
    expect(store.text).to.equal(text);
  });

  it('is saved after each change, what is entered in one go only once', async () => {
    const store = new MemoryStore();
    const element = await openWith(store);
    await element.saveDraft();
    const before = store.saves;
    const saved = oneEvent(element, 'cse-draft');
    await answer(element, DANGER, 'No');
    await saved;
    expect(store.saves).to.equal(before + 1);
    expect(store.text).to.contain('"danger":"no"');
  });

  it('brings back answers, dates, account, judgement, record and step, and says so', async () => {
    const text = await keptFrom(async (element) => {
      await answer(element, DANGER, 'No');
      await fill(element, field(element, ACCOUNT), 'Seen near the station.');
      await press(element, 'Continue');
      await answer(element, MISSING, 'Yes');
      await typeDate(element, MISSING, ['31', '2', '2026']);
      element.goTo('judgement');
      await element.updateComplete;
      await answer(element, JUDGE, 'Category A (indicated)');
      element.goTo('section:signs');
    });
    const element = await openWith(new MemoryStore(text));
    const drafts = collect(element, 'cse-draft');
    await element.saveDraft();
    await element.updateComplete;
    expect(stepTitle(element)).to.equal('Signs');
    expect(picked(element, MISSING)).to.deep.equal(['Yes']);
    expect([...group(element, MISSING).querySelectorAll<HTMLInputElement>('.date input')].map(({ value }) => value)).to.deep.equal(['31', '2', '2026']);
    expect(element.record?.narrative).to.equal('Seen near the station.');
    expect(element.record?.id).to.equal((JSON.parse(text) as { recordId: string }).recordId);
    expect(words(part(element, 'notice'))).to.contain('Your draft has been restored');
    expect(drafts[0]?.state ?? 'restored').to.be.oneOf(['restored', 'saved']);
    element.goTo('judgement');
    await element.updateComplete;
    expect(picked(element, JUDGE)).to.deep.equal(['Category A (indicated)']);
    await press(element, 'Back');
    expect(parts(element, 'notice')).to.have.length(0);
  });

  for (const [what, keptOn, expected] of [
    ['keeps the day on which it was judged', '2026-03-04', '2026-03-04'],
    ['that does not say when it was judged is judged on the day on which it is finished', undefined, today()],
  ] as const) {
    it(what, async () => {
      const answers = { missing: 'yes' };
      const text = await keptFrom(async (element) => {
        element.goTo('judgement');
        await element.updateComplete;
        await judge(element, 'None of these categories');
        await fill(element, field(element, WHY), 'What the school says');
        await fill(element, field(element, ROLE), 'Social worker');
      }, { answers });
      const kept = JSON.parse(text) as { entered: { judgement: { date?: string } } };
      expect(kept.entered.judgement.date).to.equal(today());
      kept.entered.judgement.date = keptOn as string;
      const element = await openWith(new MemoryStore(JSON.stringify(kept)), { answers });
      await element.saveDraft();
      await element.updateComplete;
      expect(element.complete()?.judgement?.date).to.equal(expected);
    });
  }

  it('is gone with a reset of the form, and the version that it was begun under with it', async () => {
    const store = new MemoryStore(await keptFrom());
    const element = await openWith(store);
    await element.saveDraft();
    expect(picked(element, DANGER)).to.deep.equal(['Yes']);
    const form = document.createElement('form');
    element.before(form);
    form.append(element);
    form.reset();
    await nextFrame();
    expect(store.text).to.equal(null);
    Object.assign(element, { readOnly: true, rules: await changedRuleSet((document) => Object.assign(document, { version: '2.0.0' })) });
    await element.updateComplete;
    expect(parts(element, 'unavailable')).to.have.length(0);
    expect(element.record?.answers).to.deep.equal({});
  });

  it('tells the page that it was restored', async () => {
    const text = await keptFrom((element) => answer(element, DANGER, 'No'));
    const store = new MemoryStore(text);
    const open = store.holdUp();
    const element = await openWith(store);
    const restored = oneEvent(element, 'cse-draft') as unknown as Promise<{ state: string }>;
    open();
    expect((await restored).state).to.equal('restored');
    element.readOnly = true;
    await element.updateComplete;
    expect(store.saves, 'its time goes on').to.equal(0);
    expect(element.renderRoot.querySelectorAll('button')).to.have.length(0);
  });

  it('gives way to what was entered before it arrived, and loses neither', async () => {
    const text = await keptFrom(async (element) => {
      await answer(element, DANGER, 'No');
      await typeDate(element, DANGER, ['30', '2', '2026']);
      await answer(element, TOLD, 'Not known');
      await fill(element, field(element, ACCOUNT), 'Typed before');
      await fill(element, field(element, OWN_WORDS), 'He told me to');
      await press(element, 'Continue');
    });
    const store = new MemoryStore(text);
    const open = store.holdUp();
    const element = await openWith(store);
    await answer(element, DANGER, 'Yes');
    await typeDate(element, DANGER, ['31', '2', '2026']);
    await fill(element, field(element, ACCOUNT), 'Typed since');
    await press(element, 'Check answers');
    expect(store.saves).to.equal(0);
    open();
    await element.saveDraft();
    expect(stepTitle(element)).to.equal('Check your answers');
    const kept = { answers: { danger: 'yes', told: 'not-known' }, dates: { danger: '2026-02-31' }, narrative: 'Typed since', childsWords: 'He told me to' };
    expect((JSON.parse(store.text ?? '') as { entered: object }).entered).to.deep.include(kept);
  });

  it('is kept where what the page handed over holds half a character', async () => {
    const store = new MemoryStore();
    const answers = { told: { value: 'not-known', note: 'cut \uD83D off' } };
    const element = await openWith(store, { answers, restorable: true });
    await answer(element, DANGER, 'Yes');
    expect(await element.saveDraft()).to.equal(true);
    const again = await openWith(store, { answers });
    await again.saveDraft();
    expect(again.answers).to.deep.equal({ ...answers, danger: 'yes' });
  });

  it('can be discarded, which begins anew', async () => {
    const store = new MemoryStore(await keptFrom((element) => answer(element, DANGER, 'No')));
    const element = await openWith(store);
    await element.saveDraft();
    await element.updateComplete;
    const discarded = oneEvent(element, 'cse-draft') as unknown as Promise<{ state: string }>;
    await press(element, 'Discard the draft and start again');
    // The button that was pressed goes away.
    expect(focused(element)?.id).to.equal('step');
    expect((await discarded).state).to.equal('discarded');
    expect(store.text).to.equal(null);
    expect(element.answers).to.deep.equal({});
    expect(parts(element, 'notice')).to.have.length(0);
  });

  it('that cannot be kept costs nothing, and is said so', async () => {
    const store = new MemoryStore();
    store.broken = true;
    const element = await openWith(store);
    await element.saveDraft();
    await answer(element, DANGER, 'Yes');
    await element.updateComplete;
    expect(words(part(element, 'notice'))).to.contain('No draft can be kept here.');
    expect(element.answers).to.deep.equal({ danger: 'yes' });
    await press(element, 'Continue');
    expect(words(part(element, 'notice'))).to.contain('No draft can be kept here.');
  });

  for (const loadTimeout of [undefined, null, 0, NaN]) {
    it(`in a store that takes a moment is waited for where the page names no time: ${String(loadTimeout)}`, async () => {
      const store = new MemoryStore();
      const element = await openWith(store, { loadTimeout: loadTimeout as number });
      const told = collect(element, 'cse-draft');
      await answer(element, DANGER, 'Yes');
      const open = store.holdUp();
      const saving = element.saveDraft();
      await nextFrame();
      await nextFrame();
      open();
      expect(await saving).to.equal(true);
      expect(told.map(({ state }) => state)).not.to.include('failed');
    });
  }

  it('that could not be read is not written over once the store works', async () => {
    const store = new MemoryStore(await keptFrom((each) => answer(each, DANGER, 'No')));
    const { text } = store;
    store.broken = true;
    const element = await openWith(store);
    await element.saveDraft();
    store.broken = false;
    await answer(element, TOLD, 'No');
    expect(await element.saveDraft()).to.equal(false);
    expect(store.text).to.equal(text);
  });

  it('is tried again after a save that failed', async () => {
    const store = new MemoryStore();
    const element = await openWith(store);
    await element.saveDraft();
    store.broken = true;
    await answer(element, DANGER, 'Yes');
    expect(await element.saveDraft()).to.equal(false);
    await element.updateComplete;
    expect(words(part(element, 'notice'))).to.contain('No draft can be kept here.');
    store.broken = false;
    expect(await element.saveDraft()).to.equal(true);
    await element.updateComplete;
    expect(parts(element, 'notice')).to.have.length(0);
  });

  for (const [what, text] of [['of another screening', ''], ['that is no draft', '{"a":1}'], ['that is no JSON', 'nonsense']] as const) {
    it(`${what} is left alone`, async () => {
      const kept = text || (await keptFrom((element) => answer(element, DANGER, 'No'))).replace('"id":"fixture"', '"id":"something-else"');
      const store = new MemoryStore(kept);
      const element = await openWith(store);
      await answer(element, DANGER, 'Yes');
      expect(await element.saveDraft()).to.equal(false);
      await element.updateComplete;
      expect(store.text).to.equal(kept);
      expect(element.answers).to.deep.equal({ danger: 'yes' });
      expect(words(part(element, 'notice'))).to.contain('is left as it is');
    });
  }

  it('of the rule set that the page has turned to is taken up', async () => {
    const rules = await changedRuleSet((document) => Object.assign(document, { id: 'another-screening' }));
    const store = new MemoryStore(await keptFrom(undefined, { rules }));
    const element = await openScreening();
    Object.assign(element, { rules, draftStore: store });
    await element.saveDraft();
    await element.updateComplete;
    await element.saveDraft();
    expect(element.answers).to.deep.equal({ danger: 'yes' });
  });

  it('is what is left when the page is, and comes back with it', async () => {
    const store = new MemoryStore();
    const element = await openWith(store);
    await answer(element, DANGER, 'No');
    await element.saveDraft();
    leavePage();
    await element.updateComplete;
    expect(element.answers).to.deep.equal({});
    expect(store.text).to.contain('"danger":"no"');
    comeBack();
    await element.updateComplete;
    await element.saveDraft();
    expect(element.answers).to.deep.equal({ danger: 'no' });
  });

  it('has what was being typed when the page was left, and less what was deleted', async () => {
    const store = new MemoryStore();
    const element = await openScreening({ draftStore: store, answers: { account: 'A car' } });
    await element.saveDraft();
    const changes = collect(element, 'cse-change');
    const asked = (question: string) => group(element, question).querySelector('.field') as HTMLInputElement;
    const kept = () => (JSON.parse(store.text ?? '') as { entered: { answers: unknown } }).entered.answers;
    for (const [question, text, answers] of [
      ['How many times has the child been missing?', '7', { account: 'A car', episodes: 7 }],
      ['What have you seen?', '', { episodes: 7 }],
    ] as const) {
      Object.assign(asked(question), { value: text });
      asked(question).dispatchEvent(new Event('input', { bubbles: true }));
      leavePage();
      await nextFrame();
      expect(kept()).to.deep.equal(answers);
      comeBack();
      await element.updateComplete;
      await element.saveDraft();
      await element.updateComplete;
    }
    // Once for each: what nobody typed into says nothing.
    leavePage();
    expect(changes).to.have.length(2);
  });

  it('has what is being typed from when the page is about to be left: once it is gone, no store of the browser has time', async () => {
    const store = new MemoryStore();
    const element = await openScreening({ draftStore: store });
    await element.saveDraft();
    const typed = group(element, 'How many times has the child been missing?').querySelector('.field') as HTMLInputElement;
    typed.value = '7';
    typed.dispatchEvent(new Event('input', { bubbles: true }));
    window.dispatchEvent(new Event('beforeunload'));
    await nextFrame();
    expect(store.text).to.contain('"episodes":7');
  });

  it('is not written over with what little was entered before it was read', async () => {
    const store = new MemoryStore();
    const element = await openWith(store);
    await answer(element, DANGER, 'No');
    await element.saveDraft();
    leavePage();
    await element.updateComplete;
    await answer(element, TOLD, 'Not known');
    await element.updateComplete;
    await element.saveDraft();
    expect(store.text).to.contain('"danger":"no"').and.to.contain('"told":"not-known"');
  });

  it('that arrives after the element is gone says nothing', async () => {
    const text = await keptFrom((element) => answer(element, DANGER, 'No'));
    const store = new MemoryStore(text);
    const open = store.holdUp();
    const element = await openWith(store);
    const drafts = collect(element, 'cse-draft');
    element.remove();
    open();
    await element.saveDraft();
    expect(drafts).to.deep.equal([]);
  });
});
