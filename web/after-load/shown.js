// Displayed story, and addresses of the viewer.

/** URL of the viewer's folder, with a trailing slash. */
export const folder = new URL(".", import.meta.url).href;

/** Element with the viewer's state: `data-state`, `data-view`. */
export const root = document.documentElement;

const SLUG = /^[\w-]+(\/[\w-]+)*$/;

/** Slug of the displayed story, if it is one of this viewer's own. */
export function slug() {
  if (root.dataset.state !== "ready" || root.dataset.view !== "story") return undefined;
  const path = (location.origin + location.pathname).slice(folder.length);
  const [, published] = /^a\/(.+)\/(?:index\.html)?$/.exec(path) ?? [];
  const name = published ?? new URLSearchParams(location.search).get("article") ?? "";
  return SLUG.test(name) ? name : undefined;
}

/**
 * URL of a story's JSON file.
 * @param {string} slug
 */
export const fileOf = (slug) => `${folder}articles/${slug}.json`;

/**
 * Slug of the story that a link leads to.
 * @param {HTMLAnchorElement} link
 */
export function slugOf({ href }) {
  const { origin, pathname, searchParams } = new URL(href);
  const [, published] = /^a\/(.+)\/$/.exec((origin + pathname).slice(folder.length)) ?? [];
  const name = published ?? searchParams.get("article") ?? "";
  return (origin + pathname).startsWith(folder) && SLUG.test(name) ? name : undefined;
}

/**
 * Runs a task when the viewer has rendered, now and after each change.
 * @param {() => void} task
 */
export function onShown(task) {
  const run = () => root.dataset.state !== "loading" && task();
  new MutationObserver(run).observe(root, { attributeFilter: ["data-state"] });
  run();
}
