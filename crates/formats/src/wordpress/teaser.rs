//! A post in a list.

use standfirst_article::{LinkUrl, Teaser};

use super::{address::post_beside, post::Post, story::is_cut};
use crate::foreign::{Desk, Id, opening, or_none, origin};

impl Post {
    pub(super) fn is_named(&self, item: &str) -> bool {
        self.id.as_ref().is_some_and(|Id(id)| id == item) || self.slug.as_deref() == Some(item)
    }

    pub(super) fn to_teaser(&self, desk: &Desk<'_>) -> Teaser {
        let summary = self.excerpt.as_ref().and_then(|excerpt| or_none(&desk.plain(excerpt)));
        let picture = self.embedded.picture.as_ref().map(super::media::Media::small);
        Teaser {
            slug: None,
            url: self.link.clone(),
            title: or_none(&desk.plain(&self.title)).or_else(|| summary.clone()).unwrap_or_default(),
            summary: summary.map(|summary| if is_cut(&summary) { with_ellipsis(&summary) } else { summary }),
            image: picture.or_else(|| self.picture.clone()),
            published: self.published.clone(),
            lang: self.lang.clone().or_else(|| self.yoast.lang.clone()),
            tags: self.tags(desk),
        }
    }

    /// Where this viewer finds the post: by its own address in the REST API, which stays when the list goes on to later
    /// posts. In a file of another kind by its place there, if its text is there too.
    pub(super) fn address_here(&self, desk: &Desk<'_>) -> Option<LinkUrl> {
        let address = desk.asked.address;
        let item = self.id.as_ref().map(|Id(id)| id.as_str()).or(self.slug.as_deref())?;
        let number = item.bytes().all(|byte| byte.is_ascii_digit()).then_some(item);
        match number.and_then(|id| post_beside(address, id)) {
            Some(post) => {
                let same_origin = |own: &&String| origin(own).is_some() && origin(own) == origin(address);
                // The address that the API names knows the kind of post too.
                let own = self.own.as_ref().filter(same_origin).map(|own| with_embed(own));
                opening(&own.unwrap_or(post), None)
            }
            None => self.content.as_ref().and_then(|_| opening(address, Some(item))),
        }
    }
}

fn with_embed(own: &str) -> String {
    let mark = if own.contains('?') { "&" } else { "?" };
    [own, mark, super::address::EMBED].concat()
}

fn with_ellipsis(text: &str) -> String {
    let text = text.trim_end().trim_end_matches(['[', ']', '.', '…']).trim_end();
    [text, "…"].concat()
}
