/** The fixed words about a draft that is saved into its file, in the language that the page is read in. */

import { isWelsh } from "../shared/strings.js";
import * as english from "./save-strings-en.js";

const chosen = isWelsh ? await import("./save-strings-cy.js") : english;

export const { saveWords } = chosen;
