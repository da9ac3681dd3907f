/** The fixed words of adopting a form in Word, in the language that the page is read in. */

import { isWelsh } from "../shared/strings.js";
import * as english from "./adoption-strings-en.js";

const chosen = isWelsh ? await import("./adoption-strings-cy.js") : english;

export const { adoptionWords } = chosen;
