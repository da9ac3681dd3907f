/** The elements of panel.html that its modules work with, by their ids. */

import { byId } from "../shared/dom.js";

/** Find them. Throws where the page lacks one. */
export function elements() {
  return {
    start: byId("start", HTMLElement),
    work: byId("work", HTMLElement),
    name: byId("name", HTMLElement),
    unsaved: byId("unsaved", HTMLElement),
    message: byId("message", HTMLElement),
    live: byId("live", HTMLElement),
    notices: byId("notices", HTMLElement),
    remarks: byId("remarks", HTMLElement),
    draft: byId("draft", HTMLElement),
    pane: byId("pane", HTMLElement),
    side: byId("side", HTMLElement),
    banner: byId("banner", HTMLElement),
    adopt: byId("adopt", HTMLElement),
    file: byId("file", HTMLInputElement),
    save: byId("save", HTMLButtonElement),
    saveNew: byId("save-new", HTMLButtonElement),
    further: byId("further", HTMLButtonElement),
    choose: byId("choose", HTMLButtonElement),
    keep: byId("keep", HTMLButtonElement),
    offer: byId("offer", HTMLElement),
    flip: byId("flip", HTMLButtonElement),
    toolbar: byId("toolbar", HTMLElement),
    role: byId("role", HTMLSelectElement),
    template: byId("template", HTMLFormElement),
    type: byId("type", HTMLSelectElement),
    size: byId("size", HTMLSelectElement),
    force: byId("force", HTMLInputElement),
  };
}
