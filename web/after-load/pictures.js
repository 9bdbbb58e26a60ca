// Pictures of the displayed story.

import { placeOf } from "../service-worker/places.js";
import { folder } from "./shown.js";

/** Timeout of a picture, in milliseconds. */
const LONGEST = 15_000;

/**
 * Whether the worker caches this address as a picture. Security: no story can store a picture under another file's
 * address.
 * @param {string} address
 */
export const canBeKept = (address) => placeOf(address, folder, [])?.kind === "file";

/**
 * Displayed file of a picture, and its other candidate files on this site.
 * @typedef {{ address: string, others: string[] }} Picture
 */

/**
 * All pictures of the story, loaded.
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
 * Loads an off-screen picture, which chooses its file only then.
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
