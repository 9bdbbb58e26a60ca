// Notice that the page was shown from the cache, and the host has a newer version.

import { notice } from "./notice.js";
import { fileOf, folder, root, slug } from "./shown.js";
import { words } from "./words.js";

/**
 * Shows the notice when the worker reports a change. The page is reloaded only by the reader, who may be writing.
 * @param {ServiceWorkerContainer} container
 */
export function noticeChanges(container) {
  container.addEventListener("message", ({ data }) => {
    if (data?.type !== "changed") return;
    const text = changed(String(data.address));
    if (text) notice(text, { name: words.show, act: () => location.reload() });
  });
}

/** @param {string} address */
function changed(address) {
  const page = `${location.origin}${location.pathname}`.replace(/index\.html$/, "");
  const open = slug();
  if (open !== undefined) {
    // The viewer's own page shows the list.
    const story = address === fileOf(open) || (page !== folder && address === page);
    return story ? words.storyChanged : undefined;
  }
  const list = address === page || address === `${folder}articles/feed.json`;
  return list && root.dataset.view === "list" ? words.listChanged : undefined;
}
