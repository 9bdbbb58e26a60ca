//! The context of a conversion: the request, the environment, and the notes so far.

use standfirst_article::{Article, Fault, RichText, SafeUrl, UrlUse};
use standfirst_html as html;
use standfirst_html::Body;

use super::collapse_spaces;
use crate::{Env, Request};

/// The context of a conversion.
pub(crate) struct ReadContext<'a> {
    pub(crate) request: &'a Request<'a>,
    pub(crate) env: Env<'a>,
    /// The faults that were passed over so far.
    pub(crate) notes: Vec<Fault>,
}

impl ReadContext<'_> {
    /// Converts HTML to running text; `None` if it has no visible content.
    pub(crate) fn inline(&self, html: &str) -> Option<RichText> {
        let text =
            if is_plain(html) { collapse_spaces(html).as_str().into() } else { html::read_inline(html, self.env.html) };
        (!text.is_empty()).then_some(text)
    }

    /// Converts HTML to plain text on one line: a title, a name.
    pub(crate) fn plain(&self, html: &str) -> String {
        // Most titles and names have neither tags nor character references, and starting a parser is slow.
        if is_plain(html) {
            collapse_spaces(html)
        } else {
            collapse_spaces(&html::read_inline(html, self.env.html).plain())
        }
    }

    /// Converts a caption in HTML, and splits off its credit.
    pub(crate) fn caption(&self, html: &str) -> (Option<RichText>, Option<RichText>) {
        self.inline(html).map_or((None, None), html::split_credit)
    }

    /// Resolves an address in the file, even one that looks like the viewer's own.
    pub(crate) fn absolute<U: UrlUse>(&self, url: &SafeUrl<U>) -> Option<SafeUrl<U>> {
        if !url.is_relative() && !url.is_own() {
            return Some(url.clone());
        }
        self.env.urls.resolve(self.request.address, url.as_str()).and_then(|url| SafeUrl::parse(&url))
    }

    /// Fills an article with its body from HTML, with the language and direction that the HTML names.
    pub(crate) fn fill(&mut self, article: Article, html: &str, member: &str) -> Article {
        let Body { lang, dir, lead, sections, .. } = self.body(html, &article.headline, member);
        Article { lang, dir, lead, sections, ..article }
    }

    /// Converts the body of a story. Omissions are noted under the name of the member that holds the HTML.
    pub(crate) fn body(&mut self, html: &str, headline: &str, member: &str) -> Body {
        let mut body = html::read_body(html, self.env.html, headline);
        for mut note in std::mem::take(&mut body.notes) {
            note.path = if note.path.is_empty() { member.to_owned() } else { [member, " ", &note.path].concat() };
            self.notes.push(note);
        }
        body
    }
}

/// Whether HTML contains no markup.
fn is_plain(html: &str) -> bool {
    !html.contains(['<', '&'])
}
