import { parse } from '../../src/parse/parse.ts';
import { compile } from '../../src/evaluate/compile.ts';
import type { Answers, Result } from '../../src/evaluate/result.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import type { RuleSet } from '../../src/rule-set.ts';

const en = (text: string) => ({ en: text });

/** A rule set that is small enough to read, with one of everything that a result can hold. */
const document = {
  format: 1,
  id: 'full-cse',
  version: '1.2.0',
  edition: '2018',
  status: 'published',
  title: en('Test screening'),
  purpose: en('A test.'),
  owner: 'Test partnership',
  inForce: { from: '2018-01-01', until: '2021-12-31' },
  reviewBy: '2021-12-31',
  languages: ['en'],
  sources: [
    {
      id: 'S001',
      title: 'Test strategy 2018',
      publisher: 'Test board',
      rows: [
        { id: 'CAT-1', section: 'section 4.2', quote: 'Vulnerable child with one or two risk indicators.' },
        { id: 'CAT-4', section: 'section 4.2', quote: 'Vulnerable child with multiple risk indicators present.' },
        { id: 'IND-1', section: 'Appendix III', quote: 'entering or leaving vehicles driven by unknown adults;' },
        { id: 'IND-2', section: 'Appendix III', quote: 'regularly missing school' },
        { id: 'IND-3', section: 'Appendix III', quote: 'persistently missing' },
        { id: 'VUL-1', section: 'Appendix III', quote: 'Bullying in or out of school;' },
        { id: 'DIS-1', section: 'section 4.2', quote: 'disclosure of harm' },
        { id: 'PW-1', section: 'Appendix I', quote: 'All cases of concern involving CSE must be processed through the MASH.' },
        { id: 'PW-6', section: 'section 7.1', quote: 'CSE needs to be viewed as ‘abuse’' },
      ],
    },
  ],
  interpretations: [
    { id: 'numbers', title: en('How many is several'), rationale: en('The text gives no number.'), owner: 'Test partnership', date: '2018-03-01' },
    { id: 'safety-floor', title: en('One grave sign is enough'), rationale: en('A count alone would call it mild.'), owner: 'Test partnership', date: '2018-03-02' },
  ],
  parameters: [
    { id: 'one', title: en('One'), value: 1, cites: ['CAT-1'], basis: 'source' },
    { id: 'several', title: en('Several'), value: 3, cites: ['CAT-4'], basis: 'numbers' },
  ],
  sections: [
    {
      id: 'signs',
      title: en('Signs'),
      questions: [
        { id: 'vehicles', type: 'presence', kind: 'risk-indicator', text: en('Gets into vehicles driven by unknown adults'), cites: ['IND-1'], basis: 'source' },
        { id: 'education', type: 'presence', kind: 'risk-indicator', text: en('Misses school'), cites: ['IND-2'], basis: 'source' },
        {
          id: 'missing',
          type: 'choice',
          kind: 'risk-indicator',
          text: en('Goes missing'),
          cites: [],
          basis: 'source',
          options: [
            { id: 'never', text: en('Never'), present: false },
            { id: 'often', text: en('Often'), cites: ['IND-3'] },
          ],
        },
        { id: 'disclosure', type: 'presence', kind: 'possible-harm', text: en('The child has said that they have been harmed'), cites: ['DIS-1'], basis: 'source' },
        { id: 'bullying', type: 'presence', kind: 'vulnerability', text: en('Is bullied'), cites: ['VUL-1'], basis: 'source', noEffect: en('Vulnerabilities do not count.') },
      ],
    },
  ],
  measures: [{ id: 'indicators', title: en('Indicators'), type: 'count', of: [{ kind: 'risk-indicator' }, { kind: 'possible-harm' }] }],
  readings: [
    { id: 'literal', title: en('The words as they stand'), text: en('It follows the count alone.'), basis: 'source' },
    { id: 'recommended', title: en('Recommended'), text: en('It fills what the words leave open.'), default: true, basis: 'numbers' },
  ],
  categories: [
    { id: 'category-1', title: en('Category 1'), band: en('Mild risk of CSE'), message: en('This is a concern to act on.'), cites: ['CAT-1'], basis: 'source' },
    { id: 'category-4', title: en('Category 4'), band: en('Significant risk of CSE'), message: en('Act today.'), service: en('The specialist team.'), cites: ['CAT-4'], basis: 'source' },
  ],
  flags: [{ id: 'ask-about-missing', kind: 'prompt', text: en('Ask what happened while the child was missing.'), cites: ['IND-3'], basis: 'source' }],
  rules: [
    { id: 'some', when: { fact: 'indicators', operator: 'greaterThanInclusive', value: { fact: 'one' } }, then: { category: 'category-1' }, because: en('One or two signs are recorded.'), cites: ['CAT-1'], basis: 'source' },
    { id: 'many', reading: 'recommended', when: { fact: 'indicators', operator: 'greaterThanInclusive', value: { fact: 'several' } }, then: { category: 'category-4' }, because: en('Several signs are recorded.'), cites: ['CAT-4'], basis: 'numbers' },
    { id: 'grave', reading: 'recommended', when: { fact: 'disclosure', operator: 'equal', value: 'yes' }, then: { category: 'category-4' }, because: en('The child has told someone.'), cites: ['DIS-1', 'CAT-4'], basis: 'safety-floor' },
    { id: 'many-as-written', reading: 'literal', when: { fact: 'indicators', operator: 'greaterThanInclusive', value: { fact: 'several' } }, then: { category: 'category-1', upTo: 'category-4' }, because: en('The text goes no further than "multiple".'), cites: ['CAT-4'], basis: 'source' },
    { id: 'missing-prompt', when: { fact: 'missing', operator: 'equal', value: 'often' }, then: { flag: 'ask-about-missing' }, because: en('The child goes missing often.'), cites: ['IND-3'], basis: 'source' },
    { id: 'missing-floor', when: { fact: 'missing', operator: 'equal', value: 'often' }, then: { floor: 'category-1' }, because: en('A child who is often missing is a concern.'), cites: ['IND-3'], basis: 'source' },
  ],
  actions: [
    { id: 'mash', text: en('Send the concern to the MASH.'), who: en('Whoever has it'), urgency: 'routine', duty: 'must', when: { fact: 'indicators', operator: 'greaterThanInclusive', value: { fact: 'one' } }, because: en('Every concern goes there, whatever the category.'), cites: ['PW-1'], basis: 'source' },
    { id: 'police', text: en('Call the police.'), due: en('At once'), urgency: 'immediate', duty: 'should', when: { fact: 'disclosure', operator: 'equal', value: 'yes' }, because: en('Harm has been described.'), cites: ['PW-6'], basis: 'safety-floor' },
    { id: 'talk', text: en('Talk with the school.'), urgency: 'routine', duty: 'consider', when: { fact: 'education', operator: 'equal', value: 'yes' }, because: en('The child misses school.'), cites: ['IND-2'], basis: 'source' },
  ],
  completeness: [{ id: 'account', narrative: true, questions: ['vehicles'], because: en('A form without an account cannot be understood.'), basis: 'numbers' }],
};

/** The rule set, with some of its fields changed. */
export function fullRuleSet(changes: object = {}): RuleSet {
  const { ruleSet, issues } = parse(JSON.stringify({ ...document, ...changes }));
  if (ruleSet === null) throw new Error(JSON.stringify(issues, null, 1));
  return ruleSet;
}

/** A result of the rule set. */
export function screenFull(answers: Answers, ruleSet: RuleSet = fullRuleSet(), date = '2018-10-01'): Result {
  return compile(ruleSet).screen(answers, { date });
}

/** A result of the rule set, explained. */
export function explainFull(answers: Answers, ruleSet: RuleSet = fullRuleSet(), date = '2018-10-01'): Explanation {
  return compile(ruleSet).explain(answers, { date });
}
