// The sample story that is opened, and what the bench needs to know of it.

const slug = "kupiansk-river";

export const story = { slug, path: `articles/${slug}.json`, query: `?article=${slug}` };

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

/** The words that are in the document when the whole story is. */
export function lastLine(article) {
  return plainText(article.sections.at(-1).blocks.at(-1)).slice(-60);
}
