/// <reference types="office-js" />
/** What the open document is called. */

/** The name of its file; "" while it has none. */
export function documentName() {
  const path = Office.context.document.url ?? "";
  return decoded(path.replaceAll("\\", "/").split("/").at(-1) ?? "");
}

/** A name as it is read, where an address writes it otherwise. @param {string} name */
function decoded(name) {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a percent sign of its own
  }
}
