//! Blocks inside blocks.

use super::Block;

impl Block {
    /// The blocks that stand in this one, in the order they are drawn.
    pub fn inside(&self) -> &[Self] {
        match self {
            Self::Details(details) => &details.blocks,
            Self::Callout(callout) => &callout.blocks,
            Self::Entry(entry) => &entry.blocks,
            Self::Quote(quote) | Self::PullQuote(quote) => &quote.blocks,
            Self::Audio(media) | Self::Video(media) => &media.transcript,
            Self::Paragraph(_)
            | Self::Heading(_)
            | Self::List(_)
            | Self::Definitions(_)
            | Self::Figure(_)
            | Self::Gallery(_)
            | Self::Embed(_)
            | Self::Table(_)
            | Self::Code(_)
            | Self::Preformatted(_)
            | Self::Verse(_)
            | Self::Divider(_)
            | Self::Footnotes(_)
            | Self::Unknown(_) => &[],
        }
    }

    /// The same blocks, to change.
    pub fn inside_mut(&mut self) -> &mut [Self] {
        match self {
            Self::Details(details) => &mut details.blocks,
            Self::Callout(callout) => &mut callout.blocks,
            Self::Entry(entry) => &mut entry.blocks,
            Self::Quote(quote) | Self::PullQuote(quote) => &mut quote.blocks,
            Self::Audio(media) | Self::Video(media) => &mut media.transcript,
            Self::Paragraph(_)
            | Self::Heading(_)
            | Self::List(_)
            | Self::Definitions(_)
            | Self::Figure(_)
            | Self::Gallery(_)
            | Self::Embed(_)
            | Self::Table(_)
            | Self::Code(_)
            | Self::Preformatted(_)
            | Self::Verse(_)
            | Self::Divider(_)
            | Self::Footnotes(_)
            | Self::Unknown(_) => &mut [],
        }
    }
}
