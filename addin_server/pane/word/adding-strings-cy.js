/** Geiriau sefydlog yr hyn a roddir yn y ddogfen ar gais, yn Gymraeg: drafft. The fixed words of what is put into a document on request, in Welsh: a draft. */

/** @type {typeof import("./adding-strings-en.js").addingWords} */
export const addingWords = {
  insertRefused: "Ni adawodd Word i’r lle gael ei ychwanegu. Efallai fod y ddogfen wedi’i diogelu, neu wedi’i chloi lle byddai’n sefyll. Os daeth llinell wag, mae Dadwneud yn Word yn ei thynnu allan.",
  insertUnsure: "Nid yw Word wedi ateb. Edrychwch a yw’r lle wedi dod i’r ddogfen cyn ei ychwanegu eto.",
  queryRefused: "Ni dderbyniodd Word y sylw. Efallai fod y ddogfen wedi’i diogelu.",
  queryUnsure: "Nid yw Word wedi ateb. Edrychwch a yw’r sylw yn y ddogfen cyn gofyn eto.",
};

/** @type {typeof import("./adding-strings-en.js").insertionWords} */
export const insertionWords = {
  added: "Ychwanegwyd ei le. Mae Dadwneud yn Word yn ei dynnu allan eto.",
  "without-placeholder":
    "Ychwanegwyd ei le, heb y geiriau llwyd sy’n sefyll mewn un gwag: nid yw’r Word hwn yn gadael iddynt gael eu gosod oddi yma. Mae Dadwneud yn Word yn ei dynnu allan eto.",
  there: "Mae ei le yn y ddogfen eisoes.",
  nowhere: "Nid oes lle o’r rhestr wirio hon yn y ddogfen y gallai hwn sefyll wrth ei ochr. Copïwch ef o dempled gwag.",
};
