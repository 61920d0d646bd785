import '../src/define-referral.ts';
import { expect, fixture } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { CseErrorEvent } from '../src/index.ts';
import type { CseReferral } from '../src/referral.ts';
import { LACKING, makeReferral, WHOLE } from '../stories/example-referral.ts';

async function open(referral: unknown): Promise<CseReferral> {
  const element = await fixture<CseReferral>('<cse-referral></cse-referral>');
  element.referral = referral;
  await element.updateComplete;
  return element;
}

const textOf = (element: CseReferral, selector: string) => [...element.renderRoot.querySelectorAll(selector)].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

describe('<cse-referral>', () => {
  it('says what the referral lacks before what it says', async () => {
    const headings = textOf(await open(await makeReferral(LACKING)), 'h2, h3');
    expect(headings.slice(0, 3)).to.deep.equal(['Referral to MASH', 'What the receiving team would miss', 'What the screening indicates']);
  });

  it('names nothing that is missing where nothing is', async () => {
    expect(textOf(await open(await makeReferral(WHOLE)), 'h2, h3')[1]).to.equal('What the screening indicates');
  });

  it('shows a child’s words line by line as they are, and markup as text', async () => {
    const element = await open(JSON.stringify(await makeReferral(LACKING)));
    expect([...element.renderRoot.querySelectorAll('.own-words')].map(({ textContent }) => textContent)).to.include('he says i owe him\n  i dont want to');
    expect(element.renderRoot.querySelector('td b')).to.equal(null);
    expect(textOf(element, 'td div')).to.include('<b>Adult</b> with a grey car.');
  });

  it('draws each relation and tells a suspected one apart, with the same in a table', async () => {
    const element = await open(await makeReferral(LACKING));
    expect([...element.renderRoot.querySelectorAll('.map .line')].map((line) => line.classList.contains('suspected'))).to.deep.equal([true, false]);
    expect(textOf(element, '.map .number')).to.deep.equal(['1', '2']);
    expect(textOf(element, 'section[aria-labelledby="relations"] tbody tr')).to.have.length(2);
  });

  it('says that an altered referral cannot be verified, and shows it', async () => {
    const element = await open({ ...(await makeReferral(LACKING)), themes: ['Added later'] });
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
      const element = await open(await makeReferral(LACKING));
      element.setAttribute('scheme', scheme);
      await expect(element).to.be.accessible();
    });
  }

  it('fits a screen of 320 pixels', async () => {
    await setViewport({ width: 320, height: 800 });
    await open(await makeReferral(LACKING));
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1024, height: 800 });
  });
});
