//! What the Yoast SEO plugin says about a post, for what the post itself leaves out
//! (<https://developer.yoast.com/customization/apis/rest-api/>).

use standfirst_article::{Lang, Picture};

use crate::{Decode, Decoded, Lenient, Value, foreign::picture};

/// What `yoast_head_json` holds.
#[derive(Default)]
pub(super) struct Yoast {
    pub(super) description: Option<String>,
    pub(super) author: Option<String>,
    pub(super) site: Option<String>,
    pub(super) lang: Option<Lang>,
    pub(super) picture: Option<Picture>,
}

impl Decode for Yoast {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let pictures: Vec<OpenGraph> = object.list("og_image");
        let schema: Option<Schema> = object.optional("schema");
        Ok(Self {
            description: object.optional("description"),
            author: object.optional("author"),
            site: object.optional("og_site_name"),
            lang: schema.and_then(|Schema(lang)| lang).or_else(|| object.optional("og_locale")),
            picture: pictures.into_iter().next().map(|OpenGraph(picture)| picture),
        })
    }
}

/// A picture for sharing; its size is the file's.
struct OpenGraph(Picture);

impl Decode for OpenGraph {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self(Picture {
            width: object.optional("width"),
            height: object.optional("height"),
            ..picture(object.required("url")?)
        }))
    }
}

/// The language that the first part of the graph names.
struct Schema(Option<Lang>);

impl Decode for Schema {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let Lenient(parts): Lenient<Part> = value.object()?.required("@graph")?;
        Ok(Self(parts.into_iter().find_map(|Part(lang)| lang)))
    }
}

struct Part(Option<Lang>);

impl Decode for Part {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        Ok(Self(value.object()?.optional("inLanguage")))
    }
}
