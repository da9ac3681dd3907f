/** One line of how far the draft is; each part shows the items that it counts. */

import { fill, h } from "../shared/dom.js";
import { words } from "../shared/strings.js";
import { hasState, NEED_YOU, FOR_LEAD, SETTLED, UNTOUCHED } from "./finder.js";

/** @typedef {import("../shared/types.js").ItemReport} ItemReport */

const PARTS = /** @type {const} */ ([
  [SETTLED, words.settled],
  [NEED_YOU, words.needYou],
  [UNTOUCHED, words.notBegun],
  [FOR_LEAD, words.forLead],
]);

/** The line, whose buttons set the filter of the finder or take it off again. */
export class Progress {
  #shown = "";

  /** @param {import("./finder.js").Finder} finder */
  constructor(finder) {
    this.finder = finder;
    this.element = h("div", { class: "counts", role: "group", "aria-label": words.progress });
    this.buttons = PARTS.map(([state]) =>
      h("button", { type: "button", class: "quiet", hidden: true, "aria-pressed": "false", onclick: () => finder.toggle(state) }),
    );
    fill(this.element, ...this.buttons);
  }

  /** @param {ItemReport[]} items that the template asks for */
  update(items) {
    const counts = PARTS.map(([state]) => items.filter((item) => hasState(item, state)).length);
    const now = JSON.stringify([counts, items.length]);
    if (now === this.#shown) return;
    this.#shown = now;
    this.buttons.forEach((button, at) => {
      const [, say] = PARTS[at] ?? PARTS[0];
      const count = counts[at] ?? 0;
      button.hidden = at > 0 && !count && button.getAttribute("aria-pressed") !== "true"; // a filter stays to be taken off
      fill(button, !button.hidden && say(count, items.length));
    });
  }

  /** Show which part is asked for. */
  press() {
    PARTS.forEach(([state], at) => this.buttons[at]?.setAttribute("aria-pressed", String(this.finder.filter.value === state)));
  }
}
