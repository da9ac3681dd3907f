/// <reference types="office-js" />
/** Whatever in Word may be an edit, as a hint. Handlers end with the page; none touches the document. */

import { supports } from "./word-sets.js";

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

  async listen() {
    this.#toSelection();
    this.#toPage();
    await Word.run((context) => this.#toDocument(context)).catch(() => {
      // The looks without a hint go on.
    });
  }

  close() {
    for (const undo of this.#undo.splice(0)) undo();
  }

  #toSelection() {
    const { DocumentSelectionChanged } = Office.EventType;
    Office.context.document.addHandlerAsync(DocumentSelectionChanged, this.hint);
    this.#undo.push(() => Office.context.document.removeHandlerAsync(DocumentSelectionChanged, { handler: this.hint }));
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

  /** @param {Word.RequestContext} context */
  async #toDocument(context) {
    const { document } = context;
    document.onContentControlAdded.add(this.later);
    if (supports("1.6")) {
      document.onParagraphChanged.add(this.edited);
      document.onParagraphAdded.add(this.edited);
      document.onParagraphDeleted.add(this.edited);
    }
    await context.sync();
  }
}
