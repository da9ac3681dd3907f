/** The fixed words of adopting a form, in Welsh: a draft that no translator has reviewed. */

export const adoptWords = {
  // Above the draft
  otherTemplate: (/** @type {number} */ known, /** @type {number} */ all) => `Mae’r drafft hwn yn defnyddio templed arall. Adnabyddir ${known} o’i ${all} lle.`,
  noneKnown: "Mae’r drafft hwn yn defnyddio templed arall, ac nid adnabyddir yr un o’i leoedd. Gallwch ddweud o hyd beth y maent yn gofyn amdano.",
  noPlaces: "Mae’r drafft hwn yn defnyddio templed arall, ac ni chafwyd ynddo unrhyw le i’w lenwi. Mae’r hyn a ddywedir am y drafft cyfan yn dal i sefyll.",
  recognised: (/** @type {string} */ title, /** @type {number} */ differs) => {
    const places = differs === 1 ? "1 lle yn wahanol" : `${differs} lle yn wahanol`;
    return `Adnabuwyd: ${title}${differs ? ` (${places})` : ""}.`;
  },
  carriesAnswers: "Mae’r rhestr wirio yn dilyn y drafft hwn: mae’n cofio pa leoedd sy’n ateb pa eitemau.",
  goThrough: "Mynd drwyddynt",
  lookThrough: "Edrych drwyddo",
  goOn: "Ewch ymlaen o’r lle y stopioch",
  protectedForm: "Mae’r ffurflen wedi’i diogelu: dim ond ei meysydd y gellir eu llenwi.",
  liftProtection: "Gweithio ar gopi heb y diogelwch",

  // Going through the places
  heading: "Beth mae pob lle yn gofyn amdano?",
  intro: "Mae geiriau’r ffurflen ei hun mewn print trwm. Oddi tanynt mae’r eitem o’r rhestr wirio y maent i’w gweld yn gofyn amdani.",
  progress: (/** @type {number} */ left, /** @type {number} */ all) => (left ? `${left} o ${all} ar ôl i’w penderfynu` : `Penderfynwyd pob un o’r ${all}`),
  next: "Nesaf i’w benderfynu",
  previous: "Blaenorol i’w benderfynu",
  undo: "Dadwneud",
  undone: (/** @type {string} */ words) => `Dadwnaed: mae “${words}” i’w benderfynu eto.`,
  nothingToUndo: "Nid oes dim i’w ddadwneud.",
  leave: "Gadael hyn am y tro",
  keysTitle: "Bysellau",
  keys: /** @type {[string, string][]} */ ([
    ["Enter", "derbyn"],
    ["C", "dewis eitem arall"],
    ["N", "nid yw’n gofyn am ddim o’r rhestr wirio"],
    ["↑ ↓", "y lle blaenorol neu nesaf"],
    ["S", "ei ddangos yn y drafft"],
    ["U", "dadwneud"],
  ]),
  headings: "Penawdau",
  beforeHeadings: "Cyn y pennawd cyntaf",
  toDecide: (/** @type {number} */ count) => `${count} i’w penderfynu`,
  sure: (/** @type {number} */ count) => `${count} yn sicr`,
  settled: (/** @type {number} */ count) => `${count} wedi’u penderfynu`,
  undecided: "I’w benderfynu",
  decided: "Penderfynwyd",
  takenAsSure: "Cymerir yn sicr",
  nothing: "Dim o’r rhestr wirio",
  inTable: (/** @type {string} */ title) => `Yn y tabl “${title}”`,
  inRow: (/** @type {string} */ title) => `yn y rhes “${title}”`,
  under: (/** @type {string} */ title) => `O dan “${title}”`,
  accept: "Derbyn",
  keepIt: "Ei gadw",
  chooseAnother: "Dewis un arall…",
  asksNothing: "Nid yw’n gofyn am ddim o’r rhestr wirio",
  show: "Ei ddangos yn y drafft",
  notShown: "Ni ellid dangos ei le yma.",
  answerOf: (/** @type {string} */ words, /** @type {string} */ answer) => `“${words}”: ${answer}`,

  // Choosing an item
  search: "Am ba eitem mae’n gofyn?",
  searchHint: "Teipiwch air: teitl, cwestiwn, label",
  likely: "Tebygol",
  asWhole: "yn ei chyfanrwydd",
  found: (/** @type {number} */ count) => (count === 1 ? "1 eitem" : `${count} eitem`),
  noneFound: "Nid oes eitem â’r geiriau hyn.",
  cancel: "Canslo",

  // The end
  endHeading: "Beth sy’n cael ei adael allan",
  noPlaceFor: (/** @type {number} */ count) => (count === 1 ? "Nid oes gan 1 eitem le yn y ffurflen hon" : `Nid oes gan ${count} eitem le yn y ffurflen hon`),
  askNothing: (/** @type {number} */ count) => (count === 1 ? "Nid yw 1 lle yn gofyn am ddim o’r rhestr wirio" : `Nid yw ${count} lle yn gofyn am ddim o’r rhestr wirio`),
  notDecided: (/** @type {number} */ count) =>
    count === 1 ? "Ni phenderfynwyd 1 lle eto. Gadewir hwnnw allan hefyd, oni bai eich bod yn ei benderfynu." : `Ni phenderfynwyd ${count} lle eto. Gadewir y rheini allan hefyd, oni bai eich bod yn eu penderfynu.`,
  nothingLeftOut: "Dim: mae gan bob eitem ei lle.",
  nothingTaken: "Ni chymerwyd unrhyw le ar gyfer eitem eto, felly nid oes dim i’w ddilyn.",
  remember: "Cofio’r ffurflen hon ar gyfer y drafft nesaf: ei phenawdau a’i labeli, a dim o’r hyn a ysgrifennwyd ynddi.",
  formName: "Beth yw enw’r ffurflen? Peidiwch â chynnwys enwau pobl.",
  formNameNeeded: "Rhowch enw’r ffurflen, neu tynnwch y tic.",
  download: "Lawrlwytho’r hyn a benderfynwyd gennych",
  working: "Wrthi…",

  // The ways
  putPlaces: "Rhoi lleoedd yn y copi ar y dudalen hon",
  putPlacesWhat: "Yna ysgrifennwch ynddynt yma, ac ânt i’r hyn a gedwir gennych. Mae’r ffeil a agorwyd gennych yn aros fel y mae.",
  putPlacesLifts: "Codir diogelwch y ffurflen yn y copi hwn.",
  followOnly: "Dilyn yn unig",
  followOnlyWhat: "Ni roddir dim yn y testun: ysgrifennwch yn Word, ac mae’r rhestr wirio yn ei ddarllen yma. Mae’r ffeil a gedwir gennych yn cofio’r hyn a benderfynwyd.",

  // What came of it
  followingNow: "Wedi’i wneud. Cadwch y drafft, fel ei fod yn cadw’r hyn a benderfynwyd gennych.",
  putIn: (/** @type {number} */ count) => (count === 1 ? "Rhoddwyd 1 lle i mewn." : `Rhoddwyd ${count} lle i mewn.`),
  notPutIn: (/** @type {number} */ count) => (count === 1 ? "Ni ellid rhoi 1 lle i mewn" : `Ni ellid rhoi ${count} lle i mewn`),
  notPutInWhat: "Gallwch ysgrifennu yno yn Word o hyd.",
  protectionLifted: "Codwyd y diogelwch yn y copi hwn. Mae’r ffeil a agorwyd gennych fel yr oedd.",
  remembered: (/** @type {string} */ title) => `Cofir “${title}”.`,
  notRemembered: (/** @type {string} */ why) => `Ni chofiwyd y ffurflen: ${why}`,
  looking: "Wrthi’n edrych ar y ffurflen…",
  notLooked: (/** @type {string} */ why) => `Ni ellid edrych ar y ffurflen: ${why}`,
  tryAgain: "Ceisio eto",
};
