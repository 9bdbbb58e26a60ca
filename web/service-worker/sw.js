// Service worker for offline reading. docs/offline.md says what is cached.

import { answerData, answerFile, answerPage, answerScript } from "./answer.js";
import { hear, tell } from "./clients.js";
import { scripts } from "./deployment.js";
import { end, kept, trim } from "./keep.js";
import { placeOf } from "./places.js";
import { dropOthers, install, outdate } from "./shell.js";
import { folder, worker } from "./worker.js";

/** Whether the settings disable caching. */
let ended = false;

/** Ids of clients whose page is of another deployment: their scripts come from the host. */
const foreign = new Set();

worker.addEventListener("install", (event) => event.waitUntil(install()));

worker.addEventListener("activate", (event) => event.waitUntil(dropOthers().then(() => worker.clients.claim())));

worker.addEventListener("fetch", (event) => {
  const { request, clientId, resultingClientId } = event;
  if (ended || request.method !== "GET" || request.cache === "reload" || request.headers.has("range")) return;
  const place = placeOf(request.url, folder, scripts);
  if (!place || (place.kind === "page") !== (request.mode === "navigate")) return;
  if (place.kind === "script" && foreign.has(clientId)) return;
  event.respondWith(answerTo(place, request, responderOf(event, resultingClientId || clientId)));
});

worker.addEventListener("message", (event) => {
  const { data } = event;
  if (data?.type === "activate") event.waitUntil(worker.skipWaiting());
  if (data?.type === "outdated") event.waitUntil(outdate());
  if (data?.type !== "shown" || ended || !(event.source instanceof Client)) return;
  hear(event.source);
  /** @type {unknown[]} */
  const addresses = Array.isArray(data.addresses) ? data.addresses : [];
  event.waitUntil(Promise.all(addresses.map((address) => fetchMissed(event, String(address)))).then(trim));
});

/**
 * Caches what a page loaded before the worker was active.
 * @param {ExtendableMessageEvent} event
 * @param {string} address
 */
async function fetchMissed(event, address) {
  const place = URL.canParse(address) ? placeOf(address, folder, scripts) : undefined;
  if (!place || place.kind === "script" || (await kept(place))) return;
  const answer = await answerTo(place, new Request(address), responderOf(event, "")).catch(() => undefined);
  await answer?.arrayBuffer().catch(() => {});
}

/**
 * @param {import("./places.js").Place} place
 * @param {Request} request
 * @param {import("./answer.js").Responder} responder
 */
function answerTo(place, request, responder) {
  switch (place.kind) {
    case "page":
      return answerPage(place, responder);
    case "data":
      return answerData(place, responder);
    case "file":
      return answerFile(place, request, responder);
    case "script":
      return answerScript(place, responder);
  }
}

/**
 * @param {ExtendableEvent} event
 * @param {string} client
 * @returns {import("./answer.js").Responder}
 */
function responderOf(event, client) {
  return {
    wait: (work) => event.waitUntil(work),
    changed: (address) => tell(client, { type: "changed", address }),
    reached: (reachable) => tell(client, { type: "reached", reachable }),
    foreign(shown) {
      if (shown) foreign.add(client);
      worker.registration.update().catch(() => {});
    },
    settings(text) {
      if (!saysNo(text)) return;
      ended = true;
      event.waitUntil(worker.registration.unregister().then(end));
    },
  };
}

/**
 * Whether the settings disable caching.
 * @param {string} text
 */
function saysNo(text) {
  try {
    return JSON.parse(text)?.offline === false;
  } catch {
    return false;
  }
}
