import type { IssueCode } from '../issue.ts';

/**
 * A wording to avoid: how to find it, and what to write instead. Data; `check-wording.ts` reads it. The guide of the
 * Children’s Society is cited by its edition of 2024: check against the current one.
 */
export interface Advice {
  readonly code: Extract<IssueCode, 'blaming-words' | 'gendered-words' | 'reads-as-all-clear' | 'score-shown'>;
  /** Finds it in English, in one sentence. Global, so that every place is found. */
  readonly pattern: RegExp;
  /** A sentence that also holds this is meant otherwise. */
  readonly unless?: RegExp;
  readonly instead: string;
  /** Where the advice comes from. */
  readonly source: string;
  /** An accepted word that could still be better. */
  readonly accepted?: true;
}

const CHILDRENS_SOCIETY = 'Children’s Society, Appropriate Language, 2024';
const SUGGESTED_ALTERNATIVES = 'Suggested alternatives for describing behaviour around CSE concerns';
const NSPCC = 'NSPCC, Why language matters: “risky behaviour”';
const OURS = 'cse-screening language guidance';

const CHILD = String.raw`(?:the |this |a )?(?:child|young person|pupil)|(?:the |these )?(?:children|young people)|they`;

/** Words that blame a child, or that hide who causes the harm. */
const BLAMING: readonly Omit<Advice, 'code'>[] = [
  { pattern: /\brisky\b|\brisk[- ]taking\b/gi, instead: 'name the concern and who causes it, such as “signs of exploitation”', source: NSPCC },
  { pattern: /\b(?:put|place)(?:s|d|ting|ing)?\b[^.]{0,20}\b(?:themsel(?:f|ves)|himself|herself)\b[^.]{0,20}\b(?:at risk|in danger)\b/gi, instead: '“a perpetrator may exploit the child’s vulnerability”, or “the situation reduces the child’s safety”', source: SUGGESTED_ALTERNATIVES },
  { pattern: /\bsexual activity with\b|\bsexually active\b/gi, instead: '“has been sexually abused”, or “has described sexual activity and may have been groomed or coerced”', source: SUGGESTED_ALTERNATIVES },
  { pattern: /\b(?:has been |is |are )?contacting (?:older |adult )?(?:adults?|males?|females?|men|women)\b/gi, instead: '“adults have been contacting the child”', source: SUGGESTED_ALTERNATIVES },
  { pattern: /\b(?:in return|in exchange|exchang\w+|sell\w*) (?:for )?sex\b/gi, instead: '“is being sexually exploited”', source: SUGGESTED_ALTERNATIVES },
  { pattern: /\b(?:in a relationship|associat(?:e|es|ed|ing)|hang(?:s|ing)? (?:out|around)) with\b/gi, unless: /\bbelieves?\b|\bdescribes?\b/i, instead: '“is being exploited, groomed, controlled or coerced by …”', source: CHILDRENS_SOCIETY },
  { pattern: new RegExp(String.raw`\b(?:${CHILD}) (?:is |are )?spend(?:s|ing)? time with\b|\bspending time with (?:inappropriate|older|unknown)\b`, 'gi'), instead: '“adults who may pose a risk spend time with the child”', source: CHILDRENS_SOCIETY },
  { pattern: /\blife ?styles?\b/gi, instead: 'what happens to the child, and who does it', source: NSPCC },
  { pattern: /\bprostitut\w*/gi, instead: '“is being sexually exploited”', source: 'Associated Press, reported by The Chronicle of Social Change' },
  { pattern: /\b(?:troubling|troublesome|disruptive|challenging) (?:child|children|young people|behaviours?)\b/gi, instead: '“troubled”; behaviour is communication', source: 'S004 3.3' },
  { pattern: /\b(?:boy|girl)friends?\b/gi, unless: /\bdescribes?\b|\bbelieves?\b/i, instead: '“an older or controlling person”, or “a person whom the child describes as a boyfriend or girlfriend”', source: CHILDRENS_SOCIETY },
  { pattern: /\b(?:streetwise|promiscu\w+|flirt\w*|(?:is|are|was|were|been) asking for it|sleep(?:s|ing)? around|attention[- ]seek\w*|manipulative|seductive|provocative(?:ly)?)\b/gi, instead: 'the facts, without a judgement of the child', source: CHILDRENS_SOCIETY },
  { pattern: /\binvolved in (?:CSE|(?:child )?sexual exploitation|exploitation|their own (?:abuse|exploitation))\b/gi, instead: '“is being sexually exploited”, or “has been sexually exploited”', source: CHILDRENS_SOCIETY },
  { pattern: /\b(?:refus\w+|fail\w*|unwilling|declin\w+) to (?:engage|attend|co-?operate|disclose)\b|\bnon[- ](?:engage\w*|complian\w+)|\bhard[- ]to[- ]reach\b|\bdisengag\w+/gi, instead: '“services have not yet been able to engage the child”', source: CHILDRENS_SOCIETY },
  { pattern: /\babscond\w*/gi, instead: '“missing”', source: CHILDRENS_SOCIETY },
  { pattern: /\brecruit(?:s|ed|ing)? (?:other|others|peers|friends|children|young people)\b|\bcomplicit\b/gi, unless: /\bmade to\b|\bexploited to\b/i, instead: '“may be being made to bring other children into contact with exploiters”', source: CHILDRENS_SOCIETY },
  { pattern: /\bsext(?:s|ing|ed)?\b|\bchild porn\w*|\b(?:sent|sends|sending) (?:explicit|indecent|naked|nude) (?:pictures|images|photos?|photographs|selfies)\b/gi, instead: '“sexual images of the child shared or obtained”', source: CHILDRENS_SOCIETY },
  { pattern: /\bdisclos(?:e|es|ed|ing)\b/gi, instead: '“told someone”, or what was said', source: CHILDRENS_SOCIETY, accepted: true },
  { pattern: /\bsuffer(?:s|ed|ing)? from (?:a |an )?(?:sexually transmitted|STI)/gi, instead: '“has had a sexually transmitted infection”', source: OURS },
  { pattern: /\b(?:drug|alcohol|substance)s? (?:and alcohol )?(?:abuse|misuse)\b|\b(?:abus|misus)(?:e|es|ed|ing) (?:of )?(?:drugs?|alcohol|substances?)\b/gi, instead: '“use of drugs or alcohol”, which may have been given or forced', source: OURS },
  { pattern: /\bvictims? of\b|\b(?:is|are|was|were) (?:a )?victims?\b/gi, instead: 'the child first: “a child who has been …”', source: CHILDRENS_SOCIETY },
  { pattern: /\bconsensual\b|\bconsent(?:s|ed|ing)? to (?:sex|sexual|the abuse|their)\b/gi, instead: 'what was done to the child: children can never consent to their own abuse', source: CHILDRENS_SOCIETY },
  { pattern: /\b(?:chooses?|chose|choosing|choice) to (?:go|meet|stay|return|have)\b|\b(?:poor|bad|wrong) (?:life )?choices?\b|\b(?:allow(?:s|ed|ing)?) themselves\b|\b(?:should have known|could have avoided)\b/gi, instead: 'what others did: children cannot be expected to predict or prevent abuse', source: CHILDRENS_SOCIETY },
  { pattern: /\b(?:inappropriate|revealing|provocative) (?:cloth(?:es|ing)|dress)\b|\binappropriately dressed\b/gi, instead: '“clothing that is unusual for this child”', source: OURS },
  { pattern: /\binappropriate(?:ly)? sexuali[sz]ed\b|\bsexuali[sz]ed behaviours?\b/gi, instead: '“sexual behaviour unusual for the child’s age or development”', source: OURS },
];

