/** Hashes: of a file, and that by which a finding names the paragraph of its words; see imrkit.values.hashes. */

/**
 * @param {string} text
 * @returns {Promise<string>} SHA-256 of its letters and digits; "" on a page that is not secure
 */
export function wordsHash(text) {
  return sha256(new TextEncoder().encode(text.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "")));
}

/** @param {BufferSource} bytes @returns {Promise<string>} "" on a page that is not secure */
export async function sha256(bytes) {
  const digest = await globalThis.crypto?.subtle?.digest("SHA-256", bytes);
  return digest ? [...new Uint8Array(digest)].map((one) => one.toString(16).padStart(2, "0")).join("") : "";
}
