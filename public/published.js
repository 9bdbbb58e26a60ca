// On a published page the application draws only what stands below the story. What it draws links to other stories by
// the viewer's own addresses, such as ?article=SLUG: here they lead to the pages of these stories, which are in the feed
// that was published with them.

const folder = new URL(".", import.meta.url);

function page(link) {
  const [, slug] = /^\?article=([\w-]+(?:\/[\w-]+)*)(?=$|#)/.exec(link) ?? [];
  return new URL(slug ? link.replace(/^[^#]*/, `a/${slug}/`) : link, folder).href;
}

new MutationObserver(() => {
  for (const link of document.querySelectorAll("#app a[href^='?']")) link.href = page(link.getAttribute("href"));
}).observe(document.getElementById("app"), { childList: true, subtree: true });

// A page holds as much of the style sheet as its story needs, and nothing for paper. All of it is there before the
// application draws: boot.js waits for this script. That for paper comes after it in their layer, and holds up nothing.
const style = (href, media) =>
  href &&
  new Promise((done) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href, media, onload: done, onerror: done });
    document.head.append(link);
  });
const { sheet, print } = document.querySelector("script[data-wasm]").dataset;
const whole = style(sheet, "all");
style(print, "print");
await whole;
