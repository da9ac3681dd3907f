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

  /** A file that Word gave as one XML text becomes a Word file. @param {string} flat in base64 @returns {Promise<string>} */
  async pack(flat) {
    return (await this.json("/api/drafts/pack", { draft: flat })).draft;
  }

  /**
   * Read the places of a file, and where they are in the document.
   *
   * @param {string} draft in base64
   * @param {import("../shared/types.js").BodyParagraph[]} now
   * @param {string | null} [mapping] which tells the form's words from answers, as TOML
   * @returns {Promise<import("../shared/types.js").ReadForm>}
   */
  readForm(draft, now, mapping = null) {
    return this.json("/api/drafts/form", { draft, now, mapping });
  }

  /**
   * @param {object} request see POST /api/places/plan
   * @returns {Promise<{places: import("../shared/types.js").WordPlace[], left: import("../shared/types.js").AdoptedDraft["left"]}>}
   */
  planPlaces(request) {
    return this.json("/api/places/plan", request);
  }

  /** @param {string} mapping as TOML @returns {Promise<string>} the XML of its part */
  async mappingXml(mapping) {
    return (await this.json("/api/parts/mapping", { mapping })).xml;
  }
}
