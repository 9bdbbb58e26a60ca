//! Pictures, recordings and players.

use proptest::{prelude::*, sample::select};
use standfirst_article::{Block, Embed, EmbedId, Media, Picture, PictureSource, Provider, Track};

use super::{
    few, maybe, read,
    text::{file, lang, link, rich, text},
};

pub(super) fn picture() -> BoxedStrategy<Picture> {
    let source = (file(), any::<u32>(), maybe(text())).prop_map(|(src, width, media_type)| PictureSource {
        src,
        width,
        media_type,
    });
    (
        (file(), maybe(any::<u32>()), maybe(any::<u32>()), few(source)),
        (text(), maybe(rich(1)), maybe(rich(1)), maybe(link())),
    )
        .prop_map(|((src, width, height, sources), (alt, caption, credit, link))| Picture {
            src,
            width,
            height,
            sources,
            alt,
            caption,
            credit,
            link,
        })
        .boxed()
}

/// Sound or moving pictures with this transcript.
pub(super) fn media(transcript: BoxedStrategy<Vec<Block>>) -> BoxedStrategy<Media> {
    let track = (file(), lang(), text()).prop_map(|(src, lang, label)| Track { src, lang, label });
    (
        (file(), maybe(text()), maybe(text()), maybe(file()), maybe(any::<u32>()), maybe(any::<u32>())),
        (few(track), transcript, maybe(rich(1)), maybe(rich(1))),
    )
        .prop_map(|((src, media_type, title, poster, width, height), (tracks, transcript, caption, credit))| Media {
            src,
            media_type,
            title,
            poster,
            width,
            height,
            tracks,
            transcript,
            caption,
            credit,
        })
        .boxed()
}

pub(super) fn embed() -> BoxedStrategy<Embed> {
    let id = read(&["aqz-KE-bpKQ", "episode/4rOoJ6Egrf8K2IrywzwOMk", "76979871"], EmbedId::parse);
    (select(&Provider::ALL[..]), id, maybe(text()))
        .prop_map(|(provider, id, title)| Embed { provider, id, title })
        .boxed()
}
