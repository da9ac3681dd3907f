/**
 * Every fixed word in Welsh: a draft by its makers that no translator has reviewed, and which says so
 * on the page. What the checklist and its checks say stays in the checklist's language.
 */

export const locale = "cy";

export const months = ["Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"];

/** @type {Record<string, string>} */
export const statusWords = {
  "no-place": "Dim lle",
  "not-started": "Heb ei ddechrau",
  "in-progress": "Ar y gweill",
  "needs-attention": "Angen sylw",
  done: "Wedi’i wneud",
  "not-applicable": "Ddim yn berthnasol",
  "not-known": "Ddim yn hysbys",
  "not-checked": "Heb ei wirio",
};

/** @type {Record<string, string>} */
export const severityWords = { error: "Gwall", warning: "Rhybudd", note: "Cwestiwn" };

/** @type {Record<string, string>} */
export const decisionWords = {
  confirmed: "Cadarnhawyd",
  "not-applicable": "Ddim yn berthnasol",
  "not-known": "Ddim yn hysbys",
  "answered-elsewhere": "Atebwyd mewn man arall",
};

/** @type {Record<string, string>} */
export const responseWords = { agreed: "Cytunwyd", queried: "Holwyd", returned: "Dychwelwyd" };

/** @type {Record<string, string>} */
export const roleWords = { officer: "swyddog adolygu", lead: "arweinydd adolygu" };

/** @type {Record<string, string>} */
export const gapWords = {
  "not-recorded": "Heb ei gofnodi",
  "not-asked": "Heb ei ofyn",
  declined: "Gwrthodwyd ateb",
  "not-established": "Heb ei sefydlu",
};

/** What stands in the pages themselves, by its English. @type {Record<string, string>} */
export const pageWords = {
  "A checklist beside your draft": "Rhestr wirio wrth ochr eich drafft",
  Bold: "Trwm",
  "Bold (Ctrl+B)": "Trwm (Ctrl+B)",
  Bullets: "Bwledi",
  "Bullets (Ctrl+Shift+8)": "Bwledi (Ctrl+Shift+8)",
  Checklist: "Rhestr wirio",
  "Choose a file…": "Dewis ffeil…",
  Draft: "Drafft",
  "Drop the Word file here, or choose it.": "Gollyngwch y ffeil Word yma, neu dewiswch hi.",
  "F6 goes to the checklist and back. Ctrl+S saves.": "Mae F6 yn mynd i’r rhestr wirio ac yn ôl. Mae Ctrl+S yn cadw.",
  Formatting: "Fformatio",
  Italic: "Italig",
  "Italic (Ctrl+I)": "Italig (Ctrl+I)",
  Items: "Eitemau",
  "Keep the work as a file": "Cadw’r gwaith fel ffeil",
  "Work that was not saved": "Gwaith na chadwyd",
  "Loading the checklist…": "Yn llwytho’r rhestr wirio…",
  "Make a template": "Gwneud templed",
  "How much of it": "Faint ohono",
  "Name of the force": "Enw’r heddlu",
  Numbers: "Rhifau",
  "Numbers (Ctrl+Shift+7)": "Rhifau (Ctrl+Shift+7)",
  "Open a draft": "Agor drafft",
  "Move or send…": "Symud neu anfon…",
  "Open another…": "Agor un arall…",
  "Open a draft of an individual management review. It is shown with its checklist beside it: what is there, what is missing, and what a person has yet to judge. Type into its places, and save it as the same Word file.":
    "Agorwch ddrafft o adolygiad rheolaeth unigol. Fe’i dangosir gyda’i restr wirio wrth ei ochr: beth sydd yno, beth sydd ar goll, a’r hyn sydd eto i’w farnu gan berson. Teipiwch yn ei leoedd, a’i gadw fel yr un ffeil Word.",
  "Places of the form": "Lleoedd y ffurflen",
  Save: "Cadw",
  "Template of the draft": "Templed y drafft",
  "Start from a blank template": "Dechrau o dempled gwag",
  "Text of the draft": "Testun y drafft",
  "The file goes to this server to be read and checked, and comes back to this page. The server keeps nothing, and nothing goes anywhere else. This is advice, not official guidance.":
    "Mae’r ffeil yn mynd i’r gweinydd hwn i’w darllen a’i gwirio, ac yn dod yn ôl i’r dudalen hon. Nid yw’r gweinydd yn cadw dim, ac nid oes dim yn mynd i unman arall. Cyngor yw hyn, nid canllawiau swyddogol.",
  "Type of review": "Math o adolygiad",
  "You decide as": "Rydych yn penderfynu fel",
  "review lead": "arweinydd adolygu",
  "review officer": "swyddog adolygu",
};

