//! A list of stories.

use super::{Lang, LinkUrl, MediaUrl, Slug, Timestamp};

/// A list of stories, newest first as its author ordered them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    /// What the list is called.
    pub title: String,
    /// The language of its title, and of the stories that name none.
    pub lang: Option<Lang>,
    /// The stories.
    pub teasers: Vec<Teaser>,
}

/// What a list says about one story.
#[derive(Clone, Debug, PartialEq)]
pub struct Teaser {
    /// The story's name here; absent when it can only be opened elsewhere.
    pub slug: Option<Slug>,
    /// Where it is, when it has no slug.
    pub url: Option<LinkUrl>,
    /// The headline.
    pub title: String,
    /// A sentence about it.
    pub summary: Option<String>,
    /// A picture.
    pub image: Option<MediaUrl>,
    /// When it was published.
    pub published: Option<Timestamp>,
    /// Its language; that of the list when the story names none.
    pub lang: Option<Lang>,
    /// Its tags.
    pub tags: Vec<String>,
}

impl Teaser {
    /// Where a click leads.
    pub fn href(&self) -> Option<String> {
        match (&self.slug, &self.url) {
            (Some(slug), _) => Some(["?article=", slug.as_str()].concat()),
            (None, Some(url)) => Some(url.as_str().to_owned()),
            (None, None) => None,
        }
    }
}

impl Listing {
    /// The stories with a tag, or all of them.
    pub fn tagged<'a>(&'a self, tag: Option<&'a str>) -> impl Iterator<Item = &'a Teaser> {
        self.teasers.iter().filter(move |teaser| tag.is_none_or(|tag| teaser.tags.iter().any(|own| own == tag)))
    }

    /// The stories before and after `slug` in the list: the newer and the older one.
    pub fn neighbours(&self, slug: &Slug) -> (Option<&Teaser>, Option<&Teaser>) {
        let Some(at) = self.teasers.iter().position(|teaser| teaser.slug.as_ref() == Some(slug)) else {
            return (None, None);
        };
        let newer = at.checked_sub(1).and_then(|at| self.teasers.get(at));
        (newer, self.teasers.get(at + 1))
    }
}
