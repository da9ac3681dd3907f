// As much of a browser's database as the panel uses, in memory.

/** Put it in the place of the browser's and give what it holds, by id. */
export function useDatabase() {
  const held = new Map();
  const request = (act) => {
    const asked = {};
    setTimeout(() => {
      asked.result = act();
      asked.onsuccess();
    });
    return asked;
  };
  const store = {
    put: (entry) => request(() => void held.set(entry.id, entry)),
    delete: (id) => request(() => void held.delete(id)),
    getAll: () => request(() => [...held.values()]),
  };
  globalThis.indexedDB = { open: () => request(() => ({ transaction: () => ({ objectStore: () => store }), close: () => {} })) };
  return held;
}
