//! The sites that each server is given.

use std::{fmt, io, path::Path};

use crate::{folder, setup::POLICY, stories};

/// What is served, and where.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Site {
    /// A published folder at the top of its host.
    Published,
    /// The same below a path.
    Below,
    /// The viewer alone, as it is built.
    Bare,
    /// What the command line makes of stories.
    Stories,
}

impl Site {
    /// Each of them.
    pub(crate) const ALL: [Self; 4] = [Self::Published, Self::Below, Self::Bare, Self::Stories];

    /// The path of its first page, with a slash at both ends.
    pub(crate) fn base(self) -> &'static str {
        match self {
            Self::Published | Self::Bare | Self::Stories => "/",
            Self::Below => "/stories/",
        }
    }

    /// Writes it into `root`, working in `folder`. Answers the policy to send as a header.
    ///
    /// # Errors
    /// When the disk does not take it, or it cannot be published.
    pub(crate) fn write(self, folder: &Path, root: &Path) -> io::Result<String> {
        match self {
            Self::Published | Self::Below | Self::Bare => {
                folder::write(&root.join(self.base().trim_matches('/')), self)?;
                Ok(POLICY.to_owned())
            }
            Self::Stories => stories::publish(folder, root),
        }
    }
}

impl fmt::Display for Site {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Published => "",
            Self::Below => "_below_a_path",
            Self::Bare => "_bare",
            Self::Stories => "_from_stories",
        })
    }
}
