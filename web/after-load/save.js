// "Save offline": stores a story with its pictures until the reader removes it.

import { isWhole, looksLikeJson } from "../service-worker/good.js";
import { ANY, SAME_PICTURE, cacheNames } from "../service-worker/names.js";
import { canBeKept, pictures } from "./pictures.js";
import { say } from "./share.js";
import { fileOf, folder, onShown, root, slug } from "./shown.js";
import { words } from "./words.js";

const open = () => caches.open(cacheNames(folder).saved);

/** Shows the button of each story that can be saved, with its state. */
export function offerSaving() {
  onShown(async () => {
    const name = slug();
    const saved = name !== undefined && (await (await open()).match(fileOf(name), ANY)) !== undefined;
    const button = document.querySelector("[data-action=save]");
    if (button) press(button, saved);
    // Shown last, when the state is known.
    root.toggleAttribute("data-offline", name !== undefined);
  });
}

/**
 * Saves the displayed story, or removes it.
 * @param {HTMLButtonElement} button
 */
export async function toggleSaved(button) {
  const name = slug();
  if (name === undefined || button.ariaBusy === "true") return;
  button.ariaBusy = "true";
  try {
    if (button.ariaPressed === "true") await remove(button, name);
    else await save(button, name);
  } finally {
    button.ariaBusy = null;
  }
}

/**
 * @param {HTMLButtonElement} button
 * @param {string} name
 */
async function save(button, name) {
  say(button, words.saving);
  // Request persistent storage: browsers may otherwise evict saved stories. Some ask the reader first.
  navigator.storage?.persist?.().catch(() => {});
  try {
    const all = await put(name);
    press(button, true);
    say(button, all ? words.saved : words.savedWithout);
  } catch (error) {
    await forget(name).catch(() => {});
    press(button, false);
    say(button, isQuota(error) ? words.full : words.notSaved);
  }
}

/** @param {unknown} error */
const isQuota = (error) => error instanceof DOMException && error.name === "QuotaExceededError";

/**
 * Stores a story and its pictures in the cache. False if pictures are missing.
 * @param {string} name
 */
async function put(name) {
  const cache = await open();
  const story = await fetch(fileOf(name), { cache: "reload" });
  if (!isWhole(story) || !looksLikeJson(await story.clone().text())) throw new Error(`${story.status} for the story`);
  const found = await pictures();
  const got = await Promise.all(found.map((picture) => putPicture(cache, picture)));
  await cache.put(listOf(name), Response.json(found.flatMap(({ address, others }) => [address, ...others])));
  await cache.put(fileOf(name), story);
  return !got.includes(false);
}

/**
 * @param {Cache} cache
 * @param {import("./pictures.js").Picture} picture
 */
async function putPicture(cache, { address, others }) {
  // Responses of other sites are opaque: it is unknown whether they are pictures.
  const answer = canBeKept(address) ? await fetch(address).catch(() => undefined) : undefined;
  if (!answer || !isWhole(answer)) return false;
  await cache.put(address, answer);
  // In a window of another size the browser may choose another candidate, for which this file is served.
  for (const other of others) await cache.put(other, new Response(null, { headers: { [SAME_PICTURE]: address } }));
  return true;
}

/**
 * @param {HTMLButtonElement} button
 * @param {string} name
 */
async function remove(button, name) {
  await forget(name);
  press(button, false);
  say(button, words.removed);
}

/** @param {string} name */
async function forget(name) {
  const cache = await open();
  const own = await listed(cache, listOf(name));
  await cache.delete(fileOf(name), ANY);
  await cache.delete(listOf(name));
  const lists = (await cache.keys()).filter(({ url }) => url.endsWith(LIST));
  const needed = new Set((await Promise.all(lists.map(({ url }) => listed(cache, url)))).flat());
  await Promise.all(own.filter((address) => !needed.has(address)).map((address) => cache.delete(address, ANY)));
}

const LIST = "?saved-with";

/**
 * Cache key of the list of a story's pictures.
 * @param {string} name
 */
const listOf = (name) => fileOf(name) + LIST;

/**
 * @param {Cache} cache
 * @param {string} list
 * @returns {Promise<string[]>}
 */
const listed = async (cache, list) => (await cache.match(list))?.json() ?? [];

/**
 * @param {Element} button
 * @param {boolean} pressed
 */
function press(button, pressed) {
  button.ariaPressed = String(pressed);
}
