/** The fixed words of the panel's frame, in Welsh: a draft that no translator has reviewed. */

/** @type {typeof import("./strings-en.js").frameWords} */
export const frameWords = {
  // A file that is chosen
  notADraft: "Nid dogfen Word (.docx) yw honno. Dewiswch y drafft fel y cadwodd Word ef.",
  fileTooLarge: (/** @type {string} */ name, /** @type {number} */ size, /** @type {number} */ most) =>
    `Mae ${name} yn ${size} MB, ac mae’r gweinydd hwn yn cymryd hyd at ${most} MB. Cywasgwch ei luniau yn Word (Picture Format, Compress Pictures), cadwch ef a’i ddewis eto.`,

  // O amgylch y drafft
  closeFind: "Cau",
  due: (/** @type {string} */ day, /** @type {number} */ days) =>
    days < 0 ? `roedd i’w gyflwyno ${day}, ${-days} diwrnod gwaith yn ôl (heb dynnu gwyliau banc)` : `i’w gyflwyno ${day}, ${days} diwrnod gwaith ar ôl (heb dynnu gwyliau banc)`,
  find: "Chwilio yn y drafft",
  findNext: "Y lle nesaf a gafwyd",
  findPrevious: "Y lle blaenorol a gafwyd",
  findShort: "Chwilio",
  foundCount: (/** @type {number} */ count, /** @type {number} */ at) => (at ? `${at} o ${count}` : count ? `Cafwyd ${count}` : "Heb ei gael"),
  introduction: "Mae’r rhestr wirio wrth ochr eich drafft yn dweud beth sydd yno, beth sydd ar goll, a beth sydd eto i’w farnu gan berson. Cyngor ydyw, ac nid yw byth yn newid eich testun.",
  hideChecklist: "Cuddio’r rhestr wirio",
  noHeadings: "Nid oes penawdau yn y drafft.",
  notes: (/** @type {number} */ count) => `Sylwadau, nodiadau a chloeon (${count})`,
  outline: "Amlinelliad o’r drafft",
  outlineShort: "Amlinelliad",
  print: "Argraffu",
  report: "Adroddiad",
  splitter: "Lled y rhestr wirio",
  wordCount: (/** @type {number} */ count) => `${count.toLocaleString("cy")} gair`,

  // The page and its file
  editorMissing: "Nid yw golygydd y panel yno. Mewn copi o’r ffynhonnell rhedwch “make tools”; fel arall gosodwch imrkit eto.",
  tracked:
    "Mae tracio newidiadau ymlaen yn y drafft hwn: cedwir yr hyn a ysgrifennwch yma fel newidiadau wedi’u tracio gan eich rôl. Wedi’i gadw a’i agor eto, mae lle o’r fath ar glo nes derbyn neu wrthod ei newidiadau yn Word. Newidir dyddiadau a thiciau y tu allan i dablau yn Word, nad yw’n eu tracio.",
  readOnly: (why) => `${why} Gallwch ei ddarllen yma; golygwch ef yn Word.`,
  cannotBeShown: (name) => `Ni ellid agor ${name}: mae nam ar y dudalen hon yn ei rwystro rhag cael ei ddangos. Nid oes dim arall wedi newid.`,
  forceNeeded: "Rhowch enw eich heddlu.",
  leaveKept: "Mae gwaith na chadwyd yn dal yma. Agor drafft arall a’i golli?",
  notTheFile: (name) => `Nid ${name} yw’r ffeil y gwnaed y gwaith ynddi. Ei hagor er hynny, a cholli’r gwaith hwnnw?`,
  takingUp: (name) => `Yn ailgydio yn ${name}…`,
  leaveDraft: "Mae golygiadau heb eu cadw yn y drafft hwn. Agor un arall a’u colli?",
  making: "Yn gwneud y templed…",
  newName: (type) => `imr-${type}.docx`,
  opening: (name) => `Yn agor ${name}…`,
  saved: (name) => `Lawrlwythwyd ${name}`,
  savedExcept: (name, places) =>
    `Lawrlwythwyd ${name}, ond heb yr hyn a ysgrifennoch yn: ${places.join("; ")}. Mae’n dal yma.`,
  notTaken: "Ni ellir cadw’r hyn a ysgrifennoch yno. Mae’n dal yma; cedwir y gweddill i gyd.",
  yourDecisions: "Eich penderfyniadau",
  saving: "Yn cadw…",
  saveFailed: (why) => `${why} Ni chadwyd y drafft. Cadwch y dudalen hon ar agor a cheisiwch eto.`,
  sampleName: "drafft-enghreifftiol.docx",
  showDraft: "Drafft",
  showPane: "Rhestr wirio",
  unsaved: "Golygiadau heb eu cadw",
  allSaved: "",
};
