// What a published story's page brings before the application draws in it; boot.js waits for it.

const folder = new URL(".", import.meta.url);

// The page holds as much of the style sheet as its story needs, and nothing for paper. That for paper comes after the
// whole sheet in their layer, and holds up nothing. Where the page still shows its story, what is drawn leads on from it.
export async function prepare({ sheet, print }, leadsOn) {
  if (leadsOn) lead();
  const whole = style(sheet, "all");
  style(print, "print");
  await whole;
}

const style = (href, media) =>
  href &&
  new Promise((done) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href, media, onload: done, onerror: done });
    document.head.append(link);
  });

// What the application draws below the story links to others by the viewer's own addresses, such as ?article=SLUG: here
// they lead to the pages of these stories, which are in the feed that was published with them.
function lead() {
  new MutationObserver(() => {
    for (const link of document.querySelectorAll("#app a[href^='?']")) link.href = address(link.getAttribute("href"));
  }).observe(document.getElementById("app"), { childList: true, subtree: true });
}

function address(link) {
  const [, slug] = /^\?article=([\w-]+(?:\/[\w-]+)*)(?=$|#)/.exec(link) ?? [];
  return new URL(slug ? link.replace(/^[^#]*/, `a/${slug}/`) : link, folder).href;
}
