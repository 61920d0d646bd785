import { expect } from '@open-wc/testing';
import { DANGER, keptFrom, openWith, TOLD } from './keep-draft.ts';
import { MemoryStore } from './memory-store.ts';
import { answer, changedRuleSet, part, picked, press, ruleSetText, words } from './open-screening.ts';

const MISSING = 'Does the child go missing?';
const GIFTS = 'What does the child have that nobody can explain?';

describe('a draft under another version of the questions', () => {
  it('keeps every answer, and says what has no place, what is worded differently and what is new', async () => {
    const text = await keptFrom(async (element) => {
      await answer(element, DANGER, 'No');
      await answer(element, TOLD, 'Someone else has');
      await press(element, 'Continue');
      await answer(element, MISSING, 'No');
      for (const gift of ['Money', 'A phone']) await answer(element, GIFTS, gift);
    });
    const newer = await changedRuleSet((document) => {
      const { sections } = document as unknown as { sections: { questions: (Record<string, unknown> & { options?: object[] })[] }[] };
      Object.assign(document, { version: '2.0.0' });
      const [now, signs, more] = sections;
      Object.assign(now?.questions[0] ?? {}, { text: { en: 'Is the child in danger tonight?', cy: 'Heno?' } });
      Object.assign(now?.questions[1] ?? {}, { text: { en: 'Who said so?', cy: 'Pwy?' }, options: [{ id: 'nothing-said', text: { en: 'No', cy: 'Na' }, present: false }, { id: 'child-said', text: { en: 'The child has', cy: 'Y plentyn' } }] });
      Object.assign(signs?.questions[2]?.options?.[1] ?? {}, { text: { en: 'Two phones', cy: 'Dau ffôn' } });
      // Nobody answered it.
      Object.assign(more?.questions[1] ?? {}, { text: { en: 'When was the child last at home?', cy: 'Pryd?' } });
      more?.questions.push({ ...signs?.questions[0], id: 'late', text: { en: 'Is the child out late?', cy: 'Hwyr?' } });
      const actions = (document as unknown as { actions: { when: { value: unknown } }[] }).actions;
      Object.assign(actions[1]?.when ?? {}, { value: ['child-said'] });
    });
    const store = new MemoryStore(text);
    const open = store.holdUp();
    const element = await openWith(store, { rules: newer });
    await press(element, 'Continue');
    open();
    await element.saveDraft();
    await element.updateComplete;
    const notice = words(part(element, 'notice'));
    expect(notice).to.contain('It was made with version 1.2.3 of the questions. This is version 2.0.0. Every answer was kept.');
    expect(notice).to.contain('No longer asked. The answer is kept, and does not count: Has anyone said that the child was harmed?');
    expect(notice).to.contain(`Worded differently now. Check the answer: Is the child in danger tonight?${GIFTS} New questions: Is the child out late?`);
    const answers = { danger: 'no', told: 'other-said', missing: 'no', gifts: ['gift-money', 'gift-phone'] };
    expect(element.answers).to.deep.equal(answers);
    expect(element.record?.answers).to.deep.equal(answers);
  });

  for (const [what, keep] of [
    ['an answer whose wording means something else now', (text: string) => text],
    ['nothing of that in a draft that was kept without such wordings', (text: string) => {
      const draft = JSON.parse(text) as { ruleSet: { options?: unknown } };
      delete draft.ruleSet.options;
      return JSON.stringify(draft);
    }],
  ] as const) {
    it(`names ${what}`, async () => {
      const text = await keptFrom((element) => answer(element, TOLD, 'No'));
      const newer = await changedRuleSet((document) => {
        // Its version stays: a draft of a rule set is edited in place.
        const { sections } = document as unknown as { sections: { questions: { options: { text: unknown }[] }[] }[] };
        Object.assign(sections[0]?.questions[1]?.options[2] ?? {}, { text: { en: 'Someone said it, and took it back', cy: 'Do' } });
      });
      const element = await openWith(new MemoryStore(keep(text)), { rules: newer });
      await element.saveDraft();
      await element.updateComplete;
      expect(picked(element, TOLD)).to.deep.equal(['Someone said it, and took it back']);
      const notice = words(part(element, 'notice'));
      if (keep(text) !== text) expect(notice).not.to.contain(TOLD);
      else expect(notice).to.contain(`Worded differently now. Check the answer: ${TOLD}`);
      // What was picked under the new wording needs no check.
      await answer(element, TOLD, 'The child has');
      expect(words(part(element, 'notice'))).not.to.contain(TOLD);
    });
  }

  it('says nothing of versions where the rule set is the same', async () => {
    const element = await openWith(new MemoryStore(await keptFrom((each) => answer(each, DANGER, 'No'))), { rules: await ruleSetText() });
    await element.saveDraft();
    await element.updateComplete;
    expect(words(part(element, 'notice'))).not.to.contain('version');
  });
});
