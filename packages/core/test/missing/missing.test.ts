import { describe, expect, it } from 'vitest';
import { isAhead, isMissing, type MissingEpisode, MomentError, parseEpisodes, returnInterview, safeAndWellCheck, summariseEpisodes } from '../../src/missing/index.ts';

const EPISODE: MissingEpisode = { id: 'e-1', child: 'c-1', from: 'home', reported: '2026-05-01T20:00+01:00', found: '2026-05-02T03:00+01:00', returned: '2026-05-02T09:00+01:00' };

describe('the offer of a return interview (MIS-4)', () => {
  it.each<[string, Partial<MissingEpisode>, string, string, string | null, string | null]>([
    ['is due until 72 hours after the return', {}, '2026-05-05T09:00+01:00', 'due', '2026-05-05T08:00:00.000Z', null],
    ['is overdue a minute later', {}, '2026-05-05T09:01+01:00', 'overdue', '2026-05-05T08:00:00.000Z', null],
    ['is in time at the last moment', { interviewOffer: { at: '2026-05-05T09:00+01:00', outcome: 'declined' } }, '2026-05-09T09:00+01:00', 'offered', '2026-05-05T08:00:00.000Z', 'declined'],
    ['is late a minute after it', { interviewOffer: { at: '2026-05-05T09:01+01:00', outcome: 'accepted' } }, '2026-05-09T09:00+01:00', 'offered-late', '2026-05-05T08:00:00.000Z', 'accepted'],
    ['is in time where the interview was held', { interviewOffer: { at: '2026-05-04T09:00+01:00', outcome: 'accepted', held: '2026-05-06T09:00+01:00' } }, '2026-05-09T09:00+01:00', 'offered', '2026-05-05T08:00:00.000Z', 'held'],
    ['is accepted until then', { interviewOffer: { at: '2026-05-04T09:00+01:00', outcome: 'accepted', held: '2026-05-06T09:00+01:00' } }, '2026-05-06T08:59+01:00', 'offered', '2026-05-05T08:00:00.000Z', 'accepted'],
    ['is due at the moment of the return', {}, '2026-05-02T09:00+01:00', 'due', '2026-05-05T08:00:00.000Z', null],
    ['counts hours across the change of the clocks', { returned: '2026-10-23T12:00+01:00' }, '2026-10-26T11:30Z', 'overdue', '2026-10-26T11:00:00.000Z', null],
    ['counts no hour twice in the night in which the clocks go back', { returned: '2026-10-25T01:15Z' }, '2026-10-28T01:15Z', 'due', '2026-10-28T01:15:00.000Z', null],
  ])('%s', (_, fields, now, state, dueBy, answer) => {
    expect(returnInterview({ ...EPISODE, ...fields }, now)).toEqual({ state, dueBy, answer });
  });

  it('does not begin where the child is found and the return is not recorded', () => {
    const { returned: _, ...found } = EPISODE;
    expect(returnInterview(found, '2026-06-01T00:00Z')).toEqual({ state: 'return-not-known', dueBy: null, answer: null });
    expect(returnInterview({ ...found, interviewOffer: { at: '2026-05-03T09:00+01:00', outcome: 'declined' } }, '2026-06-01T00:00Z')).toEqual({ state: 'return-not-known', dueBy: null, answer: 'declined' });
  });

  it('waits while the child is missing', () => {
    expect(returnInterview({ id: 'e', child: 'c', from: 'care' }, '2026-06-01T00:00Z')).toEqual({ state: 'waits-for-return', dueBy: null, answer: null });
  });
});

describe('the safe and well check (MIS-3)', () => {
  it.each<[string, MissingEpisode, string]>([
    ['waits until the child is found', { id: 'e', child: 'c', from: 'home' }, 'waits-until-found'],
    ['is for as soon as possible then', EPISODE, 'as-soon-as-possible'],
    ['is for as soon as possible where only the return is recorded', { id: 'e', child: 'c', from: 'home', returned: '2026-05-02T09:00+01:00' }, 'as-soon-as-possible'],
    ['is for as soon as possible where the child is found and not back', { id: 'e', child: 'c', from: 'home', found: '2026-05-02T03:00+01:00' }, 'as-soon-as-possible'],
    ['is done', { ...EPISODE, safeAndWellCheck: '2026-05-02T10:00+01:00' }, 'done'],
  ])('%s', (_, episode, state) => {
    expect(safeAndWellCheck(episode, '2026-06-01T00:00Z')).toBe(state);
  });
});

