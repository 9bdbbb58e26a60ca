//! JSON Feed as a list of stories.

use standfirst_article::{Lang, Listing, Slug, Teaser};

use crate::{Decode, Decoded, FormatError, Json, Lenient, Reading, Value, decode, parse};

/// Reads a feed. Items without an `id` are left out, as the format demands.
///
/// # Errors
/// [`FormatError::NotJson`], [`FormatError::Html`] or [`FormatError::Shape`].
pub fn read(text: &str) -> Result<Reading<Listing>, FormatError> {
    let json = parse(text)?;
    let (value, notes) = decode(&json).map_err(FormatError::Shape)?;
    Ok(Reading { value, notes })
}

impl Decode for Listing {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let Lenient::<Teaser>(mut teasers) = object.required("items")?;
        let lang: Option<Lang> = object.optional("language");
        for teaser in &mut teasers {
            teaser.lang = teaser.lang.take().or_else(|| lang.clone());
        }
        Ok(Self { title: object.optional("title").unwrap_or_default(), lang, teasers })
    }
}

impl Decode for Teaser {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let Id(slug) = object.required("id")?;
        let summary: Option<String> = object.optional("summary");
        let title = match object.optional("title") {
            Some(title) => title,
            None => summary.clone().ok_or_else(|| value.fault("a title or summary"))?,
        };
        Ok(Self {
            slug,
            url: object.optional("url"),
            title,
            summary,
            image: object.optional("image"),
            published: object.optional("date_published"),
            lang: object.optional("language"),
            tags: object.list("tags"),
        })
    }
}

/// An id: a slug when it can be one; anything else only tells items apart.
struct Id(Option<Slug>);

impl Decode for Id {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        match value.json() {
            Json::String(text) => Ok(Self(Slug::parse(text))),
            // Feeds with numbers for ids are common; the format says to accept them.
            Json::Number(_) => Ok(Self(None)),
            Json::Null | Json::Bool(_) | Json::Array(_) | Json::Object(_) => Err(value.fault("an id")),
        }
    }
}
