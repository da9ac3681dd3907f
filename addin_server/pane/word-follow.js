/// <reference types="office-js" />
/**
 * The events of single controls, for a Word that tells of no paragraphs (before WordApi 1.6). They
 * come late, when the cursor leaves the control or the document; each is a hint like any other.
 */

/** Follows every control once, from when a scan first finds it until it is gone. */
export class Follower {
  /** @type {Map<number, {control: Word.ContentControl, handlers: OfficeExtension.EventHandlerResult<any>[]}>} by id */
  #followed = new Map();
  #refused = false;

  /** @param {() => void} hint */
  constructor(hint) {
    this.hint = async () => hint();
  }

  /**
   * Follow those of a scan's controls that are new, and let go of those that are gone.
   *
   * @param {Word.RequestContext} context
   * @param {Word.ContentControl[]} controls with their ids
   */
  async update(context, controls) {
    const ids = new Set(controls.map(({ id }) => id));
    await this.#letGo([...this.#followed.keys()].filter((id) => !ids.has(id)));
    const fresh = controls.filter(({ id }) => !this.#followed.has(id));
    if (this.#refused || !fresh.length) return;
    try {
      for (const control of fresh) this.#follow(control);
      await context.sync();
    } catch {
      this.#refused = true; // other hints, and the looks without one, go on
    }
  }

  /** Let go of all. */
  async close() {
    await this.#letGo([...this.#followed.keys()]);
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
    await Promise.allSettled([...contexts].map((context) => context.sync()));
  }
}
