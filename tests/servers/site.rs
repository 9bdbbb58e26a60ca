//! The sites that each server is given.

use std::fmt;

/// What is served, and where.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Site {
    /// A published folder at the top of its host.
    Published,
    /// The same below a path.
    Below,
    /// The viewer alone, as it is built.
    Bare,
}

impl Site {
    /// Each of them.
    pub(crate) const ALL: [Self; 3] = [Self::Published, Self::Below, Self::Bare];

    /// The path of its first page, with a slash at both ends.
    pub(crate) fn base(self) -> &'static str {
        match self {
            Self::Published | Self::Bare => "/",
            Self::Below => "/stories/",
        }
    }
}

impl fmt::Display for Site {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Published => "",
            Self::Below => "_below_a_path",
            Self::Bare => "_bare",
        })
    }
}
