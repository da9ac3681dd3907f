export const tourWords = {
  back: "Yn ôl",
  next: "Nesaf",
  finish: "Gorffen",
  leave: "Gadael y daith",
  step: (/** @type {number} */ at, /** @type {number} */ all) => `Taith: ${at} o ${all}`,

  form: "Ffurflen asiantaeth arall yw hon. Dewch o hyd i’w lleoedd yma, ac mae’r rhestr wirio’n dilyn eich drafft ynddi.",
  place: "Teipiwch yn y lleoedd lliw. Awgrymiadau yw’r geiriau llwyd: maent yn mynd pan fyddwch yn teipio, ac nid ydynt byth yn cyfrif fel ateb.",
  progress: "Pa mor bell y mae’r drafft. Pwyswch ran i weld ei heitemau hi yn unig, ac eto i weld y cyfan.",
  findings: "O ganfyddiad i ganfyddiad, gydag F8 hefyd: mae pob un yn dangos ei eiriau yn y testun. Mae’r saethau wrth eu hymyl yn mynd i’r hyn sydd heb ei orffen.",
  row: "Llinell i bob eitem. Agorwch hi: yr hyn a ganfuwyd sydd gyntaf, yna ei lle, eich penderfyniad a’r canllawiau.",
  status: "Nid yw testun ar ei ben ei hun byth yn gorffen eitem. Chi sy’n ei chadarnhau, neu’n dweud pam nad yw’n berthnasol neu nad yw’n hysbys.",
  save: "Mae Cadw yn cadw’r un ffeil Word, gyda’ch penderfyniadau ynddi. Nid oes dim yn aros ar y gweinydd.",
  role: "Mae arweinydd yr adolygiad yn dewis y rôl yma, yn cytuno â’r hyn a gadarnhawyd gennych ac yn cymeradwyo. Cyngor yw’r cyfan: nid oes dim yn cael ei sgorio, ac nid oes dim yn eich atal.",
};
