// A new deployment of the viewer: it is there as a whole, and waits until the reader reloads the page.

import { notice } from "./notice.js";
import { words } from "./words.js";

/**
 * Says when there is one.
 * @param {ServiceWorkerContainer} container
 * @param {ServiceWorkerRegistration} registration
 */
export function noticeDeployments(container, registration) {
  // The first worker of all is no news.
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
    // In another tab the reader asked for it; this one goes on with what it has.
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
      // It could not be had as a whole. The reader is not to stay with the old one for ever.
      if (next.state === "redundant" && !complete) before?.postMessage({ type: "outdated" });
    });
  };
  if (registration.waiting) offer();
  wait();
  registration.addEventListener("updatefound", wait);
}
