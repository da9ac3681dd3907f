/** The screen of a step in which a draft leaves: what it is for, its list, what is going on, the way back. */

import { fill, h, setText } from "../shared/dom.js";
import { told } from "../shared/errors.js";
import { held } from "../shared/held.js";
import { leaveWords } from "./strings.js";

// What gets the cursor when what had it is gone.
const NEXT = ".made > h3, .primary, .again";

/** Stands in the place of the checklist. Escape leaves it. */
export class Step {
  #isBusy = false;

  /** @param {HTMLElement} root @param {{heading: string, intro: string, leave: () => void}} parts */
  constructor(root, { heading, intro, leave }) {
    this.heading = h("h2", { tabindex: "-1" }, heading);
    this.body = h("div", { class: "body" });
    this.said = h("p", { role: "status" });
    this.again = h("div", {});
    const back = h("button", { type: "button", class: "quiet", "aria-label": leaveWords.leave, onclick: leave }, leaveWords.back);
    const top = h("div", { class: "top" }, h("div", { class: "line" }, this.heading, back), this.said, this.again);
    this.element = h("div", { class: "step" }, top, h("p", { class: "small" }, intro), this.body);
    this.element.addEventListener("keydown", (event) => {
      const { key, isComposing } = /** @type {KeyboardEvent} */ (event);
      if (key === "Escape" && !isComposing) leave();
    });
    fill(root, this.element);
  }

  /** Put the cursor at the beginning. */
  start() {
    this.heading.focus({ preventScroll: true });
  }

  /** @param {string} text @param {boolean} [problem] */
  say(text, problem = false) {
    setText(this.said, text);
    this.said.className = problem ? "problem" : "";
    fill(this.again);
  }

  /**
   * Do something once, and say what is going on; where it fails say why, and offer to try again.
   *
   * @param {() => Promise<string | void>} act may give a sentence on what came of it
   * @param {string} saying
   */
  async during(act, saying) {
    if (this.#isBusy) return; // a second press would do it twice
    this.#isBusy = true;
    this.say(saying);
    try {
      this.say((await held(this.body, act, NEXT)) ?? "");
    } catch (error) {
      this.say(told(error).message, true);
      fill(this.again, h("button", { type: "button", class: "quiet", onclick: () => void this.during(act, saying) }, leaveWords.tryAgain));
    } finally {
      this.#isBusy = false;
    }
  }
}
