// Reading offline, from the page's side: the worker, and what it has to say.

import { adopt } from "../embed/shared/adopt.js";
import { isGone, isHtml } from "../service-worker/good.js";
import { deleteCaches } from "../service-worker/names.js";
import { watchConnection } from "./connection.js";
import { noticeChanges } from "./changes.js";
import { noticeDeployments } from "./deployments.js";
import rules from "./offline.css";
import { tellShown } from "./read.js";
import { offerSaving } from "./save.js";
import { folder } from "./shown.js";

const WORKER = `${folder}sw.js`;
const SETTINGS = `${folder}config.json`;

/** An hour, in milliseconds: how often a page that stays open asks for a new deployment. */
const OFTEN = 3_600_000;

/** Starts what this browser allows of it. */
export async function startOffline() {
  const container = workers();
  if (!container) return;
  const registration = await registered(container).catch(() => undefined);
  if (!registration) return;
  adopt(rules);
  if (registration.active) renew(registration);
  setInterval(() => renew(registration), OFTEN);
  noticeDeployments(container, registration);
  noticeChanges(container);
  watchConnection(container);
  tellShown(container);
  // What is saved without a worker could not be opened.
  await container.ready;
  offerSaving();
}

/** The browser's interface, where there is one: not over http, and not where storage is forbidden. */
function workers() {
  try {
    return isSecureContext && "caches" in self ? navigator.serviceWorker : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The registration of this viewer's worker, made where there is none and the settings do not forbid it.
 * @param {ServiceWorkerContainer} container
 */
async function registered(container) {
  const before = await container.getRegistration(folder);
  // Another viewer's, in a folder above, is not ours.
  if (before?.scope === folder) {
    // The worker looks at them on their way. A published list needs none for itself.
    if (!performance.getEntriesByName(SETTINGS).length) fetch(SETTINGS).catch(() => {});
    return before;
  }
  // Where nobody answers it is not known, and nothing is done. Missing or wrong settings are the defaults.
  const answer = await fetch(SETTINGS);
  const settings = await answer.json().catch(() => ({}));
  if (settings?.offline === false) {
    // What a worker may have kept after its end.
    await deleteCaches(folder);
    return undefined;
  }
  return container.register(WORKER, { scope: folder, updateViaCache: "none" });
}

/**
 * Asks for a new deployment. Where the worker's file is gone, the worker goes with all that it keeps: browsers do not
 * see to that by themselves.
 * @param {ServiceWorkerRegistration} registration
 */
async function renew(registration) {
  try {
    await registration.update();
  } catch {
    const answer = await fetch(WORKER, { cache: "no-store" }).catch(() => undefined);
    // Some hosts answer a missing file with their start page.
    const gone = answer && (isGone(answer) || (answer.ok && isHtml(answer)));
    if (!gone) return;
    await registration.unregister();
    await deleteCaches(folder);
  }
}
