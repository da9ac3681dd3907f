/// <reference types="office-js" />
/** Selecting the words that a finding is about. */

import { wordsHash } from "../shared/words-hash.js";
import { act, itemsOf } from "./ask.js";
import { plain } from "./body.js";
import { first } from "./places.js";

/**
 * Select the words of a location; false when they no longer stand there. They are sought in its
 * control, and where it has none in the whole text, of which their paragraph is the one meant.
 *
 * @param {string[]} types of controls
 * @param {import("../shared/types.js").Location} location
 */
export function selectQuote(types, { tag, quote = "", paragraph = "", occurrence = 1 }) {
  return act(async (context, sync) => {
    const control = tag ? await first(context, sync, types, [tag]) : undefined;
    const found = (control ?? context.document.body).search(quote.replaceAll("^", "^^"), { matchCase: true });
    found.load("items");
    await sync();
    const items = itemsOf(found);
    const around = items.map((one) => one.paragraphs.getFirst());
    for (const one of around) one.load("text");
    await sync();
    const hashes = await Promise.all(around.map(({ text }) => wordsHash(plain(text))));
    const same = items.filter((_, at) => hashes[at] === paragraph);
    const range = same[occurrence - 1] ?? (control ? items[0] : undefined);
    range?.select("Select");
    await sync();
    return range !== undefined;
  });
}
