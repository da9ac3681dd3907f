/** The server's API. Every failure is an ApiError with a sentence for a person. */

import { words } from "./strings.js";

const PATIENCE = 30_000; // milliseconds before an unanswered request is given up

/** A request that did not succeed. */
export class ApiError extends Error {
  /**
   * @param {string} message
   * @param {boolean} unreachable true when the server gave no answer at all
   */
  constructor(message, unreachable) {
    super(message);
    this.name = "ApiError";
    this.unreachable = unreachable;
  }
}

/** Talks to the server that the page came from. */
export class Api {
  /** @param {typeof fetch} [send] */
  constructor(send = (...request) => fetch(...request)) {
    this.send = send;
  }

  /** @returns {Promise<import("./types.js").Checklist>} */
  async checklist() {
    const [first] = await this.#json("/api/checklists");
    return this.#json(`/api/checklists/${encodeURIComponent(first.id)}`);
  }

  /**
   * @param {object} request see POST /api/reports
   * @returns {Promise<import("./types.js").Report>}
   */
  report(request) {
    return this.#json("/api/reports", request);
  }

  /**
   * @param {string} draft the file's bytes in base64
   * @param {object[]} edits
   * @returns {Promise<import("./types.js").OpenedDraft>}
   */
  open(draft, edits = []) {
    return this.#json("/api/drafts/open", { draft, edits });
  }

  /**
   * @param {string} draft
   * @param {object[]} edits
   * @param {import("./types.js").DecisionRecord | null} record null keeps the one in the file
   * @returns {Promise<import("./types.js").SavedDraft>}
   */
  save(draft, edits, record) {
    return this.#json("/api/drafts/save", { draft, edits, record });
  }

  /**
   * Read the XML of a draft's parts; "" where it has none.
   *
   * @param {string} record
   * @param {string} identity
   * @returns {Promise<{record: import("./types.js").DecisionRecord, identity: object | null}>}
   */
  readParts(record, identity) {
    return this.#json("/api/parts/read", { record, identity });
  }

  /**
   * @param {import("./types.js").DecisionRecord} record
   * @returns {Promise<string>} the XML of its part
   */
  async recordXml(record) {
    return (await this.#json("/api/parts/record", { record })).xml;
  }

  /**
   * @param {string} reviewType
   * @param {string} force
   * @returns {Promise<Blob>}
   */
  async template(reviewType, force) {
    return (await this.#request("/api/templates", { review_type: reviewType, force })).blob();
  }

  /** @returns {Promise<Blob>} */
  async sample() {
    return (await this.#request("/panel/sample")).blob();
  }

  /** @param {string} path @param {object} [body] @returns {Promise<any>} */
  async #json(path, body) {
    return (await this.#request(path, body)).json();
  }

  /** @param {string} path @param {object} [body] @returns {Promise<Response>} */
  async #request(path, body) {
    let response;
    try {
      response = await this.send(path, {
        method: body ? "POST" : "GET",
        headers: body ? { "Content-Type": "application/json" } : {},
        body: body ? JSON.stringify(body) : null,
        cache: "no-store",
        credentials: "same-origin",
        signal: AbortSignal.timeout(PATIENCE),
      });
    } catch {
      throw new ApiError(words.unreachable, true);
    }
    if (!response.ok) throw new ApiError(await messageOf(response), response.status >= 502);
    return response;
  }
}

/** @param {Response} response */
async function messageOf(response) {
  if (response.status === 413) return words.tooLarge;
  try {
    const payload = await response.json();
    return payload.message || words.failed(response.status);
  } catch {
    return words.failed(response.status);
  }
}
