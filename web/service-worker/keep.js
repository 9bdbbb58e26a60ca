// Reads, writes and deletes of cache entries.

import { deployment } from "./deployment.js";
import { ANY, SAME_PICTURE, cacheNames, deleteCaches } from "./names.js";
import { PICTURES, STORIES, surplus } from "./trim.js";
import { folder } from "./worker.js";

const names = cacheNames(folder);

const own = names.deployment(deployment.version);

/** Cache of each kind of resource. */
const CACHES = { page: own, script: own, data: names.read, file: names.seen };

/**
 * Cached response, saved by the reader or not.
 * @param {import("./places.js").Place} place
 */
export async function kept({ kind, key }) {
  const cache = await caches.open(names.saved);
  const saved = await cache.match(key, ANY);
  const other = saved?.headers.get(SAME_PICTURE);
  // The saved copy comes first: it is the one that is updated.
  if (saved && !other) return saved;
  const found = await (await caches.open(CACHES[kind])).match(key, ANY);
  return found ?? (other ? cache.match(other, ANY) : undefined);
}

/**
 * Caches a response; replaces the saved copy, if there is one. If the quota is exceeded, evicts viewed pictures and
 * retries once.
 * @param {import("./places.js").Place} place
 * @param {Response} answer
 */
export async function keep({ kind, key }, answer) {
  const saved = await caches.open(names.saved);
  const cache = (await saved.match(key, ANY)) ? saved : await caches.open(CACHES[kind]);
  const again = answer.clone();
  try {
    await cache.put(key, answer);
  } catch {
    await caches.delete(names.seen);
    if (kind !== "file") await cache.put(key, again).catch(() => {});
  }
  if (ended) await deleteCaches(folder);
}

/**
 * Deletes what the host has removed, except for what the reader saved.
 * @param {import("./places.js").Place} place
 */
export async function withdraw({ kind, key }) {
  // The viewer's own page is needed to show errors.
  return key !== folder && (await caches.open(CACHES[kind])).delete(key, ANY);
}

let ended = false;

/** Deletes all caches, and stops caching. */
export async function end() {
  ended = true;
  await deleteCaches(folder);
}

/** Deletes the oldest entries beyond the limits. */
export async function trim() {
  const pages = await caches.open(CACHES.page);
  const stories = await caches.open(CACHES.data);
  const pictures = await caches.open(CACHES.file);
  const inFolder = (await pages.keys()).filter(({ url }) => url.endsWith("/") && url !== folder);
  const files = (await stories.keys()).filter(({ url }) => url.startsWith(`${folder}articles/`));
  const sizes = (await pictures.keys()).map((request) => sized(pictures, request));
  await letGo(pages, inFolder.map(one), STORIES);
  await letGo(stories, files.map(one), STORIES);
  await letGo(pictures, await Promise.all(sizes), PICTURES);
}

/** @param {Request} request */
const one = ({ url }) => ({ key: url, size: 1 });

/**
 * @param {Cache} cache
 * @param {{ key: string, size: number }[]} entries
 * @param {number} most
 */
async function letGo(cache, entries, most) {
  await Promise.all(surplus(entries, most).map((key) => cache.delete(key, ANY)));
}

/**
 * @param {Cache} cache
 * @param {Request} request
 */
async function sized(cache, request) {
  const answer = await cache.match(request, ANY);
  // Most hosts send Content-Length, which saves reading the body.
  const size = Number(answer?.headers.get("content-length")) || (await answer?.blob())?.size;
  return { key: request.url, size: size ?? 0 };
}
