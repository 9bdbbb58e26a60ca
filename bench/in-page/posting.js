// Watches the list of comments while one is posted: `posting.done` tells which rows were added, removed or changed,
// how long that took until it was laid out, and what moved without being asked to.
{
  const list = document.querySelector("[data-part=comment-list]");
  const form = document.querySelector("[data-part=comment-form]");
  const ids = { added: new Set(), removed: new Set(), changed: new Set() };
  const row = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest("[data-part=comment]");
  const id = (node) => node.id || node.nodeName;
  let start = 0;
  let end = 0;
  let shift = 0;
  let top = 0;

  form.addEventListener("submit", () => {
    top = form.getBoundingClientRect().top;
    start = performance.now();
  }, { capture: true });

  new PerformanceObserver((entries) => {
    for (const { value, hadRecentInput } of entries.getEntries()) if (!hadRecentInput) shift += value;
  }).observe({ type: "layout-shift" });

  const done = new Promise((resolve) => {
    new MutationObserver((records) => {
      if (end === 0) {
        document.body.offsetHeight;
        end = performance.now();
        const moved = Math.round(form.getBoundingClientRect().top - top);
        const tell = (set) => [...set];
        setTimeout(() => resolve({
          added: tell(ids.added), removed: tell(ids.removed), changed: tell(ids.changed),
          took: end - start, shift, formMoved: moved,
        }), 1_500);
      }
      for (const { type, target, addedNodes, removedNodes } of records) {
        if (type === "childList" && target === list) {
          addedNodes.forEach((node) => ids.added.add(id(node)));
          removedNodes.forEach((node) => ids.removed.add(id(node)));
        } else {
          ids.changed.add(id(row(target) ?? target));
        }
      }
    }).observe(list, { subtree: true, childList: true, attributes: true, characterData: true });
  });

  globalThis.posting = { done };
}
