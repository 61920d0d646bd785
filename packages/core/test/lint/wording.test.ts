import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRuleSet } from '../../src/lint/index.ts';

const CLEAN = readFileSync(new URL('./nothing-to-find.rule-set.json', import.meta.url), 'utf8');

/** What is found in a sentence that practitioners read. */
function findIn(sentence: string): readonly (readonly [code: string, severity: string])[] {
  const text = CLEAN.replace('"Look at it together."', JSON.stringify(sentence));
  return checkRuleSet(text, { date: '2026-06-01', sources: { EX: 'one sign, and risky behaviour another sign left out here Level 1: low risk, one or more signs' } }).issues.map(({ code, severity }) => [code, severity]);
}

describe('an all-clear is found', () => {
  it.each([
    'There is no risk.',
    'There is no known risk of exploitation.',
    'The child is not at risk.',
    'This is a low risk.',
    'This is low-level risk only.',
    'The risk is low.',
    'The child is safe.',
    'They are now safe.',
    'Children are probably safe.',
    'The young person appears fine.',
    'The screening gives the all-clear.',
    'The case was cleared.',
    'Exploitation can be ruled out.',
    'It is safe to close.',
    'There are no concerns.',
    'There is no cause for concern.',
    'There is nothing to worry about.',
    'No action is needed.',
    'No further action.',
    'No action.',
    'NFA',
    'It is unlikely that the child is harmed.',
    'The child is not being exploited.',
    'There is no evidence of exploitation.',
    'There are no signs that anything happened.',
    'This is a low-risk case.',
    'There is little risk.',
    'The child is not in danger.',
    'There is no danger to the child.',
    'Safe',
    'Everything is fine.',
    'The child is protected.',
    'The case can be closed.',
    'Close this record.',
    'It was a false alarm.',
    'The concern is unfounded.',
    'There is no cause for alarm.',
    'There are no safeguarding concerns.',
    'This is not a concern.',
    'There is nothing of concern.',
    'Nothing is needed.',
    'There is no need to refer.',
    'No referral is needed.',
    'The child does not need help.',
    'This is not CSE.',
    'No sexual exploitation is indicated.',
  ])('in “%s”', (sentence) => {
    expect(findIn(sentence)).toContainEqual(['reads-as-all-clear', 'error']);
  });
});

describe('blame is found', () => {
  it.each([
    'The child shows risky behaviour.',
    'The child is putting themselves at risk.',
    'The child places himself in danger.',
    'Sexual activity with an adult is recorded.',
    'Sexually active since 12.',
    'The child has been contacting adult males.',
    'Gifts were given in return for sex.',
    'The child is in a relationship with an older person.',
    'The child is associating with older people.',
    'The child spends time with unknown people.',
    'Their lifestyle is a worry.',
    'Child prostitution.',
    'The child shows disruptive behaviour.',
    'The child has an older boyfriend.',
    'The child is streetwise.',
    'The child is promiscuous.',
    'The child was asking for it.',
    'Attention seeking is recorded.',
    'The child is involved in CSE.',
    'The child refuses to engage.',
    'The child is hard to reach.',
    'The child is disengaged.',
    'The child absconded.',
    'The child is recruiting others.',
    'The child is complicit.',
    'Sexting is recorded.',
    'The child sent explicit pictures.',
    'The child suffers from sexually transmitted infections.',
    'Drug abuse is recorded.',
    'Children abusing drugs.',
    'Victims of abuse.',
    'It was consensual.',
    'The child chose to meet an adult.',
    'The child makes poor choices.',
    'The child wears inappropriate clothing.',
    'Inappropriate sexualised behaviour is seen.',
  ])('in “%s”', (sentence) => {
    expect(findIn(sentence)).toContainEqual(['blaming-words', 'warning']);
  });
});

it.each(['He is missing.', 'Ask her school.', 'He or she is missing.', 'The girl is missing.', 'Young men wait outside.', 'A woman collects the child.', 'The mother is told.'])('words of one sex are found in “%s”', (sentence) => {
  expect(findIn(sentence)).toContainEqual(['gendered-words', 'warning']);
});

it.each(['The score is high.', 'That is 12 points.', 'There is a 70% chance of harm.', 'The probability is recorded.', 'This predicts harm.'])('a measurement is found in “%s”', (sentence) => {
  expect(findIn(sentence)).toContainEqual(['score-shown', 'warning']);
});

describe('the heading of a category', () => {
  const judge = (band: string) =>
    checkRuleSet(CLEAN.replace('"Level 1, low risk"', JSON.stringify(band)), { date: '2026-06-01' })
      .issues.filter(({ path }) => path.startsWith('/categories/0/band'))
      .map(({ code, path }) => [code, path]);

  it.each(['Level 1, low risk', 'LEVEL 1 – LOW RISK', 'low risk'])('is the source’s own, and not judged, where a row that the category cites has its words: “%s”', (band) => {
    expect(judge(band)).toEqual([]);
  });

  it.each(['No risk', 'Level 2, low risk', 'The child is safe'])('is ours, and judged, where no such row has them: “%s”', (band) => {
    expect(judge(band)).toEqual([['heading-not-quoted', '/categories/0/band'], ['reads-as-all-clear', '/categories/0/band/en']]);
  });
});

it('an accepted word is for information', () => {
  expect(findIn('The child disclosed harm.')).toEqual([['blaming-words', 'info']]);
});

describe('nothing is found', () => {
  it.each([
    'No category is indicated, and that does not mean that the child is not being exploited.',
    'This does not mean that the child is not at risk.',
    'Nothing is recorded yet.',
    'No action waits for it.',
    'A requirement that holds back no action.',
    'An older person whom the child describes as a boyfriend or girlfriend.',
    'Children who are exploited may be made to recruit others.',
    'Do adults who may pose a risk spend time with the child?',
    'The child’s safety comes first.',
    'Carry out a safe and well check.',
    'If life may be in danger, call 999.',
    'The child is protected by a plan.',
    'One of the signs is enough. Nothing more is needed.',
    'Is the child homeless, or living in an unsafe situation?',
    'Where asking for it would put the child’s safety at risk.',
    'A disclosure is recorded.',
    'The source speaks of “risky behaviour”.',
    'Point out what was said.',
  ])('in “%s”', (sentence) => {
    expect(findIn(sentence)).toEqual([]);
  });

  it('in a quotation that stands in no source row only where the words are well', () => {
    expect(findIn('The source speaks of “risky lifestyles”.')).toEqual([['blaming-words', 'warning'], ['blaming-words', 'warning']]);
  });

  it('in quotes, in the source’s own headings, and in other languages', () => {
    const text = CLEAN.replace('"cy": "Testun Cymraeg 8"', '"cy": "No risk: he is safe"');
    expect(text).toContain('he is safe');
    expect(CLEAN).toContain('"quote": "one sign, and risky behaviour"');
    expect(CLEAN).toContain('"band": { "en": "Level 1, low risk"');
    expect(checkRuleSet(text, { date: '2026-06-01' }).issues.map(({ code }) => code)).toEqual(['quote-not-compared']);
  });

  it('where a measure is named: a practitioner never sees one', () => {
    const text = CLEAN.replace('"id": "signs", "title": { "en": "Signs"', '"id": "signs", "title": { "en": "Score of signs"');
    expect(text).toContain('Score of signs');
    expect(checkRuleSet(text, { date: '2026-06-01' }).issues.map(({ code }) => code)).toEqual(['quote-not-compared']);
  });
});
