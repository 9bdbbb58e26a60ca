//! What all formats but our own have in common: from what a file holds to a story, or to a list of stories.

mod address;
mod beginning;
mod byline;
mod dates;
mod desk;
mod document;
mod finish;
mod hero;
mod link;
mod member;
mod outline;
mod picture;
mod text;
mod words;

pub(super) use address::{host, opening, origin};
pub(super) use byline::authors;
pub(super) use dates::{Moment, is_later};
pub(super) use desk::Desk;
pub(super) use document::{Document, Line};
pub(super) use link::link_paragraph;
pub(super) use member::{Id, OneOrMore};
pub(super) use outline::{in_a_row, take_title};
pub(super) use picture::{picture, recording};
pub(super) use text::{cut, lines, or_none, paragraphs, tidy};
pub(super) use words::words;

use super::{Decode, Decoded, Found, Json, Reading, TranslateError, Value};
use crate::model::{Article, Lang, LinkUrl, Listing, Teaser};

/// A story as another format has it.
pub(super) trait Foreign {
    /// Whether a reader who asks for this item means it.
    fn is_called(&self, item: &str) -> bool;

    /// What a list says about it. Its address is where it is elsewhere.
    fn teaser(&self, desk: &Desk<'_>) -> Teaser;

    /// The address by which this viewer opens it; `None` where it can only be read elsewhere.
    fn opening(&self, desk: &Desk<'_>) -> Option<LinkUrl>;

    /// The story, for [`finish::finish`] to complete.
    ///
    /// # Errors
    /// Where there is no text to be had.
    fn article(&self, desk: &mut Desk<'_>) -> Result<Article, TranslateError>;
}

/// What a file holds.
pub(super) struct Collection {
    /// What it is called; empty where it has no name.
    pub(super) title: String,
    /// The language of its title.
    pub(super) lang: Option<Lang>,
    /// The stories, in its order.
    pub(super) stories: Vec<Box<dyn Foreign>>,
    /// What it is as a whole.
    pub(super) kind: Kind,
}

/// What a file is as a whole.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A story.
    Story,
    /// An array: with one story in it, it is that.
    Array,
    /// A list, even with one story in it.
    List,
}

impl Collection {
    /// These stories, without a name.
    pub(super) fn new<T: Foreign + 'static>(kind: Kind, stories: Vec<T>) -> Self {
        let boxed = |story| -> Box<dyn Foreign> { Box::new(story) };
        Self { title: String::new(), lang: None, stories: stories.into_iter().map(boxed).collect(), kind }
    }

    /// The stories of an array, or the one that stands there by itself. A wrong one is noted and passed over, unless
    /// there is no other.
    pub(super) fn decode<T: Decode + Foreign + 'static>(value: Value<'_>) -> Decoded<Self> {
        match value.json() {
            Json::Array(_) => value.some_items::<T>().map(|stories| Self::new(Kind::Array, stories)),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Object(_) => {
                T::decode(value).map(|story| Self::new(Kind::Story, vec![story]))
            }
        }
    }

    /// The story that is asked for, or the only one; else the list of all.
    pub(super) fn pick(&self, desk: &mut Desk<'_>) -> Result<Found, TranslateError> {
        let wanted = match (self.kind, desk.asked.item, self.stories.as_slice()) {
            (Kind::Story, _, [story]) | (Kind::Array, None, [story]) => story,
            (Kind::Story | Kind::Array, _, []) => return Err(TranslateError::NotFound(None)),
            (Kind::Story | Kind::Array | Kind::List, Some(item), stories) => {
                let missing = || TranslateError::NotFound(Some(item.to_owned()));
                stories.iter().find(|story| story.is_called(item)).ok_or_else(missing)?
            }
            (Kind::Story | Kind::Array | Kind::List, None, _) => return Ok(Found::List(self.list(desk))),
        };
        tell(wanted.as_ref(), desk).map(|article| Found::Story(Box::new(article)))
    }

    /// Every story by itself.
    pub(super) fn each(&self, desk: &mut Desk<'_>) -> Vec<Result<Reading<Article>, TranslateError>> {
        let tell = |story| {
            let article = tell(story, desk);
            let notes = std::mem::take(&mut desk.notes);
            article.map(|value| Reading { value, notes })
        };
        self.stories.iter().map(AsRef::as_ref).map(tell).collect()
    }

    fn list(&self, desk: &Desk<'_>) -> Listing {
        let title = or_none(&self.title).unwrap_or_else(|| host(desk.asked.address).to_owned());
        let teasers = self.stories.iter().map(|story| self.teaser(story.as_ref(), desk)).collect();
        Listing { title, lang: self.lang.clone(), teasers }
    }

    fn teaser(&self, story: &dyn Foreign, desk: &Desk<'_>) -> Teaser {
        let teaser = story.teaser(desk);
        Teaser {
            url: story.opening(desk).or_else(|| desk.absolute(teaser.url.as_ref()?)),
            image: teaser.image.as_ref().and_then(|image| desk.absolute(image)),
            lang: teaser.lang.or_else(|| self.lang.clone()),
            ..teaser
        }
    }
}

fn tell(story: &dyn Foreign, desk: &mut Desk<'_>) -> Result<Article, TranslateError> {
    finish::finish(story.article(desk)?, desk)
}

/// An article with a headline and nothing else.
pub(super) fn draft(headline: String) -> Article {
    Article {
        format: Article::format_1(),
        id: None,
        lang: None,
        dir: None,
        kicker: None,
        label: None,
        headline,
        dek: None,
        summary: Vec::new(),
        authors: Vec::new(),
        published: None,
        updated: None,
        corrections: Vec::new(),
        image: None,
        lead: Vec::new(),
        sections: Vec::new(),
        site: None,
        canonical: None,
        source: None,
        related: Vec::new(),
        tags: Vec::new(),
        licence: None,
        comments: None,
    }
}
