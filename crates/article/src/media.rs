//! Pictures, sound and moving pictures.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Block, Lang, LinkUrl, MediaUrl, RichText};

/// A picture with what belongs to it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Picture {
    /// The file that every browser can show.
    pub src: MediaUrl,
    /// Width of the file in pixels. With the height it reserves the space.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Height of the file in pixels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
    /// Other widths and formats of the same picture.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<PictureSource>,
    /// What it shows, for those who do not see it; empty for decoration.
    #[serde(default)]
    pub alt: String,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<RichText>,
    /// Who made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<RichText>,
    /// Where a click leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<LinkUrl>,
}

/// One file of a picture.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PictureSource {
    /// The file.
    pub src: MediaUrl,
    /// Its width in pixels.
    pub width: u32,
    /// Its media type, such as `image/webp`; that of `src` when absent.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub media_type: Option<String>,
}

/// Sound or moving pictures.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Media {
    /// The file.
    pub src: MediaUrl,
    /// Its media type, such as `video/webm`.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub media_type: Option<String>,
    /// What it is called, for those who do not see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Shown before it plays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poster: Option<MediaUrl>,
    /// Width in pixels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Height in pixels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
    /// Captions (`WebVTT`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tracks: Vec<Track>,
    /// What is said and shown, in words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub transcript: Vec<Block>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<RichText>,
    /// Who made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<RichText>,
}

/// Captions in one language.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Track {
    /// A `WebVTT` file.
    pub src: MediaUrl,
    /// Its language.
    pub lang: Lang,
    /// How the player's menu calls it.
    pub label: String,
}
