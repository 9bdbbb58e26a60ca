// Tells the worker what the page loaded before the worker was active, to cache it.

import { onShown } from "./shown.js";

/**
 * Tells the worker what is displayed.
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
