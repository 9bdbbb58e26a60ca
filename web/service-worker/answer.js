// Caching strategies, one for each kind of resource.

import { scripts } from "./deployment.js";
import { isGone, isHtml, isWhole, looksLikeJson } from "./good.js";
import { keep, kept, withdraw } from "./keep.js";
import { belongs, essence, filesOf, shows } from "./pages.js";
import { isOutdated, script } from "./shell.js";
import { folder } from "./worker.js";

/** Timeout of a network request, in milliseconds. */
const LONGEST = 15_000;

/**
 * @typedef {import("./places.js").Place} Place
 * @typedef {object} Responder Callbacks of a strategy, for side effects of a response.
 * @property {(work: Promise<unknown>) => void} wait Keeps the worker alive until this is done.
 * @property {(address: string) => void} changed The cached version that was served is outdated.
 * @property {(reachable: boolean) => void} reached Whether the host responded.
 * @property {(shown: boolean) => void} foreign The host has another deployment; whether a page of it is served.
 * @property {(settings: string) => void} settings Current settings of the host.
 */

/**
 * Files of the deployment, cache first. Optional files are fetched at first use, and cached then.
 * @param {Place} place
 * @param {Responder} responder
 */
export async function answerScript(place, responder) {
  const found = await kept(place);
  if (found) return found;
  const answer = await script(place.key.slice(folder.length));
  responder.wait(keep(place, answer.clone()));
  return answer;
}

/**
 * Pictures, style sheets and fonts, network first; from the cache if the host does not respond.
 * @param {Place} place
 * @param {Request} request
 * @param {Responder} responder
 */
export async function answerFile(place, request, responder) {
  try {
    const answer = await fetch(request);
    if (isWhole(answer) && !isHtml(answer)) responder.wait(keepOnce(place, answer.clone()));
    return answer;
  } catch (error) {
    return (await kept(place)) ?? Promise.reject(error);
  }
}

/**
 * Data, stale while revalidate; from the network if nothing is cached.
 * @param {Place} place
 * @param {Responder} responder
 */
export async function answerData(place, responder) {
  const found = await kept(place);
  const before = found?.clone().text();
  const fresh = network(place, responder).then(async (answer) => {
    if (isWhole(answer)) responder.wait(renew(place, answer.clone(), await before, responder));
    if (isGone(answer)) responder.wait(drop(place, responder));
    return answer;
  });
  return first(found, fresh, responder);
}

/**
 * @param {Place} place
 * @param {Response} answer
 * @param {string | undefined} before
 * @param {Responder} responder
 */
async function renew(place, answer, before, responder) {
  const text = await answer.clone().text();
  if (place.key === `${folder}config.json`) responder.settings(text);
  if (!looksLikeJson(text)) return;
  await keep(place, answer);
  if (before !== undefined && before !== text) responder.changed(place.key);
}

/**
 * @param {Place} place
 * @param {Responder} responder
 */
async function drop(place, responder) {
  if (await withdraw(place)) responder.changed(place.key);
}

/**
 * Pages, stale while revalidate. A page of another deployment is passed on and not cached. If there is no page, the
 * viewer's own page shows the story or an error.
 * @param {Extract<Place, { kind: "page" }>} place
 * @param {Responder} responder
 */
export async function answerPage(place, responder) {
  const had = await kept(place);
  const found = (await isOutdated()) ? undefined : had;
  const fresh = network(place, responder).then((answer) => {
    if (isGone(answer)) responder.wait(drop(place, responder));
    return isWhole(answer) && isHtml(answer) ? passPage(place, answer, found?.clone(), responder) : answer;
  });
  // Drain the stream: it is transferred only as far as it is read.
  if (found) responder.wait(fresh.then((answer) => answer.text()).catch(() => {}));
  if (found) return first(found, fresh, responder);
  // The viewer's own page has no fallback.
  const inPlace = () => (place.story === place.key ? Response.error() : Response.redirect(place.story));
  return fresh.catch(() => had ?? inPlace());
}

/**
 * @param {Extract<Place, { kind: "page" }>} place
 * @param {Response} answer
 * @param {Response | undefined} found
 * @param {Responder} responder
 */
function passPage(place, answer, found, responder) {
  const ours = (/** @type {string} */ text) => filesOf(text).every((name) => scripts.includes(name));
  let told = false;
  const { stream, text } = pass(answer, (text) => {
    if (told || ours(text)) return;
    told = true;
    responder.foreign(!found);
  });
  responder.wait(text.then((text) => renewPage(place, new Response(text, answer), text, found, responder)));
  return new Response(stream, answer);
}

/**
 * @param {Extract<Place, { kind: "page" }>} place
 * @param {Response} answer
 * @param {string} text
 * @param {Response | undefined} found
 * @param {Responder} responder
 */
async function renewPage(place, answer, text, found, responder) {
  if (!belongs(text, scripts) || !shows(text, place.view)) return;
  const before = await found?.text();
  await keep(place, answer);
  if (before !== undefined && essence(before) !== essence(text)) responder.changed(place.key);
}

/**
 * Passes a body through as a stream, and calls `said` with the text so far before the browser reads it. The text is
 * empty if the stream fails.
 * @param {Response} answer
 * @param {(text: string) => void} said
 */
function pass({ body }, said) {
  const decoder = new TextDecoder();
  let text = "";
  const through = new TransformStream({
    transform(/** @type {Uint8Array} */ chunk, controller) {
      text += decoder.decode(chunk, { stream: true });
      said(text);
      controller.enqueue(chunk);
    },
  });
  const ended = body?.pipeTo(through.writable) ?? through.writable.close();
  return { stream: through.readable, text: ended.then(() => text, () => "") };
}

/**
 * Network response; rejected if the host does not begin to respond in time.
 * @param {Place} place
 * @param {Responder} responder
 */
async function network({ kind, key }, responder) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), LONGEST);
  try {
    // Redirects of pages are left to the browser.
    const redirect = kind === "page" ? "manual" : "follow";
    const answer = await fetch(key, { cache: "no-cache", redirect, signal: abort.signal });
    responder.reached(true);
    return answer;
  } catch (error) {
    responder.reached(false);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {Response | undefined} found
 * @param {Promise<Response>} fresh
 * @param {Responder} responder
 */
async function first(found, fresh, responder) {
  if (!found) return fresh;
  responder.wait(fresh.catch(() => {}));
  return found;
}

/**
 * Caches a response, unless the cache has the same version by the host's validators.
 * @param {Place} place
 * @param {Response} answer
 */
async function keepOnce(place, answer) {
  const before = await kept(place);
  const mark = (/** @type {Response} */ { headers }) =>
    headers.get("etag") ?? headers.get("last-modified") ?? headers.get("content-length");
  if (!before || mark(before) !== mark(answer) || mark(answer) === null) await keep(place, answer);
}
