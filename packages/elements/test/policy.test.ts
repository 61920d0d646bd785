import '../src/define-policy.ts';
import { describeRuleSet } from '@cse-screening/core';
import { expect, fixture } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { render } from 'lit';
import { readRuleSet } from '../src/load-rule-set.ts';
import type { CsePolicy } from '../src/policy.ts';
import { policyView } from '../src/policy/policy-view.ts';
import { policyStringsIn } from '../src/strings/policy-strings.ts';
import { changedRuleSet, collect, RULE_SET_URL, ruleSetText, words } from './open-screening.ts';
import { textsOf } from './texts-of.ts';

async function openPolicy(given: Partial<CsePolicy> = {}): Promise<CsePolicy> {
  const element = await fixture<CsePolicy>('<cse-policy></cse-policy>');
  Object.assign(element, { rules: await ruleSetText(), ...given });
  await element.updateComplete;
  return element;
}

/** The rule set with another number in it. */
const earlier = () => changedRuleSet(({ parameters }: Record<string, { value: number }[]>) => { for (const parameter of parameters?.slice(1) ?? []) parameter.value = 3; });

const all = (element: CsePolicy, selector: string) => [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];
const one = (element: CsePolicy, selector: string): HTMLElement => {
  const [found] = all(element, selector);
  if (found === undefined) throw new Error(`There is no ${selector}.`);
  return found;
};

