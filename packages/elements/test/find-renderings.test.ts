import { expect, fixture } from '@open-wc/testing';
import { findRenderings } from './find-renderings.ts';
import { holdToContrast } from './hold-to-axe.ts';

const PLACE = 'color: #333; background: #fff';
const WEAK = 'color: #bbb';

async function show(...texts: readonly string[]): Promise<HTMLElement> {
  return fixture<HTMLElement>(`<div style="${PLACE}">${texts.join('')}</div>`);
}

describe('how texts are drawn', () => {
  const PLAIN = '<p>One</p>';
  for (const [what, other] of [
    ['a text of another colour', '<p style="color: #444">Two</p>'],
    ['a text on another colour', '<p style="background: #eee">Two</p>'],
    ['a text in something of another colour', '<div style="background: #eee"><p>Two</p></div>'],
    ['a text that lies over something', '<div style="position: relative"><b style="position: absolute; inset: 0; background: #eee"></b><p style="position: relative">Two</p></div>'],
    ['a large text', '<p style="font-size: 24px">Two</p>'],
    ['a bold text that is large as such', '<p style="font-size: 19px; font-weight: 700">Two</p>'],
    ['a text that shines through', '<div style="opacity: 0.9"><p>Two</p></div>'],
    ['a text with a mark behind it', '<div><style>.marked::before { content: ""; background: #eee }</style><p class="marked">Two</p></div>'],
    ['a text that only a screen reader has', '<p style="position: absolute; clip-path: inset(50%)">Two</p>'],
    ['a text of what cannot be used', '<div aria-disabled="true"><p>Two</p></div>'],
    ['the label of a field that cannot be used', '<label>Two<input disabled hidden></label>'],
  ] as const) {
    it(`tells ${what} apart`, async () => {
      expect([...findRenderings(await show(PLAIN, other)).values()].map(({ textContent }) => textContent)).to.deep.equal(['One', 'Two']);
    });
  }

  it('takes texts of one look as one, whatever their markup, and none that is not there', async () => {
    expect(findRenderings(await show(PLAIN, '<ul><li>Two</li></ul>', '<p hidden>Three</p>', '<p style="visibility: hidden; color: #444">Four</p>')).size).to.equal(1);
  });

  it('looks into shadow roots and slots, and at what stands under them there', async () => {
    const element = await show('<i>One</i>');
    element.attachShadow({ mode: 'open' }).innerHTML = `<style>p { ${PLACE} } div { background: #eee }</style><p>Two</p><div><slot></slot></div>`;
    expect(findRenderings(element).size).to.equal(2);
  });
});

describe('contrast', () => {
  const weak = `<p style="${WEAK}">Three</p>`;
  const fault = async (element: HTMLElement, held: Set<string>): Promise<string> => holdToContrast(element, held, 'here: ').then(() => '', (error: unknown) => String(error));

  it('is found wanting in one text among others, and again as long as it is', async () => {
    const held = new Set<string>();
    const element = await show('<p>One</p>', weak);
    expect(await fault(element, held)).to.contain('here: color-contrast');
    expect(await fault(element, held)).to.contain('here: color-contrast');
  });

  it('is looked at in what has not been held alone', async () => {
    const held = new Set<string>();
    expect(await fault(await show('<p>One</p>'), held)).to.equal('');
    expect(held.size).to.equal(1);
    expect(await fault(await show('<p>Two</p>', weak), held)).to.contain('color-contrast');
    held.add([...findRenderings(await show(weak)).keys()].join(''));
    expect(await fault(await show('<p>Two</p>', weak), held)).to.equal('');
  });
});
