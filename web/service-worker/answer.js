// How each kind of request is answered.

import { scripts } from "./deployment.js";
import { isGone, isHtml, isWhole, looksLikeJson } from "./good.js";
import { keep, kept, withdraw } from "./keep.js";
import { belongs, essence, filesOf, shows } from "./pages.js";
import { isOutdated, script } from "./shell.js";
import { folder } from "./worker.js";

/** How long the network is waited for, in milliseconds. */
const LONGEST = 15_000;

/**
 * @typedef {import("./places.js").Place} Place
 * @typedef {object} Desk What an answer has to say besides.
 * @property {(work: Promise<unknown>) => void} wait Keeps the worker alive for this.
 * @property {(address: string) => void} changed What is shown is not the newest.
 * @property {(reachable: boolean) => void} reached How the host was last met.
 * @property {(shown: boolean) => void} foreign The host has another deployment; whether a page of it is shown.
 * @property {(settings: string) => void} settings These are the host's own, now.
 */

/**
 * A file of the deployment: the one that is kept. What is kept only once it is used comes from the host then.
 * @param {Place} place
 * @param {Desk} desk
 */
export async function answerScript(place, desk) {
  const found = await kept(place);
  if (found) return found;
  const answer = await script(place.key.slice(folder.length));
  desk.wait(keep(place, answer.clone()));
  return answer;
}

/**
 * A picture or the like: the host's, and the one that is kept where the host does not answer.
 * @param {Place} place
 * @param {Request} request
 * @param {Desk} desk
 */
export async function answerFile(place, request, desk) {
  try {
    const answer = await fetch(request);
    if (isWhole(answer) && !isHtml(answer)) desk.wait(keepOnce(place, answer.clone()));
    return answer;
  } catch (error) {
    return (await kept(place)) ?? Promise.reject(error);
  }
}

/**
 * What is kept, at once, and the host's for the next time; the host's where nothing is kept.
 * @param {Place} place
 * @param {Desk} desk
 */
export async function answerData(place, desk) {
  const found = await kept(place);
  const before = found?.clone().text();
  const fresh = network(place, desk).then(async (answer) => {
    if (isWhole(answer)) desk.wait(renew(place, answer.clone(), await before, desk));
    if (isGone(answer)) desk.wait(drop(place, desk));
    return answer;
  });
  return first(found, fresh, desk);
}

/**
 * @param {Place} place
 * @param {Response} answer
 * @param {string | undefined} before
 * @param {Desk} desk
 */
async function renew(place, answer, before, desk) {
  const text = await answer.clone().text();
  if (place.key === `${folder}config.json`) desk.settings(text);
  if (!looksLikeJson(text)) return;
  await keep(place, answer);
  if (before !== undefined && before !== text) desk.changed(place.key);
}

/**
 * @param {Place} place
 * @param {Desk} desk
 */
async function drop(place, desk) {
  if (await withdraw(place)) desk.changed(place.key);
}

/**
 * A page, likewise. One of another deployment is passed on and not kept. Where there is none, the viewer's own page
 * shows the story or says why it cannot.
 * @param {Extract<Place, { kind: "page" }>} place
 * @param {Desk} desk
 */
export async function answerPage(place, desk) {
  const had = await kept(place);
  const found = (await isOutdated()) ? undefined : had;
  const fresh = network(place, desk).then((answer) => {
    if (isGone(answer)) desk.wait(drop(place, desk));
    return isWhole(answer) && isHtml(answer) ? passPage(place, answer, found?.clone(), desk) : answer;
  });
  // A text goes through only as far as somebody takes it.
  if (found) desk.wait(fresh.then((answer) => answer.text()).catch(() => {}));
  if (found) return first(found, fresh, desk);
  // The viewer's own page cannot stand in for itself.
  const inPlace = () => (place.story === place.key ? Response.error() : Response.redirect(place.story));
  return fresh.catch(() => had ?? inPlace());
}

/**
 * @param {Extract<Place, { kind: "page" }>} place
 * @param {Response} answer
 * @param {Response | undefined} found
 * @param {Desk} desk
 */
function passPage(place, answer, found, desk) {
  const ours = (/** @type {string} */ text) => filesOf(text).every((name) => scripts.includes(name));
  let told = false;
  const { stream, text } = pass(answer, (text) => {
    if (told || ours(text)) return;
    told = true;
    desk.foreign(!found);
  });
  desk.wait(text.then((text) => renewPage(place, new Response(text, answer), text, found, desk)));
  return new Response(stream, answer);
}

/**
 * @param {Extract<Place, { kind: "page" }>} place
 * @param {Response} answer
 * @param {string} text
 * @param {Response | undefined} found
 * @param {Desk} desk
 */
async function renewPage(place, answer, text, found, desk) {
  if (!belongs(text, scripts) || !shows(text, place.view)) return;
  const before = await found?.text();
  await keep(place, answer);
  if (before !== undefined && essence(before) !== essence(text)) desk.changed(place.key);
}

/**
 * Passes a text on as it comes, and says each time what is there before the browser reads it. The text is empty where
 * it breaks off.
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
 * What the host has; nothing when it does not begin to answer in time.
 * @param {Place} place
 * @param {Desk} desk
 */
async function network({ kind, key }, desk) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), LONGEST);
  try {
    // Where a page has moved to, the browser has to see.
    const redirect = kind === "page" ? "manual" : "follow";
    const answer = await fetch(key, { cache: "no-cache", redirect, signal: abort.signal });
    desk.reached(true);
    return answer;
  } catch (error) {
    desk.reached(false);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {Response | undefined} found
 * @param {Promise<Response>} fresh
 * @param {Desk} desk
 */
async function first(found, fresh, desk) {
  if (!found) return fresh;
  desk.wait(fresh.catch(() => {}));
  return found;
}

/**
 * Keeps what is not kept already, as far as the host tells.
 * @param {Place} place
 * @param {Response} answer
 */
async function keepOnce(place, answer) {
  const before = await kept(place);
  const mark = (/** @type {Response} */ { headers }) =>
    headers.get("etag") ?? headers.get("last-modified") ?? headers.get("content-length");
  if (!before || mark(before) !== mark(answer) || mark(answer) === null) await keep(place, answer);
}
