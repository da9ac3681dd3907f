/// <reference types="office-js" />
/** Whatever in Word may be an edit, as a hint. Handlers end with the page; none touches the document. */

import { act } from "./ask.js";
import { supports } from "./requirement-sets.js";

/** Listens to Word and to the page, until it is closed. */
export class Hints {
  /** @type {(() => void)[]} */
  #undo = [];

  /** @param {() => void} hint @param {() => void} remote told when somebody else has written */
  constructor(hint, remote) {
    this.hint = hint;
    this.later = async () => hint();
    /** @param {{source: string}} event of WordApi 1.6 */
    this.edited = async ({ source }) => {
      if (source === Word.EventSource.remote) remote();
      hint();
    };
  }

  /** Listen; true when Word tells of all that it can tell of. It does not reject. */
  async listen() {
    this.#toPage();
    const [selection, edits] = await Promise.all([this.#toSelection(), this.#toDocument()]);
    return selection && edits;
  }

  close() {
    for (const undo of this.#undo.splice(0)) undo();
  }

  /** @returns {Promise<boolean>} */
  #toSelection() {
    const { DocumentSelectionChanged } = Office.EventType;
    const { document } = Office.context;
    this.#undo.push(() => document.removeHandlerAsync(DocumentSelectionChanged, { handler: this.hint }));
    return new Promise((resolve) => {
      const answered = (/** @type {Office.AsyncResult<void>} */ { status }) => resolve(status !== Office.AsyncResultStatus.Failed);
      document.addHandlerAsync(DocumentSelectionChanged, this.hint, answered);
    });
  }

  /** Who comes back to the pane may have written elsewhere. */
  #toPage() {
    const visible = () => !document.hidden && this.hint();
    document.addEventListener("visibilitychange", visible);
    addEventListener("focus", visible);
    this.#undo.push(() => {
      document.removeEventListener("visibilitychange", visible);
      removeEventListener("focus", visible);
    });
  }

  /** @returns {Promise<boolean>} */
  async #toDocument() {
    if (!supports("1.5")) return true; // there is nothing that could be told
    const listening = act(async (context, sync) => {
      const { document } = context;
      document.onContentControlAdded.add(this.later);
      if (supports("1.6")) {
        document.onParagraphChanged.add(this.edited);
        document.onParagraphAdded.add(this.edited);
        document.onParagraphDeleted.add(this.edited);
      }
      await sync();
    });
    return listening.then(
      () => true,
      () => false,
    );
  }
}
