// Offline state: a notice, and marks in lists for the stories that can be read offline.

import { el } from "../embed/panel/el.js";
import { ANY } from "../service-worker/names.js";
import { notice, withdraw } from "./notice.js";
import { fileOf, folder, onShown, slugOf } from "./shown.js";
import { LANG, words } from "./words.js";

/** Last known state of the connection, so that no notice is repeated. */
let away = false;

/**
 * Shows a notice while there is no connection.
 * @param {ServiceWorkerContainer} container
 */
export function watchConnection(container) {
  container.addEventListener("message", ({ data }) => {
    if (data?.type === "reached") meet(!data.reachable);
  });
  addEventListener("offline", () => meet(true));
  addEventListener("online", () => meet(false));
  if (!navigator.onLine) meet(true);
  onShown(mark);
}

/** @param {boolean} gone */
function meet(gone) {
  if (gone === away) return;
  away = gone;
  if (gone) notice(navigator.onLine ? words.unreachable : words.offline);
  else for (const text of [words.unreachable, words.offline]) withdraw(text);
  mark();
}

/** Marks the stories of a list that can be read offline. */
async function mark() {
  for (const old of document.querySelectorAll("[data-part=teaser-readable]")) old.remove();
  if (!away) return;
  for (const link of document.querySelectorAll("[data-part=teaser] h2 a")) {
    const slug = link instanceof HTMLAnchorElement ? slugOf(link) : undefined;
    if (!slug || !((await isKept(fileOf(slug))) || (await isKept(`${folder}a/${slug}/`)))) continue;
    const text = link.closest("[data-part=teaser-text]");
    if (text?.querySelector("[data-part=teaser-readable]")) continue;
    text?.append(el("p", { lang: LANG, dir: "auto", textContent: words.readable }, { part: "teaser-readable" }));
  }
}

/** @param {string} address */
const isKept = async (address) => (await caches.match(address, ANY)) !== undefined;
