// On paper nothing is folded away; not every engine lets a style sheet see to that.

const STEPS = { beforeprint: "details:not([open])", afterprint: "[data-unfolded]" };

/** Opens what is folded away while the page is printed. */
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
