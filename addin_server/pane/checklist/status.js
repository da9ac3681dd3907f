/** The line at the top of the pane: when the draft was checked, or why that is not so. */

import { clock } from "../shared/dates.js";
import { fill, h, setText } from "../shared/dom.js";
import { words } from "../shared/strings.js";

/** @typedef {import("./checker.js").State} State */

/** What is said of a state: “Checked” only if nothing has failed since. @param {State} state */
export function saidOf({ phase, checkedAt, problem, trouble }) {
  const time = checkedAt ? clock(checkedAt) : "";
  const wrong = [...new Set([trouble, problem].flatMap((one) => one?.message ?? []))];
  const idle = wrong.length ? words.outOfDate : words.checked(time);
  const phases = { checking: words.checking, edited: words.edited, idle: time ? idle : words.neverChecked };
  return {
    text: phases[phase],
    problem: [...wrong, ...(wrong.length && time ? [words.stale(time.slice(0, -3))] : [])].join(" "),
    reload: Boolean(problem?.reload || trouble?.reload),
  };
}

/** Shows it. */
export class Status {
  /** @param {(() => void) | undefined} reload opens the pane anew, which loses nothing; undefined where it would */
  constructor(reload) {
    this.element = h("p", { class: "checked" });
    this.pending = h("span", { class: "pending" }, "…", h("span", { class: "unseen" }, words.looking));
    this.text = h("span");
    this.reload = reload && h("button", { type: "button", class: "quiet", onclick: reload }, words.reloadPane);
    this.problem = h("p", { class: "problem", role: "alert", hidden: true });
    fill(this.problem, this.text, this.reload && " ", this.reload);
  }

  /** @param {State} state */
  update(state) {
    const { text, problem, reload } = saidOf(state);
    setText(this.element, text);
    setText(this.text, problem);
    if (this.reload) this.reload.hidden = !reload;
    this.problem.hidden = !problem;
  }

  /** @param {boolean} pending a look is due */
  mark(pending) {
    this.pending.classList.toggle("now", pending);
  }
}
