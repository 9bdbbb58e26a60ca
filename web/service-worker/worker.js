/** This worker, as what it is. */
export const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** The viewer's folder, with a slash at its end. */
export const folder = new URL(".", location.href).href;
