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
  "not-checked": "I chi ei farnu",
};

/** @type {Record<string, string>} */
export const severityWords = { error: "Gwall", warning: "Rhybudd", note: "Cwestiwn" };

/** @type {Record<string, string>} */
export const decisionWords = {
  confirmed: "Cadarnhawyd",
  "not-applicable": "Nodwyd fel amherthnasol",
  "not-known": "Nodwyd fel anhysbys",
  "answered-elsewhere": "Nodwyd fel wedi’i ateb mewn man arall",
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
  "Save my edits as a file": "Cadw fy ngolygiadau fel ffeil",
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
  "Save as a new file": "Cadw fel ffeil newydd",
  "Template of the draft": "Templed y drafft",
  "Start from a blank template": "Dechrau o dempled gwag",
  "Text of the draft": "Testun y drafft",
  "The file goes to this server to be read and checked, and comes back to this page. The server keeps nothing, and nothing goes anywhere else. This is advice, not official guidance.":
    "Mae’r ffeil yn mynd i’r gweinydd hwn i’w darllen a’i gwirio, ac yn dod yn ôl i’r dudalen hon. Nid yw’r gweinydd yn cadw dim, ac nid oes dim yn mynd i unman arall. Cyngor yw hyn, nid canllawiau swyddogol.",
  "Type of review": "Math o adolygiad",
  "Acting as": "Yn gweithredu fel",
  "review lead": "arweinydd adolygu",
  "review officer": "swyddog adolygu",
};

/** @type {typeof import("./strings-en.js").words} */
export const words = {
  // Y panel
  about: "Am y drafft cyfan",
  addressedWhen: "Wedi’i wneud yn dda pan",
  attentionWhen: "Gwiriwch eto os",
  checkNow: "Gwirio nawr",
  showRound: "Dangos y ffordd i mi",
  understood: "Deallwyd",
  checked: (time) => `Gwiriwyd ${time}`,
  checking: "Yn gwirio…",
  edited: "Wedi’i olygu; gwirir pan fyddwch yn oedi",
  decide: "Eich penderfyniad",
  example: "Enghraifft ddychmygol",
  foundByWords: "Ni chafwyd hyd i’w le. Cafwyd hyd i eiriau sy’n perthyn iddo: edrychwch ai’r rhai cywir ydynt.",
  goTo: "Mynd i’w le",
  goToWords: "Dangos ei eiriau",
  goOn: "Parhau yno",
  guidance: "Canllawiau",
  checkCode: (code) => `Gwiriad ${code}`,
  progress: "Pa mor bell y mae’r drafft",
  settled: (count, all) => `${count} o ${all} wedi’u setlo`,
  needYou: (count) => `${count} eich angen chi`,
  notBegun: (count) => `${count} heb eu dechrau`,
  forLead: (count) => `${count} i’r arweinydd`,
  allSettled: "Wedi’u setlo",
  needsYou: "Eich angen chi",
  waitsForLead: "I’r arweinydd: wedi’u cadarnhau, heb gytundeb",
  findings: "Canfyddiadau",
  unfinished: "Anorffenedig",
  nextFinding: "Canfyddiad nesaf",
  previousFinding: "Canfyddiad blaenorol",
  noNextFinding: "Nid oes canfyddiad ar ôl yr un hwn.",
  noPreviousFinding: "Nid oes canfyddiad cyn yr un hwn.",
  dropTyped: "Taflu’r hyn a deipioch?",
  dropIt: "Taflu",
  writeOn: "Parhau i ysgrifennu",
  help: "Cymorth",
  left: (count) => `${count} ar ôl`,
  allItems: "Pob eitem",
  allLeft: "Popeth sydd ar ôl",
  needsPerson: "Angen person",
  notAgreed: "Heb gytundeb yr arweinydd",
  next: "Nesaf heb ei orffen",
  noNext: "Nid oes dim ar ôl wedi’r eitem hon.",
  noPrevious: "Nid oes dim ar ôl cyn yr eitem hon.",
  nothingFound: "Nid oes eitemau’n cyfateb.",
  previous: "Blaenorol heb ei orffen",
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
  codes: "Codau’r gwiriadau",
  noPlace: "Nid oes lle i’r eitem hon yn y drafft.",
  prompts: "Gofynnwch i chi’ch hun",
  stoppedAt: (title) => `Fe wnaethoch stopio wrth “${title}”.`,
  stale: (time) => `Mae’r rhestr wirio’n dangos y drafft fel yr oedd am ${time}.`,
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
  confirmLeaves: "Mae cadarnhau’n dweud bod y testun yn ateb yr eitem. Erys yr hyn a restrir uchod ar agor nes iddo gael ei gywiro, neu ei dderbyn gyda rheswm.",
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
  reasonNeeded: "Rhowch reswm. Heb un, erys yr eitem ar agor.",
  takeBack: "Tynnu’r penderfyniad yn ôl",
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

  // Canfyddiadau
  atItem: (title) => `Wrth “${title}”.`,
  accept: "Derbyn gyda rheswm…",
  acceptWhy: "Pam mae hyn yn dderbyniol?",
  accepted: "Derbyniwyd",
  acceptedBy: (role, when) => `Derbyniwyd gan y ${role} ar ${when}:`,

  // Lle sydd ar goll
  insert: "Ychwanegu ei le at y ddogfen",

  // Y drafft
  choose: "Dewis…",
  undo: "Dadwneud",

  // Y dudalen
  unreadable: "Ni ellir darllen y ffeil. Efallai ei bod wedi’i symud, neu ar agor yn rhywle arall: dewiswch hi eto.",

  // Yr iaith
  otherLanguage: "English",
  unreviewed: "Cyfieithiad drafft yw geiriau Cymraeg y dudalen hon, heb ei adolygu eto.",
};
