//! What a file holds, and what of it is asked for.

use standfirst_article::{Article, Lang, Listing, Teaser};

use super::{Desk, Foreign, finish::finish, host, or_none};
use crate::{Decode, Decoded, Found, Json, Reading, TranslateError, Value};

/// What a file holds.
pub(crate) struct Collection {
    /// What it is called; empty where it has no name.
    pub(crate) title: String,
    /// The language of its title.
    pub(crate) lang: Option<Lang>,
    /// The stories, in its order.
    pub(crate) stories: Vec<Box<dyn Foreign>>,
    /// What it is as a whole.
    pub(crate) kind: Kind,
}

/// What a file is as a whole.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A story.
    Story,
    /// An array: with one story in it, it is that.
    Array,
    /// A list, even with one story in it.
    List,
}

impl Collection {
    /// These stories, without a name.
    pub(crate) fn new<T: Foreign + 'static>(kind: Kind, stories: Vec<T>) -> Self {
        let boxed = |story| -> Box<dyn Foreign> { Box::new(story) };
        Self { title: String::new(), lang: None, stories: stories.into_iter().map(boxed).collect(), kind }
    }

    /// The stories of an array, or the one that stands there by itself. A wrong one is noted and passed over, unless
    /// there is no other.
    pub(crate) fn decode<T: Decode + Foreign + 'static>(value: Value<'_>) -> Decoded<Self> {
        match value.json() {
            Json::Array(_) => value.some_items::<T>().map(|stories| Self::new(Kind::Array, stories)),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Object(_) => {
                T::decode(value).map(|story| Self::new(Kind::Story, vec![story]))
            }
        }
    }

    /// The story that is asked for, or the only one; else the list of all.
    pub(crate) fn pick(&self, desk: &mut Desk<'_>) -> Result<Found, TranslateError> {
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
    pub(crate) fn each(&self, desk: &mut Desk<'_>) -> Vec<Result<Reading<Article>, TranslateError>> {
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
    finish(story.article(desk)?, desk)
}
