// Notice of a new deployment of the viewer, whose worker is installed and waits until the reader reloads the page.

import { notice } from "./notice.js";
import { words } from "./words.js";

/**
 * Shows the notice when there is one.
 * @param {ServiceWorkerContainer} container
 * @param {ServiceWorkerRegistration} registration
 */
export function noticeDeployments(container, registration) {
  // The first installation is not an update.
  let before = container.controller;
  let asked = false;
  const offer = () => {
    if (!before) return;
    notice(words.deployed, {
      name: words.reload,
      act() {
        asked = true;
        if (registration.waiting) registration.waiting.postMessage({ type: "activate" });
        else location.reload();
      },
    });
  };
  container.addEventListener("controllerchange", () => {
    if (asked) location.reload();
    // The update was requested in another tab; this one keeps its deployment.
    else offer();
    before = container.controller;
  });
  const wait = () => {
    const next = registration.installing;
    let complete = false;
    next?.addEventListener("statechange", () => {
      if (next.state === "installed") {
        complete = true;
        offer();
      }
      // Installation failed. The reader must not stay on the old deployment for ever.
      if (next.state === "redundant" && !complete) before?.postMessage({ type: "outdated" });
    });
  };
  if (registration.waiting) offer();
  wait();
  registration.addEventListener("updatefound", wait);
}
