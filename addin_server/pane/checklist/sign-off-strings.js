/** The fixed words of the sign-off, in the language that the page is read in. */

import { isWelsh } from "../shared/strings.js";
import * as english from "./sign-off-strings-en.js";

const chosen = isWelsh ? await import("./sign-off-strings-cy.js") : english;

export const { signOffWords } = chosen;
