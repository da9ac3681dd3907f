/// <reference types="office-js" />
/** What this Word can do: its requirement sets, and the kinds of controls that they bring. */

/** @type {Record<string, import("../shared/types.js").ControlKind>} Word's name of a type -> the kind of a control */
export const KINDS = {
  RichText: "rich-text",
  PlainText: "plain-text",
  CheckBox: "check-box",
  DropDownList: "drop-down",
  ComboBox: "combo-box",
  DatePicker: "date",
  RepeatingSection: "repeating-section",
  Picture: "picture",
  Group: "group",
  BuildingBlockGallery: "building-block",
};

/**
 * Which kinds of controls Word lists, by the requirement set that brought them.
 *
 * @type {{set: string, version: string, types: string[]}[]}
 */
const TIERS = [
  { set: "WordApi", version: "1.5", types: ["RichText", "PlainText"] },
  { set: "WordApi", version: "1.7", types: ["CheckBox"] },
  { set: "WordApi", version: "1.9", types: ["DropDownList", "ComboBox"] },
  { set: "WordApiDesktop", version: "1.3", types: ["DatePicker", "RepeatingSection"] },
];

/** Before WordApi 1.5 Word lists rich text only. */
const OLDEST = ["RichText"];

/**
 * A member by which the script shows that it knows a set. The script may be older than Word (a mirror
 * that is not kept up): then Word reports what cannot be called.
 *
 * @type {{version: string, owner: "Document" | "ContentControl" | "Range", member: string}[]}
 */
const SIGNS = [
  { version: "1.4", owner: "Document", member: "customXmlParts" },
  { version: "1.5", owner: "Document", member: "getContentControls" },
  { version: "1.6", owner: "Document", member: "onParagraphChanged" },
  { version: "1.7", owner: "ContentControl", member: "checkboxContentControl" },
  { version: "1.8", owner: "Range", member: "highlight" },
];

/** Tell whether both Word and its script have a set. @param {string} version @param {string} [set] */
export function supports(version, set = "WordApi") {
  return wordHas(version, set) && (set !== "WordApi" || scriptHas(version));
}

/** Tell whether the script lacks what this Word has. */
export function isScriptOlder() {
  return SIGNS.some(({ version }) => wordHas(version) && !scriptHas(version));
}

/** @param {string} version @param {string} [set] */
function wordHas(version, set = "WordApi") {
  return Office.context.requirements.isSetSupported(set, version);
}

/** @param {string} version of WordApi, with all before it */
function scriptHas(version) {
  const needed = SIGNS.filter((sign) => minor(sign.version) <= minor(version));
  return needed.every(({ owner, member }) => member in Word[owner].prototype);
}

/** @param {string} version such as "1.4" */
function minor(version) {
  return Number(version.split(".")[1]);
}

/** @param {(set: string, version: string) => boolean} isSupported @returns {string[]} */
export function typesOf(isSupported) {
  const types = TIERS.flatMap((tier) => (isSupported(tier.set, tier.version) ? tier.types : []));
  return types.length ? types : OLDEST;
}

/**
 * The kinds that do not show in a scan for these types. A repeating section can be told from the
 * controls in it, so it is not among them.
 *
 * @param {string[]} types
 */
export function unseenKinds(types) {
  const all = TIERS.flatMap((tier) => tier.types).filter((type) => type !== "RepeatingSection");
  return all.filter((type) => !types.includes(type)).flatMap((type) => KINDS[type] ?? []);
}
