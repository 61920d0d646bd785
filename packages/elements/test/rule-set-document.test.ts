import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

const ADDRESS = '/docs/rule-sets/gloucestershire-cse-1.0.0.html';

/** The document that `cse-rules docs` writes, read by the browser's own parser. */
async function read(): Promise<{ readonly text: string; readonly page: Document }> {
  const text = await (await fetch(ADDRESS)).text();
  return { text, page: new DOMParser().parseFromString(text, 'text/html') };
}

const all = (page: ParentNode, selector: string) => [...page.querySelectorAll(selector)];

describe('the document of a rule set', () => {
  it('is read without a tag that the browser has to add, move or drop', async () => {
    const { text, page } = await read();
    const tags = (markup: string) => [...markup.matchAll(/<([a-z][a-z0-9]*)[\s>/]/g)].map(([, tag]) => tag);
    expect(tags(page.documentElement.outerHTML)).to.deep.equal(tags(text));
  });

  it('has one of each id, and every link within it leads somewhere', async () => {
    const { page } = await read();
    const ids = all(page, '[id]').map(({ id }) => id);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).to.deep.equal([]);
    const links = all(page, 'a[href^="#"]').map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(links.length).to.be.greaterThan(100);
    expect([...new Set(links)].filter((id) => page.getElementById(id) === null)).to.deep.equal([]);
    const labelled = all(page, '[aria-labelledby]').flatMap((element) => element.getAttribute('aria-labelledby')?.split(' ') ?? []);
    expect(labelled.filter((id) => page.getElementById(id) === null)).to.deep.equal([]);
  });

  it('has its headings in order, without a gap', async () => {
    const levels = all((await read()).page, 'h1, h2, h3, h4, h5, h6').map(({ localName }) => Number(localName.slice(1)));
    expect(levels.filter((level) => level === 1)).to.have.length(1);
    expect(levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1)).to.deep.equal([]);
  });

  it('has a caption and a scope of every heading cell in every table', async () => {
    const { page } = await read();
    expect(all(page, 'table').filter((table) => (table.querySelector('caption')?.textContent ?? '') === '')).to.deep.equal([]);
    expect(all(page, 'th:not([scope])').length).to.equal(0);
  });

  it('says what each picture shows in a title, a description and a table', async () => {
    const { page } = await read();
    const pictures = all(page, 'figure');
    expect(pictures).to.have.length(2);
    for (const picture of pictures) {
      const boxes = all(picture, 'svg rect').length;
      expect(boxes).to.be.greaterThan(3);
      expect(all(picture, 'tbody td')).to.have.length(boxes);
      expect(picture.querySelector('svg > title')?.textContent).to.contain('How a category is indicated');
      for (const cell of all(picture, 'tbody td')) expect(picture.querySelector('svg > desc')?.textContent).to.contain(cell.textContent ?? '');
    }
  });

  describe('shown', () => {
    let style: HTMLStyleElement;
    before(async () => {
      const { page } = await read();
      style = page.querySelector('style') as HTMLStyleElement;
      document.documentElement.lang = page.documentElement.lang;
      document.head.append(style);
      document.body.replaceChildren(...page.body.childNodes);
    });
    after(async () => {
      style.remove();
      document.body.replaceChildren();
      await setViewport({ width: 800, height: 600 });
    });

    const WIDTHS = [320, 1280];

    for (const width of WIDTHS) {
      it(`is never wider than a window of ${String(width)} pixels`, async () => {
        await setViewport({ width, height: 900 });
        expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
      });
    }

    for (const width of WIDTHS) {
      it(`passes axe at ${String(width)} pixels`, async () => {
        // Of many alike two stand for all: axe would take half a minute for the rest.
        for (const each of all(document.body, 'article:nth-of-type(n + 3), .stacks tbody tr:nth-child(n + 3), main section > section:nth-of-type(n + 3)')) each.remove();
        for (const link of all(document.body, 'a[href^="#"]')) if (document.getElementById(link.getAttribute('href')?.slice(1) ?? '') === null) link.replaceWith(link.textContent ?? '');
        await setViewport({ width, height: 900 });
        await expect(document.body).to.be.accessible();
      });
    }
  });
});
