/** Files of the author's computer into which a page may write, by the handles that the browser gives of them. */

/**
 * Ask the browser, which asks the author: once, and again after each reload.
 *
 * @param {any} handle
 * @returns {Promise<boolean>}
 */
export async function mayWrite(handle) {
  return (await handle.requestPermission({ mode: "readwrite" })) === "granted";
}

/**
 * Replace what a file holds, or leave it as it is.
 *
 * @param {any} handle
 * @param {string | Blob} data
 * @param {() => Promise<void>} [look] at the file just before, while no other tab can write it; it stays when this rejects
 */
export async function replace(handle, data, look = async () => {}) {
  const stream = await handle.createWritable({ mode: "exclusive" });
  try {
    await stream.write(data);
    await look();
    await stream.close(); // only now is the file replaced: a crash before leaves the former one
  } catch (error) {
    await stream.abort().catch(() => {}); // it is closed already
    throw error;
  }
}
