import '../src/define-referral.ts';
import { createRecord, parse, type ScreeningRecord } from '@cse-screening/core';
import { createReferral, type Referral, type ReferralGiven } from '@cse-screening/core/referral';
import { expect, fixture } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { CseErrorEvent } from '../src/index.ts';
import type { CseReferral } from '../src/referral.ts';

const GIVEN: ReferralGiven = {
  id: 'R-14',
  date: '2026-01-12',
  child: 'C-1042',
  to: { id: 'mash', kind: 'front-door', name: 'MASH' },
  from: { role: 'School nurse', agency: 'School nursing service' },
  people: [{ id: 'P-1', role: 'alleged-perpetrator', description: '<b>Adult</b> with a grey car.' }],
  locations: [{ id: 'L-1', description: 'Outside the school.' }],
  relations: [
    { from: 'P-1', to: 'C-1042', how: 'Gives lifts.', certainty: 'suspected' },
    { from: 'P-1', to: 'L-1', how: 'Waits there.', certainty: 'established' },
  ],
};

async function makeReferral(given: ReferralGiven = GIVEN): Promise<Referral> {
  const { ruleSet } = parse(await (await fetch('/rules/gloucestershire-cse/1.0.0/rule-set.json')).text());
  if (ruleSet === null) throw new Error('The rule set cannot be used.');
  const { record } = createRecord({ ruleSet, id: 'record-1', date: '2026-01-10', answers: { vehicles: 'yes', 'unexplained-gifts': 'yes' }, childsWords: 'he says i owe him\n  i dont want to' });
  const { referral } = createReferral(ruleSet, record as ScreeningRecord, given);
  if (referral === null) throw new Error('The referral cannot be made.');
  return referral;
}

async function open(referral: unknown): Promise<CseReferral> {
  const element = await fixture<CseReferral>('<cse-referral></cse-referral>');
  element.referral = referral;
  await element.updateComplete;
  return element;
}

const textOf = (element: CseReferral, selector: string) => [...element.renderRoot.querySelectorAll(selector)].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

describe('<cse-referral>', () => {
  it('says what the referral lacks before what it says', async () => {
    const headings = textOf(await open(await makeReferral()), 'h2, h3');
    expect(headings.slice(0, 3)).to.deep.equal(['Referral to MASH', 'What the receiving team would miss', 'What the screening indicates']);
  });

  it('shows a child’s words line by line as they are, and markup as text', async () => {
    const element = await open(JSON.stringify(await makeReferral()));
    expect([...element.renderRoot.querySelectorAll('.own-words')].map(({ textContent }) => textContent)).to.include('he says i owe him\n  i dont want to');
    expect(element.renderRoot.querySelector('td b')).to.equal(null);
    expect(textOf(element, 'td div')).to.include('<b>Adult</b> with a grey car.');
  });

  it('draws each relation and tells a suspected one apart, with the same in a table', async () => {
    const element = await open(await makeReferral());
    expect([...element.renderRoot.querySelectorAll('.map .line')].map((line) => line.classList.contains('suspected'))).to.deep.equal([true, false]);
    expect(textOf(element, '.map .number')).to.deep.equal(['1', '2']);
    expect(textOf(element, 'section[aria-labelledby="relations"] tbody tr')).to.have.length(2);
  });

  it('says that an altered referral cannot be verified, and shows it', async () => {
    const element = await open({ ...(await makeReferral()), themes: ['Added later'] });
    expect(textOf(element, '[part="notices"] p').join(' ')).to.contain('Cannot verify');
    expect(textOf(element, 'section[aria-labelledby="themes"] li')).to.deep.equal(['Added later']);
  });

  it('shows where to turn, and tells the page, where it is given something else', async () => {
    const element = await fixture<CseReferral>('<cse-referral></cse-referral>');
    const codes: string[] = [];
    element.addEventListener('cse-error', (event: CseErrorEvent) => { codes.push(event.code); });
    for (const wrong of ['{', { format: 1, child: 'SECRET' }, 3, () => undefined]) {
      element.referral = wrong;
      await element.updateComplete;
      expect(textOf(element, '[part="unavailable"]').join('')).to.contain('It says nothing about the child').and.not.to.contain('SECRET');
    }
    expect(codes).to.deep.equal(Array.from({ length: 4 }, () => 'invalid-referral'));
  });

  for (const scheme of ['light', 'dark']) {
    it(`passes axe, ${scheme}`, async () => {
      const element = await open(await makeReferral());
      element.setAttribute('scheme', scheme);
      await expect(element).to.be.accessible();
    });
  }

  it('fits a screen of 320 pixels', async () => {
    await setViewport({ width: 320, height: 800 });
    await open(await makeReferral());
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1024, height: 800 });
  });
});
