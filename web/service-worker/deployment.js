// The deployment that this worker belongs to. script/tools/deployment.mjs writes it above the worker.

/**
 * @typedef {object} Deployment
 * @property {string} version Made of the bytes of all its files.
 * @property {Record<string, string>} needed Files that are always kept, each with the digest that its bytes must have;
 *   empty for scripts and sheets whose names say which bytes they are.
 * @property {Record<string, string>} optional Files that are kept once they were used.
 */

/** @type {Deployment} */
export const deployment = DEPLOYMENT;

/** The names of all its files. */
export const scripts = [...Object.keys(deployment.needed), ...Object.keys(deployment.optional)];

/**
 * The digest of a file, for a request that accepts no other bytes.
 * @param {string} name
 */
export function integrityOf(name) {
  return deployment.needed[name] || deployment.optional[name] || "";
}
