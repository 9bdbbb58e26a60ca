// Offline reading, on the page's side: registers the service worker and listens to its messages.

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

/** Interval in milliseconds at which an open page checks for a new deployment: an hour. */
const OFTEN = 3_600_000;

/** Starts the features that this browser supports. */
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
  // Without a worker saved stories could not be opened.
  await container.ready;
  offerSaving();
}

/** `navigator.serviceWorker`, if available: not over http, and not if storage is blocked. */
function workers() {
  try {
    return isSecureContext && "caches" in self ? navigator.serviceWorker : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Registration of this viewer's worker. Registers it if necessary, unless the settings forbid that.
 * @param {ServiceWorkerContainer} container
 */
async function registered(container) {
  const before = await container.getRegistration(folder);
  // Ignore the worker of another viewer in a parent folder.
  if (before?.scope === folder) {
    // The worker reads the settings as it passes them on. A published list does not request them itself.
    if (!performance.getEntriesByName(SETTINGS).length) fetch(SETTINGS).catch(() => {});
    return before;
  }
  // If the host does not respond, the settings are unknown and nothing is done. Missing or invalid settings mean defaults.
  const answer = await fetch(SETTINGS);
  const settings = await answer.json().catch(() => ({}));
  if (settings?.offline === false) {
    // Caches that an unregistered worker may have left.
    await deleteCaches(folder);
    return undefined;
  }
  return container.register(WORKER, { scope: folder, updateViaCache: "none" });
}

/**
 * Checks for a new deployment. If the worker's file no longer exists, unregisters the worker and deletes its caches,
 * which browsers do not do by themselves.
 * @param {ServiceWorkerRegistration} registration
 */
async function renew(registration) {
  try {
    await registration.update();
  } catch {
    const answer = await fetch(WORKER, { cache: "no-store" }).catch(() => undefined);
    // Some hosts serve their start page for a missing file.
    const gone = answer && (isGone(answer) || (answer.ok && isHtml(answer)));
    if (!gone) return;
    await registration.unregister();
    await deleteCaches(folder);
  }
}
