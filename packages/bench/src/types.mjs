/**
 * Types that several files share. The bench reads the rule set as plain JSON, as every contender does.
 *
 * @typedef {{ all: Condition[] } | { any: Condition[] } | { not: Condition } | Comparison} Condition
 * @typedef {{ fact: string, operator: string, value: string | boolean | string[] | { fact: string } }} Comparison
 *
 * @typedef {object} Question
 * @property {string} id
 * @property {string} type
 * @property {string} kind
 * @property {string} [concept]
 * @property {string[]} [tags]
 * @property {{ id: string, present?: boolean, tags?: string[] }[]} [options]
 *
 * @typedef {object} Measure
 * @property {string} id
 * @property {string} type
 * @property {{ kind?: string, tag?: string }[]} [of] for a count: what it selects
 * @property {Condition} [when] for a yes or no: what must hold
 *
 * @typedef {{ id: string, reading?: string, when: Condition, then: { category?: string, upTo?: string } }} Rule
 *
 * @typedef {object} RuleSetDocument
 * @property {string} id
 * @property {string} version
 * @property {{ questions: Question[] }[]} sections
 * @property {{ id: string, value: number | boolean }[]} parameters
 * @property {Measure[]} measures
 * @property {Rule[]} rules
 * @property {{ id: string, when: Condition }[]} actions
 *
 * @typedef {string | { value: string, date?: string, source?: string, reason?: string }} Answer
 * @typedef {Record<string, Answer>} Answers
 *
 * @typedef {object} CasesDocument
 * @property {Record<string, Answers>} [bases]
 * @property {{ from?: string, answers: Answers }[]} cases
 *
 * What a contender found, in the form in which contenders are compared. Lists are sorted.
 * @typedef {object} Finding
 * @property {string[]} rules ids of the category rules that fired, in any reading
 * @property {string[]} actions ids of the actions that follow
 * @property {string[]} [readings] for contenders that say it: "reading: category up to category"
 *
 * @typedef {object} Contender
 * @property {string} name
 * @property {string} does what one operation gives
 * @property {'ours' | 'hand-written' | 'peer'} group
 * @property {string} [package] a peer's package
 * @property {string} [why] why a peer is in
 * @property {boolean} [isAsync] whether `run` gives a promise
 * @property {(answers: Answers) => unknown} run one operation: raw answers in, what fired out
 * @property {string} [sameOutputAs] the name of what it gives, where several must give the very same output
 * @property {(output: any) => Finding} read puts an output into the form for comparison; never timed
 *
 * @typedef {object} Skipped
 * @property {string} name
 * @property {string} skipped why it takes no part
 *
 * What every contender is made from.
 * @typedef {object} Material
 * @property {string} text the rule set's file
 * @property {RuleSetDocument} document
 * @property {typeof import('@cse-screening/core')} core
 */

export {};
