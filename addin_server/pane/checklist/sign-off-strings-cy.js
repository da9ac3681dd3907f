/** Geiriau sefydlog y gymeradwyaeth, yn Gymraeg: drafft. The fixed words of the sign-off, in Welsh: a draft. */

/** @type {typeof import("./sign-off-strings-en.js").signOffWords} */
export const signOffWords = {
  leftAtSignOff: (count) => (count === 1 ? "Mae un eitem ar ôl." : `Mae ${count} eitem ar ôl.`),
  signOff: "Cymeradwyo’r drafft hwn",
  signOffAsks: (count) => (count === 1 ? "Mae un eitem ar agor o hyd. Cymeradwyo er hynny?" : `Mae ${count} eitem ar agor o hyd. Cymeradwyo er hynny?`),
  signAllTheSame: "Cymeradwyo gyda’r rhain ar agor",
  whatIsOpen: "Beth sydd ar agor",
  signOffAgain: "Cymeradwyo eto",
  signOffBroken: "Mae’r drafft wedi newid ers hynny: nid yw’r gymeradwyaeth hon yn dal mwyach.",
  signOffHeading: "Cymeradwyaeth",
  signOffHolds: "Mae corff y drafft fel y’i cymeradwywyd.",
  signOffInPanel:
    "Mae cymeradwyaeth ynghlwm wrth y drafft cyfan, a dim ond rhan ohono y mae Word yn ei dangos yma. Agorwch y drafft a gadwyd ym mhanel y porwr i’w gymeradwyo.",
  signOffUnseen: "Nid oes dim wedi newid tra oedd y panel hwn ar agor. Mae panel y porwr yn dweud a yw’r drafft cyfan fel y’i cymeradwywyd.",
  signedOff: (role, when) => `Cymeradwywyd gan y ${role} ar ${when}.`,
};
