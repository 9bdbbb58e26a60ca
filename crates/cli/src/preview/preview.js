// Loads the page anew when the story was saved. `standfirst preview` adds this script to the viewer.

const shown = new URL(import.meta.url).searchParams.get("shown");

// After a pause, such as a computer's sleep, the browser asks again by itself, and is told what is there now.
new EventSource(new URL("preview-events", import.meta.url)).addEventListener("message", ({ data }) => {
  if (data === shown) return;
  // The viewer goes back to the place that it finds here.
  if (document.documentElement.dataset.state === "ready") history.replaceState(scrollY, "");
  location.reload();
});
