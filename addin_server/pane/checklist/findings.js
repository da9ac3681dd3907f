/** Findings as an author meets them: what is there, why it matters, and letting one stand. */

import { shownTime } from "../shared/dates.js";
import { fill, h } from "../shared/dom.js";
import { CHECKS_LANGUAGE, roleWords, severityWords, words } from "../shared/strings.js";
import { Actions } from "./actions.js";

/**
 * @typedef {import("../shared/types.js").Finding} Finding
 * @typedef {Pick<import("./pane.js").Pane["parts"], "checklist" | "decisions" | "host" | "announce" | "typed">} Parts
 */

const LONG = 300; // characters of a message

/** A list of findings, of which only what changed is drawn anew. */
export class FindingList {
  /** @type {Map<string, FindingLine>} by fingerprint */
  #lines = new Map();

  /** @param {Parts} parts @param {string} [item] in whose row it stands; "" for none */
  constructor(parts, item = "") {
    this.parts = parts;
    this.item = item;
    this.element = h("ul", { class: "findings" });
  }

  /** @param {Finding[]} findings */
  update(findings) {
    const before = this.#lines;
    this.#lines = new Map();
    for (const finding of [...findings.filter(({ accepted }) => !accepted), ...findings.filter(({ accepted }) => accepted)]) {
      const line = before.get(finding.fingerprint) ?? new FindingLine(this.parts, this.item);
      line.update(finding);
      this.#lines.set(finding.fingerprint, line);
    }
    const wanted = [...this.#lines.values()].map(({ element }) => element);
    const focus = document.activeElement;
    if (wanted.length !== this.element.children.length || wanted.some((one, at) => this.element.children[at] !== one)) {
      fill(this.element, ...wanted);
    }
    this.element.hidden = !findings.length;
    if (!(focus instanceof HTMLElement) || document.activeElement === focus) return;
    const stays = this.element.contains(focus) ? focus : this.element.closest("li")?.querySelector("button"); // it is mended
    stays?.focus({ preventScroll: true });
  }

  /** Put the focus on a finding. @param {string} fingerprint */
  enter(fingerprint) {
    this.light(fingerprint);
    this.#lines.get(fingerprint)?.element.focus({ preventScroll: true });
  }

  /** Show at which finding's words the cursor stands. @param {string} fingerprint "" for none */
  light(fingerprint) {
    for (const [own, { element }] of this.#lines) {
      if (own !== fingerprint) element.removeAttribute("aria-current");
      else {
        element.setAttribute("aria-current", "true");
        element.scrollIntoView({ block: "nearest" });
      }
    }
  }
}

/** One finding. */
class FindingLine {
  #shown = "";

  /** @param {Parts} parts @param {string} item */
  constructor(parts, item) {
    this.parts = parts;
    this.item = item;
    this.elsewhere = h("p", { class: "elsewhere", hidden: true });
    this.said = h("p");
    this.why = h("p", { lang: CHECKS_LANGUAGE });
    this.remedy = h("p", { lang: CHECKS_LANGUAGE });
    this.taken = h("p", { class: "reason" });
    this.actions = new Actions(parts.typed, () => this.#redraw());
    this.code = h("p", { class: "where" });
    const more = h("details", {}, h("summary", {}, words.why), this.why, this.remedy, this.code);
    this.element = h("li", { tabindex: -1 }, this.said, this.elsewhere, this.taken, this.actions.element, more);
  }

  /** The title of the item in whose row it stands; undefined where it stands in none. */
  get #title() {
    return this.parts.checklist.items.find(({ id }) => id === this.item)?.title;
  }

  /** @param {Finding} finding */
  update(finding) {
    this.finding = finding;
    const now = JSON.stringify(finding);
    if (now === this.#shown) return;
    this.#shown = now;
    const { severity, message, location, code, why, remedy, accepted } = finding;
    this.element.dataset.severity = accepted ? "accepted" : severity;
    const isHere = location.where === this.#title; // which its row says already
    fill(
      this.said,
      h("strong", {}, `${accepted ? words.accepted : severityWords[severity]}: `),
      h("span", { lang: CHECKS_LANGUAGE }, ...shortened(message), ...(isHere ? [] : [" ", h("span", { class: "where" }, `(${location.where})`)])),
    );
    fill(this.why, why);
    fill(this.remedy, remedy);
    fill(this.code, words.checkCode(code));
    const by = accepted && words.acceptedBy(roleWords[accepted.role] ?? accepted.role, shownTime(accepted.at));
    fill(this.taken, accepted && `${by} ${accepted.reason}`);
    this.#leadElsewhere(finding);
    this.#redraw();
  }

  /** Name the item at whose place it was found, and lead there and to its words. @param {Finding} finding */
  #leadElsewhere({ item, location }) {
    const { checklist, host, announce } = this.parts;
    const other = item && item !== this.item ? checklist.items.find(({ id }) => id === item) : undefined;
    const go = async () => (await host.goTo([location.tag], [], location)) || announce(words.noPlace);
    const isThere = location.tag || location.path.length > 0;
    const label = location.quote ? words.goToWords : words.goTo;
    const button = isThere && (other || location.quote) && h("button", { type: "button", class: "quiet", onclick: () => void go() }, label);
    this.elsewhere.hidden = !other && !button;
    fill(this.elsewhere, other && h("span", { lang: checklist.language }, words.atItem(other.title)), other && " ", button);
  }

  #redraw() {
    const { finding, actions } = this;
    const { decisions } = this.parts;
    if (!finding || actions.asks) return;
    const question = { text: words.acceptWhy, form: `${finding.fingerprint} accepted ${this.item}` };
    const accept = () => actions.asking(words.accept, question, (said) => decisions.accept(finding, said));
    const reopen = () => actions.button(words.takeBack, () => decisions.reopen(finding));
    fill(actions.body, finding.acceptable && (finding.accepted ? reopen() : accept()));
    actions.resume();
  }
}

/** A message that lists very much says how much, and unfolds. @param {string} message */
function shortened(message) {
  const end = message.indexOf(": ");
  if (message.length < LONG || end === -1) return [message];
  return [h("details", {}, h("summary", {}, message.slice(0, end)), message.slice(end + 2))];
}
