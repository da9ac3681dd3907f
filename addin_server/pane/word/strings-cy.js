/** Geiriau’r panel yn Word, yn Gymraeg: cyfieithiad drafft. */

/** @type {typeof import("./strings-en.js").wordWords} */
export const wordWords = {
  officeBlocked: (origin) =>
    `Ni chyrhaeddodd sgript Word ei hun o ${origin}. Dywedwch wrth eich adran TG fod ei hangen ar y panel; yn y cyfamser gellir agor y drafft ym mhanel y porwr.`,
  officeSlow: "Nid yw Word yn ateb. Caewch y panel hwn a’i agor eto; os nad yw hynny’n helpu, ailgychwynnwch Word.",
  startSlow: "Mae’r rhestr wirio’n dal i lwytho: nid yw Word neu’r gweinydd wedi ateb eto. Mae’n parhau ar ei phen ei hun, neu agorwch y panel o’r newydd.",
  silent: "Nid yw Word yn ateb, felly ni ellid edrych ar y drafft. Ceisir eto; os nad yw hynny’n helpu, agorwch y panel o’r newydd.",
  forbids: "Nid yw Word yn caniatáu hynny yma. Efallai fod y ddogfen wedi’i diogelu, neu ar agor i’w darllen yn unig.",
  busy: "Ni allai Word wneud hynny nawr. Efallai ei fod yn brysur, neu fod blwch deialog ar agor. Ceisir eto.",
  gone: "Mae’r hyn y chwiliwyd amdano wedi newid yn y ddogfen yn y cyfamser. Ceisir eto.",
  lost: "Mae Word wedi colli’r cysylltiad rhwng y panel hwn a’r ddogfen. Agorwch y panel o’r newydd.",
  cannot: "Ni all y Word hwn wneud hynny.",
  tooMuch: "Mae’r drafft yn rhy hir i Word ei roi i’r panel mewn un darn.",
  fault: "Atebodd Word gyda’i nam ei hun. Ceisir eto; os nad yw hynny’n helpu, agorwch y panel o’r newydd.",
  oldScript: "Mae sgript Word ei hun yn hŷn na’r Word hwn, felly dim ond rhan o’r drafft y mae’r panel yn ei gweld. Dywedwch wrth eich adran TG: ni chedwir y cyfeiriad y daw’r sgript ohono yn gyfredol.",
  tellsNothing: "Nid yw Word yn dweud wrth y panel hwn beth a ysgrifennir. Mae’n edrych ar ei ben ei hun, ar ôl munud fan bellaf; mae “Gwirio nawr” yn edrych ar unwaith.",
  openFromWord: "Agorwch fi o Word: Hafan, yna Rhestr wirio. Mewn porwr, defnyddiwch y panel.",
  thePanel: "Agor y panel",
  tooOld:
    "Mae’r Word hwn yn rhy hen i’r rhestr wirio ddilyn y drafft. Mae angen Word Microsoft 365 neu Office 2021 ac wedi hynny; mae panel y porwr yn gweithio ym mhobman.",
  notLive: "Dim ond rhan o’r drafft y mae’r Word hwn yn ei dangos i’r panel. Pwyswch “Gwirio nawr” ar ôl ysgrifennu; mae panel y porwr yn dangos y cyfan.",
  introduction:
    "Mae’r rhestr wirio’n dweud beth sydd yno, beth sydd ar goll, a beth sydd eto i’w farnu gan berson. Cyngor ydyw: nid yw byth yn newid eich testun, ac nid yw’n cadw dim y tu allan i’ch dogfen ond, nes cau’r panel hwn, reswm nad ydych wedi’i gofnodi eto.",
  readOnlyDocument: "Mae’r ddogfen hon ar agor i’w darllen yn unig, felly ni ellir cadw penderfyniad ynddi. Dewiswch “Galluogi Golygu” neu cadwch gopi.",
  recordNotKept: "Ni chadwodd Word y penderfyniad yn y ddogfen. Cadwch y cofnod fel ffeil a’i atodi i’r drafft.",
  recordUnsure: "Nid yw Word wedi ateb: ni all neb ddweud eto a gadwyd y penderfyniad. Mae “Gwirio nawr” yn ei ddangos; i fod yn sicr, cadwch y cofnod fel ffeil a’i atodi i’r drafft.",
  recordAsFile: "Cadw’r cofnod fel ffeil",
  sharedInWord: "Mae rhywun arall yn ysgrifennu yn y ddogfen hon hefyd. Mae eu geiriau’n cyfrif; mae “Gwirio nawr” yn dod â’u penderfyniadau, a saif y ddau ochr yn ochr.",
  crowded: "Mae miloedd o leoedd yn y ddogfen hon, felly mae’r rhestr wirio’n araf ynddi: gall statws ddod rai eiliadau ar ôl i chi roi’r gorau i ysgrifennu.",
  trackedInWord: "Mae tracio newidiadau ymlaen: mae’r rhestr wirio’n cyfrif y testun fel y’i dangosir.",
  fileRefused: "Ni roddodd Word ffeil y ddogfen hon. Dewiswch y ffeil eich hun, neu gadewch i Word roi’r testun.",
  fileSilent: "Nid yw Word wedi ateb ar ôl gofyn am y ffeil. Cadwch y ddogfen a rhowch gynnig arall arni, neu dewiswch y ffeil eich hun.",
  report: "Adroddiad i’w drosglwyddo",
  placeLocked: "Nid yw Word yn gadael i le gael ei roi yno: mae’r testun wedi’i gloi neu ei ddiogelu.",
  placeRefused: "Gwrthododd Word roi lle yno.",
  placeOther: "Ni chadwodd Word y lle fel y’i rhoddwyd. Edrychwch arno yn y ddogfen, a defnyddiwch Dadwneud os yw’n anghywir.",
};
