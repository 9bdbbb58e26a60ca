// The sample story that is opened, and what the bench needs to know of it.

const slug = "kupiansk-river";

/** `plain` is the slug by which the story is published once more, without its pictures. */
export const story = { slug, path: `articles/${slug}.json`, query: `?article=${slug}`, plain: `${slug}-plain` };

/** The story without its pictures: they are the same bytes on any page, and come after the text. */
export function withoutPictures(article) {
  const { image, ...rest } = article;
  return rest;
}

/** The text of a paragraph in format 1: a string, a mark, or an array of both. */
export function plainText(text) {
  if (typeof text === "string") return text;
  if (Array.isArray(text)) return text.map(plainText).join("");
  const [content] = Object.values(text);
  return plainText(content.text ?? content);
}

/** Every paragraph of the story. */
export function paragraphs({ lead = [], sections }) {
  return [...lead, ...sections.flatMap(({ blocks }) => blocks)].map(plainText);
}

/** A function, as text, that is true in a document that has the last words of the story. */
export function isThere(article) {
  const last = paragraphs(article).at(-1).slice(-60);
  return `() => document.body?.textContent.includes(${JSON.stringify(last)})`;
}
