/// <reference types="office-js" />
/**
 * The events of single controls, for a Word that tells of no paragraphs (before WordApi 1.6). They
 * come late, when the cursor leaves the control or the document; each is a hint like any other.
 */

import { act, exchange, itemsOf } from "./ask.js";
import { allControls } from "./scan.js";

/** Follows every control once, from when a scan first finds it until it is gone. */
export class Follower {
  /** @type {Map<number, {control: Word.ContentControl, handlers: OfficeExtension.EventHandlerResult<any>[]}>} by id */
  #followed = new Map();
  #busy = false;
  refused = false;

  /** @param {() => void} hint @param {string[]} types of the controls */
  constructor(hint, types) {
    this.hint = async () => hint();
    this.types = types;
  }

  /**
   * Follow those of a scan's controls that are new, and let go of those that are gone. It does not
   * reject: other hints, and the looks without one, go on.
   *
   * @param {number[]} ids of the controls that a scan has found
   */
  async update(ids) {
    if (this.#busy || this.refused) return;
    this.#busy = true;
    await this.#update(new Set(ids)).catch(() => (this.refused = true));
    this.#busy = false;
  }

  /** Let go of all. */
  async close() {
    await this.#letGo([...this.#followed.keys()]);
  }

  /** @param {Set<number>} ids */
  async #update(ids) {
    await this.#letGo([...this.#followed.keys()].filter((id) => !ids.has(id)));
    if ([...ids].every((id) => this.#followed.has(id))) return;
    await act(async (context, sync) => {
      const all = allControls(context, this.types);
      all.load("items/id");
      await sync();
      for (const control of itemsOf(all)) if (!this.#followed.has(control.id)) this.#follow(control);
      await sync();
    });
  }

  /** @param {Word.ContentControl} control */
  #follow(control) {
    control.track();
    const events = [control.onDataChanged, control.onExited, control.onDeleted];
    this.#followed.set(control.id, { control, handlers: events.map((event) => event.add(this.hint)) });
  }

  /** @param {number[]} ids */
  async #letGo(ids) {
    const gone = ids.flatMap((id) => this.#followed.get(id) ?? []);
    for (const id of ids) this.#followed.delete(id);
    for (const { control, handlers } of gone) {
      for (const handler of handlers) handler.remove();
      control.untrack();
    }
    const contexts = new Set(gone.map(({ control }) => control.context));
    await Promise.allSettled([...contexts].map(exchange));
  }
}
