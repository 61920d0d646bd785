import type { Share } from '../lab/count-moves.ts';
import type { LabStrings } from './lab-en.ts';
import type { PolicyStrings, PolicyWording } from './policy-strings.ts';
import type { LabWording } from './lab-strings.ts';

const percent = ({ percent: number, isLess }: Share) => (number === '0' ? 'dim' : `${isLess ? 'llai na ' : ''}${number} %`);
const share = (of: Share) => `${percent(of)}${of.oneIn === null ? '' : ` (tua 1 o bob ${of.oneIn})`}`;

const lab: LabStrings = {
  title: 'Labordy setiau rheolau',
  loading: 'Yn llwytho’r set reolau…',
  unavailable: 'Ni ellir llwytho’r set reolau. Gallwch agor ffeil o’r cyfrifiadur hwn, neu gludo ei thestun i’r golygydd.',
  begin: 'Nid oes set reolau yma eto. Agorwch ffeil o’r cyfrifiadur hwn, neu gludwch ei thestun i’r golygydd.',
  casesUnavailable: 'Ni ellid llwytho’r achosion enghreifftiol.',
  privacy: 'Nid oes dim a deipiwch yn gadael y dudalen hon, ac nid oes dim yn cael ei storio. Lawrlwythwch y ffeil i’w chadw.',

  download: 'Lawrlwytho’r ffeil',
  open: 'Agor ffeil',
  openCases: 'Agor achosion enghreifftiol',
  restore: (version) => `Adfer ${version}`,
  compareWithThis: 'Cymharu â’r testun hwn o hyn ymlaen',
  tidy: (places) => `Cywiro mân lithriadau: ${String(places)}`,
  fileTooLarge: 'Mae’r ffeil hon yn fwy nag y gall set reolau fod. Ni chafodd ei hagor.',

  unedited: (version) => `Fel y mae yn ${version}.`,
  edited: 'Wedi’i olygu, heb ei lawrlwytho eto.',
  downloaded: 'Wedi’i olygu, ac wedi’i lawrlwytho.',
  restored: 'Wedi’i adfer. Mae dadwneud yn y golygydd yn dod â’ch testun yn ôl.',
  tidied: 'Wedi’i gywiro. Mae dadwneud yn y golygydd yn ei ddychwelyd.',
  opened: 'Mae’r ffeil ar agor.',
  comparedWithThis: 'Mae’r hyn a newidiwch o hyn ymlaen yn cael ei gymharu â’r testun fel yr oedd nawr.',

  editor: 'Set reolau, fel JSON',
  editorHint: 'Mae’r fysell Tab yn mewnoli. I adael y golygydd â’r bysellfwrdd, pwyswch Escape ac yna Tab. Mae Control ac F (Command ac F) yn chwilio.',
  goTo: 'Mynd i',
  partNames: { interpretations: 'Penderfyniadau lleol', sources: 'Ffynonellau', parameters: 'Rhifau', sections: 'Cwestiynau', measures: 'Cyfrifon', readings: 'Darlleniadau', categories: 'Categorïau', flags: 'Nodiadau', rules: 'Rheolau', actions: 'Camau', completeness: 'Cwblhau' },

  tabs: 'Yr hyn y mae’r testun yn ei roi',
  findings: 'Canfyddiadau',
  changes: 'Beth sy’n newid',
  tryCase: 'Rhoi cynnig ar achos',
  cases: 'Achosion enghreifftiol',
  proof: 'Prawf',
  document: 'Dogfen',

  working: 'Yn cyfrifo…',
  stale: 'Ni ellir defnyddio’r testun fel y mae. Mae hyn o’r testun fel yr oedd modd ei ddefnyddio ddiwethaf.',
  lastUsable: 'Fel yr oedd modd ei ddefnyddio ddiwethaf',
  nothingYet: 'Nid oes dim i’w ddangos yma nes bod set reolau.',
  never: 'Ni ellir defnyddio’r testun fel y mae. Cywirwch y gwallau yn gyntaf.',

  counts: (errors, warnings) => (errors + warnings === 0 ? 'Ni chafwyd hyd i ddim' : [errors === 0 ? '' : `Gwallau: ${String(errors)}`, warnings === 0 ? '' : `Rhybuddion: ${String(warnings)}`].filter((part) => part !== '').join(', ')),
  announce: (findings, change) => `${findings}. ${change}`,
  noFindings: 'Ni chafwyd hyd i ddim. Nid adolygiad yw hynny: dylai dau berson edrych ar newid cyn ei gyhoeddi.',
  severities: { error: 'Gwall', warning: 'Rhybudd', info: 'Er gwybodaeth' },
  line: (line) => `Llinell ${String(line)}`,
  toDo: 'I’w wneud:',
  notes: (notes) => `Nodiadau er gwybodaeth: ${String(notes)}`,
  more: (findings) => `a ${String(findings)} arall; cywirwch y rhain yn gyntaf`,

  nothingToCompare: 'Nid oes fersiwn i gymharu â hi. Agorwch ffeil, a chymharwch â hi o hynny ymlaen.',
  same: 'Dim newid',
  levels: { major: 'Newid ystyr', minor: 'Newid cwestiynau', patch: 'Newid geiriad', none: 'Dim sydd angen fersiwn newydd' },
  levelMeans: {
    major: 'Gall rhywbeth arall ddilyn o atebion nag o’r blaen. Mae angen rhif cyntaf newydd.',
    minor: 'Am bob set o atebion i’r cwestiynau fel yr oeddent, mae’r un categori a’r un camau’n dilyn. Mae angen ail rif newydd.',
    patch: 'Mae’r un peth yn dilyn o bob set o atebion ag o’r blaen. Mae trydydd rhif newydd yn ddigon.',
    none: 'Mae’r un peth yn dilyn o bob set o atebion, ac nid oes dim wedi’i eirio’n wahanol.',
  },
  versionNeeded: (has, before, needs) => `Mae’r testun yn dweud fersiwn ${has}. Ar ôl ${before}, mae ar y newid hwn angen ${needs} neu uwch.`,
  versionFits: (has) => `Mae’r testun yn dweud fersiwn ${has}, sy’n ddigon uchel.`,
  otherRuleSet: 'Set reolau arall',
  otherRuleSetLong: 'Dwy set reolau yw’r rhain, nid dwy fersiwn o un: nid oes rhaid i gategori yn un olygu’r un peth yn y llall, ac nid oes dim i fyny nac i lawr. I weld beth mae eich golygiadau’n ei symud, dechreuwch o’ch set reolau eich hun: “Cymharu â’r testun hwn o hyn ymlaen”.',
  compared: (answerSets, version) => `Wedi’i gymharu â ${version}, dros bob un o’r ${answerSets} set o atebion sydd. Nid samplir dim.`,
  nothingMoves: 'Nid oes dim yn symud',
  nothingMovesLong: 'Mae pob set o atebion yn rhoi’r un categori ag o’r blaen, yn ôl y darlleniad diofyn.',
  moved: ({ all }) => `Mae ${share(all)} o’r holl setiau o atebion yn cael categori arall`,
  movedShort: ({ all }) => `${percent(all)} yn symud`,
  directions: ({ up, down, notComparable }) => `I fyny: ${percent(up)}. I lawr: ${percent(down)}.${notComparable.percent === '0' ? '' : ` Heb fod yn gymaradwy: ${percent(notComparable)}.`}`,
  notAChild: 'Ffordd o ateb yw set o atebion, nid plentyn: nid yw cyfran yn dweud faint o blant y mae’n ymwneud â nhw.',
  cannotCompare: (reason) => `Ni ellid penderfynu’n union beth sy’n symud: ${reason}. Cymerwch fod hynny’n agored: gall atebion symud i fyny neu i lawr.`,
  movesTable: 'Yr hyn sy’n symud i gategori arall',
  from: 'O',
  to: 'I',
  share: 'Cyfran',
  goes: { up: 'i fyny', down: 'i lawr', same: 'yn aros', 'not-comparable': 'heb fod yn gymaradwy' },
  example: 'Yr enghraifft leiaf; nid yw’r gweddill yn hysbys',
  nothingKnown: 'Dim byd yn hysbys',
  noOption: 'Dim un o’r rhain',
  tryThis: 'Rhoi cynnig ar yr enghraifft hon',
  noCategory: 'Dim categori',
  why: (reasons) => `Pam (rhesymau: ${String(reasons)})`,
  differences: 'Yr hyn sy’n wahanol yn y testun',

  tryIntro: 'Atebwch fel y byddai ymarferydd. Peidiwch â defnyddio atebion plentyn go iawn.',
  byText: 'Yn ôl eich testun',
  byPublished: (version) => `Yn ôl ${version}`,
  clearCase: 'Clirio pob ateb',
  atLength: 'Y canlyniad fel y mae ymarferwyr yn ei ddarllen',
  cannotTry: 'Ni ellir defnyddio’r atebion hyn gyda’r fersiwn hon.',

  noCases: 'Nid oes achosion enghreifftiol yma. Agorwch ffeil o achosion i’w rhedeg ar bob golygiad.',
  casesPassed: (passed, failed) => (failed === 0 ? `Pob un yn pasio: ${String(passed)}` : `Yn methu: ${String(failed)}, yn pasio: ${String(passed)}`),
  casesRefused: 'Ni ellir defnyddio’r achosion',
  failed: 'Achosion sy’n dod allan yn wahanol i’r disgwyl',
  failedAsk: 'Gofynnwch am bob un: ai dyna sydd ei eisiau? Os felly, yr achos sydd i’w gywiro; os nad, y testun.',
  expected: (what, expected, got) => `${what}: disgwylid ${expected}, cafwyd ${got}`,
  neverFired: (ids) => `Rheolau a chamau nad oes achos yn eu cyffwrdd: ${String(ids)}`,
  tryCaseNamed: 'Rhoi cynnig ar yr achos hwn',

  proofIntro: 'Profir yr hyn a ddylai ddal ar gyfer pob set o atebion sydd, neu dangosir â’r enghraifft leiaf nad yw’n dal. Nid samplir dim.',
  prove: 'Ei brofi',
  proving: 'Yn profi…',
  notProved: 'Heb ei redeg eto',
  proofStale: 'Mae’r testun wedi newid ers hynny',
  proofHolds: 'Mae popeth yn dal',
  proofFails: (violations) => `Nid yw ${String(violations)} yn dal`,
  proofOpen: 'Yn rhannol agored',
  proved: 'Wedi’i brofi',
  notSo: 'Nid felly',
  openCheck: 'Agored',
  checks: {
    'one-category': 'Mae pob pryder a gofnodir yn rhoi un categori’n union.',
    'concern-never-lowers': 'Nid yw cofnodi pryder pellach byth yn gostwng y categori.',
    'unknown-never-lowers': 'Nid yw peidio â gwybod byth yn gostwng y categori.',
    reachable: 'Gellir cyrraedd pob categori, rheol a cham.',
    effect: 'Gall pob cwestiwn newid rhywbeth.',
    urgent: 'Mae camau brys yn dilyn o un ateb, waeth pa mor anghyflawn yw’r gweddill.',
    readings: 'Nid yw’r darlleniad diofyn byth yn is nag un arall.',
  },
  proofOver: (answerSets) => `Dros bob un o’r ${answerSets} set o atebion. Mae “Ddim yn hysbys” yn ateb.`,
  changedAnswer: (question, from, to) => `Yna mae “${question}” yn newid o ${from} i ${to}.`,
  outside: 'Y tu hwnt i’r hyn y gellir ei benderfynu’n union:',

  showDocument: 'Dyma’r ddogfen y mae bwrdd yn ei llofnodi, wedi’i gwneud o’ch testun.',
};

const policy: PolicyStrings = {
  idle: 'Yn aros am y set reolau.',
  loading: lab.loading,
  unavailable: 'Ni ellir dangos y set reolau',
  unavailableToDo: 'Nam ar y dudalen neu yn y ffeil yw hwn. Gofynnwch i’r sawl sy’n gofalu am y dudalen, neu gwiriwch y ffeil â “cse-rules check”.',
  previousUnavailable: 'Ni ellir darllen y fersiwn gynharach, felly ni ddywedir yma beth sydd wedi newid.',
  backToContents: 'Yn ôl i’r cynnwys',
  print: 'Argraffu’r ddogfen hon',
};

/** The lab and the policy document in Welsh: **a draft**. No speaker has approved any of it. */
export const cy: LabWording & PolicyWording = { language: 'cy', lab, policy };