/** @type {typeof import("./strings-en.js").words} */
export const words = {
  // Y panel
  about: "Am y drafft cyfan",
  addressedWhen: "Wedi’i ateb pan",
  attentionWhen: "Edrychwch eto pan",
  checkNow: "Gwirio nawr",
  checked: (time) => `Gwiriwyd ${time}`,
  checking: "Yn gwirio…",
  edited: "Wedi’i olygu; gwirir pan fyddwch yn oedi",
  counts: "Faint o eitemau sydd ym mha gyflwr",
  decide: "Eich penderfyniad",
  example: "Enghraifft, wedi’i dyfeisio",
  foundByWords: "Ni chafwyd hyd i’w le. Cafwyd hyd i eiriau sy’n perthyn iddo: edrychwch ai’r rhai cywir ydynt.",
  goTo: "Mynd i’w le",
  goToWords: "Dangos ei eiriau",
  goOn: "Parhau yno",
  help: "Cymorth",
  left: (count) => `${count} ar ôl`,
  allItems: "Pob eitem",
  allLeft: "Popeth sydd ar ôl",
  needsPerson: "Angen person",
  notAgreed: "Heb gytundeb yr arweinydd",
  next: "Nesaf ar ôl",
  noNext: "Nid oes dim ar ôl wedi’r eitem hon.",
  noPrevious: "Nid oes dim ar ôl cyn yr eitem hon.",
  nothingFound: "Nid oes eitem felly.",
  previous: "Blaenorol ar ôl",
  search: "Chwilio’r eitemau",
  searchShort: "Chwilio",
  show: "Dangos",
  showAll: "Dangos pob eitem",
  support: "Cymorth i chi",
  supportWhy: "Mae’r gwaith hwn yn anodd ei ddarllen a’i ysgrifennu. Gallwch ddweud ar unrhyw adeg ei fod yn ormod.",
  leadItems: (count) => `Cedwir gan yr arweinydd, ar wahân i’r drafft (${count})`,
  leadItemsWhy: "Gwneir a chofnodir y rhain mewn man arall. Nid oes dim amdanynt yn mynd i’r ddogfen.",
  notAsked: (count) => `Heb eu gofyn gan y templed hwn (${count})`,
  notChecked: (count) => `Heb edrych arnynt yma (${count})`,
  noPlace: "Nid oes lle i’r eitem hon yn y drafft.",
  prompts: "Gofynnwch i chi’ch hun",
  stoppedAt: (title) => `Fe wnaethoch stopio wrth “${title}”.`,
  stale: (time) => `Dyma adroddiad ${time}.`,
  statusOf: (title, status) => `${title}: ${status}`,
  looking: "Efallai ei fod wedi newid: mae’r rhestr wirio’n edrych eto.",
  neverChecked: "Heb ei wirio eto.",
  unreachable: "Ni ellir cyrraedd y gweinydd. Ni chollir yr hyn a ysgrifennoch.",
  tooLarge: "Mae’r ffeil yn fwy nag y mae’r gweinydd hwn yn ei derbyn.",
  outOfDate: "Wedi dyddio",
  serverFault: (code) => `Mae nam ar y gweinydd ei hun (${code}). Gofynnir iddo eto; ni chollir yr hyn a ysgrifennoch.`,
  signIn: "Mae’r gweinydd yn gofyn am fewngofnodi yn gyntaf. Mewngofnodwch i’r panel mewn porwr, neu agorwch y panel hwn o’r newydd. Ni chollir yr hyn a ysgrifennoch.",
  serverBusy: "Mae’r gweinydd yn brysur ar hyn o bryd. Gofynnir iddo eto; ni chollir yr hyn a ysgrifennoch.",
  notTheServer: "Atebodd rhywbeth arall yn lle’r gweinydd, tudalen fewngofnodi efallai. Gofynnir iddo eto; ni chollir yr hyn a ysgrifennoch.",
  unexpected: "Mae nam ar y rhestr wirio ei hun. Agorwch hi o’r newydd.",
  reloadPane: "Agor y panel o’r newydd",
  why: "Pam mae’n bwysig, a beth i’w wneud",
  whenNotKnown: "Pan nad yw’n hysbys",

  // Penderfyniadau
  answeredElsewhere: "Atebwyd mewn man arall…",
  cancel: "Canslo",
  checksDecide: "Y gwiriadau sy’n penderfynu’r eitem hon: mae wedi’i gwneud cyn gynted ag na chânt ddim mwyach. Nid oes dim i’w gadarnhau.",
  confirmLeaves: "Mae cadarnhau’n dweud bod y testun yn ateb yr eitem. Erys yr hyn a restrir uchod ar agor nes iddo gael ei gywiro, neu ei adael i sefyll gyda rheswm.",
  confirm: "Cadarnhau",
  confirmAgain: "Cadarnhau eto",
  decided: (what, role, when) => `${what} gan y ${role} ar ${when}.`,
  gap: "Ym mha ffordd nad yw’n hysbys?",
  keep: "Ei gofnodi",
  notApplicable: "Ddim yn berthnasol…",
  notKnown: "Ddim yn hysbys…",
  reasonElsewhere: "Ym mha baragraff, neu ble arall?",
  whichSection: "Pa adran sy’n ei ateb?",
  reasonNotApplicable: "Pam nad yw’n berthnasol yn yr adolygiad hwn?",
  reasonNotKnown: "Beth a geisiwyd, a beth nad yw’n hysbys?",
  reasonNeeded: "Ysgrifennwch reswm yn gyntaf: heb un, bwlch ydyw.",
  takeBack: "Ei dynnu’n ôl",
  recorded: "Cofnodwyd.",
  undone: "Dadwnaed.",
  decidedSince: "Penderfynwyd arno o’r newydd ers hynny: nid oes dim i’w ddadwneud.",

  // Yr arweinydd
  agree: "Cytuno",
  query: "Holi…",
  queryWhat: "Beth ydych yn ei ofyn? Daw’n sylw yn ei le, i bawb ei ddarllen.",
  respond: "Eich ymateb fel arweinydd adolygu",
  responded: (what, when) => `${what} gan yr arweinydd adolygu ar ${when}.`,
  return: "Dychwelyd…",
  returnWhat: "Beth sydd i’w wneud cyn y gellir cytuno arno?",
  leftAtSignOff: (count) => (count === 1 ? "Mae un eitem ar ôl." : `Mae ${count} eitem ar ôl.`),
  signOff: "Cymeradwyo’r drafft hwn",
  signOffAgain: "Cymeradwyo eto",
  signOffBroken: "Mae’r drafft wedi newid ers hynny: nid yw’r gymeradwyaeth hon yn dal mwyach.",
  signOffHeading: "Cymeradwyaeth",
  signOffHolds: "Mae corff y drafft fel y’i cymeradwywyd.",
  signOffInPanel:
    "Mae cymeradwyaeth ynghlwm wrth y drafft cyfan, a dim ond rhan ohono y mae Word yn ei dangos yma. Agorwch y drafft a gadwyd ym mhanel y porwr i’w gymeradwyo.",
  signOffUnseen: "Nid oes dim wedi newid tra oedd y panel hwn ar agor. Mae panel y porwr yn dweud a yw’r drafft cyfan fel y’i cymeradwywyd.",
  signedOff: (role, when) => `Cymeradwywyd gan y ${role} ar ${when}.`,

  // Canfyddiadau
  atItem: (title) => `Wrth “${title}”.`,
  accept: "Gadael iddo sefyll…",
  acceptWhy: "Pam y caiff sefyll?",
  accepted: "Derbyniwyd",
  acceptedBy: (role, when) => `Derbyniwyd gan y ${role} ar ${when}:`,

  // Lle sydd ar goll
  insert: "Ychwanegu ei le at y ddogfen",

  // Y drafft
  addRow: "Ychwanegu rhes",
  choose: "Dewis…",
  dateAsWritten: (text) => `Fel yr ysgrifennwyd: ${text}`,
  footer: "Troedyn",
  header: "Pennyn",
  notDrawn: "Ni ellid dangos y lle hwn i’w olygu. Fe’i cedwir fel y mae yn y ffeil; golygwch ef yn Word.",
  placeCannotBeEdited: "Ni olygir y lle hwn yma",
  removeRow: (row) => `Tynnu rhes ${row}`,
  rowRemoved: (row) => `Tynnwyd rhes ${row}.`,
  rowAdded: (row) => `Ychwanegwyd rhes ${row}.`,
  rowsPasted: (count) => `Gludwyd ${count} llinell, pob un i’w rhes ei hun.`,
  rowIsBack: (row) => `Mae rhes ${row} yn ôl.`,
  undo: "Dadwneud",
  nothingToUndo: "Nid oes dim i’w ddadwneud.",
  nothingToRedo: "Nid oes dim i’w ailwneud.",
  tracked:
    "Mae Word wedi’i osod i dracio newidiadau yn y drafft hwn. Ni thracir yr hyn a olygwch yma: golygwch yn Word os oes rhaid i’ch newidiadau ddangos.",
  readOnly: (why) => `${why} Gallwch ei ddarllen yma; golygwch ef yn Word.`,

  // Word

  // Y dudalen
  cannotBeShown: (name) => `Ni ellid agor ${name}: mae nam ar y dudalen hon yn ei rwystro rhag cael ei ddangos. Nid oes dim arall wedi newid.`,
  force: "Enw’r heddlu",
  forceNeeded: "Ysgrifennwch enw’r heddlu yn gyntaf.",
  discardKept: (name) => `Collir wedyn yr hyn na chadwyd o ${name}. Ei daflu?`,
  discardIt: "Ei daflu",
  goOnWith: "Parhau ag ef",
  fileWanted: (name) => `Roedd y ffeil yn rhy fawr i’w chadw: agorwch ${name} eto fel yr oedd, a rhoddir yn ôl yr hyn a wnaethoch.`,
  keptHere: (name) => `Gadawyd y dudalen hon cyn cadw eich gwaith diwethaf ar ${name}. Mae’n dal yma.`,
  keptInFile: (name) => `Lawrlwythwyd ${name}. Mae’n dal y drafft a’r hyn a wnaethoch: agorwch ef yma pan fydd y gweinydd yn ôl. Mae mor gyfrinachol â’r drafft.`,
  leaveKept: "Mae gwaith na chadwyd yn dal yma. Agor drafft arall a’i golli?",
  nothingToKeep: "Nid oes dim heb ei gadw.",
  notTakenUp: "Ni ellid ei roi yn ôl. Ysgrifennoch:",
  notTheFile: (name) => `Nid ${name} yw’r ffeil y gwnaed y gwaith ynddi. Ei hagor er hynny, a cholli’r gwaith hwnnw?`,
  unreadable: "Ni ellir darllen y ffeil. Efallai ei bod wedi’i symud, neu ar agor yn rhywle arall: dewiswch hi eto.",
  notWork: "Nid gwaith a gadwodd y dudalen hon yw’r ffeil honno. Dewiswch y drafft (.docx), neu’r ffeil sy’n gorffen â .unsaved.json.",
  takingUp: (name) => `Yn ailgydio yn ${name}…`,
  leaveDraft: "Mae golygiadau heb eu cadw yn y drafft hwn. Agor un arall a’u colli?",
  making: "Yn gwneud y templed…",
  newName: (type) => `imr-${type}.docx`,
  notADraft: "Nid dogfen Word (.docx) yw honno. Dewiswch y drafft fel y cadwodd Word ef.",
  opening: (name) => `Yn agor ${name}…`,
  saved: (name) => `Cadwyd ${name}: edrychwch yn eich lawrlwythiadau.`,
  savedExcept: (name, places) =>
    `Cadwyd ${name}, ond heb yr hyn a ysgrifennoch yn: ${places.join("; ")}. Mae’n dal yma.`,
  notTaken: "Ni ellir cadw’r hyn a ysgrifennoch yno. Mae’n dal yma; cedwir y gweddill i gyd.",
  yourDecisions: "Eich penderfyniadau",
  saving: "Yn cadw…",
  saveFailed: (why) => `${why} Ni chadwyd y drafft. Cadwch y dudalen hon ar agor a cheisiwch eto.`,
  sampleName: "drafft-enghreifftiol.docx",
  showDraft: "Drafft",
  showPane: "Rhestr wirio",
  unsaved: "Golygiadau heb eu cadw",
  allSaved: "",

  // Yr iaith
  otherLanguage: "English",
  unreviewed: "Cyfieithiad drafft yw geiriau Cymraeg y dudalen hon, heb ei adolygu eto.",
};
