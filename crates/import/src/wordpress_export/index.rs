//! Index of what posts refer to: the site, authors, attachments.

use std::collections::HashMap;

use standfirst_article::{Lang, LinkUrl, MediaUrl, Picture};
use standfirst_formats::picture;
use standfirst_html::{read_inline, split_credit};
use standfirst_native::Html5ever;

use super::{item::Item, parts::Part, serialized};

/// Index of what posts refer to.
#[derive(Default)]
pub(super) struct Index {
    /// Name of the site.
    pub(super) title: String,
    /// URL of the site.
    pub(super) link: Option<LinkUrl>,
    /// Language of the site.
    pub(super) lang: Option<Lang>,
    authors: HashMap<String, String>,
    pictures: HashMap<String, Picture>,
}

impl Index {
    /// Adds a part of the export.
    pub(super) fn add(&mut self, part: Part) {
        match part {
            Part::Channel(name, text) => match name.as_str() {
                "title" => text.trim().clone_into(&mut self.title),
                "link" => self.link = LinkUrl::parse(&text),
                "language" => self.lang = Lang::parse(&text),
                _ => {}
            },
            Part::Author(login, shown) => {
                self.authors.insert(login, shown);
            }
            Part::Item(item) if item.is_attachment() => {
                if let Some(picture) = attachment(&item) {
                    self.pictures.insert(item.id, picture);
                }
            }
            Part::Item(_) => {}
        }
    }

    /// Display name of an author, by login.
    pub(super) fn author<'a>(&'a self, login: &'a str) -> &'a str {
        self.authors.get(login).map(String::as_str).filter(|shown| !shown.trim().is_empty()).unwrap_or(login)
    }

    /// Picture by attachment id.
    pub(super) fn picture(&self, id: &str) -> Option<&Picture> {
        self.pictures.get(id.trim())
    }
}

/// Picture of an attachment, with its excerpt as caption.
fn attachment(item: &Item) -> Option<Picture> {
    let src = MediaUrl::parse(&item.attachment_url)?;
    let caption = item.excerpt.trim();
    let (caption, credit) =
        if caption.is_empty() { (None, None) } else { split_credit(read_inline(caption, &Html5ever)) };
    let size = |name| item.meta("_wp_attachment_metadata").and_then(|metadata| serialized::number(metadata, name));
    Some(Picture {
        width: size("width"),
        height: size("height"),
        alt: item.meta("_wp_attachment_image_alt").unwrap_or_default().trim().to_owned(),
        caption,
        credit,
        ..picture(src)
    })
}
