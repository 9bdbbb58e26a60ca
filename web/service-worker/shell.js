// App shell: the files of a deployment, cached as a whole or not at all.

import { deployment, integrityOf, scripts } from "./deployment.js";
import { isWhole } from "./good.js";
import { ANY, cacheNames } from "./names.js";
import { belongs } from "./pages.js";
import { folder } from "./worker.js";

const names = cacheNames(folder);
const own = names.deployment(deployment.version);

/** Precaches this deployment. Fails if the host has another one, or only a part of it. */
export async function install() {
  const used = await usedBefore();
  const optional = Object.keys(deployment.optional).filter((name) => used.has(stem(name)));
  const cache = await caches.open(own);
  const put = async (/** @type {string} */ name) => cache.put(folder + name, await script(name));
  try {
    await Promise.all([putPage(cache), ...Object.keys(deployment.needed).map(put), ...optional.map(put)]);
  } catch (error) {
    await caches.delete(own);
    throw error;
  }
}

/** Cache key of the time since when the host has another deployment that could not be installed. */
const OUTDATED = `${folder}?outdated`;

/** Time in milliseconds for which a failed installation may be due to a deployment that is still being copied. */
const COPYING = 3_600_000;

/** Records that time. */
export async function outdate() {
  const cache = await caches.open(own);
  if (!(await cache.match(OUTDATED))) await cache.put(OUTDATED, new Response(String(Date.now())));
}

/** Whether this deployment is outdated for good: pages and their scripts are then taken from the host if it responds. */
export async function isOutdated() {
  const since = await (await caches.open(own)).match(OUTDATED);
  return since !== undefined && Number(await since.text()) + COPYING < Date.now();
}

/** Deletes the caches of other deployments, with the pages that need them. */
export async function dropOthers() {
  await Promise.all((await others()).map((name) => caches.delete(name)));
}

/** Names of the caches of other deployments. */
async function others() {
  return (await caches.keys()).filter((name) => name.startsWith(names.deployment("")) && name !== own);
}

/**
 * Fetches a file of this deployment, verified by its digest.
 * @param {string} name
 */
export async function script(name) {
  const integrity = integrityOf(name);
  // Files with a content hash in their name may come from the HTTP cache.
  const answer = await fetch(folder + name, stem(name) === name ? { cache: "no-cache", integrity } : { integrity });
  if (!isWhole(answer)) throw new Error(`${answer.status} for ${name}`);
  return answer;
}

/** @param {Cache} cache */
async function putPage(cache) {
  const answer = await fetch(folder, { cache: "no-cache" });
  const text = await answer.clone().text();
  if (!isWhole(answer) || !belongs(text, scripts)) throw new Error("the start page is of another deployment");
  await cache.put(folder, answer);
}

/** Optional files that other deployments' caches hold, by name without hash. */
async function usedBefore() {
  const requests = await Promise.all((await others()).map(async (name) => (await caches.open(name)).keys()));
  return new Set(requests.flat().map(({ url }) => stem(url.slice(folder.length))));
}

/** @param {string} name */
function stem(name) {
  return name.replace(/-[0-9a-f]{16}/, "");
}