it.each<[string, Partial<MissingEpisode>, boolean]>([
  ['missing until found', { found: '2026-05-02T03:00+01:00' }, true],
  ['found at the moment that is recorded', { found: '2026-05-02T02:59+01:00' }, false],
  ['no longer missing where only the return is recorded', { returned: '2026-05-02T01:00+01:00' }, false],
  ['missing until found, by the moment and not by the clock: half an hour later, written in UTC', { found: '2026-05-02T02:30Z' }, true],
  ['found at the moment that is recorded, by the moment and not by the clock: half an hour before, written further east', { found: '2026-05-02T03:30+02:00' }, false],
])('a child is %s', (_, fields, missing) => {
  expect(isMissing({ id: 'e', child: 'c', from: 'home', ...fields }, '2026-05-02T02:59+01:00')).toBe(missing);
});

describe('what is recorded for later than the moment of asking has not come yet', () => {
  const NOW = '2026-05-06T09:00+01:00';
  const WHOLE: MissingEpisode = { ...EPISODE, safeAndWellCheck: '2026-05-02T04:00+01:00', interviewOffer: { at: '2026-05-03T09:00+01:00', outcome: 'accepted' } };
  const next = (moment: string) => moment.replace('2026', '2027');

  it.each<[string, MissingEpisode, boolean, string, string]>([
    ['nothing of it', WHOLE, false, 'offered', 'done'],
    ['everything but the report', { ...WHOLE, found: next('2026-05-02T03:00+01:00'), returned: next('2026-05-02T09:00+01:00'), safeAndWellCheck: next('2026-05-02T04:00+01:00'), interviewOffer: { at: next('2026-05-03T09:00+01:00'), outcome: 'accepted' } }, true, 'waits-for-return', 'waits-until-found'],
    ['the return', { ...WHOLE, returned: next('2026-05-02T09:00+01:00') }, false, 'return-not-known', 'done'],
    ['the offer', { ...WHOLE, interviewOffer: { at: next('2026-05-03T09:00+01:00'), outcome: 'accepted' } }, false, 'overdue', 'done'],
    ['the interview', { ...WHOLE, interviewOffer: { at: '2026-05-03T09:00+01:00', outcome: 'accepted', held: next('2026-05-04T09:00+01:00') } }, false, 'offered', 'done'],
    ['the safe and well check', { ...WHOLE, safeAndWellCheck: next('2026-05-02T04:00+01:00') }, false, 'offered', 'as-soon-as-possible'],
  ])('%s', (_, episode, missing, interview, check) => {
    expect([isMissing(episode, NOW), returnInterview(episode, NOW).state, safeAndWellCheck(episode, NOW), summariseEpisodes([episode], NOW).missingNow.episodes]).toEqual([missing, interview, check, missing ? 1 : 0]);
    expect(isAhead(episode, NOW)).toBe(episode !== WHOLE);
  });

  it('a report that is to come is pointed out, and the child is missing all the same', () => {
    const episode: MissingEpisode = { id: 'e', child: 'c', from: 'home', reported: next('2026-05-01T20:00+01:00') };
    expect([isAhead(episode, NOW), isMissing(episode, NOW)]).toEqual([true, true]);
  });

  it.each<[string, (now: string) => unknown]>([
    ['returnInterview', (now) => returnInterview(EPISODE, now)],
    ['safeAndWellCheck', (now) => safeAndWellCheck(EPISODE, now)],
    ['isMissing', (now) => isMissing(EPISODE, now)],
    ['isAhead', (now) => isAhead(EPISODE, now)],
    ['summariseEpisodes', (now) => summariseEpisodes([EPISODE], now)],
  ])('%s refuses a moment of asking that is none', (_, ask) => {
    for (const now of ['soon', '2026-05-06', '2026-02-30T09:00Z', '2026-05-06T09:00', '2026-05-06T09:00+14:01', new Date()]) expect(() => ask(now as string)).toThrow(MomentError);
  });
});

it('counts episodes and children apart, by where from (DAT-2, MIS-2), those that recur (MIS-5) and those after which nobody has seen that the child is well (MIS-1)', () => {
  const episodes: MissingEpisode[] = [
    EPISODE,
    { ...EPISODE, id: 'e-2', from: 'care', interviewOffer: { at: '2026-05-03T09:00+01:00', outcome: 'accepted' } },
    { id: 'e-3', child: 'c-2', from: 'education', reported: '2026-05-10T09:00+01:00' },
  ];
  expect(summariseEpisodes(episodes, '2026-05-11T00:00Z')).toEqual({
    episodes: 3,
    children: 2,
    from: { home: { episodes: 1, children: 1 }, care: { episodes: 1, children: 1 }, education: { episodes: 1, children: 1 } },
    repeatedly: { episodes: 2, children: 1 },
    missingNow: { episodes: 1, children: 1 },
    checksOpen: { episodes: 2, children: 1 },
    interviewsLate: { episodes: 1, children: 1 },
  });
});