/** Words for one sex only, where any child is meant. */
const GENDERED: readonly Omit<Advice, 'code'>[] = [
  { pattern: /\b(?:s\/he|he|she|him|her|hers|his|himself|herself)\b/gi, instead: '“the child”, “they” or “their”', source: OURS },
  { pattern: /\b(?:boys?|girls?|lads?|young (?:man|men|woman|women|lady|ladies))\b/gi, instead: '“the child”, “children” or “young people”', source: OURS },
  { pattern: /\b(?<!young )(?:man|men|woman|women|males?|females?)\b/gi, instead: '“a person”, “an adult” or “people”', source: OURS },
  { pattern: /\b(?:mothers?|fathers?|mums?|dads?|sons?|daughters?)\b/gi, instead: '“parent”, “carer” or “child”', source: OURS },
];

const NOT_AN_ALL_CLEAR = /\bdo(?:es)? not (?:mean|say|show)\b|\bnever (?:means|says|shows)\b|\bis not the same as\b/i;
const SAY_WHAT_IS_RECORDED = '“nothing is recorded yet”, and that this does not mean that the child is not being exploited';

/** Words that say or imply that a child is out of danger. */
const ALL_CLEAR: readonly Omit<Advice, 'code'>[] = [
  { pattern: /\b(?:no|not at|without|zero|free (?:of|from)) (?:\w+ )?risks?\b|\brisk[- ]free\b/gi, unless: NOT_AN_ALL_CLEAR, instead: SAY_WHAT_IS_RECORDED, source: 'West Midlands tool; cse-screening language guidance' },
  { pattern: /\b(?:low|lower|lowest|mild|minimal|negligible|slight|little|small)(?:[- ]level)?[- ]risk\b|\brisk (?:is|seems|appears) (?:low|minimal|mild|negligible)\b/gi, unless: NOT_AN_ALL_CLEAR, instead: 'the category’s own name, and “this is still a concern to act on”', source: OURS },
  { pattern: new RegExp(String.raw`\b(?:${CHILD}) (?:is|are|seems?|appears?|remains?) (?:now |currently |probably |likely )?(?:safe|cleared|fine|okay|ok|unharmed|protected(?! (?:by|from|under)\b)|out of danger|not in danger|in no danger)\b|\bno danger\b|^safe\W*$|\beverything is (?:fine|okay|ok|all right)\b`, 'gi'), unless: NOT_AN_ALL_CLEAR, instead: SAY_WHAT_IS_RECORDED, source: OURS },
  { pattern: /\ball[- ]clear\b|\bcleared\b|\bruled? out\b|\bsafe to close\b|\bclose (?:the|this) (?:case|record)\b|\b(?:case|record) (?:can|may|should) be closed\b|\bfalse alarm\b|\bunfounded\b/gi, unless: NOT_AN_ALL_CLEAR, instead: SAY_WHAT_IS_RECORDED, source: OURS },
  { pattern: /\bno (?:cause for |reason for |need for |further |current |known |significant |safeguarding )?(?:concerns?|worr(?:y|ies)|alarm)\b|\b(?:this|that|it) is not (?:a |of )?concern\b|\bnothing (?:to worry|of concern)\b|\bno need to worry\b/gi, unless: /\brecorded\b|\bdo(?:es)? not mean\b/i, instead: SAY_WHAT_IS_RECORDED, source: OURS },
  { pattern: /\bno (?:further|other|more) action\b|\bno action(?: is)? (?:needed|required|necessary|to be taken)\b|^no action\W*$|\bNFA\b|\bnothing (?:more |else |further )?(?:needs|has) to be done\b|\bnothing is needed\b|\bno need to refer\b|\bno (?:referral|help|support)(?: is)? (?:needed|required|necessary)\b|\b(?:child|young person|children|young people|they) do(?:es)? not need (?:a referral|to be referred|help|support)\b/gi, unless: NOT_AN_ALL_CLEAR, instead: 'what to do next; where nothing follows from the answers, say that nothing is recorded yet', source: OURS },
  { pattern: /\bunlikely\b|\bnot likely\b/gi, instead: SAY_WHAT_IS_RECORDED, source: OURS },
  { pattern: /\b(?:is|are|was|were|has|have) not (?:being |been )?(?:sexually )?(?:exploited|abused|groomed|harmed)\b|\bnot (?:CSE|(?:child )?sexual exploitation)\b|\bno (?:CSE|(?:child )?sexual exploitation)(?=\W*$| (?:is|was|has)\b)/gi, unless: NOT_AN_ALL_CLEAR, instead: SAY_WHAT_IS_RECORDED, source: OURS },
  { pattern: /\bno (?:evidence|indications?|signs?|indicators?) (?:of|that)\b/gi, unless: /\brecorded\b|\bdo(?:es)? not mean\b/i, instead: '“no indicators are recorded on the information available”', source: 'West Midlands tool' },
];

