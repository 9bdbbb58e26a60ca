// The loader of the wasm modules that are split off the viewer's (src/modules.rs). It is bundled into wasm-bindgen's
// script by script/tools/split-loader.mjs, which knows their names.

/** How long a module may take to arrive, in milliseconds. */
const LONGEST = 15_000;

/**
 * @typedef {[what: string, address: string, integrity: string]} File What a module draws, where it is, and the digest that
 *   its bytes must have: one of another deployment could be linked, and would then run on addresses that mean something
 *   else.
 * @typedef {() => Record<string, WebAssembly.ExportValue>} Shared What the viewer's module shares with the others.
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
    // The answer that was no use may be kept by a cache.
    const again = failures.get(address);
    if (again) url.search = String(again);
    const signal = AbortSignal.timeout?.(LONGEST);
    const answer = await fetch(url, { integrity, signal });
    if (!answer.ok) throw new Error(`${answer.status} for ${what}`);
    return answer.arrayBuffer();
  }

  /**
   * Links a file once those are linked that it needs. Only what was linked is remembered.
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
   * What the viewer's module imports for one of the others: loads it, and what it shares with others, then calls the
   * function at `index` of the table with whether that went well.
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
