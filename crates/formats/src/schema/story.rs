//! An article of schema.org as a story.

use standfirst_article::{
    Article, Author, Block, Correction, Licence, LinkUrl, Picture, RichText, Section, Site, Teaser,
};

use super::{
    posting::Posting,
    thing::{Thing, resolve},
    types::label,
};
use crate::{
    FormatError, TranslateError,
    foreign::{Desk, Foreign, draft, is_later, opening, or_none},
};

impl Foreign for Posting {
    fn is_called(&self, item: &str) -> bool {
        self.address.as_ref().is_some_and(|url| url.as_str() == item)
    }

    fn teaser(&self, desk: &Desk<'_>) -> Teaser {
        Teaser {
            slug: None,
            url: self.address.clone(),
            title: desk.plain(self.headline.as_deref().or(self.description.as_deref()).unwrap_or_default()),
            summary: self.description.as_ref().and_then(|text| or_none(&desk.plain(text))),
            image: self.picture(desk).map(|picture| picture.src),
            published: self.published.clone(),
            lang: self.lang.clone(),
            tags: self.tags(desk),
        }
    }

    fn opening(&self, desk: &Desk<'_>) -> Option<LinkUrl> {
        let address = self.address.as_ref().map(LinkUrl::as_str);
        let has_text = self.body.is_some() || !self.updates.is_empty();
        address.filter(|_| has_text).and_then(|item| opening(desk.asked.address, Some(item)))
    }

    fn article(&self, desk: &mut Desk<'_>) -> Result<Article, TranslateError> {
        let mut article = self.about(desk);
        if let Some(body) = &self.body {
            (article.lead, article.sections) = text(body, &article.headline, desk);
        }
        let updates: Vec<Block> = self.updates.iter().flat_map(|update| update.entry(desk)).collect();
        match article.sections.last_mut() {
            Some(section) => section.blocks.extend(updates),
            None => article.lead.extend(updates),
        }
        match (article.has_text(), self.is_paid) {
            (true, _) => Ok(article),
            (false, true) => Err(TranslateError::Protected),
            (false, false) => Err(FormatError::Empty.into()),
        }
    }
}

impl Posting {
    /// All that is known but the text.
    pub(super) fn about(&self, desk: &Desk<'_>) -> Article {
        let later = |modified: &_| self.published.as_ref().is_some_and(|published| is_later(modified, published, 0));
        let plain = |text: Option<&String>| text.and_then(|text| or_none(&desk.plain(text)));
        Article {
            lang: self.lang.clone(),
            kicker: plain(self.section.as_ref()),
            label: label(&self.types),
            dek: self.alternative.as_ref().or(self.description.as_ref()).and_then(|text| desk.inline(text)),
            authors: self.named(&self.authors).map(|(name, url)| Author { name, url }).collect(),
            published: self.published.clone(),
            updated: self.modified.clone().filter(later),
            corrections: self.corrections(desk),
            image: self.picture(desk),
            site: self.named(&self.publisher).next().map(|(name, url)| Site { name, url }),
            canonical: self.address.clone(),
            tags: self.tags(desk),
            licence: self.licence.first().and_then(|licence| licence_of(resolve(licence, &self.graph))),
            ..draft(plain(self.headline.as_ref()).unwrap_or_default())
        }
    }

    fn named<'a>(&'a self, things: &'a [Thing]) -> impl Iterator<Item = (String, Option<LinkUrl>)> + 'a {
        things.iter().filter_map(|thing| resolve(thing, &self.graph).named())
    }

    fn tags(&self, desk: &Desk<'_>) -> Vec<String> {
        self.keywords.iter().filter_map(|word| or_none(&desk.plain(word))).collect()
    }

    fn corrections(&self, desk: &Desk<'_>) -> Vec<Correction> {
        let correction = |text: RichText, date| Correction { date, text };
        let all = self.corrections.iter();
        all.filter_map(|one| desk.inline(&one.text).map(|text| correction(text, one.date.clone()))).collect()
    }

    /// The widest of its pictures: others are cut from it for other places.
    fn picture(&self, desk: &Desk<'_>) -> Option<Picture> {
        let pictures = self.pictures.iter().map(|picture| resolve(picture, &self.graph));
        // Of equal ones the first.
        pictures.reduce(|best, next| if next.width() > best.width() { next } else { best })?.picture(desk)
    }
}

/// Text with line breaks between its paragraphs, or HTML.
pub(super) fn text(body: &str, headline: &str, desk: &mut Desk<'_>) -> (Vec<Block>, Vec<Section>) {
    let is_html = ["</", "<br", "<p>", "<img"].iter().any(|tag| body.contains(tag));
    if is_html {
        let body = desk.body(body, headline, "articleBody");
        return (body.lead, body.sections);
    }
    let paragraphs = body.lines().filter_map(|line| or_none(&desk.plain(line)));
    (paragraphs.map(|line| Block::Paragraph(line.as_str().into())).collect(), Vec::new())
}

/// A licence by its name, or by its address.
fn licence_of(thing: &Thing) -> Option<Licence> {
    let name = thing.name.clone().or_else(|| thing.id.clone());
    let url = thing.url.clone().or_else(|| LinkUrl::parse(name.as_deref()?).filter(|url| url.as_str().contains("://")));
    let name = name.filter(|name| !name.contains("://"));
    let name = name.or_else(|| url.as_ref().map(|url| short_name(url.as_str())))?;
    Some(Licence { name, url })
}

/// `CC BY-SA 4.0` of `https://creativecommons.org/licenses/by-sa/4.0/`; of others the address.
fn short_name(address: &str) -> String {
    let code = address.split_once("creativecommons.org/licenses/").map(|(_, code)| code);
    let mut parts = code.unwrap_or_default().split('/').filter(|part| !part.is_empty());
    match (parts.next(), parts.next()) {
        (Some(terms), Some(version)) => ["CC ", &terms.to_ascii_uppercase(), " ", version].concat(),
        (_, _) => address.to_owned(),
    }
}
