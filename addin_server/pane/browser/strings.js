/** The fixed words of the panel's frame, in the language that the page is read in. */

import { isWelsh } from "../shared/strings.js";
import * as english from "./strings-en.js";

const chosen = isWelsh ? await import("./strings-cy.js") : english;

export const { frameWords } = chosen;
