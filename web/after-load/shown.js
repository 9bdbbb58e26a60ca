// What the page shows.

/** The viewer's folder, with a slash at its end. */
export const folder = new URL(".", import.meta.url).href;

/** What the page shows, and how that goes: `data-state`, `data-view`. */
export const root = document.documentElement;

const SLUG = /^[\w-]+(\/[\w-]+)*$/;

/** The slug of the story that is shown, if it is one of this viewer's own. */
export function slug() {
  if (root.dataset.state !== "ready" || root.dataset.view !== "story") return undefined;
  const path = (location.origin + location.pathname).slice(folder.length);
  const [, published] = /^a\/(.+)\/(?:index\.html)?$/.exec(path) ?? [];
  const name = published ?? new URLSearchParams(location.search).get("article") ?? "";
  return SLUG.test(name) ? name : undefined;
}

/**
 * The address of a story's file.
 * @param {string} slug
 */
export const fileOf = (slug) => `${folder}articles/${slug}.json`;

/**
 * The slug of the story that a link of this viewer leads to.
 * @param {HTMLAnchorElement} link
 */
export function slugOf({ href }) {
  const { origin, pathname, searchParams } = new URL(href);
  const [, published] = /^a\/(.+)\/$/.exec((origin + pathname).slice(folder.length)) ?? [];
  const name = published ?? searchParams.get("article") ?? "";
  return (origin + pathname).startsWith(folder) && SLUG.test(name) ? name : undefined;
}

/**
 * Runs a task when something is shown, now and whenever that changes.
 * @param {() => void} task
 */
export function onShown(task) {
  const run = () => root.dataset.state !== "loading" && task();
  new MutationObserver(run).observe(root, { attributeFilter: ["data-state"] });
  run();
}
