/** The server's API. Every failure is an ApiError with a sentence for a person. */

import { PaneError } from "./errors.js";
import { words } from "./strings.js";

const PATIENCE = 30_000; // milliseconds before an unanswered request is given up

const PASSING = { passing: true, reload: true };

/** A request that did not succeed. */
export class ApiError extends PaneError {
  /** @param {string} message @param {{passing?: boolean, reload?: boolean}} [more] see PaneError */
  constructor(message, more) {
    super(message, more);
    this.name = "ApiError";
  }
}

/** Talks to the server that the page came from. */
export class Api {
  /** Tells whose tracked changes the edits are, where Track Changes is on; "": imrkit’s. */
  author = () => "";

  /** @param {typeof fetch} [send] */
  constructor(send = (...request) => fetch(...request)) {
    this.send = send;
  }

  /** @returns {Promise<import("./types.js").Checklist>} */
  async checklist() {
    const [first] = await this.json("/api/checklists");
    return this.json(`/api/checklists/${encodeURIComponent(first.id)}`);
  }

  /**
   * @param {object} request see POST /api/reports
   * @returns {Promise<import("./types.js").Report>}
   */
  report(request) {
    return this.json("/api/reports", request);
  }

  /** @param {import("./types.js").Report} report @param {string} name of the draft's file @returns {Promise<{page: string}>} the report as HTML */
  reportPage(report, name) {
    return this.json("/api/reports/page", { report, name });
  }

  /**
   * @param {string} draft the file's bytes in base64
   * @param {object[]} edits
   * @returns {Promise<import("./types.js").OpenedDraft>}
   */
  open(draft, edits = []) {
    return this.json("/api/drafts/open", { draft, edits });
  }

  /**
   * @param {string} draft
   * @param {object[]} edits
   * @param {import("./types.js").DecisionRecord} record
   * @returns {Promise<import("./types.js").JudgedDraft>}
   */
  reportOnDraft(draft, edits, record) {
    return this.json("/api/drafts/report", { draft, edits, record });
  }

  /**
   * @param {string} draft
   * @param {object[]} edits
   * @param {import("./types.js").DecisionRecord | null} record null keeps the one in the file
   * @returns {Promise<import("./types.js").SavedDraft>}
   */
  save(draft, edits, record) {
    return this.json("/api/drafts/save", { draft, edits, record });
  }

  /**
   * What each place of the draft's form seems to ask for.
   *
   * @param {string} draft
   * @param {object[]} edits
   * @returns {Promise<import("./types.js").MappedDraft>}
   */
  map(draft, edits) {
    return this.json("/api/drafts/map", { draft, edits });
  }

  /**
   * @param {object} request see POST /api/drafts/adopt
   * @returns {Promise<import("./types.js").AdoptedDraft>}
   */
  adopt(request) {
    return this.json("/api/drafts/adopt", request);
  }

  /** Keep what the places of a form ask for. @param {string} mapping as it was answered @param {string} title of the form */
  remember(mapping, title) {
    return this.json("/api/mappings", { mapping, title });
  }

  /**
   * @param {string} reviewType
   * @param {string} force
   * @param {string | null} size null: all that the form asks
   * @returns {Promise<Blob>}
   */
  async template(reviewType, force, size) {
    return this.#file("/api/templates", { review_type: reviewType, force, size });
  }

  /** @returns {Promise<Blob>} */
  async sample() {
    return this.#file("/panel/sample");
  }

  /** Ask for JSON; who sends edits says whose they are. @param {string} path @param {object} [body] @returns {Promise<any>} */
  async json(path, body) {
    const sent = body && "edits" in body ? { ...body, author: this.author() } : body;
    const response = await this.#request(path, sent);
    const answer = await jsonOf(response);
    if (answer === undefined) throw new ApiError(words.notTheServer, PASSING);
    return answer;
  }

  /** A Word file, and no page that came in its place. @param {string} path @param {object} [body] */
  async #file(path, body) {
    const response = await this.#request(path, body);
    if (/^text\/|^$/.test(typeOf(response))) throw new ApiError(words.notTheServer, PASSING);
    return response.blob();
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
        redirect: "manual", // the server has none: what redirects is a sign-in before it
        signal: AbortSignal.timeout(PATIENCE),
      });
    } catch {
      throw new ApiError(words.unreachable, { passing: true });
    }
    if (!response.ok) throw await failureOf(response);
    return response;
  }
}

/** @param {Response} response */
function typeOf(response) {
  return response.headers.get("Content-Type") ?? "";
}

/** @param {Response} response @returns {Promise<any>} undefined: it is no JSON */
async function jsonOf(response) {
  if (!/\bjson\b/.test(typeOf(response))) return undefined;
  return response.json().catch(() => undefined);
}

/** Only what the server itself says of a request does not pass. @param {Response} response */
async function failureOf(response) {
  const { status, type } = response;
  if (type === "opaqueredirect" || (status >= 300 && status < 400) || status === 401) return new ApiError(words.signIn, PASSING);
  if (status === 429 || status === 503) return new ApiError(words.serverBusy, { passing: true });
  if (status >= 500) return new ApiError(words.serverFault(status), { passing: true });
  if (status === 413) return new ApiError(words.tooLarge);
  const payload = await jsonOf(response);
  if (!payload?.message) return new ApiError(words.notTheServer, PASSING);
  return new ApiError(payload.message, { passing: status === 408 });
}
