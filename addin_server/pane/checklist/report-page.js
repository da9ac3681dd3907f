/** The report on the draft as it is now, downloaded as a page to read, print and hand over. */

import { told } from "../shared/errors.js";
import { download } from "../shared/files.js";
import { reportWords } from "./report-strings.js";

/**
 * Make it. Nothing is thrown: what came of it is said.
 *
 * @param {object} parts
 * @param {import("../shared/api.js").Api} parts.api
 * @param {import("./checker.js").Checker} parts.checker
 * @param {string} parts.name of the draft’s file; "" where it has none
 * @param {(text: string, problem?: boolean) => void} parts.say
 */
export async function handOverReport({ api, checker, name, say }) {
  say(reportWords.making);
  try {
    const { page } = await api.reportPage(await checker.wholeReport(), name);
    const file = reportWords.fileName(name.replace(/\.\w+$/, ""));
    download(file, new Blob([page], { type: "text/html" }));
    say(reportWords.made(file));
  } catch (error) {
    say(told(error).message, true);
  }
}
