// Stands at the top of the served page and keeps what goes wrong on it.
"use strict";

globalThis.watched = { complaints: [], skeletonSeen: null };

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

  // When a reader first saw the skeleton, in milliseconds since the page was asked for.
  const look = () => {
    const skeleton = document.querySelector("[data-part=skeleton]");
    if (skeleton?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
      watched.skeletonSeen ??= performance.now();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
