/** The fixed words about work that is kept, in the language that the page is read in. */

import { isWelsh } from "../shared/strings.js";
import * as english from "./kept-strings-en.js";

const chosen = isWelsh ? await import("./kept-strings-cy.js") : english;

export const { keptWords } = chosen;
