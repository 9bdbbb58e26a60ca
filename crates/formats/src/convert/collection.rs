//! The stories in a file, and the selection of the requested one.

use standfirst_article::{Article, Lang, Listing, Teaser};

use super::{Convert, ReadContext, finish::finish, host, non_blank};
use crate::{Decode, Decoded, Json, Reading, StoryOrList, TranslateError, Value};

/// The stories in a file.
pub(crate) struct Collection {
    /// The title; empty where there is none.
    pub(crate) title: String,
    /// The language of the title.
    pub(crate) lang: Option<Lang>,
    /// The stories, in the order of the file.
    pub(crate) stories: Vec<Box<dyn Convert>>,
    /// Whether the file is a story, an array or a list.
    pub(crate) kind: CollectionKind,
}

/// The kind of a file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum CollectionKind {
    /// A single story.
    Story,
    /// An array: with one element, it counts as a story.
    Array,
    /// A list, even with one story.
    List,
}

impl Collection {
    /// Creates a collection without a title.
    pub(crate) fn new<T: Convert + 'static>(kind: CollectionKind, stories: Vec<T>) -> Self {
        let boxed = |story| -> Box<dyn Convert> { Box::new(story) };
        Self { title: String::new(), lang: None, stories: stories.into_iter().map(boxed).collect(), kind }
    }

    /// Decodes an array of stories, or a single story. A wrong story is noted and skipped, unless there is no other.
    pub(crate) fn decode<T: Decode + Convert + 'static>(value: Value<'_>) -> Decoded<Self> {
        match value.json() {
            Json::Array(_) => value.some_items::<T>().map(|stories| Self::new(CollectionKind::Array, stories)),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Object(_) => {
                T::decode(value).map(|story| Self::new(CollectionKind::Story, vec![story]))
            }
        }
    }

    /// Converts the requested story, or the only one; otherwise lists all.
    pub(crate) fn pick(&self, context: &mut ReadContext<'_>) -> Result<StoryOrList, TranslateError> {
        let story = match (self.kind, context.request.item, self.stories.as_slice()) {
            (CollectionKind::Story, _, [story]) | (CollectionKind::Array, None, [story]) => story,
            (CollectionKind::Story | CollectionKind::Array, _, []) => return Err(TranslateError::NotFound(None)),
            (CollectionKind::Story | CollectionKind::Array | CollectionKind::List, Some(item), stories) => {
                let missing = || TranslateError::NotFound(Some(item.to_owned()));
                stories.iter().find(|story| story.has_id(item)).ok_or_else(missing)?
            }
            (CollectionKind::Story | CollectionKind::Array | CollectionKind::List, None, _) => {
                return Ok(StoryOrList::List(self.list(context)));
            }
        };
        convert_story(story.as_ref(), context).map(|article| StoryOrList::Story(Box::new(article)))
    }

    /// Converts every story.
    pub(crate) fn each(&self, context: &mut ReadContext<'_>) -> Vec<Result<Reading<Article>, TranslateError>> {
        let convert = |story| {
            let article = convert_story(story, context);
            let notes = std::mem::take(&mut context.notes);
            article.map(|value| Reading { value, notes })
        };
        self.stories.iter().map(AsRef::as_ref).map(convert).collect()
    }

    fn list(&self, context: &ReadContext<'_>) -> Listing {
        let title = non_blank(&self.title).unwrap_or_else(|| host(context.request.address).to_owned());
        let teasers = self.stories.iter().map(|story| self.teaser(story.as_ref(), context)).collect();
        Listing { title, lang: self.lang.clone(), teasers }
    }

    fn teaser(&self, story: &dyn Convert, context: &ReadContext<'_>) -> Teaser {
        let teaser = story.teaser(context);
        Teaser {
            url: story.viewer_link(context).or_else(|| context.absolute(teaser.url.as_ref()?)),
            image: teaser.image.as_ref().and_then(|image| context.absolute(image)),
            lang: teaser.lang.or_else(|| self.lang.clone()),
            ..teaser
        }
    }
}

fn convert_story(story: &dyn Convert, context: &mut ReadContext<'_>) -> Result<Article, TranslateError> {
    finish(story.article(context)?, context)
}
