// Messages to pages about what changed after their response.

import { worker } from "./worker.js";

/** @typedef {{ type: "changed", address: string } | { type: "reached", reachable: boolean }} News */

/**
 * Messages queued until the page listens.
 * @type {Map<string, News[]>}
 */
const unheard = new Map();

/** Ids of the pages that listen. */
const listening = new Set();

/**
 * Sends a message to a page, now or as soon as it listens.
 * @param {string} id
 * @param {News} news
 */
export async function tell(id, news) {
  if (!id) return;
  if (!listening.has(id)) unheard.set(id, [...(unheard.get(id) ?? []), news]);
  else (await worker.clients.get(id))?.postMessage(news);
}

/**
 * Registers a page as listening, and delivers queued messages.
 * @param {Client} client
 */
export function hear(client) {
  listening.add(client.id);
  for (const news of unheard.get(client.id) ?? []) client.postMessage(news);
  unheard.delete(client.id);
}
