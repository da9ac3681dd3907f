/// <reference types="office-js" />
/** The one way in which the pane asks Word for anything: with a limit of time, and faults in our words. */

import { PaneError } from "../shared/errors.js";
import { wordWords } from "./strings.js";

export const PATIENCE = 10_000; // milliseconds before an unanswered exchange is given up

/** Word refused, or did not answer. */
export class WordError extends PaneError {
  /** @param {string} message @param {string} code Word's own, or "Silent" @param {boolean} reload */
  constructor(message, code, reload) {
    super(message, { passing: true, reload });
    this.name = "WordError";
    this.code = code;
  }

  /** True when nobody can tell whether what was asked has been done, or still will be. */
  get isSilent() {
    return this.code === SILENT;
  }
}

const SILENT = "Silent";

/**
 * One exchange with Word; a batch waits with it.
 *
 * @typedef {() => Promise<void>} Sync
 */

/**
 * Read what one exchange brings. Word keeps nothing of it, so there is nothing to release.
 *
 * @template T
 * @param {(context: Word.RequestContext, sync: Sync) => Promise<T>} batch
 * @returns {Promise<T>} rejects with a WordError
 */
export function ask(batch) {
  return inOurWords(async () => {
    const context = new Word.RequestContext();
    return batch(context, () => exchange(context));
  });
}

/**
 * Act in several exchanges, during which Word keeps the objects that are named.
 *
 * @template T
 * @param {(context: Word.RequestContext, sync: Sync) => Promise<T>} batch
 * @returns {Promise<T>} rejects with a WordError
 */
export function act(batch) {
  return inOurWords(() => Word.run((context) => batch(context, () => exchange(context))));
}

/**
 * Carry out what a context holds. It is given up after a while: the batch that waits for it ends there.
 *
 * @param {OfficeExtension.ClientRequestContext} context
 * @returns {Promise<void>}
 */
export function exchange(context) {
  return new Promise((resolve, reject) => {
    const silent = () => reject(new WordError(wordWords.silent, SILENT, true));
    const timer = setTimeout(silent, PATIENCE);
    const answered = (/** @type {() => void} */ settle) => {
      clearTimeout(timer);
      settle();
    };
    context.sync().then(
      () => answered(resolve),
      (error) => answered(() => reject(error)),
    );
  });
}

/**
 * The items of a collection: Word on the web has given none at all for an empty one (office-js#6673).
 *
 * @template T
 * @param {{items: T[]}} collection that was loaded
 * @returns {T[]}
 */
export function itemsOf(collection) {
  return collection.items ?? [];
}

/** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
async function inOurWords(work) {
  try {
    return await work();
  } catch (error) {
    throw error instanceof PaneError ? error : wordError(error);
  }
}

/** Our sentences for the codes of Office's errors; "" stands for all others. */
const SENTENCES = new Map(
  Object.entries({
    [wordWords.forbids]: ["AccessDenied", "NotAllowed", "CannotUpdateReadOnlyProperty", "Unauthorized"],
    [wordWords.busy]: ["GeneralException", "ActivityLimitReached", "WriteNotSupportedWhenModalDialogOpen", "ServiceNotAvailable", "Conflict", "RequestAborted", "OperationCanceled", "Unavailable"],
    [wordWords.gone]: ["ItemNotFound", "InvalidReference", "InvalidObjectPath", "ObjectNotFound", "InvalidSelection"],
    [wordWords.lost]: ["InvalidOrTimedOutSession", "HostRestartNeeded", "InvalidRequestContext", "ConnectionFailure", "Timeout", "Unauthenticated"],
    [wordWords.cannot]: ["ApiNotFound", "ApiNotAvailable", "NotImplemented", "NotSupported", "CannotRegisterEvent"],
    [wordWords.tooMuch]: ["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded", "SearchStringInvalidOrTooLong"],
  }).flatMap(([sentence, codes]) => codes.map((code) => [code, sentence])),
);

/** What Word says is for programmers, and may hold words of the draft: only its code is used. @param {any} error */
function wordError(error) {
  const code = String(error?.code ?? error?.name ?? "");
  const sentence = SENTENCES.get(code) ?? wordWords.fault;
  return new WordError(sentence, code, sentence === wordWords.lost || sentence === wordWords.fault);
}

/** What Word refuses; any other error is thrown on. @param {unknown} error @returns {WordError} */
export function wordErrorOf(error) {
  if (error instanceof WordError) return error;
  throw error;
}
