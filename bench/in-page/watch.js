// Runs before anything else in a page. Keeps when it was painted, what moved, and when `until` was first true;
// with `layout` also when the page was laid out after that.
(until, layout) => {
  const seen = { fcp: 0, lcp: 0, shift: 0, shifts: [] };
  globalThis.bench = {
    tell() {
      const timing = (entry) => ({
        name: entry.name,
        start: entry.startTime,
        worker: entry.workerStart,
        from: entry.responseStart,
        end: entry.responseEnd,
      });
      const [page] = performance.getEntriesByType("navigation");
      return { ...seen, requests: [page, ...performance.getEntriesByType("resource")].map(timing) };
    },
  };

  bench.until = new Promise((resolve) => {
    const look = (_, observer) => {
      if (!until()) return;
      observer.disconnect();
      seen.there = performance.now();
      if (layout) {
        document.body.offsetHeight;
        seen.laidOut = performance.now();
      }
      resolve();
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: ["data-state", "data-built"],
    });
  });

  const observe = (type, note) => {
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  };
  observe("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.fcp = startTime;
  });
  observe("largest-contentful-paint", ({ startTime }) => {
    seen.lcp = startTime;
  });
  observe("layout-shift", ({ value, hadRecentInput, sources, startTime }) => {
    const box = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(" ");
    const part = (node) =>
      node?.dataset?.part ?? node?.parentElement?.closest("[data-part]")?.dataset.part ?? node?.nodeName;
    const moved = sources.map(
      ({ node, previousRect, currentRect }) => `${part(node)}: ${box(previousRect)} to ${box(currentRect)}`,
    );
    if (!hadRecentInput) seen.shift += value;
    seen.shifts.push({ at: startTime, value, hadRecentInput, moved });
  });
};
