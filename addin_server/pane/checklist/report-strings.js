/** The fixed words of the report to hand over, in the language that the page is read in. */

import { isWelsh } from "../shared/strings.js";
import * as english from "./report-strings-en.js";

const chosen = isWelsh ? await import("./report-strings-cy.js") : english;

export const { reportWords } = chosen;
