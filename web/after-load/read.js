// What a page asked for before there was a worker: it is told, and keeps it.

import { onShown } from "./shown.js";

/**
 * Tells the worker what was shown.
 * @param {ServiceWorkerContainer} container
 */
export function tellShown(container) {
  let missed = !container.controller;
  onShown(async () => {
    const { active } = await container.ready;
    const asked = missed ? [location.href, ...performance.getEntriesByType("resource").map(({ name }) => name)] : [];
    missed = false;
    active?.postMessage({ type: "shown", addresses: [...new Set(asked)] });
  });
}
