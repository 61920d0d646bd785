// Made from record/record.ts by "npm run generate". Do not edit.
import type { Shapes } from './find-misfits.ts';

const idText = /^[^]{1,200}$/;
const dateText = /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/;
const languageText = /^[a-z]{2,3}(-[A-Z]{2})?$/;
const createdAtText = /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?(Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))$/;
const keyText = /^(?=[^]{0,80}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const answersText = /^/;

/** What may stand in a file, as a table: the same as the schema, without its words. */
export const RECORD_SHAPES: Shapes = {
  Given: { id: idText, date: dateText, 'language?': languageText, 'createdAt?': createdAtText, answers: { keys: keyText, values: { anyOf: [answersText, 'number', [answersText, 0, 100], { value: { anyOf: [answersText, 'number', [answersText, 0, 100]] }, 'date?': dateText, 'source?': answersText, 'note?': answersText, 'reason?': answersText, 'amended?': { points: 'number', reason: answersText } }] } }, 'narrative?': answersText, 'childsWords?': answersText, 'judgement?': { category: { anyOf: [keyText, null] }, 'reason?': answersText, role: idText, date: dateText } },
};
