import '../src/define-referral.ts';
import { expect, fixture } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { presentReferral } from '@cse-screening/core/referral';
import { cyReferral } from '@cse-screening/core/referral/cy';
import type { CseErrorEvent } from '../src/index.ts';
import type { CseReferral } from '../src/referral.ts';
import { IN_SCHEMES } from './hold-to-axe.ts';
import { textsOf } from './texts-of.ts';
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

  it('shows steps that depend on what is not known under a heading of their own, and not among those that follow', async () => {
    const element = await open(await makeReferral(LACKING));
    const shown = [...element.renderRoot.querySelectorAll('section[aria-labelledby="actions"] > :is(h3, h4, table)')];
    expect(shown.map((each) => (each.localName === 'table' ? 'table' : each.textContent))).to.deep.equal(['Steps that follow from what is recorded', 'table', 'What may also be needed: it depends on answers that are not known', 'table']);
  });

  it('says what the referral rests on in the letters of its other sentences', async () => {
    const element = await open(await makeReferral(LACKING));
    const fonts = [...element.renderRoot.querySelectorAll('[part="about"] p, [part="notices"] p')].map((each) => getComputedStyle(each).fontFamily);
    expect(fonts).to.have.length.above(5);
    expect(new Set(fonts).size).to.equal(1);
  });

  it('leaves nothing out that there is to say', async () => {
    for (const referral of [await makeReferral(LACKING), await makeReferral(WHOLE)]) {
      const element = await open(referral);
      const [shown = ''] = textOf(element, '.policy');
      expect(textsOf(presentReferral(referral), ['skip', 'warningsHeading', 'path', 'arrow']).filter((text) => !shown.includes(text)).join('\n')).to.equal('');
    }
  });

  it('says that an altered referral cannot be verified, and shows it', async () => {
    const element = await open({ ...(await makeReferral(LACKING)), themes: ['Added later'] });
    expect(textOf(element, '[part="notices"] p').join(' ')).to.contain('Cannot verify');
    expect(textOf(element, 'section[aria-labelledby="themes"] li')).to.deep.equal(['Added later']);
  });

  it('shows where to turn, and tells the page, where it is given something else', async () => {
    const element = await fixture<CseReferral>('<cse-referral></cse-referral>');
    const errors: CseErrorEvent[] = [];
    element.addEventListener('cse-error', (event: CseErrorEvent) => { errors.push(event); });
    for (const wrong of ['{ "child": "SECRET"', { format: 1, child: 'SECRET' }, 3, () => 'SECRET']) {
      element.referral = wrong;
      await element.updateComplete;
      expect(textOf(element, '[part="unavailable"]').join('')).to.contain('It says nothing about the child');
      expect((element.shadowRoot as ShadowRoot).innerHTML).not.to.contain('SECRET');
    }
    expect(errors.map(({ code }) => code)).to.deep.equal(Array.from({ length: 4 }, () => 'invalid-referral'));
    expect(errors.map(({ message, issues }) => `${message} ${JSON.stringify(issues)}`).join(' ')).not.to.contain('SECRET');
  });

  it('is empty when the page is left, and for someone who comes back to it', async () => {
    const element = await open(await makeReferral(LACKING));
    expect(element.renderRoot.querySelector('article')).not.to.equal(null);
    const errors: Event[] = [];
    element.addEventListener('cse-error', (event) => { errors.push(event); });
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await element.updateComplete;
    expect(element.referral).to.equal(null);
    expect(textOf(element, '.screening').join('')).to.equal('No referral is shown yet.');
    expect(errors).to.deep.equal([]);
  });

  it('follows words that come later, and tells the page once that it cannot be shown', async () => {
    const element = await open(await makeReferral(LACKING, { language: 'cy', words: cyReferral }));
    const heading = () => textOf(element, '[part=header] h2')[0];
    expect(heading()).to.equal('Referral to MASH');
    element.wording = cyReferral;
    await element.updateComplete;
    expect(heading()).not.to.equal('Referral to MASH');
    const errors: Event[] = [];
    element.addEventListener('cse-error', (event) => errors.push(event));
    for (const given of [{ referral: 'none' }, { wording: null }]) {
      Object.assign(element, given);
      await element.updateComplete;
    }
    expect(errors).to.have.length(1);
  });

  it('says of its English words that they are English where the referral’s are Welsh', async () => {
    const referral = await makeReferral(LACKING);
    const element = await open({ ...referral, screening: { ...referral.screening, language: 'cy' } });
    element.wording = cyReferral;
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.screening')?.getAttribute('lang')).to.equal('cy');
    expect(element.renderRoot.querySelector('[part="print"]')?.getAttribute('lang')).to.equal('en');
  });

  it('says of the rule set’s texts and of quotes which language they are in, within a sentence too', async () => {
    const element = await fixture<CseReferral>('<cse-referral></cse-referral>');
    Object.assign(element, { referral: await makeReferral(LACKING, { language: 'cy', words: cyReferral }), wording: cyReferral });
    await element.updateComplete;
    expect(textOf(element, '.strong span[lang="en"]')[0]).to.match(/^Category \d$/);
    expect(textOf(element, 'th[role="rowheader"] > span[lang="en"]')).not.to.have.length(0);
    expect([...element.renderRoot.querySelectorAll('blockquote:has(footer)')].every((quote) => quote.getAttribute('lang') === 'en')).to.equal(true);
    expect(element.renderRoot.querySelector('.own-words [lang]')).to.equal(null);
  });

  const held = new Set<string>();
  for (const [scheme, passes, hold] of IN_SCHEMES) {
    it(`${passes}, ${scheme}`, async () => {
      const element = await open(await makeReferral(LACKING));
      element.setAttribute('scheme', scheme);
      await hold(element, held);
    });
  }

  it('fits a screen of 320 pixels', async () => {
    await setViewport({ width: 320, height: 800 });
    await open(await makeReferral(LACKING));
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1024, height: 800 });
  });
});
