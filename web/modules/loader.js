// Loader of the wasm modules that are split off the viewer's main module (src/modules.rs). script/tools/split-loader.mjs
// adds the modules' names, and bundles it into wasm-bindgen's script.

/** Timeout of a module's request, in milliseconds. */
const LONGEST = 15_000;

/**
 * @typedef {[what: string, address: string, integrity: string]} File A module: what it draws, its URL, and the digest of
 *   its bytes. The digest is required since a module of another deployment could be linked, but would use wrong memory
 *   addresses.
 * @typedef {() => Record<string, WebAssembly.ExportValue>} Shared Exports that the main module shares with the others.
 */

/**
 * @param {string} base The address of the script.
 * @param {Shared} shared
 */
export function loader(base, shared) {
  /** @type {Map<string, Promise<unknown>>} */
  const loaded = new Map();
  /** @type {Map<string, number>} */
  const failures = new Map();

  /** @param {File} file */
  async function fetched([what, address, integrity]) {
    const url = new URL(address, base);
    // A retry uses another URL, since a cache may hold the invalid response.
    const again = failures.get(address);
    if (again) url.search = String(again);
    const signal = AbortSignal.timeout?.(LONGEST);
    const answer = await fetch(url, { integrity, signal });
    if (!answer.ok) throw new Error(`${answer.status} for ${what}`);
    return answer.arrayBuffer();
  }

  /**
   * Links a module after its dependencies. Only successes are cached.
   * @param {File} file
   * @param {Promise<unknown>} needed
   */
  function link(file, needed) {
    const [, address] = file;
    const known = loaded.get(address);
    if (known) return known;
    const linked = Promise.all([fetched(file), needed]).then(([bytes]) =>
      WebAssembly.instantiate(bytes, { __wasm_split: shared() }),
    );
    loaded.set(address, linked);
    linked.catch(() => {
      loaded.delete(address);
      failures.set(address, (failures.get(address) ?? 0) + 1);
    });
    return linked;
  }

  /**
   * Import of the main module for one of the others: loads it and the modules that it needs, then calls the function at
   * `index` of the table with whether that succeeded.
   * @param {File | undefined} file
   * @param {File[]} needed
   */
  return (file, needed) => async (/** @type {number} */ index, /** @type {number} */ data) => {
    const first = Promise.all(needed.map((one) => link(one, Promise.resolve())));
    const all = file ? link(file, first) : first;
    const done = await all.then(
      () => true,
      (reason) => void console.error("Standfirst:", reason),
    );
    const table = /** @type {WebAssembly.Table} */ (shared().__indirect_function_table);
    table.get(index)(data, done ?? false);
  };
}
