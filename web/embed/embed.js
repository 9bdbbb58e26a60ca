// Custom element <standfirst-article>: embeds a story of any viewer in any page, at the height of its content. One script
// without dependencies, style elements or HTML strings: it runs under a policy that allows only this file. Usage is in
// docs/embedding.md, types in embed.d.ts.

import { StandfirstArticle } from "./element/article.js";

if (!customElements.get("standfirst-article")) customElements.define("standfirst-article", StandfirstArticle);
