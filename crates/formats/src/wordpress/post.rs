//! A post as the REST API writes it. Titles, texts and names are HTML.

use standfirst_article::{Lang, LinkUrl, MediaUrl, Timestamp};

use super::{embedded::Embedded, yoast::Yoast};
use crate::{
    Decode, Decoded, Value,
    foreign::{Id, Moment},
};

/// A post or a page.
pub(super) struct Post {
    pub(super) id: Option<Id>,
    /// Its name in addresses; escaped where it is not ASCII.
    pub(super) slug: Option<String>,
    /// Its page.
    pub(super) link: Option<LinkUrl>,
    pub(super) title: String,
    /// Missing in lists that were asked for without it.
    pub(super) content: Option<Rendered>,
    pub(super) excerpt: Option<String>,
    pub(super) published: Option<Timestamp>,
    pub(super) modified: Option<Timestamp>,
    /// As plugins for sites in several languages name it.
    pub(super) lang: Option<Lang>,
    /// Whether comments are open; unknown when absent.
    pub(super) comments: Option<bool>,
    /// Whether it has a featured picture, as far as is said.
    pub(super) has_picture: bool,
    /// The address of the featured picture, as Jetpack names it.
    pub(super) picture: Option<MediaUrl>,
    /// Its own address in the REST API.
    pub(super) own: Option<String>,
    pub(super) embedded: Embedded,
    pub(super) yoast: Yoast,
}

impl Decode for Post {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let Html(title) = object.required("title")?;
        // `date` is the site's own time without an offset, so that only its day is sure.
        let day = || object.optional("date").map(|Moment(at)| at);
        let published = object.optional("date_gmt").map(|Gmt(at)| at).or_else(day);
        let featured: Option<Id> = object.optional("featured_media");
        Ok(Self {
            id: object.optional("id"),
            slug: object.optional("slug"),
            link: object.optional("link"),
            title,
            content: object.if_there("content")?,
            excerpt: object.optional("excerpt").map(|Html(excerpt)| excerpt),
            published,
            modified: object.optional("modified_gmt").map(|Gmt(at)| at),
            lang: object.optional("lang"),
            comments: object.optional::<String>("comment_status").map(|status| status == "open"),
            has_picture: featured.is_none_or(|Id(id)| id != "0"),
            picture: object.optional::<String>("jetpack_featured_media_url").and_then(|url| MediaUrl::parse(&url)),
            own: object.optional("_links").and_then(|Links(own)| own),
            embedded: object.optional("_embedded").unwrap_or_default(),
            yoast: object.optional("yoast_head_json").unwrap_or_default(),
        })
    }
}

/// `{"rendered": "<p>…</p>", "protected": false}`
pub(super) struct Rendered {
    pub(super) html: String,
    /// Whether a password is asked for.
    pub(super) protected: bool,
}

impl Decode for Rendered {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { html: object.required("rendered")?, protected: object.flag("protected") })
    }
}

/// `{"rendered": "…"}`, of which only the HTML is of interest.
pub(super) struct Html(pub(super) String);

impl Decode for Html {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        Ok(Self(value.object()?.required("rendered")?))
    }
}

/// A time in UTC without an offset.
struct Gmt(Timestamp);

impl Decode for Gmt {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        value.parsed("a date such as 2022-09-23T09:30:00", |text| Timestamp::parse(&[text, "Z"].concat())).map(Self)
    }
}

/// `{"self": [{"href": "…"}]}`
struct Links(Option<String>);

impl Decode for Links {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let own: Vec<Href> = value.object()?.list("self");
        Ok(Self(own.into_iter().next().map(|Href(href)| href)))
    }
}

struct Href(String);

impl Decode for Href {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        Ok(Self(value.object()?.required("href")?))
    }
}
