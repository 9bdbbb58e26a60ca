// The story as Markdown: the same words in the same order as bench/static-page.mjs.

/** A Markdown file of paragraphs with links and marks. */
export function markdown(article) {
  const { headline, kicker, dek, summary = [], authors = [], published, lead = [], sections = [] } = article;
  const byline = `${authors.map(({ name }) => name).join(", ")} ${published}`;
  const end = [article.source?.name, (article.tags ?? []).join(", "), article.licence?.name].filter(Boolean).join(" ");
  return [
    inline(kicker),
    `# ${inline(headline)}`,
    inline(dek),
    inline(byline),
    summary.map((point) => `- ${inline(point)}`).join("\n"),
    ...lead.map(inline),
    ...sections.flatMap(({ heading, blocks }) => [`## ${inline(heading)}`, ...blocks.map(inline)]),
    inline(end),
  ].join("\n\n");
}

function inline(text) {
  if (typeof text === "string") return text.replace(/[\\`*_[\]<>]/g, "\\$&");
  if (Array.isArray(text)) return text.map(inline).join("");
  const [[mark, content]] = Object.entries(text);
  if (mark === "link") return `[${inline(content.text)}](${content.href})`;
  if (mark === "strong") return `**${inline(content)}**`;
  if (mark === "em") return `*${inline(content)}*`;
  return inline(content.text ?? content);
}
