//! What is at hand while a story is made, and what was noted meanwhile.

use standfirst_article::{Article, Fault, RichText, SafeUrl, UrlUse};
use standfirst_html as html;
use standfirst_html::Body;

use super::tidy;
use crate::{Asked, Means};

/// What is at hand while a story is made.
pub(crate) struct Desk<'a> {
    pub(crate) asked: &'a Asked<'a>,
    pub(crate) means: Means<'a>,
    /// What was passed over so far.
    pub(crate) notes: Vec<Fault>,
}

impl Desk<'_> {
    /// Running text of HTML; `None` where nothing would be seen.
    pub(crate) fn inline(&self, html: &str) -> Option<RichText> {
        let text = if is_plain(html) { tidy(html).as_str().into() } else { html::read_inline(html, self.means.html) };
        (!text.is_empty()).then_some(text)
    }

    /// The words of HTML on one line: a title, a name.
    pub(crate) fn plain(&self, html: &str) -> String {
        // Most titles and names have neither tags nor references, and a parser is slow to start.
        if is_plain(html) { tidy(html) } else { tidy(&html::read_inline(html, self.means.html).plain()) }
    }

    /// A caption of HTML, and the credit in it.
    pub(crate) fn caption(&self, html: &str) -> (Option<RichText>, Option<RichText>) {
        self.inline(html).map_or((None, None), html::split_credit)
    }

    /// An address of the file made absolute, those too that look like one of the viewer's own.
    pub(crate) fn absolute<U: UrlUse>(&self, url: &SafeUrl<U>) -> Option<SafeUrl<U>> {
        if !url.is_relative() && !url.is_own() {
            return Some(url.clone());
        }
        self.means.urls.resolve(self.asked.address, url.as_str()).and_then(|url| SafeUrl::parse(&url))
    }

    /// Puts the text of a story in HTML below its headline, with the language and direction that the HTML names.
    pub(crate) fn fill(&mut self, article: Article, html: &str, member: &str) -> Article {
        let Body { lang, dir, lead, sections, .. } = self.body(html, &article.headline, member);
        Article { lang, dir, lead, sections, ..article }
    }

    /// The text of a story in HTML. What was left out of it is noted under the name of the member it stands in.
    pub(crate) fn body(&mut self, html: &str, headline: &str, member: &str) -> Body {
        let mut body = html::read_body(html, self.means.html, headline);
        for mut note in std::mem::take(&mut body.notes) {
            note.path = if note.path.is_empty() { member.to_owned() } else { [member, " ", &note.path].concat() };
            self.notes.push(note);
        }
        body
    }
}

/// Whether HTML is text as it stands.
fn is_plain(html: &str) -> bool {
    !html.contains(['<', '&'])
}
