// <standfirst-article>: a story of a viewer anywhere, on any page, at its right height. One script, without
// dependencies, styles of its own or HTML from strings: it runs under a policy that allows no more than this file.
// docs/embedding.md says how it is used; embed.d.ts has its types.

import { StandfirstArticle } from "./element/article.js";

if (!customElements.get("standfirst-article")) customElements.define("standfirst-article", StandfirstArticle);
