/**
 * The HTML of a clipboard, read without making anything of it: no element, no request, no script. What comes
 * out is a row of marks (where an element begins and ends) and words; what nobody asks for is never looked at.
 */

/**
 * @typedef {{kind: "start", tag: string, attributes: Record<string, string>} | {kind: "end", tag: string} | {kind: "text", text: string}} Mark
 */

const SILENT = new Set(["script", "style", "title", "template", "noscript", "textarea", "iframe", "object", "svg", "math", "xml", "select"]);
const NAMES = new Map(Object.entries({
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", shy: "\u00ad", ensp: "\u2002", emsp: "\u2003", thinsp: "\u2009",
  ndash: "–", mdash: "—", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", laquo: "«", raquo: "»", hellip: "…", bull: "•", middot: "·",
  pound: "£", euro: "€", sect: "§", para: "¶", copy: "©", reg: "®", trade: "™", deg: "°", frac12: "½", frac14: "¼", frac34: "¾",
  times: "×", divide: "÷", aacute: "á", agrave: "à", acirc: "â", auml: "ä", eacute: "é", egrave: "è", ecirc: "ê", euml: "ë",
  iacute: "í", icirc: "î", iuml: "ï", oacute: "ó", ocirc: "ô", ouml: "ö", uacute: "ú", ucirc: "û", uuml: "ü", ccedil: "ç", ntilde: "ñ",
  wcirc: "ŵ", ycirc: "ŷ", Wcirc: "Ŵ", Ycirc: "Ŷ",
}));
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]\w{1,7}));/g;
const TAG = /<(\/?)([a-zA-Z][\w:-]*)/y;
const ATTRIBUTE = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;

/** Read HTML into marks and words. @param {string} html @returns {Mark[]} */
export function marksIn(html) {
  /** @type {Mark[]} */
  const marks = [];
  const names = html.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase()); // as long as the text
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf("<", at);
    if (next !== at) marks.push({ kind: "text", text: decoded(html.slice(at, next === -1 ? undefined : next)) });
    if (next === -1) break;
    at = markAt(html, names, next, marks);
  }
  return marks;
}

/** Read what begins at a "<"; return where it ends. @param {string} html @param {string} names the same in small letters @param {number} at @param {Mark[]} marks */
function markAt(html, names, at, marks) {
  if (html.startsWith("<!--", at)) {
    const isWords = html.startsWith("<!--[if !supportLists]", at); // they are shown, without the comment around them
    return isWords ? after(html, ">", at) : after(html, "-->", at + 2);
  }
  TAG.lastIndex = at;
  const found = TAG.exec(html);
  if (!found) {
    if (html[at + 1] === "!" || html[at + 1] === "?" || html[at + 1] === "/") return after(html, ">", at);
    marks.push({ kind: "text", text: "<" });
    return at + 1;
  }
  const [whole, slash, name = ""] = found;
  const tag = name.toLowerCase();
  const { attributes, end } = attributesAt(html, at + whole.length);
  if (slash) marks.push({ kind: "end", tag });
  else if (SILENT.has(tag)) return html[end - 2] === "/" ? end : afterElement(names, tag, end);
  else marks.push({ kind: "start", tag, attributes });
  return end;
}

/** @param {string} html @param {number} at */
function attributesAt(html, at) {
  /** @type {Record<string, string>} */
  const attributes = {};
  ATTRIBUTE.lastIndex = at;
  let end = at;
  for (let found = ATTRIBUTE.exec(html); found; found = ATTRIBUTE.exec(html)) {
    const [, name = "", ...values] = found;
    attributes[name.toLowerCase()] = decoded(values.find((one) => one !== undefined) ?? "");
    end = ATTRIBUTE.lastIndex;
  }
  return { attributes, end: after(html, ">", end) };
}

/** @param {string} html @param {string} mark @param {number} at */
function after(html, mark, at) {
  const found = html.indexOf(mark, at);
  return found === -1 ? html.length : found + mark.length;
}

/** Where an element ends that holds nothing for a reader; what is like it inside it counts. @param {string} text @param {string} tag @param {number} at */
function afterElement(text, tag, at) {
  let depth = 1;
  while (depth > 0) {
    const end = text.indexOf(`</${tag}`, at);
    if (end === -1) return text.length;
    for (let start = text.indexOf(`<${tag}`, at); start !== -1 && start < end; start = text.indexOf(`<${tag}`, start + 1)) depth += 1;
    depth -= 1;
    at = after(text, ">", end);
  }
  return at;
}

/** @param {string} text */
function decoded(text) {
  return text.replace(ENTITY, (whole, decimal, hexadecimal, name) => {
    if (name) return NAMES.get(name) ?? whole;
    const code = decimal ? Number(decimal) : parseInt(hexadecimal, 16);
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "\ufffd" : String.fromCodePoint(code);
  });
}
