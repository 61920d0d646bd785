import { expect } from '@open-wc/testing';
import { button, download, edit, leaves, one, open, openLab, raise, says, show, until, withControl } from './open-lab.ts';
import { ruleSetText, words } from './open-screening.ts';

describe('the text in <cse-rule-lab>, what it is compared with and where else it is', () => {
  it('compares with the text as it is now, where it is asked to, and the edit is still nowhere else', async () => {
    const lab = await openLab();
    await raise(lab);
    const compared = lab.text;
    button(lab, 'Compare with this text from now on').click();
    await until(() => says(lab, 'changes') === 'No change');
    expect(words(one(lab, '.tools'))).to.contain('Edited, not downloaded yet.').and.not.to.contain('Compare with this text');
    expect(leaves()).to.equal(false);
    await edit(lab, '"value": 3', '"value": 4');
    button(lab, 'Restore 1.2.3').click();
    expect(lab.text).to.equal(compared);
    lab.rules = (await ruleSetText()).replace('"value": 2', '"value": 7');
    await lab.check();
    lab.focus();
    await withControl('z');
    expect(lab.text).to.equal(compared);
  });

  it('compares with no text that was not yet read', async () => {
    const lab = await openLab();
    await raise(lab);
    lab.text = lab.text.replace('"value": 3', '"value": 4');
    button(lab, 'Compare with this text from now on').click();
    await lab.check();
    expect(says(lab, 'changes')).to.match(/^A change of meaning/);
    expect(words(one(lab, '.tools-notice'))).to.equal('');
  });

  it('compares with nothing where the page gives a rule set that cannot be used', async () => {
    const lab = await openLab();
    lab.rules = '{';
    await lab.check();
    expect(says(lab, 'findings')).to.equal('1 error');
    expect(words(await show(lab, 'changes'))).to.contain('There is no version to compare with.');
    lab.remove();
    const broken = await openLab({ rules: '{', cases: null });
    expect(words(await show(broken, 'changes')), 'no text could ever be used').to.equal('What changes The text cannot be used as it stands. Correct the errors first.');
  });

  it('takes back what it said of the text once that is another one', async () => {
    const lab = await openLab();
    const notice = () => words(one(lab, '.tools-notice'));
    const restore = async () => {
      await raise(lab);
      button(lab, 'Restore 1.2.3').click();
      await lab.check();
      expect(notice()).to.equal('Restored. Undo in the editor brings your text back.');
    };
    await restore();
    await edit(lab, '"value": 2', '"value": 4');
    expect(notice(), 'edited').to.equal('');
    await edit(lab, '"value": 4', '"value": 2');
    await restore();
    lab.rules = (await ruleSetText()).replace('"value": 2', '"value": 5');
    await lab.check();
    expect(notice(), 'another rule set').to.equal('');
  });

  it('takes a text with the line ends of Windows for the same text', async () => {
    const windows = (await ruleSetText()).replaceAll('\n', '\r\n');
    const lab = await openLab({ rules: windows });
    expect(words(one(lab, '.tools'))).to.contain('As it stands in 1.2.3.');
    expect(leaves()).to.equal(true);
    await open(lab, 'Open a file', windows.replace('"value": 2', '"value": 3'));
    expect(words(one(lab, '.tools'))).to.contain('The file is open.').and.not.to.contain('Edited');
    expect(leaves()).to.equal(true);
  });

  it('shows nothing of an earlier text that is found late', async () => {
    const lab = await openLab();
    const text = lab.text;
    lab.text = text.replace('"value": 2', '"value": 3');
    const late = lab.check();
    await lab.updateComplete;
    lab.text = text.replace('"status": "published",', '"status": "published"');
    await Promise.all([late, lab.check()]);
    expect(says(lab, 'findings')).to.equal('1 error');
    expect(says(lab, 'changes')).to.equal('As it last could be used');
  });

  it('downloads the text as it is edited under the name of its version, without the network', async () => {
    const lab = await openLab();
    await raise(lab);
    const { download: name, href } = download(lab);
    expect(name).to.equal('fixture-1.2.3.json');
    expect(href).to.match(/^blob:/);
    const downloaded = await (await fetch(href)).text();
    expect(downloaded).to.equal(lab.text);
    expect(downloaded).to.contain('"value": 3');
    await lab.updateComplete;
    expect(words(one(lab, '.tools'))).to.contain('Edited, and downloaded.');
    expect(leaves()).to.equal(true);
  });

  it('names a file after no version that the text as it stands was not yet read to be', async () => {
    const lab = await openLab();
    lab.text = lab.text.replace('"version": "1.2.3"', '"version": "2.0.0"');
    expect(download(lab).download).to.equal('rule-set.json');
    await lab.check();
    expect(download(lab).download).to.equal('fixture-2.0.0.json');
  });

  it('guards edits that are nowhere else, and none that are', async () => {
    const lab = await openLab();
    expect(leaves()).to.equal(true);
    await raise(lab);
    expect(leaves()).to.equal(false);
    lab.remove();
    expect(leaves()).to.equal(true);
    lab.requestUpdate();
    await lab.updateComplete;
    expect(leaves(), 'out of the page').to.equal(true);
  });

  it('is left as it is by a file that is too large', async () => {
    const lab = await openLab();
    await open(lab, 'Open a file', ' '.repeat(2_000_001));
    expect(words(one(lab, '.tools-notice'))).to.equal('This file is larger than a rule set can be. It was not opened.');
    expect(lab.text).to.equal(await ruleSetText());
  });

  for (const name of ['Open a file', 'Open worked cases']) {
    it(`is left as it is by a file that cannot be read any more: ${name}`, async () => {
      const lab = await openLab();
      const { text } = Blob.prototype;
      Blob.prototype.text = () => Promise.reject(new DOMException('changed', 'NotReadableError'));
      try {
        await open(lab, name, '{}');
      } finally {
        Blob.prototype.text = text;
      }
      expect(words(one(lab, '.tools-notice'))).to.match(/^This file cannot be read: .* Choose it again\.$/);
      expect(lab.text).to.equal(await ruleSetText());
      expect(says(lab, 'cases')).to.equal('All 1 pass');
    });
  }
});
