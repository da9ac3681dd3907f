/** What the checklist says of an item, folded until it is asked for, and the help that it offers. */

import { h } from "../shared/dom.js";
import { words } from "../shared/strings.js";

/**
 * What is asked, how a good answer looks, and what to write when there is none.
 *
 * @param {import("../shared/types.js").ChecklistItem} known
 * @param {string} lang of the checklist
 * @param {boolean} open
 */
export function guidance(known, lang, open) {
  return h(
    "details",
    { class: "help guidance", open },
    h("summary", {}, words.guidance),
    known.prompts.length > 0 && h("h4", {}, words.prompts),
    known.prompts.length > 0 && h("ul", { class: "prompts", lang }, ...known.prompts.map((prompt) => h("li", {}, prompt))),
    when(words.addressedWhen, known.addressed_when, lang),
    when(words.attentionWhen, known.attention_when, lang),
    known.example && more(words.example, h("blockquote", { lang }, known.example)),
    known.when_not_known && more(words.whenNotKnown, h("p", { lang }, known.when_not_known)),
    ...known.help.map((one) => help(one, lang)),
  );
}

/** @param {string} label @param {string} text @param {string} lang of the text */
function when(label, text, lang) {
  return text && h("p", {}, h("strong", {}, `${label}: `), h("span", { lang }, text));
}

/** @param {string} title @param {HTMLElement} content */
function more(title, content) {
  return h("details", { class: "help" }, h("summary", {}, title), content);
}

/** @param {{title: string, text: string, url: string}} one @param {string} lang of it */
function help({ title, text, url }, lang) {
  const paragraphs = text.split(/\n\s*\n/).map((part) => h("p", {}, part.trim()));
  const link = url && h("p", {}, h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, url));
  return h("details", { class: "help", lang }, h("summary", {}, title || words.help), ...paragraphs, link);
}

/** Help for the author is never further than the foot of the list. @param {import("../shared/types.js").Checklist} checklist */
export function support({ items, language }) {
  const offered = items.flatMap((item) => (item.supports_author ? item.help : []));
  if (!offered.length) return null;
  return h("details", { class: "support" }, h("summary", {}, words.support), h("p", {}, words.supportWhy), ...offered.map((one) => help(one, language)));
}