it('counts an offer that was made late as late, as one that is overdue, and none that was in time', () => {
  const offered = (id: string, at: string): MissingEpisode => ({ ...EPISODE, id, child: id, interviewOffer: { at, outcome: 'declined' } });
  const { interviewsLate } = summariseEpisodes([offered('late', '2026-05-05T09:01+01:00'), offered('in-time', '2026-05-05T09:00+01:00'), { ...EPISODE, id: 'overdue' }], '2026-05-11T00:00Z');
  expect(interviewsLate).toEqual({ episodes: 2, children: 2 });
});

describe('reading episodes', () => {
  it('takes a list as it is, push and pull factors (MIS-7) and an unaccompanied child (MIS-6) included', () => {
    const whole: MissingEpisode = { ...EPISODE, push: ['Conflict at home'], pull: ['An adult met online'], unaccompanied: true };
    expect(parseEpisodes(JSON.stringify([whole]))).toEqual({ episodes: [whole], issues: [] });
  });

  it('takes moments that are the same, as where a child is found and brought home at once', () => {
    const at = '2026-05-02T03:00+01:00';
    const { issues } = parseEpisodes(JSON.stringify([{ id: 'e', child: 'c', from: 'home', reported: at, found: at, returned: at, safeAndWellCheck: at, interviewOffer: { at, outcome: 'accepted', held: at } }]));
    expect(issues).toEqual([]);
  });

  const OFFER = { at: '2026-05-03T09:00+01:00', outcome: 'accepted' };
  it.each<[string, unknown, string, RegExp]>([
    ['a moment without an offset', { ...EPISODE, found: '2026-05-02T03:00' }, '/0/found', /not possible here/],
    ['a day that does not exist', { ...EPISODE, reported: '2026-02-30T10:00Z' }, '/0/reported', /not one in the calendar/],
    ['an interview on a day that does not exist', { ...EPISODE, interviewOffer: { ...OFFER, held: '2026-06-31T09:00Z' } }, '/0/interviewOffer/held', /not one in the calendar/],
    ['being found before being reported', { ...EPISODE, found: '2026-05-01T19:59+01:00' }, '/0/found', /found before being reported/],
    ['a return before being found', { ...EPISODE, returned: '2026-05-02T02:59+01:00' }, '/0/returned', /back before being found/],
    ['a return before being reported, where nobody says when the child was found', { ...EPISODE, found: undefined, returned: '2026-05-01T19:59+01:00' }, '/0/returned', /back before being reported missing/],
    ['an offset that does not exist', { ...EPISODE, returned: '2026-05-02T09:00+99:00' }, '/0/returned', /not possible here/],
    ['a safe and well check before the child was found', { ...EPISODE, safeAndWellCheck: '2026-05-02T02:59+01:00' }, '/0/safeAndWellCheck', /check was before the child was found/],
    ['a safe and well check before the child was reported missing', { ...EPISODE, found: undefined, safeAndWellCheck: '2026-05-01T19:59+01:00' }, '/0/safeAndWellCheck', /check was before the child was reported missing/],
    ['an offer before the child was found', { ...EPISODE, interviewOffer: { ...OFFER, at: '2026-05-02T02:59+01:00' } }, '/0/interviewOffer/at', /offered before the child was found/],
    ['an offer before the child was reported missing', { ...EPISODE, found: undefined, interviewOffer: { ...OFFER, at: '2026-05-01T19:59+01:00' } }, '/0/interviewOffer/at', /offered before the child was reported missing/],
    ['an interview before it was offered', { ...EPISODE, interviewOffer: { ...OFFER, held: '2026-05-03T08:59+01:00' } }, '/0/interviewOffer/held', /held before it was offered/],
    ['a misspelt field', { ...EPISODE, retruned: EPISODE.returned }, '/0', /./],
  ])('refuses %s, and repeats nothing of it', (_, value, path, message) => {
    const { episodes, issues } = parseEpisodes(JSON.stringify([value]));
    expect(episodes).toBeNull();
    expect(issues).toEqual([expect.objectContaining({ severity: 'error', line: 1, path, message: expect.stringMatching(message) as unknown })]);
    expect(JSON.stringify(issues)).not.toMatch(/c-1|19:59|02:59|08:59/);
  });

  it('refuses an episode that stands twice', () => {
    const { episodes, issues } = parseEpisodes(JSON.stringify([EPISODE, EPISODE]));
    expect(episodes).toBeNull();
    expect(issues).toEqual([expect.objectContaining({ code: 'duplicate-id', severity: 'error', path: '/1/id', message: 'An episode stands twice.' })]);
  });

  it.each([
    ['a name twice', '[{ "c-1": 1, "c-1": 2 }]', 'duplicate-key'],
    ['a list that is cut off', '[{ "id": "c-1", ', 'invalid-json'],
  ])('refuses %s, and repeats nothing of it', (_, text, code) => {
    const { episodes, issues } = parseEpisodes(text);
    expect([episodes, issues.map((issue) => issue.code)]).toEqual([null, [code]]);
    expect(JSON.stringify(issues)).not.toContain('c-1');
  });
});
