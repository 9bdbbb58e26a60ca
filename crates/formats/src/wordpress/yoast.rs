//! Metadata by the Yoast SEO plugin, for what the post itself leaves out
//! (<https://developer.yoast.com/customization/apis/rest-api/>).

use standfirst_article::{Lang, Picture};

use crate::{Decode, Decoded, Lenient, Value, convert::picture};

/// The member `yoast_head_json`.
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
        let schema: Option<YoastSchema> = object.optional("schema");
        Ok(Self {
            description: object.optional("description"),
            author: object.optional("author"),
            site: object.optional("og_site_name"),
            lang: schema.and_then(|YoastSchema(lang)| lang).or_else(|| object.optional("og_locale")),
            picture: pictures.into_iter().next().map(|OpenGraph(picture)| picture),
        })
    }
}

/// A picture for sharing; its size is that of the file.
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

/// The language named by the first part of the graph that has one.
struct YoastSchema(Option<Lang>);

impl Decode for YoastSchema {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let Lenient(parts): Lenient<GraphPart> = value.object()?.required("@graph")?;
        Ok(Self(parts.into_iter().find_map(|GraphPart(lang)| lang)))
    }
}

struct GraphPart(Option<Lang>);

impl Decode for GraphPart {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        Ok(Self(value.object()?.optional("inLanguage")))
    }
}
