import { isCalendarDate } from '../evaluate/calendar.ts';
import type { Issue } from '../issue.ts';
import type { ReferralGiven } from './referral.ts';

/**
 * Checks that the parts of a referral belong together. No issue holds anything of an answer, a description or an id.
 * @param screened the day of the screening, or null where it is not known yet
 */
export function checkReferral(given: ReferralGiven, screened: string | null): Issue[] {
  const issues: Issue[] = [];
  const report = (code: Issue['code'], path: string, message: string, hint: string) => issues.push({ code, severity: 'error', path, message, hint });
  const { child, people = [], links = [], locations = [], relations = [], soFar } = given;

  const seen = new Set([child]);
  const lists = { people, links, locations };
  for (const [name, list] of Object.entries(lists)) {
    list.forEach(({ id }, i) => {
      if (seen.has(id)) report('duplicate-id', `/${name}/${String(i)}/id`, 'This id stands for something else in the referral already.', 'Give each person, child and location an id of its own.');
      seen.add(id);
    });
  }
  relations.forEach(({ from, to }, i) => {
    for (const [end, id] of [['from', from], ['to', to]] as const) {
      if (!seen.has(id)) report('unknown-reference', `/relations/${String(i)}/${end}`, 'The relation leads to an id that is not in the referral.', 'Name the child, or add the person, linked child or location to its list.');
    }
    if (from === to) report('invalid-value', `/relations/${String(i)}/to`, 'The relation leads from someone to themselves.', 'Correct one of its two ends.');
  });

  const days: [string, string | undefined][] = [['/date', given.date], ['/soFar/strategyMeetingDate', soFar?.strategyMeetingDate], ...(soFar?.steps ?? []).map(({ date }, i): [string, string | undefined] => [`/soFar/steps/${String(i)}/date`, date])];
  for (const [path, day] of days) {
    if (day === undefined) continue;
    if (!isCalendarDate(day)) report('not-a-date', path, 'The date is not a day in the calendar.', 'Correct it.');
    else if (day > given.date) report('invalid-value', path, 'The day lies after that of the referral.', 'Correct one of the two. What is planned is no step taken.');
  }
  if (screened !== null && isCalendarDate(given.date) && given.date < screened) report('invalid-value', '/date', 'The referral is older than the screening that it rests on.', 'Correct the date.');
  if (soFar?.strategyMeetingDate !== undefined && soFar.strategyMeeting !== 'held') report('invalid-value', '/soFar/strategyMeetingDate', 'A meeting that is not recorded as held has a date.', 'Record it as held, or remove the date.');
  return issues;
}
