/** Global scope, typed as that of a service worker. */
export const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** URL of the viewer's folder, with a trailing slash. */
export const folder = new URL(".", location.href).href;
