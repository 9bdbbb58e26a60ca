//! The pictures of published stories.

/// The picture that others show of a story where they link to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Its path in the site, such as `articles/pictures/river-1200.jpg`.
    pub path: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}
