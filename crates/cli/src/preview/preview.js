// Live reload: reloads the page when the story was saved. `standfirst preview` adds this script to the viewer.

const shown = new URL(import.meta.url).searchParams.get("shown");

// EventSource reconnects by itself, after a computer's sleep too, and is then sent the current version.
new EventSource(new URL("preview-events", import.meta.url)).addEventListener("message", ({ data }) => {
  if (data === shown) return;
  // The viewer restores the scroll position that it finds here.
  if (document.documentElement.dataset.state === "ready") history.replaceState(scrollY, "");
  location.reload();
});
