// The fastest page that a story can have: one file, a small style in it, no script. From the same JSON, so that the
// viewer is held against it word for word.

/** Its style, which the pages that it is compared with have too. */
export const STYLE = `:root{color-scheme:light dark}
body{max-width:36rem;margin:0 auto;padding:1rem;font:1.15rem/1.55 Charter,Georgia,serif}
h1{font-size:2rem;line-height:1.15;margin:.5rem 0}h2{font-size:1.4rem;margin:2.5rem 0 .5rem}
p,ul{margin:0 0 1.1em}small,footer{font:.875rem/1.6 system-ui,sans-serif}.dek{font-size:1.3rem}`;

/** The page. It knows paragraphs with links, times and marks, which is all that the sample story has. */
export function staticPage(article) {
  const { lang, headline, kicker, dek, summary = [], authors = [], published, lead = [], sections = [] } = article;
  const section = ({ id, heading, blocks }) =>
    `<section id="${escape(id)}"><h2>${inline(heading)}</h2>${blocks.map(paragraph).join("\n")}</section>`;
  return `<!doctype html>
<html lang="${escape(lang)}"><head><meta charset="utf-8"><title>${escape(headline)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head>
<body><article><small>${escape(kicker)}</small><h1>${escape(headline)}</h1><p class="dek">${inline(dek)}</p>
<small>${authors.map(({ name }) => escape(name)).join(", ")}
<time datetime="${published}">${published}</time></small>
<ul>${summary.map((point) => `<li>${inline(point)}</li>`).join("")}</ul>
${lead.map(paragraph).join("\n")}
${sections.map(section).join("\n")}
<footer>${escape(article.source?.name ?? "")} ${(article.tags ?? []).map(escape).join(", ")}
<a href="${escape(article.licence?.url ?? "")}">${escape(article.licence?.name ?? "")}</a></footer>
</article></body></html>
`;
}

function paragraph(block) {
  if (typeof block !== "string" && !Array.isArray(block)) {
    throw new Error(`the static page knows no ${Object.keys(block)}: teach bench/static-page.mjs`);
  }
  return `<p>${inline(block)}</p>`;
}

function inline(text) {
  if (typeof text === "string") return escape(text);
  if (Array.isArray(text)) return text.map(inline).join("");
  const [[mark, content]] = Object.entries(text);
  if (mark === "link") return `<a href="${escape(content.href)}">${inline(content.text)}</a>`;
  if (mark === "time") return `<time datetime="${escape(content.datetime)}">${inline(content.text)}</time>`;
  if (mark === "strong" || mark === "em") return `<${mark}>${inline(content)}</${mark}>`;
  throw new Error(`the static page knows no ${mark}: teach bench/static-page.mjs`);
}

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escape = (text) => text.replace(/[&<>"]/g, (c) => ESCAPES[c]);
