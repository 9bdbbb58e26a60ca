//! What is imported, with what is known about it from outside.

use std::{
    borrow::Cow,
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

use super::{Options, encoding, kind::is_export};
use crate::Page;

/// So much of a source is looked at to find out what it is, in bytes.
const HEAD: usize = 8 << 10;

/// Something to import.
#[derive(Clone, Debug)]
pub struct Source {
    pub(super) content: Content,
    /// The address that it was read from.
    pub(super) address: Option<String>,
    /// The encoding that a server named.
    charset: Option<String>,
    /// The extension in lower case, without its dot; empty when there is none.
    pub(super) extension: String,
}

/// Where the text is.
#[derive(Clone, Debug)]
pub(super) enum Content {
    /// Here.
    Bytes(Vec<u8>),
    /// Still in its file, which may be of any size: an export.
    File(PathBuf),
}

impl Source {
    /// Bytes of which nothing else is known.
    pub fn bytes(bytes: Vec<u8>) -> Self {
        Self { content: Content::Bytes(bytes), address: None, charset: None, extension: String::new() }
    }

    /// An answer of a server.
    pub fn page(page: Page) -> Self {
        let charset = page.content_type.as_deref().and_then(encoding::charset).map(str::to_owned);
        let path = page.address.split(['?', '#']).next().unwrap_or_default();
        let extension = extension(Path::new(path));
        Self { address: Some(page.address), charset, extension, ..Self::bytes(page.bytes) }
    }

    /// A file. All but exports are read at once.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn file(path: &Path) -> io::Result<Self> {
        let mut head = Vec::new();
        File::open(path)?.take(HEAD as u64).read_to_end(&mut head)?;
        let content = if is_export(&String::from_utf8_lossy(&head)) {
            Content::File(path.to_owned())
        } else {
            Content::Bytes(fs::read(path)?)
        };
        Ok(Self { content, extension: extension(path), ..Self::bytes(Vec::new()) })
    }

    /// Its beginning.
    pub(super) fn head(&self) -> &[u8] {
        match &self.content {
            Content::Bytes(bytes) => bytes.get(..HEAD).unwrap_or(bytes),
            // Nothing but an export stays in its file.
            Content::File(_) => b"<rss wordpress.org/export/",
        }
    }

    /// What relative addresses belong to: the address asked for, else the one it was read from.
    pub(super) fn base(&self, options: &Options) -> Option<String> {
        options.url.as_ref().map(|url| url.as_str().to_owned()).or_else(|| self.address.clone())
    }

    /// Its text, in whatever encoding it is.
    pub(super) fn text(&self) -> Cow<'_, str> {
        match &self.content {
            Content::Bytes(bytes) => encoding::decode(bytes, self.charset.as_deref()),
            // An export that somebody wants to be read as something else; it could be read a moment ago.
            Content::File(path) => Cow::Owned(encoding::decode(&fs::read(path).unwrap_or_default(), None).into_owned()),
        }
    }
}

fn extension(path: &Path) -> String {
    path.extension().map(|extension| extension.to_string_lossy().to_ascii_lowercase()).unwrap_or_default()
}
