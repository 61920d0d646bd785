import type { Wording } from './strings.ts';

/**
 * What the elements say in Welsh, as a draft: no speaker has approved it yet. A string is approved by adding its name to
 * `approved`; the note goes when all of them are.
 */
export const cy: Wording = {
  language: 'cy',
  approved: [],
  draftNote: 'Drafft yw geiriau Cymraeg y ffurflen hon: nid ydynt wedi’u cymeradwyo eto.',

  idle: 'Yn aros am y cwestiynau sgrinio.',
  loading: 'Yn llwytho’r cwestiynau sgrinio…',
  unavailableTitle: 'Ni ellir dangos y cwestiynau sgrinio',
  unavailableMeaning: 'Nam ar y dudalen yw hwn. Nid yw’n dweud dim am y plentyn.',
  unavailableTell: 'Peidiwch ag aros amdani. Os ydych yn poeni am blentyn, dywedwch wrth eich arweinydd diogelu neu’r gwasanaethau cymdeithasol i blant nawr.',
  unavailableDanger: 'Os yw plentyn mewn perygl uniongyrchol, ffoniwch 999.',

  // Welsh answers with the verb of the question. A question that needs "Oes" or "Ydy" is a choice with options of its own.
  yes: 'Ie',
  no: 'Na',
  notKnown: 'Ddim yn hysbys',
  notAsked: 'Heb ei ofyn',
  notApplicable: 'Ddim yn berthnasol',
  recordedAs: 'Wedi’i gofnodi fel:',
  selectAll: 'Dewiswch bob un sy’n berthnasol.',
  or: 'neu',
  clear: 'Clirio’r ateb hwn',
  help: 'Help',
  wording: 'Geiriad y strategaeth ei hun',
  helpAndWording: 'Help a geiriad y strategaeth ei hun',
  origin: 'O ble y daw hyn',
  local: (title) => `Dehongliad lleol: ${title}`,

  result: 'Y canlyniad hyd yma',
  seeResult: 'Gweld y canlyniad',
  seeReasons: 'Gweld y rhesymau a beth i’w wneud',
  showRest: 'Dangos y gweddill',
  reasonAndOrigin: 'Pam, ac o ble y daw',
  sources: 'Dogfennau ffynhonnell',
  newTab: '(yn agor mewn tab newydd)',
};
