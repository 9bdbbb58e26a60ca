// Stands at the top of the served page and keeps what goes wrong on it.
"use strict";

globalThis.watched = { complaints: [], skeletons: [], shifts: [] };

{
  const { watched } = globalThis;
  const say = (kind, what) => watched.complaints.push(`${kind}: ${what}`);

  for (const level of ["error", "warn"]) {
    const original = console[level];
    console[level] = (...words) => {
      say(`console.${level}`, words.join(" "));
      original.apply(console, words);
    };
  }
  addEventListener("error", (event) => {
    if (event instanceof ErrorEvent) say("error", event.message);
  });
  addEventListener("unhandledrejection", (event) => say("rejection", event.reason));
  addEventListener("securitypolicyviolation", (event) => {
    say("policy", `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
  });

  // How long after loading began a reader first saw the skeleton, in milliseconds.
  let since = 0;
  let seen = false;
  const root = document.documentElement;
  new MutationObserver(([{ oldValue }]) => {
    if (root.dataset.state !== "loading" || oldValue === "loading") return;
    since = performance.now();
    seen = false;
  }).observe(root, { attributeFilter: ["data-state"], attributeOldValue: true });
  const look = () => {
    const skeleton = document.querySelector("[data-part=skeleton]");
    if (!seen && skeleton?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
      watched.skeletons.push(performance.now() - since);
      seen = true;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  // What moved without the reader's doing; only Chromium tells.
  if (globalThis.LayoutShift) {
    const note = ({ value, hadRecentInput, sources }) => {
      const moved = sources.map(({ node, previousRect, currentRect }) => {
        const { dataset, localName } = node ?? {};
        return `${localName}${dataset?.part ?? ""} ${JSON.stringify(previousRect)} -> ${JSON.stringify(currentRect)}`;
      });
      if (!hadRecentInput) watched.shifts.push(`${value}: ${moved.join(", ")}`);
    };
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: "layout-shift", buffered: true });
  }
}
