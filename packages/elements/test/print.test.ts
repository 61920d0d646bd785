import { compile, presentResult } from '@cse-screening/core';
import { expect } from '@open-wc/testing';
import type { CseScreening } from '../src/index.ts';
import { formatDate } from '../src/format-date.ts';
import { readRuleSet } from '../src/load-rule-set.ts';
import { today } from '../src/today.ts';
import { emulate, itEmulated } from './emulate.ts';
import { answer, field, fill, group, openScreening, part, parts, press, root, words } from './open-screening.ts';
import { textsOf } from './texts-of.ts';

const OWN_WORDS = 'The child’s own words (optional)';

/** What is laid out while the page is printed, whoever asked for that. */
async function onPaper(element: CseScreening, look: () => void): Promise<void> {
  window.dispatchEvent(new Event('beforeprint'));
  look();
  window.dispatchEvent(new Event('afterprint'));
  await element.updateComplete;
}

describe('on paper', () => {
  for (const layout of ['steps', 'question', 'page'] as const) {
    it(`is one record, wherever the person is: ${layout}`, async () => {
      const element = await openScreening({ layout, answers: { danger: 'yes', missing: { value: 'yes', date: '2026-03-01', source: 'School', note: 'Twice' } } });
      element.goTo('account');
      await element.updateComplete;
      await fill(element, field(element, 'Your account in words (optional)'), 'Line one\nLine two');
      await fill(element, field(element, OWN_WORDS), '“i was scared”');
      const { digest } = JSON.parse(JSON.stringify(element.record?.ruleSet)) as { digest: string };
      await onPaper(element, () => {
        const record = part(element, 'record');
        const text = words(record);
        for (const said of [
          'Screening record', 'Screening date 4 March 2026', 'This screening is not finished.', 'Fixture screening',
          'Must Call 999 now.', 'Indicated: Category A', 'Lower band', 'Category B', 'Not known is not no', 'Not judged yet',
          'Line one Line two', '“i was scared”',
          'Does the child go missing? Yes 1 March 2026SchoolTwice', 'Not answered yet Has anyone said that the child was harmed?',
          'A sign is recorded.', 'unexplained gifts', 'Ask for advice.', 'version 1.2.3', digest, 'Screening date: 4 March 2026.', `Record ${String(element.record?.id)}`,
        ]) expect(text).to.contain(said);
        expect(text, 'a label of a field, and not of what was written').not.to.contain('(optional)');
        expect(text.indexOf('“i was scared”')).to.be.lessThan(text.indexOf('Does the child go missing? Yes'));
        expect([...record.querySelectorAll('details')].every(({ open }) => open)).to.equal(true);
        expect(record.querySelectorAll('button, input, textarea')).to.have.length(0);
      });
      expect(parts(element, 'record')).to.have.length(0);
    });
  }

  it('leaves nothing out that the result says', async () => {
    const text = await (await fetch('/rules/gloucestershire-cse/1.0.0/rule-set.json')).text();
    const answers = { 'immediate-danger': 'yes', disclosure: 'said', whereabouts: 'missing-now', 'self-harm': 'yes' };
    const element = await openScreening({ rules: text, answers });
    const ruleSet = readRuleSet(text);
    const { flags, floors, ...view } = presentResult(ruleSet, compile(ruleSet).explain(answers, { date: '2026-03-04' }), 'en');
    // What is not certain is not said as if it were so, and what the record lacks stands where it is entered.
    const certain = [flags, floors].map((notes) => notes.filter((note) => note.certain));
    const open = [flags, floors].flat().filter((note) => !note.certain);
    const citing = [certain.flat(), view.actions, view.categories, view.reasons, view.readings.flatMap(({ reasons }) => reasons)].flat();
    await onPaper(element, () => {
      const notes = ['flags', 'floors'].flatMap((name) => parts(element, name)).map(words).join(' ');
      expect(open.map(({ text: note }) => notes.includes(note))).to.contain(false).and.not.to.contain(true);
      const wording = words(part(element, 'wording'));
      expect(textsOf(citing.flatMap(({ quotes }) => quotes), []).filter((said) => !wording.includes(said)).join('\n')).to.equal('');
      const shown = words(part(element, 'record'));
      expect(textsOf([view, certain], ['labels', 'parameters', 'completeness', 'possibleActions']).filter((said) => !shown.includes(said)).join('\n')).to.equal('');
    });
  });

  it('has what is being typed, where somebody prints before the field is left', async () => {
    const element = await openScreening();
    const episodes = group(element, 'How many times has the child been missing?').querySelector('input');
    if (episodes) episodes.value = '4';
    episodes?.dispatchEvent(new Event('input', { bubbles: true }));
    await onPaper(element, () => { expect(words(part(element, 'record'))).to.contain('How many times has the child been missing? 4'); });
  });

  it('lists what nobody answered together, and each answer in a line of its own', async () => {
    const element = await openScreening({ layout: 'steps', answers: { missing: 'no' } });
    await onPaper(element, () => {
      const sections = [...part(element, 'record').querySelectorAll('[part=answers-section]')];
      expect(sections.map((section) => section.querySelectorAll('.item').length)).to.deep.equal([0, 1, 0]);
      const lists = sections.map((section) => [...section.querySelectorAll('.open-items')].map((list) => [words(list.querySelector('p')), list.querySelectorAll('li').length]));
      expect(lists).to.deep.equal([[['Not answered yet', 2]], [['Not answered yet', 1], ['Not asked, because of another answer.', 1]], [['Not answered yet', 3]]]);
      expect([...part(element, 'record').querySelectorAll('dl')].filter((list) => list.children.length === 0)).to.have.length(0);
    });
  });

  itEmulated('leaves off paper how the rule set works, and what the record says elsewhere', async () => {
    const element = await openScreening({ layout: 'steps', answers: { missing: 'yes', danger: 'yes' } });
    window.dispatchEvent(new Event('beforeprint'));
    try {
      await emulate({ media: 'print' });
      const shown = (selector: string) => [...part(element, 'record').querySelectorAll(selector)].map((found) => getComputedStyle(found).display !== 'none');
      for (const selector of ['[part=raises]', '.note', '[part=answers] .quotes', '.position details']) expect(shown(selector), selector).to.contain(false).and.not.to.contain(true);
      for (const selector of ['[part=reason]', '[part=interpretations] .disclosed', '[part=reason] > details > .disclosed > .quotes', '.urgent', '[part=about]']) expect(shown(selector), selector).to.contain(true).and.not.to.contain(false);
    } finally {
      await emulate();
      window.dispatchEvent(new Event('afterprint'));
    }
  });

  it('quotes each row that it names once, at its end', async () => {
    const element = await openScreening({ layout: 'steps', answers: { missing: 'yes', 'cared-for': 'yes', danger: 'yes' } });
    await onPaper(element, () => {
      const wording = part(element, 'wording');
      const quoted = [...wording.querySelectorAll('.row')].map(words);
      const named = [...part(element, 'record').querySelectorAll('details .row')].filter((row) => row.closest('[part=answers]') === null).map(words);
      expect(named).to.have.length.greaterThan(quoted.length);
      expect([...quoted].sort()).to.deep.equal([...new Set(named)].sort());
      expect([...wording.querySelectorAll('blockquote')].filter((quote) => words(quote) !== '')).to.have.length(quoted.length);
      expect(wording.nextElementSibling).to.equal(null);
    });
  });

  it('begins with what cannot wait, the category, the judgement and what to do next, in this order, and says who it is of on each sheet', async () => {
    const element = await openScreening({ layout: 'steps', answers: { danger: 'yes', missing: 'yes' }, recordId: 'R-7' });
    await onPaper(element, () => {
      const text = words(part(element, 'record'));
      const places = ['Call 999 now.', 'Indicated: Category A', 'Not judged yet', 'Ask for advice.', 'Your account in words', 'What to do, and why'].map((said) => text.indexOf(said));
      expect(places).not.to.contain(-1);
      expect(places).to.deep.equal([...places].sort((a, b) => a - b));
      expect(words(part(element, 'record').querySelector('.running'))).to.equal('R-7 · 4 March 2026 · fixture 1.2.3');
    });
  });

  itEmulated('has date and version in their order on each sheet, whatever characters the record’s name has', async () => {
    const element = await openScreening({ layout: 'steps', answers: { danger: 'yes' }, recordId: 'R\u202E-7' });
    await emulate({ media: 'print' });
    try {
      await onPaper(element, () => {
        const line = part(element, 'record').querySelector('.running');
        const leftOf = (text: string) => {
          const range = document.createRange();
          range.selectNode([...(line?.childNodes ?? [])].find((node) => node.textContent === text) as Node);
          return range.getBoundingClientRect().left;
        };
        expect(leftOf('4 March 2026')).to.be.below(leftOf('1.2.3'));
      });
    } finally {
      await emulate();
    }
  });

  itEmulated('leaves out how the rule set works and what stands in another place in full, and nothing else', async () => {
    const leftOut = ["[part='raises']", "[part='settled-by'] details", '.position details', "[part='answers'] :is(.quotes, .basis, .kind)", '.note', "details[part='reasons'] > summary", 'details :is(blockquote, cite)'].join();
    const element = await openScreening({ layout: 'steps', answers: { danger: 'yes', 'cared-for': 'yes', missing: { value: 'yes', date: '2026-03-01' } } });
    await emulate({ media: 'print' });
    const look = () => {
      const shown = [...part(element, 'record').querySelectorAll('*')].filter((each) => !each.matches(leftOut));
      const hidden = shown.filter((each) => getComputedStyle(each).display === 'none' && each.textContent.trim() !== '');
      expect(hidden.map(({ outerHTML }) => outerHTML.slice(0, 120))).to.deep.equal([]);
      const places = [...part(element, 'record').querySelectorAll('.place')].map(words);
      expect(places).to.have.length(2);
    };
    try {
      await onPaper(element, look);
    } finally {
      await emulate();
    }
  });

  it('holds judgement, reason and the record’s own digest once it is finished', async () => {
    const element = await openScreening({ answers: { missing: 'yes' } });
    [...group(element, 'What do you judge it to be?').querySelectorAll('input')].at(-1)?.click();
    await element.updateComplete;
    await fill(element, field(element, 'Why is this your judgement?'), 'More is known to the school.');
    await fill(element, field(element, 'Your role'), 'Social worker');
    const record = element.complete();
    await element.updateComplete;
    await onPaper(element, () => {
      const text = words(part(element, 'record'));
      for (const said of ['Indicated: Category A', 'Category B', 'More is known to the school.', 'Social worker', `Date of the judgement ${formatDate(today(), 'en')}`, String(record?.digest)]) expect(text).to.contain(said);
      expect(text).not.to.contain('not finished');
    });
  });

  it('holds no judgement on something else than what is indicated', async () => {
    const element = await openScreening({ answers: { missing: 'yes' } });
    [...group(element, 'What do you judge it to be?').querySelectorAll('input')].at(-1)?.click();
    await answer(element, 'What does the child have that nobody can explain?', 'Money');
    await onPaper(element, () => {
      expect(words(part(element, 'record'))).to.contain('Indicated: Category B').and.to.contain('Not judged yet').and.not.to.contain('None of these categories');
    });
  });

  it('leaves what is typed and where the focus is alone', async () => {
    const element = await openScreening({ layout: 'steps' });
    const text = field(element, OWN_WORDS);
    const details = part(element, 'early-account') as HTMLDetailsElement;
    details.open = true;
    text.focus();
    text.value = 'half a sent';
    await onPaper(element, () => {
      expect(root(element).activeElement).to.equal(text);
    });
    expect(field(element, OWN_WORDS)).to.equal(text);
    expect(text.value).to.equal('half a sent');
    expect(details.open).to.equal(true);
    expect(root(element).activeElement).to.equal(text);
  });

  it('is printed with its button, and by the page', async () => {
    let printed = 0;
    const { print } = window;
    window.print = () => { printed += 1; };
    try {
      const element = await openScreening({ layout: 'steps' });
      element.goTo('result');
      await element.updateComplete;
      await press(element, 'Print this record');
      element.print();
    } finally {
      window.print = print;
    }
    expect(printed).to.equal(2);
  });

  itEmulated('shows the record and nothing else, in a print style', async () => {
    const element = await openScreening({ layout: 'steps', answers: { danger: 'no' } });
    window.dispatchEvent(new Event('beforeprint'));
    try {
      expect(getComputedStyle(part(element, 'record').parentElement as Element).display).to.equal('none');
      await emulate({ media: 'print' });
      expect(getComputedStyle(part(element, 'record').parentElement as Element).display).to.equal('block');
      expect(getComputedStyle(root(element).querySelector('.live') as Element).display).to.equal('none');
    } finally {
      await emulate();
      window.dispatchEvent(new Event('afterprint'));
    }
  });

  it('takes the record away where it is removed while the page is printed', async () => {
    const element = await openScreening({ layout: 'page' });
    const place = element.parentElement;
    window.dispatchEvent(new Event('beforeprint'));
    element.remove();
    window.dispatchEvent(new Event('afterprint'));
    expect(parts(element, 'record')).to.have.length(0);
    place?.append(element);
    await element.updateComplete;
    const ids = [...root(element).querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).to.deep.equal([]);
  });

  for (const hears of ['before', 'after'] as const) {
    it(`is one record where the page moves it when it hears of the printing, ${hears} the element does`, async () => {
      const place = document.createElement('div');
      const moved: CseScreening[] = [];
      const move = () => { place.append(...moved); };
      if (hears === 'before') window.addEventListener('beforeprint', move);
      const element = await openScreening({ layout: 'steps' });
      element.parentElement?.append(place);
      moved.push(element);
      if (hears === 'after') window.addEventListener('beforeprint', move);
      await onPaper(element, () => {
        expect(element.parentElement).to.equal(place);
        expect(parts(element, 'record')).to.have.length(1);
      });
      expect(parts(element, 'record')).to.have.length(0);
      window.removeEventListener('beforeprint', move);
    });
  }

  it('prints without a listener left behind once it is removed', async () => {
    const element = await openScreening({ layout: 'steps' });
    await answer(element, 'Is the child in danger now?', 'No');
    element.remove();
    window.dispatchEvent(new Event('beforeprint'));
    expect(parts(element, 'record')).to.have.length(0);
  });
});
