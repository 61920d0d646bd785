import type { RuleSetDocument } from '@cse-screening/core';
import { describe, expect, it } from 'vitest';
import { type PublishDates, writePublishable } from '../../src/publish/write-publishable.ts';

const DRAFT = { status: 'draft', inForce: { from: '2026-02-01' }, reviewBy: '2027-02-01' };
const TODAY = '2026-03-01';

function write(dates: PublishDates, draft: object = DRAFT): ReturnType<typeof writePublishable> {
  return writePublishable(JSON.stringify(draft), draft as RuleSetDocument, dates, TODAY);
}

describe('the days of a version that is to be published', () => {
  it.each<[string, PublishDates, string | null, readonly RegExp[]]>([
    ['may be those of the draft', {}, '2026-02-01', []],
    ['may end on the day on which they begin', { inForceFrom: TODAY, inForceUntil: TODAY }, TODAY, []],
    ['may not end before they begin', { inForceFrom: '2026-03-02', inForceUntil: TODAY }, null, [/^The days are in the wrong order: it would apply from 2026-03-02, and until 2026-03-01/]],
    ['may have the review on the day after they begin', { inForceFrom: TODAY, reviewBy: '2026-03-02' }, TODAY, []],
    ['may not have the review on the day on which they begin', { inForceFrom: TODAY, reviewBy: TODAY }, null, [/^The days are in the wrong order: it would apply from 2026-03-01, and be reviewed by 2026-03-01/]],
    ['may end today', { inForceUntil: TODAY }, '2026-02-01', []],
    ['may not have ended yesterday', { inForceUntil: '2026-02-28' }, '2026-02-01', [/^It applies until 2026-02-28, and that day is past/]],
    ['may have the review today', { reviewBy: TODAY }, '2026-02-01', []],
    ['may not have the review yesterday', { reviewBy: '2026-02-28' }, '2026-02-01', [/^Its review date, 2026-02-28, is past/]],
    ['have to be set where nobody has', { inForceFrom: '9999-01-01', reviewBy: '9999-12-31' }, null, [/^Nobody has set the day from which it applies/, /^Nobody has set the day by which it is reviewed/]],
  ])('%s', (_, dates, from, sentences) => {
    const { from: first, open } = write(dates);
    expect([first, open]).toEqual([from, sentences.map((sentence) => expect.stringMatching(sentence) as unknown)]);
  });

  it('are written into it with its status, each that is given and no other', () => {
    const given = { inForceFrom: '2026-04-01', inForceUntil: '2027-03-31', reviewBy: '2027-01-01' };
    expect(JSON.parse(write(given).text)).toEqual({ status: 'published', inForce: { from: '2026-04-01', until: '2027-03-31' }, reviewBy: '2027-01-01' });
    expect(JSON.parse(write({}).text)).toEqual({ ...DRAFT, status: 'published' });
  });
});
