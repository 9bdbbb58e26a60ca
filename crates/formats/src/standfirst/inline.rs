//! Running text: a string, an array of strings and marks, or one mark.

use standfirst_article::{Break, Inline, LinkText, RichText, Span, Term, TimeText};

use crate::{
    Json,
    decode::{Decode, Decoded, Value},
};

impl Decode for RichText {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        match value.json() {
            Json::String(text) => Ok(text.as_ref().into()),
            Json::Array(_) => Decode::decode(value).map(Self),
            Json::Object(_) => Inline::decode(value).map(|inline| Self(vec![inline])),
            Json::Null | Json::Bool(_) | Json::Number(_) => Err(value.fault("text, or an array of text and marks")),
        }
    }
}

impl Decode for Inline {
    /// Never fails: of a mark that cannot be read the texts are kept.
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let inline = match value.json() {
            Json::String(text) => return Ok(Self::Text(text.to_string())),
            Json::Array(_) => RichText::decode(value).map(Self::Unknown),
            Json::Object(_) | Json::Null | Json::Bool(_) | Json::Number(_) => value.only_member(mark),
        };
        Ok(inline.unwrap_or_else(|fault| {
            value.note(*fault);
            Self::Unknown(RichText(value.texts().into_iter().map(Self::Text).collect()))
        }))
    }
}

fn mark(name: &str, value: Value<'_>) -> Decoded<Inline> {
    let wrap = |mark: fn(RichText) -> Inline| RichText::decode(value).map(mark);
    match name {
        "strong" => wrap(Inline::Strong),
        "em" => wrap(Inline::Em),
        "code" => String::decode(value).map(Inline::Code),
        "link" => link(value),
        "sub" => wrap(Inline::Sub),
        "sup" => wrap(Inline::Sup),
        "strike" => wrap(Inline::Strike),
        "underline" => wrap(Inline::Underline),
        "mark" => wrap(Inline::Mark),
        "kbd" => wrap(Inline::Kbd),
        "abbr" => abbr(value),
        "q" => wrap(Inline::Q),
        "cite" => wrap(Inline::Cite),
        "time" => time(value),
        "break" => value.nothing().map(|()| Inline::Break(Break {})),
        "footnote" => String::decode(value).map(Inline::Footnote),
        "span" => span(value),
        _ => Err(value.fault("a mark of this version")),
    }
}

fn link(value: Value<'_>) -> Decoded<Inline> {
    let object = value.object()?;
    Ok(Inline::Link(LinkText { href: object.required("href")?, text: object.required("text")? }))
}

fn abbr(value: Value<'_>) -> Decoded<Inline> {
    let object = value.object()?;
    Ok(Inline::Abbr(Term { text: object.required("text")?, title: object.required("title")? }))
}

fn time(value: Value<'_>) -> Decoded<Inline> {
    let object = value.object()?;
    Ok(Inline::Time(TimeText { datetime: object.required("datetime")?, text: object.required("text")? }))
}

fn span(value: Value<'_>) -> Decoded<Inline> {
    let object = value.object()?;
    Ok(Inline::Span(Span {
        lang: object.optional("lang"),
        dir: object.optional("dir"),
        text: object.required("text")?,
    }))
}
