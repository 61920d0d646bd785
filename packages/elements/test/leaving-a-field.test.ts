import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { control, focused, group, openScreening, picked } from './open-screening.ts';

const GIFTS = 'What does the child have that nobody can explain?';
const EPISODES = 'How many times has the child been missing?';
const LAST_SEEN = 'When was the child last seen?';
const ACCOUNT = 'What have you seen?';

/** Takes out what stands in a field, as with the keyboard. */
async function empty(field: HTMLInputElement | HTMLTextAreaElement | null): Promise<void> {
  field?.focus();
  field?.select();
  await sendKeys({ press: 'Delete' });
}

describe('a field that is emptied', () => {
  for (const [question, answers] of [[EPISODES, { episodes: 3 }], [ACCOUNT, { account: 'Seen twice' }]] as const) {
    it(`lets go of the focus: “${question}”`, async () => {
      const element = await openScreening({ answers });
      const field = group(element, question).querySelector<HTMLInputElement | HTMLTextAreaElement>('.field');
      await empty(field);
      await sendKeys({ press: 'Tab' });
      await element.updateComplete;
      expect(focused(element)).not.to.equal(field);
      expect(focused(element)).not.to.equal(null);
      expect(element.answers).to.deep.equal({});
    });
  }

  it('is one of a date: the focus goes on to the next', async () => {
    const element = await openScreening();
    const [day, month] = group(element, LAST_SEEN).querySelectorAll('input');
    day?.focus();
    await sendKeys({ type: '27' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await empty(day ?? null);
    await sendKeys({ press: 'Tab' });
    await element.updateComplete;
    expect(focused(element)).to.equal(month);
    expect(element.answers).to.deep.equal({});
  });

  it('is a box that is unticked, and keeps the focus', async () => {
    const element = await openScreening({ answers: { gifts: ['gift-clothes'], episodes: 'not-known' } });
    for (const [question, label] of [[GIFTS, 'Clothes'], [EPISODES, 'Not known']] as const) {
      const box = control(element, question, label);
      box.focus();
      await sendKeys({ press: 'Space' });
      await element.updateComplete;
      expect(picked(element, question)).to.deep.equal([]);
      expect(focused(element)).to.equal(box);
    }
  });
});
