import { describe, expect, it } from 'vitest';
import { GIVEN, play, RECORD, recordOf, reviewedLines } from './material.ts';

const RECORD_TEXT = JSON.stringify(RECORD);

describe('a file that is written', () => {
  it.each<[string, readonly string[], boolean]>([
    ['refer', ['record.json', '--with', 'given.json', '--out', 'written.html'], true],
    ['fhir', ['response', 'record.json', '--out', 'written.json'], true],
    ['fhir', ['risk', 'record.json', '--subject', 'Patient/1', '--out', 'written.json'], true],
    ['fhir', ['questionnaire', '--out', 'written.json'], false],
  ])('is for its owner alone where it is about a child: %s %j', async (command, args, personal) => {
    const { status, io } = await play([command, ...args, '--rules', 'rule-set.json'], { 'record.json': RECORD_TEXT, 'given.json': JSON.stringify(GIVEN) });
    expect(status).toBe(0);
    expect(io.personal.size === 1).toBe(personal);
    expect(io.written.size).toBe(1);
  });
});

describe('fhir', () => {
  const fhir = (...args: readonly string[]) => play(['fhir', ...args, '--rules', 'rule-set.json'], { 'record.json': RECORD_TEXT });

  it('writes the questions with the version and without weights', async () => {
    const { status, out } = await fhir('questionnaire');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ resourceType: 'Questionnaire', version: '1.0.0' });
    expect(out).not.toMatch(/itemWeight|ordinalValue/);
  });

  it('never calls an incomplete record completed, and says so', async () => {
    const { out, err } = await fhir('response', 'record.json', '--subject', 'Patient/123');
    expect(JSON.parse(out)).toMatchObject({ status: 'in-progress', subject: { reference: 'Patient/123' } });
    expect(err).toContain('in-progress');
  });

  it('writes a risk in words only', async () => {
    const { out } = await fhir('risk', 'record.json', '--subject', 'Patient/123');
    expect(JSON.parse(out)).toMatchObject({ resourceType: 'RiskAssessment', status: 'preliminary' });
    expect(out).not.toMatch(/probability|relativeRisk/);
  });

  it('names the author of a response, and of a risk as who performed it', async () => {
    const named = ['--subject', 'Patient/123', '--author', 'Practitioner/7'];
    const [response, risk] = [await fhir('response', 'record.json', ...named), await fhir('risk', 'record.json', ...named)].map(({ out }) => JSON.parse(out) as unknown);
    expect(response).toMatchObject({ author: { reference: 'Practitioner/7' } });
    expect(risk).toMatchObject({ performer: { reference: 'Practitioner/7' } });
  });

  it('says what it warns of in a response that it reads', async () => {
    const { out: response } = await fhir('response', 'record.json');
    const { status, err } = await play(['fhir', 'record', 'response.json', '--rules', 'rule-set.json'], { 'response.json': response.replace('"resourceType"', '"authored": "2026-01-10", "resourceType"') });
    expect({ status, err }).toEqual({ status: 0, err: expect.stringContaining('does not say at which hour') as unknown });
  });

  it('brings a record through a response and back, the same to the digest', async () => {
    const { out: response } = await fhir('response', 'record.json');
    const { status, out } = await play(['fhir', 'record', 'response.json', '--rules', 'rule-set.json'], { 'response.json': response });
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual(JSON.parse(RECORD_TEXT));
  });

  it.each<[string, readonly string[], number, RegExp]>([
    ['a risk of nobody', ['risk', 'record.json'], 2, /add --subject/],
    ['a questionnaire of a record', ['questionnaire', 'record.json'], 2, /leave the file out/],
    ['no record', ['response'], 2, /Name the record/],
    ['a language that the rule set has not', ['questionnaire', '--language', 'fr'], 1, /no texts in “fr”/],
    ['standard input twice', ['response', '-', '--rules', '-'], 2, /not several/],
    ['a subject that is no reference', ['risk', 'record.json', '--subject', 'Jane Smith'], 2, /FHIR reference/],
    ['something else', ['bundle'], 2, /Allowed choices/],
    ['a response that is none', ['record', 'rule-set.json'], 1, /Nothing was written/],
    ['a file that is no JSON', ['record', 'broken.json'], 1, /broken\.json is not valid JSON/],
  ])('refuses %s', async (_, args, code, message) => {
    const { status, out, err } = await play(['fhir', '--rules', 'rule-set.json', ...args], { 'record.json': RECORD_TEXT, 'broken.json': '{ "SECRET": ' });
    expect({ status, out }).toEqual({ status: code, out: '' });
    expect(err).toMatch(message);
    expect(err).not.toContain('SECRET');
  });

  it('refuses a record that rests on another digest', async () => {
    const other = JSON.stringify({ ...RECORD, ruleSet: { ...RECORD.ruleSet, digest: 'a'.repeat(64) }, result: { ...RECORD.result, ruleSet: { ...RECORD.result.ruleSet, digest: 'a'.repeat(64) } } });
    const { status, err } = await play(['fhir', 'response', 'record.json', '--rules', 'rule-set.json'], { 'record.json': other });
    expect(status).toBe(1);
    expect(err).toContain('with another digest');
  });
});

