/** The fixed words of what is put into a document on request, in the language that the page is read in. */

import { isWelsh } from "../shared/strings.js";
import * as english from "./adding-strings-en.js";

const chosen = isWelsh ? await import("./adding-strings-cy.js") : english;

export const { addingWords, insertionWords } = chosen;
