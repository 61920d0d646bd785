import fc from 'fast-check';
import { ScreeningPage } from './walk/screening-page.ts';
import { ENTERING, OTHERS, ScreeningWalk } from './walk/screening-walk.ts';

const move = fc.tuple(
  fc.oneof({ weight: 7, arbitrary: fc.constantFrom(...ENTERING) }, { weight: 1, arbitrary: fc.constant('go' as const) }, { weight: 3, arbitrary: fc.constantFrom(...OTHERS) }),
  // Half of it is done to the same thing, where one move can undo another.
  fc.oneof(fc.constant(0), fc.nat(1000)),
  fc.nat(1000),
);
const seed = Math.floor(Math.random() * 2 ** 31);

describe('a screening gone through at random', () => {
  it(`holds, shows, keeps and sends what was entered, whatever the person and the page do (seed ${seed})`, async function () {
    this.timeout(240_000);
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 40, size: 'max' }), async (moves) => {
        const page = await ScreeningPage.open();
        try {
          const walk = new ScreeningWalk(page);
          for (const [name, a, b] of moves) {
            const fault = await walk.move(name, a, b);
            if (fault !== null) throw new Error(`After ${name}(${a}, ${b}): ${fault}`);
          }
        } finally {
          page.end();
        }
      }),
      { seed, numRuns: 30, includeErrorInReport: true },
    );
  });
});
