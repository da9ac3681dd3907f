/** The page's own words in the language that it is read in, and the way to the other one. */

import { fill, h } from "./dom.js";
import { isWelsh, locale, pageWords, words } from "./strings.js";

/** Put the words that stand in the page into the language; what is not known stays English, and says so to those who listen. */
export function translatePage() {
  document.documentElement.lang = locale;
  if (!isWelsh) return;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = plain(node.nodeValue ?? "");
    const known = pageWords[text];
    if (known) node.nodeValue = known;
    else if (text) node.parentElement?.setAttribute("lang", "en-GB"); // it is read out as what it is
  }
  for (const element of document.querySelectorAll("[aria-label], [title]")) {
    for (const name of ["aria-label", "title"]) {
      const known = pageWords[plain(element.getAttribute(name) ?? "")];
      if (known) element.setAttribute(name, known);
    }
  }
  document.title = pageWords[document.title] ?? document.title;
}

/** The line at the foot: the other language, and what this one is worth. */
export function languageLine() {
  const address = new URL(location.href);
  address.searchParams.set("lang", isWelsh ? "en" : "cy");
  const other = h("a", { href: address.href, lang: isWelsh ? "en-GB" : "cy", hreflang: isWelsh ? "en" : "cy" }, words.otherLanguage);
  const line = h("p", { class: "advice" });
  fill(line, words.unreviewed, words.unreviewed && " ", other);
  return line;
}

/** Text as it is read, whatever the lines of the file. @param {string} text */
function plain(text) {
  return text.replaceAll(/\s+/g, " ").trim();
}
