//! Sound, moving pictures, and players of known providers.

use standfirst_article::{Embed, Media, SafeUrl};
use standfirst_settings::words;

use super::{
    RenderContext,
    element::{Element, el, part},
};

impl RenderContext<'_> {
    /// A recording with captions and transcript. Nothing is fetched before it is played.
    pub(super) fn recording(&self, tag: &'static str, media: &Media) -> Element {
        let tracks = media.tracks.iter().enumerate().map(|(at, track)| {
            el("track")
                .with("kind", "captions")
                .with("src", track.src.as_str())
                .with("srclang", track.lang.as_str())
                .with("label", &track.label)
                .flag("default", at == 0)
        });
        let source = el("source").with("src", media.src.as_str()).maybe_with("type", media.media_type.as_deref());
        let player = el(tag)
            .flag("controls", true)
            .with("preload", "none")
            .flag("playsinline", true)
            .maybe_with("aria-label", media.title.as_deref())
            .maybe_with("poster", media.poster.as_ref().map(SafeUrl::as_str))
            .maybe_number("width", media.width)
            .maybe_number("height", media.height)
            .child(source)
            .children(tracks)
            .child(self.links.anchor(media.src.as_str()).text(media.title.as_deref().unwrap_or(media.src.as_str())));
        let transcript = (!media.transcript.is_empty()).then(|| {
            let summary = el("summary").with("lang", words::LANG).text(words::TRANSCRIPT);
            part("details", "transcript").child(summary).children(self.blocks(&media.transcript))
        });
        part("figure", tag)
            .child(player)
            .children(self.captions(media.caption.as_ref(), media.credit.as_ref()))
            .children(transcript)
    }

    /// A card in place of a player, which contacts nobody before the reader asks for it.
    pub(super) fn embed_card(&self, embed: &Embed) -> Element {
        let name = embed.provider.name();
        let title = embed.title.as_deref().unwrap_or(name);
        let allowed = self.providers.contains(&embed.provider);
        let button = allowed.then(|| {
            part("button", "embed-load")
                .with("type", "button")
                .with("data-action", "embed")
                .with("data-src", &embed.player())
                .with("data-title", title)
                .text(&[words::LOAD_EMBED, " (", name, ")"].concat())
        });
        let notice = allowed.then(|| part("p", "embed-notice").text(&[words::EMBED_NOTICE, " ", name, "."].concat()));
        part("div", "embed-card")
            .with("data-provider", embed.provider.key())
            .child(part("p", "embed-title").with("dir", "auto").text(title))
            .child(
                part("div", "embed-choice")
                    .with("lang", words::LANG)
                    .children(button)
                    .children(notice)
                    .child(self.links.anchor(&embed.page()).text(&[words::OPEN_AT, " ", name].concat())),
            )
    }
}

/// The player that takes the card's place.
pub fn player(src: &str, title: &str) -> Element {
    part("iframe", "embed-player")
        .with("src", src)
        .with("title", title)
        .with("allow", "autoplay; encrypted-media; fullscreen; picture-in-picture")
        .with("referrerpolicy", "strict-origin-when-cross-origin")
}
