// The pictures of the story that is shown.

import { placeOf } from "../service-worker/places.js";
import { folder } from "./shown.js";

/** How long a picture is waited for, in milliseconds. */
const LONGEST = 15_000;

/**
 * Whether the worker looks for a picture at this address: no story can put one in the place of another file.
 * @param {string} address
 */
export const canBeKept = (address) => placeOf(address, folder, [])?.kind === "file";

/**
 * A picture as it is shown, and the other files of this viewer that it may be shown from.
 * @typedef {{ address: string, others: string[] }} Picture
 */

/**
 * All of them, loaded.
 * @returns {Promise<Picture[]>}
 */
export async function pictures() {
  const images = [...document.querySelectorAll("[data-part=story] img")];
  return Promise.all(images.filter((image) => image instanceof HTMLImageElement).map(picture));
}

/** @param {HTMLImageElement} image */
async function picture(image) {
  await loaded(image);
  const address = image.currentSrc || image.src;
  const others = candidates(image).filter((other) => other !== address && canBeKept(other));
  return { address, others };
}

/**
 * Loads one that is out of sight: it chooses its file only then.
 * @param {HTMLImageElement} image
 */
async function loaded(image) {
  image.loading = "eager";
  if (image.complete) return;
  await new Promise((done) => {
    for (const event of ["load", "error"]) image.addEventListener(event, done, { once: true });
    setTimeout(done, LONGEST);
  });
}

/** @param {HTMLImageElement} image */
function candidates(image) {
  const sources = [...(image.closest("picture")?.querySelectorAll("source") ?? []), image];
  const named = sources.flatMap(({ srcset }) => srcset.split(/,\s+/)).map((one) => one.trim().split(/\s/)[0] ?? "");
  const addresses = [...named, image.src].filter((name) => name && URL.canParse(name, document.baseURI));
  return [...new Set(addresses.map((name) => new URL(name, document.baseURI).href))];
}
