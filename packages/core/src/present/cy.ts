import type { ResultWording } from './strings.ts';

/** `cwestiwn` after a number, with the mutation that the number brings. */
const questions = (count: number) => `${String(count)} ${count === 2 ? 'gwestiwn' : count === 3 || count === 6 ? 'chwestiwn' : 'cwestiwn'}`;
const these = ({ times, of }: { readonly times: number; readonly of: number }) =>
  of === 1 ? 'hwn' : times === of ? `pob un o’r ${String(times)} hyn` : `unrhyw ${times === 1 ? 'un' : String(times)} o’r rhain`;
const recorded = (indicated: string | null) => `Ar sail yr hyn a gofnodwyd: ${indicated ?? 'ni ddynodir categori'}.`;
const limit = (category: string | null) => category ?? 'ni ddynodir categori';
const listed = (titles: readonly string[]) => (titles.length === 0 ? '' : ` Dehongliad lleol sy’n gwneud y gwahaniaeth: ${titles.join('; ')}.`);

/**
 * What a result says in Welsh, as a draft: no speaker has approved it yet. Names from a rule set stand where they are not
 * mutated.
 */
export const cy: ResultWording = {
  language: 'cy',
  approved: [],
  labels: {
    first: 'Gwnewch hyn yn gyntaf',
    category: 'Yr hyn a ddynodir',
    band: 'Pennawd y ffynhonnell ei hun',
    service: 'Gwasanaeth',
    range: 'Nid yw “ddim yn hysbys” yn golygu “na”',
    urgentOpen: 'Mae cam ar unwaith yn dibynnu ar hyn, ac nid yw’n hysbys eto',
    settledBy: 'Atebion a fyddai’n ei gadarnhau, y rhai sy’n penderfynu fwyaf yn gyntaf',
    more: 'Rhagor ohonynt',
    recorded: 'Yr hyn a gofnodwyd fel presennol',
    reasons: 'Pam',
    because: 'Oherwydd',
    ifSo: 'Os felly y mae',
    answers: 'Yr atebion y mae’n dibynnu arnynt',
    parameters: 'Y rhifau a’r gosodiadau y mae’n eu defnyddio',
    sameAnswers: 'Yr un atebion ag ar gyfer',
    countedWith: 'Wedi’i gyfrif unwaith, ynghyd â’r ateb i',
    wording: 'Y cwestiwn a’i eiriad',
    sufficient: 'Yr hyn sy’n ddigon ar ei ben ei hun',
    raises: 'Yr hyn a fyddai’n codi’r categori, pe bai wedi’i gofnodi',
    onlyHere: 'Yn y darlleniad hwn yn unig',
    notHere: 'Nid yn y darlleniad hwn',
    readings: 'Darlleniadau eraill o’r un testun',
    actions: 'Beth i’w wneud nesaf',
    possibleActions: 'Beth arall y gall fod ei angen: mae’n dibynnu ar atebion nad ydynt yn hysbys',
    who: 'Pwy',
    due: 'Erbyn pryd',
    flags: 'I’w nodi',
    floors: 'I’r person sy’n barnu',
    completeness: 'Cyn y gellir cwblhau’r cofnod (nid yw hyn yn dal unrhyw gam yn ôl)',
    interpretations: 'Yr hyn sy’n ddehongliad lleol yn y canlyniad hwn',
    issues: 'Atebion na ellid eu defnyddio; caiff pob un ei drin fel un nad yw’n hysbys',
    about: 'Ynglŷn â’r canlyniad hwn',
    basis: 'Yn seiliedig ar',
    quotes: 'Beth mae’r ffynhonnell yn ei ddweud',
    position: 'Lle mae hwn yn sefyll ymhlith y categorïau',
    nextUp: 'Yr hyn sy’n ei wahanu oddi wrth y categori nesaf i fyny',
  },
  kinds: {
    'possible-harm': 'niwed posibl',
    'risk-indicator': 'dangosydd risg',
    sign: 'arwydd o gamfanteisio',
    vulnerability: 'ffactor bregusrwydd',
    context: 'gwybodaeth arall',
  },
  recorded: {
    'possible-harm': 'Niwed posibl: arwyddion y gall niwed fod yn digwydd eisoes',
    'risk-indicator': 'Dangosyddion risg',
    sign: 'Arwyddion o gamfanteisio rhywiol (nid oes categori’n seiliedig arnynt)',
    vulnerability: 'Ffactorau bregusrwydd (nid ydynt yn cael eu cyfrif fel dangosyddion)',
    context: 'Gwybodaeth arall',
  },
  duties: { must: 'Rhaid', should: 'Dylid', offer: 'Cynnig', consider: 'Ystyried', usually: 'Fel arfer' },
  urgencies: { immediate: 'Ar unwaith', urgent: 'Brys', routine: 'Nesaf' },
  answers: {
    yes: 'Ie',
    no: 'Na',
    'not-known': 'Ddim yn hysbys',
    'not-asked': 'Heb ei ofyn',
    'not-applicable': 'Ddim yn berthnasol',
  },
  switches: { on: 'ie', off: 'na' },
  months: ['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin', 'Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
  sourceText: 'Testun y ffynhonnell',
  nothingRecorded: 'Nid oes dim wedi’i gofnodi eto',
  noCategory: 'Ni ddynodir categori ar sail yr hyn a gofnodwyd',
  notForAge: 'Ni ddefnyddir y categorïau ar gyfer person o’r oedran hwn',
  cautionForAge:
    'Nid yw hyn yn golygu nad oes neb yn camfanteisio ar y person. Os ydych yn poeni amdanynt, gweithredwch ar y pryder a dywedwch wrth y gwasanaethau cymdeithasol. Nid oes angen categori i wneud hynny.',
  noRoute: 'Ni ddynodir cam nesaf ar sail yr hyn a gofnodwyd',
  routeOpen: 'Mae’r cam nesaf yn dibynnu ar atebion nad ydynt yn hysbys',
  caution:
    'Nid yw hyn yn golygu nad oes neb yn camfanteisio ar y plentyn. Os ydych yn poeni am blentyn, gweithredwch ar y pryder a dywedwch wrth y gwasanaethau cymdeithasol i blant. Nid oes angen categori i wneud hynny.',
  noCategories: 'Nid yw’r set hon o reolau yn rhoi categorïau. Mae’n dangos beth i’w wneud nesaf.',
  narrative: 'Yr hanes mewn geiriau: yr hyn yr ydych wedi’i weld a’i glywed, a’r hyn sy’n digwydd yn eich barn chi',
  sameReading: 'Mae’n dynodi’r un peth.',
  withinSpan: 'Mae’r hyn a ddynodir uchod o fewn y rhychwant hwn.',
  about: [
    'Cymorth sgrinio yw hwn. Nid yw wedi’i ddilysu, nid diagnosis mohono, ac nid yw’n cymryd lle barn broffesiynol: mae’n dynodi, pobl sy’n penderfynu.',
    'Dim ond yr hyn a gofnodwyd y mae’n ei weld. Nid yw categori, na diffyg categori, yn rheswm dros ddal atgyfeiriad yn ôl.',
  ],
  date: ({ day, month, year }) => `${String(day)} ${month} ${year}`,
  screeningDate: (date) => `Dyddiad sgrinio: ${date ?? 'heb ei roi'}.`,
  where: (source, section) => `${source}, ${section}`,
  local: (title) => `Dehongliad lleol: ${title}`,
  interpretation: (rationale, owner, date) => `${rationale} (${owner}, ${date})`,
  provenance: (date, source) => [date === null ? '' : `dyddiad: ${date}`, source === null ? '' : `ffynhonnell: ${source}`].filter((part) => part !== '').join('; '),
  sufficient: (category, answers, byAge = false) =>
    `${answers === 1 ? 'Byddai’r ateb hwn ar ei ben ei hun' : 'Byddai’r atebion hyn ar eu pen eu hunain'} yn ddigon ar gyfer ${category}, beth bynnag yw’r lleill${byAge ? ', ac eithrio’r dyddiad geni' : ''}:`,
  raise: (category, needed) => {
    const together = needed === null || needed.times > 1 ? ' gyda’i gilydd' : '';
    return `Pe cofnodid ${needed === null ? 'y rhain' : these(needed)}${together}, dyma a ddynodid: ${category}.`;
  },
  raisePart: (needed) => `${these(needed).replace(/^./, (first) => first.toUpperCase())}:`,
  raisesNote:
    'Mae hyn yn dweud beth a wnâi’r set o reolau pe cofnodid rhagor. Nid rhestr o bethau i chwilio amdanynt yw hi, ac nid yw’n rheswm dros newid ateb: mae atebion yn dweud yr hyn sy’n hysbys.',
  either: (answers) => (answers.length === 1 ? answers.join('') : answers.map((answer) => `“${answer}”`).join(' neu ')),
  indicated: (category) => `Dynodir: ${category}`,
  span: (lowest, highest) => `${lowest} – ${highest}`,
  sourceSpan: (span) => `${span} (mae testun y ffynhonnell yn rhoi rhychwant yma)`,
  rangeUp: (indicated, highest) => `${recorded(indicated)} Gallai atebion nad ydynt yn hysbys ei godi. Yr uchaf posibl: ${highest}.`,
  rangeDown: (indicated, lowest) => `${recorded(indicated)} Gallai atebion nad ydynt yn hysbys ei ostwng. Yr isaf posibl: ${limit(lowest)}.`,
  rangeBoth: (indicated, lowest, highest) =>
    `${recorded(indicated)} Gallai atebion nad ydynt yn hysbys ei ostwng neu ei godi. Yr isaf posibl: ${limit(lowest)}. Yr uchaf posibl: ${highest}.`,
  unknown: (notKnown, unanswered) =>
    [
      notKnown === 0 ? '' : `Nid yw’r ${notKnown === 1 ? 'ateb' : 'atebion'} i ${questions(notKnown)} yn hysbys.`,
      unanswered === 0 ? '' : `Mae ${questions(unanswered)} heb ${unanswered === 1 ? 'ei ateb' : 'eu hateb'} eto.`,
    ].filter((sentence) => sentence !== '').join(' '),
  standings: {
    indicated: 'Dynodir ar sail yr hyn a gofnodwyd',
    possible: 'Posibl: mae’n dibynnu ar atebion nad ydynt yn hysbys',
    above: 'Byddai angen cofnodi rhagor',
    below: 'Islaw’r hyn a ddynodir',
  },
  nextUp: (category, conditions) => `Dynodir ${category} ${conditions === 1 ? 'os yw hyn yn wir' : 'os yw unrhyw un o’r rhain yn wir'}:`,
  higherReading: (interpretations) => `Mae’n dynodi mwy nag a ddynodir uchod.${listed(interpretations)}`,
  lowerReading: (interpretations) => `Mae’n dynodi llai nag a ddynodir uchod.${listed(interpretations)}`,
  floor: (category, certain) =>
    certain ? `Ni ddylai barn fynd yn is na’r categori hwn: ${category}.` : `Efallai y bydd rhaid i farn beidio â mynd yn is na’r categori hwn: ${category}.`,
  issue: (question, message, hint) => {
    const subject = question === '' || /[?:.]$/.test(question) ? question : `${question}:`;
    return [subject, message, hint].filter((part) => part !== '').join(' ');
  },
  notices: {
    draft: 'Set ddrafft o reolau: nid oes yr un bartneriaeth wedi’i mabwysiadu. Peidiwch â seilio penderfyniad am blentyn arni.',
    withdrawn: 'Set o reolau a dynnwyd yn ôl: defnyddiwch hi i ddarllen canlyniadau cynharach yn unig, nid ar gyfer sgrinio newydd.',
  },
  notInUse: 'Nid yw’r cwestiynau hyn yn cael eu defnyddio eto, neu nid mwyach.',
  notInForce: (from, until) =>
    until === null
      ? `Mae’r set hon o reolau mewn grym o’r dyddiad hwn ymlaen: ${from}. Mae’r dyddiad sgrinio cyn hynny.`
      : `Roedd y set hon o reolau mewn grym rhwng y dyddiadau hyn: ${from} – ${until}. Mae’r dyddiad sgrinio y tu allan i’r cyfnod hwnnw.`,
  otherLanguage: 'Nid yw peth o’r cynnwys ar gael yn yr iaith y gofynnwyd amdani.',
  draftWording: 'Drafft yw peth o’r geiriad: nid yw wedi’i gymeradwyo eto.',
  ruleSet: (title, { id, version, edition, status }, owner) =>
    `Set o reolau: ${title} (${id}), fersiwn ${version}, argraffiad ${edition}, ${{ draft: 'drafft', published: 'cyhoeddedig', withdrawn: 'wedi’i thynnu’n ôl' }[status]}. Perchennog: ${owner}.`,
  digest: (digest) => `Crynodeb digidol y set o reolau (SHA-256): ${digest}`,
};
