// Watches the list of comments while one is posted: `posting.done` tells which rows were added, removed or changed,
// how long that took until it was laid out, and what moved without being asked to.
{
  const list = document.querySelector("[data-part=comment-list]");
  const form = document.querySelector("[data-part=comment-form]");
  const ids = { added: new Set(), removed: new Set(), changed: new Set() };
  const row = (node) =>
    (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest("[data-part=comment]");
  const id = (node) => node.id || node.nodeName;
  let start = 0;
  let end = 0;
  let shift = 0;
  let top = 0;
  let formMoved = 0;

  const begin = () => {
    top = form.getBoundingClientRect().top;
    start = performance.now();
  };
  form.addEventListener("click", begin, { capture: true });

  new PerformanceObserver((entries) => {
    for (const { value, hadRecentInput } of entries.getEntries()) if (!hadRecentInput) shift += value;
  }).observe({ type: "layout-shift" });

  const note = ({ type, target, addedNodes, removedNodes }) => {
    if (type !== "childList" || target !== list) return ids.changed.add(id(row(target) ?? target));
    addedNodes.forEach((node) => ids.added.add(id(node)));
    removedNodes.forEach((node) => ids.removed.add(id(node)));
  };

  const tell = () => {
    const [added, removed, changed] = [ids.added, ids.removed, ids.changed].map((set) => [...set]);
    return { added, removed, changed, took: end - start, shift, formMoved };
  };

  const done = new Promise((resolve) => {
    new MutationObserver((records) => {
      records.forEach(note);
      if (end > 0) return;
      document.body.offsetHeight;
      end = performance.now();
      formMoved = Math.round(form.getBoundingClientRect().top - top);
      setTimeout(() => resolve(tell()), 1_500); // What comes later counts too.
    }).observe(list, { subtree: true, childList: true, attributes: true, characterData: true });
  });

  globalThis.posting = { done };
}