describe('<cse-policy>', () => {
  it('has one of each id, and every link within it leads somewhere', async () => {
    const element = await openPolicy({ previous: await changedRuleSet((document) => Object.assign(document, { version: '1.2.2' })) });
    const ids = all(element, '[id]').map(({ id }) => id);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).to.deep.equal([]);
    const links = all(element, 'a[href^="#"]').map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(links.length).to.be.greaterThan(30);
    expect(links.filter((id) => !ids.includes(id))).to.deep.equal([]);
    const labelled = all(element, '[aria-labelledby]').flatMap((each) => each.getAttribute('aria-labelledby')?.split(' ') ?? []);
    expect(labelled.filter((id) => !ids.includes(id))).to.deep.equal([]);
  });

  it('has its headings in order, without a gap', async () => {
    const levels = all(await openPolicy(), 'h2, h3, h4, h5, h6').map(({ localName }) => Number(localName.slice(1)));
    expect(levels[0]).to.equal(2);
    expect(levels.filter((level, place) => level > (levels[place - 1] ?? 2) + 1)).to.deep.equal([]);
  });

  it('says what each picture shows in a title, a description and a table', async () => {
    const pictures = all(await openPolicy(), 'figure');
    expect(pictures).to.have.length(2);
    for (const picture of pictures) {
      const cells = [...picture.querySelectorAll('tbody td')].map(words);
      expect(cells).to.have.length(picture.querySelectorAll('svg rect').length);
      expect(words(picture.querySelector('svg > title'))).to.contain('How a category is indicated');
      for (const cell of cells) expect(words(picture.querySelector('svg > desc'))).to.contain(cell);
    }
  });

  it('tells what the source says from what was decided locally, in words', async () => {
    const element = await openPolicy();
    expect(words(one(element, '#rule-one-sign .tag'))).to.equal('Source');
    expect(words(one(element, '#rule-several-signs .tag'))).to.equal('Local');
    expect(words(one(element, '#question-missing blockquote p'))).to.equal('“goes missing <img src=x onerror=alert(1)>”');
  });

  it('shows the words that a young person reads at the end, and has no such chapter where staff answer', async () => {
    expect(all(await openPolicy(), '#self-completed')).to.have.length(0);
    const rules = await (await fetch('/rules/gloucestershire-sexual-health-prescreen/1.0.0/rule-set.json')).text();
    const { selfCompleted: { title, text } } = JSON.parse(rules) as { selfCompleted: Record<'title' | 'text', { en: string }> };
    const element = await openPolicy({ rules });
    const heading = one(element, '#self-completed');
    expect(all(element, '.contents a').map(words)).to.contain(words(heading));
    expect(words(heading.parentElement?.querySelector('.card'))).to.equal(`${title.en} ${text.en}`);
  });

  it('marks the default reading and no other, and ends with room to sign', async () => {
    const element = await openPolicy();
    const { labels } = describeRuleSet(readRuleSet(await ruleSetText()));
    const marked = ['recommended', 'literal'].map((id) => words(one(element, `#reading-${id} h4`)).includes(labels.defaultReading));
    expect(marked).to.deep.equal([true, false]);
    expect(words(all(element, '[part=chapter] > h3').at(-1))).to.equal(labels.signOff);
    expect(all(element, '.sign tbody tr').length).to.be.greaterThan(0);
    expect(words(one(element, '#sign-off').parentElement), 'what is signed').to.contain(readRuleSet(await ruleSetText()).digest);
    expect(all(element, '[id^=picture-]').map((heading) => words(heading).includes(labels.defaultReading))).to.deep.equal([true, false]);
  });

  it('leaves nothing out that there is to say', async () => {
    const notAsked = { id: 'F1-5', section: '5', quote: 'said of adults alone', notAsked: 'The form is about children.' };
    const [rules, previous] = [await changedRuleSet(({ sources }: Record<string, { rows: object[] }[]>) => sources?.[0]?.rows.push(notAsked)), await earlier()];
    const view = describeRuleSet(readRuleSet(rules), { previous: readRuleSet(previous) });
    const shown = words(one(await openPolicy({ rules, previous }), '.policy'));
    expect(textsOf(view, ['labels', 'basis']).filter((text) => !shown.includes(text)).join('\n')).to.equal('');
  });

  it('says of every heading cell what it heads, and captions every table', async () => {
    const element = await openPolicy({ previous: await earlier() });
    expect(all(element, 'th:not([scope])')).to.deep.equal([]);
    expect(all(element, 'table').filter((table) => (table.querySelector('caption')?.textContent ?? '') === '')).to.deep.equal([]);
    expect(all(element, 'tbody tr').filter(({ firstElementChild: first }) => first?.localName !== 'th' && first?.textContent !== '').map(words)).to.deep.equal([]);
  });

  it('has the steps in the order of their urgency, and the shade of the highest category as the strongest', async () => {
    const element = await openPolicy();
    expect(all(element, '[id^=action-]').map(({ id }) => id)).to.deep.equal(['action-call', 'action-tell', 'action-advice']);
    expect(all(element, '#category-lower .level, #category-upper .level').map(({ className }) => className)).to.deep.equal(['level s1', 'level s5']);
  });

  it('links to a source by https alone, and hands that page nothing', async () => {
    const view = describeRuleSet(readRuleSet(await ruleSetText()));
    const element = document.createElement('div');
    const links = ['https://example.org/a', 'http://example.org/b', 'javascript:alert(1)', ''].map((url) => {
      render(policyView({ ...view, sources: view.sources.map((source) => ({ ...source, url })) }, policyStringsIn('en')), element);
      return [...element.querySelectorAll('a:not([href^="#"])')].map((link) => ['href', 'rel', 'referrerpolicy'].map((name) => link.getAttribute(name)).join(' '));
    });
    expect(links).to.deep.equal([['https://example.org/a noopener noreferrer no-referrer'], [], [], []]);
  });

  it('prints at the press of a button', async () => {
    const { print } = window;
    let printed = 0;
    window.print = () => { printed += 1; };
    one(await openPolicy(), '[part=print]').click();
    window.print = print;
    expect(printed).to.equal(1);
  });

  it('goes to a chapter with the focus, and leaves the address alone', async () => {
    const element = await openPolicy();
    const before = location.href;
    all(element, '.contents a').find((link) => words(link) === 'Every question')?.click();
    expect((element.renderRoot as ShadowRoot).activeElement?.id).to.equal('questions');
    expect(location.href).to.equal(before);
  });

  it('says what has changed since an earlier version', async () => {
    const element = await openPolicy();
    element.previous = await earlier();
    await element.updateComplete;
    const chapter = one(element, '#changes').parentElement;
    expect(words(chapter)).to.contain('“Several”: from 3 to 2');
    expect([...(chapter?.querySelector('tbody tr')?.children ?? [])].map(words).slice(0, 2)).to.deep.equal(['FromCategory A', 'ToCategory B']);
  });

  it('follows another language', async () => {
    const element = await openPolicy();
    element.language = 'cy';
    await element.updateComplete;
    expect(words(one(element, 'h2'))).to.equal('Sgrinio prawf');
  });

  it('shows the document where the earlier version cannot be read, and says so', async () => {
    const element = await openPolicy({ previous: '{' });
    expect(words(one(element, '[role=note]'))).to.contain('The earlier version cannot be read');
    expect(words(one(element, 'h2'))).to.equal('Fixture screening');
  });

  it('fetches what its attributes name, and describes once', async () => {
    const element = await fixture<CsePolicy>(`<cse-policy src=${RULE_SET_URL} previous-src=${RULE_SET_URL}></cse-policy>`);
    while (element.renderRoot.querySelector('[part=header]') === null) await new Promise(requestAnimationFrame);
    expect(words(one(element, '#changes').parentElement)).to.contain('Compared with fixture 1.2.3');
  });

  it('says where there is no document, and tells the page why', async () => {
    const element = await fixture<CsePolicy>('<cse-policy></cse-policy>');
    const errors = collect(element, 'cse-error');
    element.rules = '{';
    await element.updateComplete;
    expect(words(one(element, '[part=unavailable]'))).to.contain('The rule set cannot be shown');
    expect(errors.map(({ code }) => code)).to.deep.equal(['invalid-rule-set']);
  });

  it('gives the box without a category an edge of its own all around, where the boxes are a table', async () => {
    const element = await openPolicy();
    const box = getComputedStyle(one(element, '.boxes td.none'));
    expect([box.borderCollapse, box.borderStyle]).to.deep.equal(['separate', 'dashed']);
  });

  for (const width of [320, 1280]) {
    it(`is never wider than a window of ${String(width)} pixels`, async () => {
      await setViewport({ width, height: 800 });
      const element = await openPolicy();
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
      await setViewport({ width: 800, height: 600 });
    });
  }
});
