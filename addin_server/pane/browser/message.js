/** The one line in which the page says what it is doing, and what came of it. */

import { setText } from "../shared/dom.js";
import { told } from "../shared/errors.js";

/** The line. */
export class Message {
  #element;

  /** @param {HTMLElement} element */
  constructor(element) {
    this.#element = element;
  }

  /** @param {string} text @param {boolean} [problem] */
  say(text, problem = false) {
    setText(this.#element, text);
    this.#element.classList.toggle("problem", problem);
  }

  /**
   * Say what is going on until it is done, or why it failed.
   *
   * @param {() => Promise<void>} work
   * @param {string} saying
   * @param {(why: string, error: unknown) => string} [failing]
   */
  async during(work, saying, failing = (why) => why) {
    this.say(saying);
    try {
      await work();
      if (this.#element.textContent === saying) this.say("");
    } catch (error) {
      this.say(failing(told(error).message, error), true);
    }
  }
}
