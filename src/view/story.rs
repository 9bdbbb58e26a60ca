//! A story from kicker to licence.

use standfirst_article::{Article, Correction, Lang, LinkUrl, Section, reading_time};
use standfirst_settings::words;

use super::{
    RenderContext,
    element::{Element, el, part},
    footnotes::Notes,
    heading,
    picture::ImageSlot,
};

/// The `id` of the headline: focus goes there when a story opens.
pub const HEADLINE: &str = "sf-headline";

/// A story.
pub fn story(context: &RenderContext<'_>, article: &Article) -> Element {
    let context = context.of_story(Notes::of(article));
    let lead = part("div", "lead").children(context.blocks(&article.lead));
    part("article", "story")
        .maybe_with("lang", article.lang.as_ref().map(Lang::as_str))
        .with("dir", article.direction().as_str())
        .with("aria-labelledby", HEADLINE)
        .child(context.head(article))
        .child(lead)
        .children(article.sections.iter().map(|section| context.section(section)))
        .child(context.foot(article))
}

impl RenderContext<'_> {
    fn head(&self, article: &Article) -> Element {
        let label = article.label.as_ref().map(|label| {
            let sponsored = matches!(label, standfirst_article::Label::Sponsored).then_some("sponsored");
            part("span", "label")
                .maybe_with("data-label", sponsored)
                .with("lang", words::LANG)
                .text(words::label(label))
        });
        let kicker = article.kicker.as_ref().map(|kicker| part("span", "kicker").text(kicker));
        let over = (label.is_some() || kicker.is_some())
            .then(|| part("p", "over-headline").children(label).text(" ").children(kicker));
        let headline = part("h1", "headline").with("id", HEADLINE).with("tabindex", "-1").text(article.headline.trim());
        let dek = article.dek.as_ref().map(|dek| self.fill(part("p", "dek"), dek));
        part("header", "head")
            .children(over)
            .child(headline)
            .children(dek)
            .child(self.meta(article))
            .children(self.corrections(&article.corrections))
            .children(self.summary(article))
            .children(article.image.as_ref().map(|picture| self.figure(picture, ImageSlot::Hero)))
    }

    fn meta(&self, article: &Article) -> Element {
        let byline = (!article.authors.is_empty()).then(|| {
            let by = part("p", "byline").child(el("span").with("lang", words::LANG).text(words::BY)).text(" ");
            article.authors.iter().enumerate().fold(by, |by, (at, author)| {
                let by = if at == 0 { by } else { by.text(", ") };
                by.child(self.linked(el("span"), author.url.as_ref(), &author.name))
            })
        });
        let published = article.published.as_ref().map(|at| el("span").child(self.time(at)));
        let updated = article.updated.as_ref().map(|at| {
            let word = el("span").with("lang", words::LANG).text(words::UPDATED);
            part("span", "updated").child(word).text(" ").child(self.time(at))
        });
        let minutes = reading_time(article)
            .map(|time| part("span", "reading-time").with("lang", words::LANG).text(&words::reading_time(time)));
        let dates = part("p", "dates").children(published).children(updated).children(minutes);
        part("div", "meta").children(byline).child(dates)
    }

    fn corrections(&self, corrections: &[Correction]) -> Option<Element> {
        let items = corrections.iter().map(|correction| {
            let date = correction.date.as_ref().map(|date| {
                let word = el("span").with("lang", words::LANG).text(words::CORRECTED);
                el("strong").child(word).text(" ").child(self.time(date))
            });
            self.fill(el("p").children(date).text(" "), &correction.text)
        });
        (!corrections.is_empty())
            .then(|| part("aside", "corrections").with("aria-label", words::CORRECTIONS).children(items))
    }

    fn summary(&self, article: &Article) -> Option<Element> {
        let points = article.summary.iter().map(|point| self.fill(el("li"), point));
        (!article.summary.is_empty())
            .then(|| part("ul", "summary").with("role", "list").with("aria-label", words::SUMMARY).children(points))
    }

    fn section(&self, section: &Section) -> Element {
        part("section", "section")
            .child(self.heading(heading::SECTION, section.id.as_deref(), &section.heading))
            .children(self.blocks(&section.blocks))
    }

    fn foot(&self, article: &Article) -> Element {
        let source = article.source.as_ref().map(|source| {
            let word = el("span").with("lang", words::LANG).text(words::SOURCE);
            part("p", "source").child(word).text(" ").child(self.linked(el("span"), source.url.as_ref(), &source.name))
        });
        let licence = article.licence.as_ref().map(|licence| {
            let word = el("span").with("lang", words::LANG).text(words::LICENCE);
            part("p", "licence").child(word).text(" ").child(self.linked(
                el("span"),
                licence.url.as_ref(),
                &licence.name,
            ))
        });
        part("footer", "foot").children(source).children(self.tags(&article.tags)).children(licence).child(share())
    }

    /// A name that is a link where there is an address, and plain text where there is none.
    fn linked(&self, plain: Element, url: Option<&LinkUrl>, name: &str) -> Element {
        url.map_or(plain, |url| self.links.anchor(url.as_str())).text(name)
    }

    fn tags(&self, tags: &[String]) -> Option<Element> {
        let items = tags.iter().map(|tag| el("li").child(self.links.anchor(&tag_link(tag)).text(tag)));
        (!tags.is_empty())
            .then(|| part("ul", "tags").with("role", "list").with("aria-label", words::TAGS).children(items))
    }
}

/// The list of stories with this tag. Bytes beyond letters and digits are escaped.
fn tag_link(tag: &str) -> String {
    let mut link = String::from("?tag=");
    for byte in tag.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' => link.push(char::from(byte)),
            _ => {
                link.push('%');
                link.extend([byte >> 4, byte & 15].into_iter().filter_map(|digit| char::from_digit(digit.into(), 16)));
            }
        }
    }
    link
}

fn share() -> Element {
    let button = |action, words| el("button").with("type", "button").with("data-action", action).text(words);
    part("div", "share")
        .with("lang", words::LANG)
        .child(button("share", words::SHARE))
        .child(button("copy", words::COPY_LINK))
        .child(button("embed-story", words::EMBED_STORY))
        .child(button("save", words::SAVE))
        .child(part("p", "share-result").with("role", "status"))
}
