//! Decoding of JSON Feed as a list of stories.

use standfirst_article::{Lang, Listing, Slug, Teaser};

use crate::{Decode, Decoded, FormatError, Json, Lenient, Reading, Value, decode, parse};

/// Decodes a feed. Items without an `id` are left out, as the specification demands.
///
/// # Errors
/// Returns [`FormatError::NotJson`] or [`FormatError::Html`] if the text is not JSON, and [`FormatError::Shape`] if it
/// is not a feed.
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
        let SlugOrId(slug) = object.required("id")?;
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

/// The slug in an item's id, if it can be one; other ids are not used here. `convert::Id` decodes ids of other formats.
struct SlugOrId(Option<Slug>);

impl Decode for SlugOrId {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        match value.json() {
            Json::String(text) => Ok(Self(Slug::parse(text))),
            // Numeric ids are common, and the specification says to accept them.
            Json::Number(_) => Ok(Self(None)),
            Json::Null | Json::Bool(_) | Json::Array(_) | Json::Object(_) => Err(value.fault("an id")),
        }
    }
}
