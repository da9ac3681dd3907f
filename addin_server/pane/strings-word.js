/** The fixed words of the pane in Word, in the language that the page is read in. */

import { isWelsh } from "./strings.js";
import * as english from "./strings-word-en.js";

const chosen = isWelsh ? await import("./strings-word-cy.js") : english;

export const { insertionWords, wordWords } = chosen;
