// Deployment of this worker. script/tools/deployment.mjs prepends the data to the worker's script.

/**
 * @typedef {object} Deployment
 * @property {string} version Hash of the bytes of all files.
 * @property {Record<string, string>} needed Precached files, each with the digest of its bytes; empty for scripts and
 *   sheets with a content hash in their names.
 * @property {Record<string, string>} optional Files that are cached at first use.
 */

/** @type {Deployment} */
export const deployment = DEPLOYMENT;

/** Names of all files of the deployment. */
export const scripts = [...Object.keys(deployment.needed), ...Object.keys(deployment.optional)];

/**
 * Digest of a file, for the request's `integrity`.
 * @param {string} name
 */
export function integrityOf(name) {
  return deployment.needed[name] || deployment.optional[name] || "";
}
