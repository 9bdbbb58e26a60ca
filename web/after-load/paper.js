// Opens `details` for printing, which style sheets cannot do in every engine.

const STEPS = { beforeprint: "details:not([open])", afterprint: "[data-unfolded]" };

/** Opens closed `details` while the page is printed. */
export function unfoldForPaper() {
  for (const [event, details] of Object.entries(STEPS)) {
    addEventListener(event, () => {
      for (const each of document.querySelectorAll(details)) {
        each.toggleAttribute("open");
        each.toggleAttribute("data-unfolded");
      }
    });
  }
}
