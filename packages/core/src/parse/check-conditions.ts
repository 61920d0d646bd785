import type { Comparison, Condition } from '../format/condition.ts';
import { type Fact, indexFacts, optionIds } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { type Report, reportUnknown } from './report.ts';

const ORDERING = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];

/** Checks every comparison of every condition: that its fact exists, and that operator and value fit it. */
export function checkConditions(document: RuleSetDocument, report: Report): void {
  const facts = indexFacts(document);
  const walk = (condition: Condition, path: string): void => {
    if ('all' in condition) condition.all.forEach((inner, i) => { walk(inner, `${path}/all/${String(i)}`); });
    else if ('any' in condition) condition.any.forEach((inner, i) => { walk(inner, `${path}/any/${String(i)}`); });
    else if ('not' in condition) walk(condition.not, `${path}/not`);
    else checkComparison(condition, path, facts, report);
  };
  document.sections.forEach((section, i) => {
    section.questions.forEach((question, j) => {
      if (question.askedWhen !== undefined) walk(question.askedWhen, `/sections/${String(i)}/questions/${String(j)}/askedWhen`);
    });
  });
  document.measures.forEach((measure, i) => {
    if (measure.type === 'when') walk(measure.when, `/measures/${String(i)}/when`);
    if (measure.type === 'count-when') measure.of.forEach((condition, j) => { walk(condition, `/measures/${String(i)}/of/${String(j)}`); });
  });
  document.rules.forEach((rule, i) => { walk(rule.when, `/rules/${String(i)}/when`); });
  document.actions.forEach((action, i) => { walk(action.when, `/actions/${String(i)}/when`); });
  document.completeness.forEach((requirement, i) => {
    if (requirement.when !== undefined) walk(requirement.when, `/completeness/${String(i)}/when`);
  });
}

function checkComparison(comparison: Comparison, path: string, facts: ReadonlyMap<string, Fact>, report: Report): void {
  const fact = facts.get(comparison.fact);
  if (fact === undefined) {
    reportUnknown(report, `${path}/fact`, 'question, measure or parameter', comparison.fact, facts.keys());
    return;
  }
  const { operator, value } = comparison;
  const wrongOperator = (fitting: string) => { report('operand-type', `${path}/operator`, `"${operator}" cannot be used with "${comparison.fact}".`, `Use ${fitting}.`); };
  const wrongValue = (hint: string) => { report('operand-type', `${path}/value`, `This value cannot be compared with "${comparison.fact}".`, hint); };

  if (fact.type === 'none') {
    report('operand-type', `${path}/fact`, `"${comparison.fact}" is a date or a text; a condition cannot compare it.`, 'Make a measure of it ("age", "within", "months-since"); a text is never compared.');
  } else if (fact.type === 'option' || fact.type === 'options') {
    const options = fact.role === 'question' ? (optionIds(fact.question) ?? []) : [];
    const several = operator === 'in' || operator === 'notIn';
    if (fact.type === 'options' && operator !== 'contains' && operator !== 'doesNotContain') wrongOperator('contains or doesNotContain');
    else if (fact.type === 'option' && operator !== 'equal' && operator !== 'notEqual' && !several) wrongOperator('equal, notEqual, in or notIn');
    else if (several ? !Array.isArray(value) : typeof value !== 'string') wrongValue(several ? 'Give a list of options.' : 'Give one option.');
    else for (const option of Array.isArray(value) ? value : [value as string]) {
      if (!options.includes(option)) reportUnknown(report, `${path}/value`, `option of "${comparison.fact}"`, option, options);
    }
  } else if (fact.type === 'boolean') {
    if (operator !== 'equal' && operator !== 'notEqual') wrongOperator('equal or notEqual');
    else if (typeof value !== 'boolean') wrongValue('Give true or false, without quotation marks.');
  } else {
    if (!ORDERING.includes(operator) && operator !== 'equal' && operator !== 'notEqual') wrongOperator(`${ORDERING.join(', ')}, equal or notEqual`);
    else if (typeof value === 'number') report('bare-number', `${path}/value`, `The number ${String(value)} stands in a rule, where nobody can see what it rests on.`, 'Make it a parameter, and write { "fact": "<the parameter\'s id>" }.');
    else if (typeof value !== 'object' || Array.isArray(value)) wrongValue('Give { "fact": "<a parameter\'s id>" }.');
    else {
      const other = facts.get(value.fact);
      const numeric = [...facts].filter(([, each]) => each.type === 'number').map(([id]) => id);
      if (other?.type !== 'number') reportUnknown(report, `${path}/value/fact`, 'number', value.fact, numeric);
    }
  }
}
