import { type Pack, type PackDocument, parsePack } from '../../src/index.ts';

/** A pack for the small rule set: a section of its own, a question for the section that is there, a flag and a step. */
export const SMALL_PACK: PackDocument = {
  format: 1,
  id: 'more-signs',
  version: '1.2.0',
  for: { id: 'small', version: '1.0.0' },
  status: 'draft',
  title: { en: 'More signs' },
  purpose: { en: 'Tests of the software; it says nothing about any child.' },
  owner: 'cse-screening maintainers',
  inForce: { from: '2026-06-01' },
  reviewBy: '2027-01-01',
  languages: ['en'],
  asked: [{ question: 'first-sign', cites: ['MORE-1'] }],
  sources: [
    {
      id: 'MORE',
      title: 'A second invented source',
      publisher: 'cse-screening',
      rows: [
        { id: 'MORE-1', section: '1', quote: 'one sign, said again' },
        { id: 'MORE-2', section: '1', quote: 'a third sign' },
      ],
    },
  ],
  interpretations: [],
  parameters: [],
  sections: [
    { id: 'signs', questions: [{ type: 'presence', id: 'third-sign', kind: 'sign', text: { en: 'Is there the third sign?' }, cites: ['MORE-2'], basis: 'source' }] },
  ],
  measures: [],
  flags: [{ id: 'third-sign-recorded', kind: 'status', text: { en: 'The third sign is recorded.' }, cites: ['MORE-2'], basis: 'source' }],
  rules: [
    { id: 'third-sign-flag', when: { fact: 'third-sign', operator: 'equal', value: 'yes' }, then: { flag: 'third-sign-recorded' }, because: { en: 'The third sign is recorded.' }, cites: ['MORE-2'], basis: 'source' },
  ],
  actions: [
    { id: 'tell', text: { en: 'Tell the panel.' }, urgency: 'urgent', duty: 'should', when: { fact: 'third-sign', operator: 'equal', value: 'yes' }, because: { en: 'The third sign is recorded.' }, cites: ['MORE-2'], basis: 'source' },
  ],
  completeness: [],
};

/** The small pack with fields of its own. */
export function smallPack(fields: Partial<PackDocument> = {}): Pack {
  const { pack, issues } = parsePack(JSON.stringify({ ...SMALL_PACK, ...fields }));
  if (pack === null) throw new Error(JSON.stringify(issues, null, 2));
  return pack;
}
