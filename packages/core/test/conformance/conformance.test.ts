import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { compileWithEngine, type EngineScreener } from '../../src/engine/index.ts';
import { type Answers, compile, type Decision, parse, type Result, type RuleSet, type Screener } from '../../src/index.ts';
import { expectSame } from '../properties/expect-same.ts';
import { edit, joinPieces } from './edit.ts';
import { type CheckVector, isScreening, ruleSetOf, type ScreeningVector, type VectorFile, vectorFiles, vectorSchema } from './vector-files.ts';

const files = vectorFiles();
const MADE_ANEW = process.env['CSE_MADE_ANEW'] ?? '';
const matchesSchema = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(vectorSchema());

/**
 * Both evaluators of a file's rule set, made once and used for all of its vectors, as a caller would. Where faults are planted
 * in one of them, `CSE_MADE_ANEW` names it: it is made for each vector, so that each meets a fault in its making.
 */
function evaluatorsOf(file: VectorFile): (vector: ScreeningVector) => { readonly screener: Screener; readonly engine: EngineScreener } {
  let [ruleSet, screener, engine]: [RuleSet | null, Screener | null, EngineScreener | null] = [null, null, null];
  return (vector) => {
    if (vector.edit !== undefined) {
      const edited = ruleSetOf(edit(file.ruleSet, vector.edit));
      return { screener: compile(edited), engine: compileWithEngine(edited) };
    }
    ruleSet ??= ruleSetOf(file.ruleSet);
    if (screener === null || MADE_ANEW === 'compiled') screener = compile(ruleSet);
    if (engine === null || MADE_ANEW === 'engine') engine = compileWithEngine(ruleSet);
    return { screener, engine };
  };
}

const optionsOf = ({ date }: ScreeningVector) => (date === undefined ? {} : { date });

function screen(screener: Screener, vector: ScreeningVector): Result {
  return screener.screen(vector.answers as Answers, optionsOf(vector));
}

/** What a result says, as far as a decision says it: in the order of the rule set. */
function decisionOf({ ruleSet: { document } }: Screener, { readings, flags, floors, actions }: Result): Decision {
  const others = [...flags, ...floors].flatMap(({ rule, certain }) => (certain ? [rule] : []));
  const following = actions.flatMap(({ action, certain }) => (certain ? [action] : []));
  return {
    readings: readings.map(({ reading, indicated, range, fired }) => ({ reading, indicated, range, fired })),
    fired: document.rules.flatMap(({ id }) => (others.includes(id) ? [id] : [])),
    actions: document.actions.flatMap(({ id }) => (following.includes(id) ? [id] : [])),
  };
}

describe.each(files)('$path', ({ file }) => {
  const evaluators = evaluatorsOf(file);

  it('fits the schema of vectors', () => {
    matchesSchema(file);
    expect(matchesSchema.errors ?? []).toEqual([]);
  });

  it('has a name of its own for each vector', () => {
    expect(new Set(file.vectors.map(({ name }) => name)).size).toBe(file.vectors.length);
  });

  it('has a rule set that is accepted without an issue', () => {
    expect(parse(JSON.stringify(file.ruleSet)).issues).toEqual([]);
  });

  for (const vector of file.vectors) {
    it(vector.name, async () => {
      if (!isScreening(vector)) {
        check(file, vector);
        return;
      }
      const { screener, engine } = evaluators(vector);
      const result = screen(screener, vector);
      expect(result).toMatchObject(vector.expect);
      expectSame(screener.decide(vector.answers as Answers, optionsOf(vector)), decisionOf(screener, result));
      expectSame(await engine.screen(vector.answers as Answers, optionsOf(vector)), result);
    });
  }

  // What is made for each vector leaves nothing behind.
  if (MADE_ANEW === '') {
    it('gives the same results in the opposite order', () => {
      const screenings = file.vectors.filter(isScreening);
      const forwards = screenings.map((vector) => screen(evaluators(vector).screener, vector));
      expect([...screenings].reverse().map((vector) => screen(evaluators(vector).screener, vector)).reverse()).toEqual(forwards);
    });
  }
});

function check(file: VectorFile, { edit: changes, text, expect: expected }: CheckVector): void {
  const source = text === undefined ? JSON.stringify(edit(file.ruleSet, changes ?? [])) : joinPieces(text, file.ruleSet);
  const { ruleSet, issues } = parse(source);
  const key = ({ code, path: place, severity = 'error' }: CheckVector['expect'][number]) => `${severity} ${code} ${place}`;
  expect(issues.map(key).sort()).toEqual(expected.map(key).sort());
  expect(ruleSet === null).toBe(expected.some(({ severity = 'error' }) => severity === 'error'));
}
