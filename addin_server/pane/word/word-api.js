/** What the pane in Word asks of the server besides: the XML of a draft's own parts, read and written. */

import { Api } from "../shared/api.js";

/** @typedef {import("../shared/types.js").DecisionRecord} DecisionRecord */

/** The server, for a host that sees the parts of a draft one by one. */
export class WordApi extends Api {
  /**
   * Read the XML of a draft's parts.
   *
   * @param {string[]} records every part of the record; of several, the latest entries count
   * @param {string} identity "" where the draft has none
   * @returns {Promise<import("../shared/types.js").ReadParts>}
   */
  readParts(records, identity) {
    return this.json("/api/parts/read", { records, identity });
  }

  /** @param {DecisionRecord} record @returns {Promise<string>} the XML of its part */
  async recordXml(record) {
    return (await this.json("/api/parts/record", { record })).xml;
  }
}