/** Numbers that look like a measurement of a child. */
const SCORES: readonly Omit<Advice, 'code'>[] = [
  { pattern: /\bscor(?:e|es|ed|ing)\b|\b\d+ points?\b|\b(?:total|sum) of (?:the )?points\b|\bpoints? total\b/gi, unless: /\bnot (?:scored|a score)\b|\bno score\b/i, instead: 'what is recorded, in words; the rules use the number and nobody is shown it', source: 'docs/decisions/0008' },
  { pattern: /\bprobabilit\w+|\blikelihoods?\b|\bodds\b|\b(?:the|a|high|low) chances? (?:of|that)\b|\d+ ?%|\bper ?cent\b|\bpredict(?:s|ed|ion|ive)?\b/gi, instead: 'what is recorded, in words; the software makes no prediction about a child', source: 'docs/decisions/0008' },
];

/** Every wording to avoid. */
export const ADVICE: readonly Advice[] = [
  ...ALL_CLEAR.map((advice): Advice => ({ code: 'reads-as-all-clear', ...advice })),
  ...BLAMING.map((advice): Advice => ({ code: 'blaming-words', ...advice })),
  ...GENDERED.map((advice): Advice => ({ code: 'gendered-words', ...advice })),
  ...SCORES.map((advice): Advice => ({ code: 'score-shown', ...advice })),
];
