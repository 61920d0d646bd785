import { indexFacts, optionIds, selectedOptions, selectsNumber } from '../format/facts.ts';
import type { Measure, Selector } from '../format/measure.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Find } from './problem-words.ts';

/** Checks what each measure is made from. */
export function checkMeasures(document: RuleSetDocument, find: Find): void {
  const facts = indexFacts(document);
  const questions = [...facts.values()].flatMap((fact) => (fact.role === 'question' ? [fact] : []));
  const numbers = [...facts].filter(([, fact]) => fact.role === 'parameter' && fact.type === 'number').map(([id]) => id);
  const numericMeasures = [...facts].filter(([, fact]) => fact.role === 'measure' && fact.type === 'number').map(([id]) => id);

  const checkNumber = (path: string, id: string) => {
    if (!numbers.includes(id)) find('unknown-reference', path, ['unknown', 'number among the parameters', id, numbers]);
  };
  const checkQuestion = (path: string, id: string, type?: string) => {
    const found = questions.find(({ question }) => question.id === id);
    if (found === undefined) find('unknown-reference', path, ['unknown', 'question', id, questions.map(({ question }) => question.id)]);
    else if (type !== undefined && found.question.type !== type) {
      find('operand-type', path, ['otherQuestion', id, type]);
    }
  };
  const checkSelector = (path: string, selector: Selector, numbersCount: boolean) => {
    if (selector.question !== undefined) checkQuestion(`${path}/question`, selector.question);
    const found = questions.find(({ question }) => question.id === selector.question);
    if (selector.section !== undefined && !document.sections.some(({ id }) => id === selector.section)) {
      find('unknown-reference', `${path}/section`, ['unknown', 'section', selector.section, document.sections.map(({ id }) => id)]);
    }
    selector.options?.forEach((option, i) => {
      if (found === undefined) {
        if (selector.question === undefined && !questions.some(({ question }) => optionIds(question)?.includes(option) === true)) {
          find('unknown-reference', `${path}/options/${String(i)}`, ['unknown', 'option', option, questions.flatMap(({ question }) => optionIds(question) ?? [])]);
        }
        return;
      }
      const options = optionIds(found.question) ?? [];
      if (!options.includes(option)) find('unknown-reference', `${path}/options/${String(i)}`, ['unknown', 'option', option, options]);
    });
    const tags = questions.flatMap(({ question }) => [...(question.tags ?? []), ...(question.type === 'choice' || question.type === 'choices' ? question.options.flatMap((option) => option.tags ?? []) : [])]);
    if (selector.tag !== undefined && !tags.includes(selector.tag)) find('unknown-reference', `${path}/tag`, ['unknown', 'tag', selector.tag, tags]);
    else if (!(numbersCount && found !== undefined && selectsNumber(selector, found.question, found.section)) && !questions.some(({ question, section }) => selectedOptions(selector, question, section).length > 0)) {
      find('operand-type', path, ['nothingSelected']);
    }
  };

  const check = (measure: Measure, path: string) => {
    if (measure.type === 'count') measure.of.forEach((selector, i) => { checkSelector(`${path}/of/${String(i)}`, selector, false); });
    if (measure.type === 'sum' || measure.type === 'maximum') {
      measure.of.forEach((term, i) => {
        const place = `${path}/of/${String(i)}`;
        if ('measure' in term) {
          if (!numericMeasures.includes(term.measure)) find('unknown-reference', `${place}/measure`, ['unknown', 'numeric measure', term.measure, numericMeasures]);
          return;
        }
        checkNumber(`${place}/weight`, term.weight);
        checkSelector(place, term, true);
      });
    }
    if (measure.type === 'age') checkQuestion(`${path}/dateOfBirth`, measure.dateOfBirth, 'date');
    if (measure.type === 'months-since' || measure.type === 'within') checkQuestion(`${path}/question`, measure.question);
    if (measure.type === 'within') {
      checkNumber(`${path}/months`, measure.months);
      const months = document.parameters.find(({ id }) => id === measure.months)?.value;
      if (typeof months === 'number' && (months < 0 || !Number.isInteger(months))) find('operand-type', `${path}/months`, ['notMonths', months]);
    }
  };
  document.measures.forEach((measure, i) => { check(measure, `/measures/${String(i)}`); });
}