/** Text as it was before it was broken into lines. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

describe('missing', () => {
  const EPISODES = JSON.stringify([
    { id: 'E-1', child: 'C-1', from: 'home', reported: '2026-02-20T21:00Z', found: '2026-02-21T02:00Z', returned: '2026-02-21T03:00Z' },
    { id: 'E-2', child: 'C-1', from: 'care', reported: '2026-02-27T21:00Z', found: '2026-02-28T02:00Z', returned: '2026-02-28T09:00Z' },
    { id: 'E-3', child: 'C-2', from: 'education', reported: '2026-03-01T08:00Z' },
  ]);

  /** Of each episode its id, whom it is about, and where the interview and the check stand. */
  const episodesIn = (out: string) => [...out.matchAll(/^ {2}(\S+) {2}(.*)\n {4}Return interview: (.*)\n {4}Safe and well check: (.*)$/gm)].map(([, ...parts]) => parts);

  it('puts who is missing now first, then what is overdue and what is due, from the return', async () => {
    const { status, out } = await play(['missing', 'episodes.json', '--now', '2026-03-01T09:00Z'], { 'episodes.json': EPISODES });
    expect(status).toBe(0);
    expect([...out.matchAll(/^ {2}(E-\d)[^]*?(MISSING NOW|OVERDUE|due)/gm)].map(([, id, state]) => [id, state])).toEqual([['E-3', 'MISSING NOW'], ['E-1', 'OVERDUE'], ['E-2', 'due']]);
    expect(oneLine(out)).toContain('Missing now, of what is recorded: 1 episode, 1 child. Return interviews to be offered: 1 overdue, 1 due. ');
  });

  it.each([
    ['2026-03-01T09:00Z', '2026-03-03T09:00Z'],
    ['2026-03-01T10:00+01:00', '2026-03-03T10:00+01:00'],
    ['2026-03-01T03:30-05:30', '2026-03-03T03:30-05:30'],
  ])('says by when to offer as the clock shows it to who asks at %s', async (now, by) => {
    const { out } = await play(['missing', 'episodes.json', '--now', now], { 'episodes.json': EPISODES });
    expect(out).toContain(`Return interview: due; offer by ${by}\n`);
    expect(oneLine(out)).toContain(`have the offset from UTC of --now (${now.slice(16)}). Where the clocks change`);
  });

  it('fits a terminal, however long ids are', async () => {
    const { out, err } = await play(['missing', 'episodes.json', '--now', '2026-02-27T09:00+00:00'], { 'episodes.json': EPISODES.replaceAll('E-', 'EP-2026-000').replaceAll('C-', 'a child with a long id, C-') });
    expect(`${out}${err}`.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('says where each duty stands: never that something was done, or was in time, where it was not', async () => {
    const missing = { child: 'C-1', from: 'home' };
    const offer = (at: string) => ({ interviewOffer: { at, outcome: 'declined' } });
    const episodes = [
      { ...missing, id: 'E-in-time', from: 'care', returned: '2026-02-20T09:00Z', safeAndWellCheck: '2026-02-20T10:00Z', ...offer('2026-02-23T09:00Z') },
      { ...missing, id: 'E-late', child: 'C-2', from: 'care', returned: '2026-02-20T09:00Z', ...offer('2026-02-23T09:01Z') },
      { ...missing, id: 'E-not-back', found: '2026-02-25T09:00Z' },
      { ...missing, id: 'E-later', returned: '2026-02-22T09:00Z' },
      { ...missing, id: 'E-sooner', child: 'C-3', returned: '2026-02-21T09:00Z' },
      { ...missing, id: 'E-now', child: 'C-4', from: 'education' },
    ];
    const { out } = await play(['missing', 'episodes.json', '--now', '2026-03-01T09:00Z'], { 'episodes.json': JSON.stringify(episodes) });
    expect(episodesIn(out)).toEqual([
      ['E-now', 'MISSING NOW, child C-4, from education', 'not back yet', 'not found yet'],
      ['E-sooner', 'child C-3, from home', 'OVERDUE; offer by 2026-02-24T09:00Z', 'as soon as possible'],
      ['E-later', 'child C-1, from home', 'OVERDUE; offer by 2026-02-25T09:00Z', 'as soon as possible'],
      ['E-not-back', 'child C-1, from home', 'return not known', 'as soon as possible'],
      ['E-late', 'child C-2, from care', 'offered late, declined; offer by 2026-02-23T09:00Z', 'as soon as possible'],
      ['E-in-time', 'child C-1, from care', 'offered in time, declined; offer by 2026-02-23T09:00Z', 'done'],
    ]);
    expect(oneLine(out)).toContain('All: 6 episodes, 4 children. From home: 3 episodes, 2 children. From care: 2 episodes, 2 children. From education: 1 episode, 1 child. Repeatedly: 3 episodes, 1 child. Offered late or overdue: 3 episodes, 3 children. ');
  });

  it('shows what drove a child away and what drew them, word for word and by episode', async () => {
    const episodes = EPISODES.replace('"reported":"2026-03-01T08:00Z"', '"reported":"2026-03-01T08:00Z","push":["Arguments at home"],"pull":["An adult with a car","A phone"]');
    const { out } = await play(['missing', 'episodes.json', '--now', '2026-03-01T09:00Z'], { 'episodes.json': episodes });
    expect(out).toContain('What drove the child away (push) and what or who drew them (pull), as recorded:\n  E-3  Push: Arguments at home\n  E-3  Pull: An adult');
    expect(out).toContain('  E-3  Pull: A phone\n\nAll: ');
    expect((await play(['missing', 'episodes.json', '--now', '2026-03-01T09:00Z'], { 'episodes.json': EPISODES })).out).not.toContain('drove the child away');
    const data = await play(['missing', 'episodes.json', '--now', '2026-03-01T09:00Z', '--json'], { 'episodes.json': episodes });
    expect(JSON.parse(data.out)).toMatchObject({ episodes: [{ id: 'E-3', push: ['Arguments at home'], pull: ['An adult with a car', 'A phone'] }, { id: 'E-1', push: [], pull: [] }, { id: 'E-2' }] });
  });

  it('prints it as data', async () => {
    const { out } = await play(['missing', 'episodes.json', '--now', '2026-03-01T09:00Z', '--json'], { 'episodes.json': EPISODES });
    expect(JSON.parse(out)).toMatchObject({ episodes: [{ id: 'E-3', missingNow: true }, { id: 'E-1' }, { id: 'E-2' }], summary: { episodes: 3, children: 2 } });
  });

  it('says what came of an offer, where no return is recorded, and where nobody has established how a child is', async () => {
    const found = { reported: '2026-02-20T20:00Z', found: '2026-02-21T02:00Z' };
    const episodes = JSON.stringify([
      { id: 'E-1', child: 'C-1', from: 'care', ...found },
      { id: 'E-2', child: 'C-2', from: 'home', ...found, returned: '2026-02-21T03:00Z', safeAndWellCheck: '2026-02-21T04:00Z', interviewOffer: { at: '2026-02-22T09:00Z', outcome: 'declined' } },
      { id: 'E-3', child: 'C-3', from: 'home', ...found, safeAndWellCheck: '2026-02-21T04:00Z', interviewOffer: { at: '2026-02-22T09:00Z', outcome: 'accepted' } },
    ]);
    const { out } = await play(['missing', 'episodes.json', '--now', '2026-03-01T09:00Z'], { 'episodes.json': episodes });
    expect(oneLine(out)).toContain('Return interviews to be offered: 0 overdue, 0 due; of 2 episodes it cannot be told, as no return is recorded.');
    expect(out).toContain('Found or back, and no safe and well check recorded: 1 episode, 1 child.');
    expect(episodesIn(out).map(([id, , said]) => [id, said])).toEqual([
      ['E-1', 'return not known'],
      ['E-3', 'return not known, offered, accepted, not held yet'],
      ['E-2', 'offered in time, declined; offer by 2026-02-24T03:00Z'],
    ]);
  });

  it('takes a child who is to be found next year for missing, and says which episode to look at', async () => {
    const slip = EPISODES.replace('2026-02-28T02:00Z', '2027-02-28T02:00Z').replace('2026-02-28T09:00Z', '2027-02-28T09:00Z');
    const { status, out, err } = await play(['missing', 'episodes.json', '--now', '2026-03-01T09:00Z'], { 'episodes.json': slip });
    expect(status).toBe(0);
    expect(out).toMatch(/^ {2}E-2 .*MISSING NOW/m);
    expect(oneLine(err)).toBe('A moment lies after 2026-03-01T09:00Z, and is taken as not come yet. Look at: E-2. ');
    const data = JSON.parse((await play(['missing', 'episodes.json', '--now', '2026-03-01T09:00Z', '--json'], { 'episodes.json': slip })).out) as { episodes: { id: string; ahead: boolean }[] };
    expect(data.episodes.filter(({ ahead }) => ahead).map(({ id }) => id)).toEqual(['E-2']);
  });

  it('says of no episodes that it does not mean that nobody is missing', async () => {
    expect((await play(['missing', 'episodes.json', '--now', '2026-03-01T09:00Z'], { 'episodes.json': '[]' })).out).toContain('That does not mean that no child is missing.');
  });

  it.each<[string, readonly string[], string, number, RegExp]>([
    ['no moment', [], EPISODES, 2, /--now/],
    ['a moment without an offset', ['--now', '2026-03-01T09:00'], EPISODES, 2, /offset from UTC/],
    ['an hour that no day has', ['--now', '2026-03-01T24:00Z'], EPISODES, 2, /--now[^]*2026-03-01T24:00Z[^]*offset from UTC/],
    ['a day that there is not', ['--now', '2026-02-30T09:00Z'], EPISODES, 2, /day of the calendar/],
    ['an episode out of order', ['--now', '2026-03-01T09:00Z'], EPISODES.replace('2026-02-21T03:00Z', '2026-02-19T03:00Z'), 1, /back before being[^]*tell the police/],
    ['a name twice', ['--now', '2026-03-01T09:00Z'], '[{ "SECRET": 1, "SECRET": 2 }]', 1, /duplicate-key/],
  ])('refuses %s', async (_, args, text, code, message) => {
    const { status, out, err } = await play(['missing', 'episodes.json', ...args], { 'episodes.json': text });
    expect({ status, out }).toEqual({ status: code, out: '' });
    expect(err).toMatch(message);
    expect(err).not.toContain('SECRET');
  });
});

describe('oversight', () => {
  const oversee = (lines: string, ...args: readonly string[]) => play(['oversight', 'reviewed.jsonl', '--rules', 'rule-set.json', ...args], { 'reviewed.jsonl': lines });

  it('shows agreement with weighted kappa, and never as accuracy', async () => {
    const { status, out } = await oversee(reviewedLines());
    expect(status).toBe(0);
    expect(out).toContain('Rows: indicated. Columns: decided by the team. Cases: 2.');
    expect(out).toMatch(/Weighted kappa 1\.00, and no interval can be\sreckoned/);
    expect((await oversee(reviewedLines(['category-4', null, 'category-4']))).out).toMatch(/Weighted kappa 0\.\d\d, 95% interval\s-?0\.\d\d\sto \d\.\d\d\./);
    expect(out).toContain('It is no accuracy');
    expect(out).toContain('Rows: indicated. Columns: judged by the practitioner. Cases: 0.\n  No record has both.');
  });

  it('prints it as data', async () => {
    expect(JSON.parse((await oversee(reviewedLines(), '--json')).out)).toMatchObject({ comparisons: [{}, {}, { first: 'indicated', second: 'decided', agreement: { cases: 2 } }], leftOut: [] });
  });

  it('says in how many cases both gave the same category, what none means, and what was left out', async () => {
    const none = (await oversee(reviewedLines())).out;
    expect(none.replace(/\s+/g, ' ')).toContain('The same category in 2 of 2. Weighted kappa');
    expect(none).not.toContain('Not compared');
    expect(none.replace(/\s+/g, ' ')).toContain('“None” is a case without a category');
    const again = await oversee(`${reviewedLines(['category-4', null])}\n${reviewedLines().split('\n')[0] ?? ''}`);
    expect(again.out.replace(/\s+/g, ' ')).toMatch(/The same category in 1 of 2\..*Not compared: 1 record of another rule set/);
  });

  it('refuses the whole where a line cannot be used', async () => {
    const { status, out, err } = await oversee(`${reviewedLines()}\n${JSON.stringify({ record: { ...recordOf({}), narrative: 'SECRET' } })}`);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^reviewed\.jsonl:4:\/record\/digest {2}error/);
    expect(err).not.toContain('SECRET');
  });
});
