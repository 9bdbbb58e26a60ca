// The files of a deployment: one set, there as a whole or not at all.

import { deployment, integrityOf, scripts } from "./deployment.js";
import { isWhole } from "./good.js";
import { ANY, cacheNames } from "./names.js";
import { belongs } from "./pages.js";
import { folder } from "./worker.js";

const names = cacheNames(folder);
const own = names.deployment(deployment.version);

/** Fetches the set of this deployment. Fails where the host has another one, or part of it only. */
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

/** Under what it is noted since when the host has another deployment, which could not be had as a whole. */
const OUTDATED = `${folder}?outdated`;

/** How long that may be because it is still being copied, in milliseconds. */
const COPYING = 3_600_000;

/** Notes it. */
export async function outdate() {
  const cache = await caches.open(own);
  if (!(await cache.match(OUTDATED))) await cache.put(OUTDATED, new Response(String(Date.now())));
}

/** Whether it will not come any more: then pages are the host's where it answers, with the scripts it has for them. */
export async function isOutdated() {
  const since = await (await caches.open(own)).match(OUTDATED);
  return since !== undefined && Number(await since.text()) + COPYING < Date.now();
}

/** Lets go of the sets of other deployments, and of the pages that need them. */
export async function dropOthers() {
  await Promise.all((await others()).map((name) => caches.delete(name)));
}

/** The caches of other deployments. */
async function others() {
  return (await caches.keys()).filter((name) => name.startsWith(names.deployment("")) && name !== own);
}

/**
 * Fetches a file of this deployment, and takes no other.
 * @param {string} name
 */
export async function script(name) {
  const integrity = integrityOf(name);
  // What is named by its bytes may come from any cache.
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

/** What was used of other deployments, by names without the bytes' part. */
async function usedBefore() {
  const requests = await Promise.all((await others()).map(async (name) => (await caches.open(name)).keys()));
  return new Set(requests.flat().map(({ url }) => stem(url.slice(folder.length))));
}

/** @param {string} name */
function stem(name) {
  return name.replace(/-[0-9a-f]{16}/, "");
}
