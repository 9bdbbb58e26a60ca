// Telling a page what came to light after it was answered.

import { worker } from "./worker.js";

/** @typedef {{ type: "changed", address: string } | { type: "reached", reachable: boolean }} News */

/**
 * What was not heard yet, since nobody listens before a page is there.
 * @type {Map<string, News[]>}
 */
const unheard = new Map();

/** Pages that listen. */
const listening = new Set();

/**
 * Tells a page something, now or as soon as it listens.
 * @param {string} id
 * @param {News} news
 */
export async function tell(id, news) {
  if (!id) return;
  if (!listening.has(id)) unheard.set(id, [...(unheard.get(id) ?? []), news]);
  else (await worker.clients.get(id))?.postMessage(news);
}

/**
 * From now on this page listens.
 * @param {Client} client
 */
export function hear(client) {
  listening.add(client.id);
  for (const news of unheard.get(client.id) ?? []) client.postMessage(news);
  unheard.delete(client.id);
}
