import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, compile, parse, type RuleSet } from '../../src/index.ts';
import { randomScreening } from '../differential/random-answers.ts';
import { randomRuleSet } from '../differential/random-rule-set.ts';
import { seedOf } from '../differential/seed.ts';

const seed = seedOf('decision');
const screenings = randomRuleSet().chain((document) => fc.tuple(fc.constant(document), fc.array(randomScreening(document), { minLength: 10, maxLength: 10 })));

describe('a decision without its reasons', () => {
  it('says what the result says', () => {
    fc.assert(
      fc.property(screenings, ([document, each]) => {
        const screener = compile(parse(JSON.stringify(document)).ruleSet as RuleSet);
        for (const { answers, date } of each) {
          const options = date === null ? {} : { date };
          const decision = screener.decide(answers as Answers, options);
          const { readings, flags, floors, actions } = screener.screen(answers as Answers, options);
          const certain = [...flags, ...floors].flatMap(({ rule, certain: holds }) => (holds ? [rule] : []));
          expect(decision.readings).toEqual(readings.map(({ reading, indicated, range, fired }) => ({ reading, indicated, range, fired })));
          expect([...decision.fired].sort()).toEqual(certain.sort());
          expect([...decision.actions].sort()).toEqual(actions.flatMap(({ action, certain: follows }) => (follows ? [action] : [])).sort());
        }
      }),
      { seed, numRuns: 100 },
    );
  });
});
