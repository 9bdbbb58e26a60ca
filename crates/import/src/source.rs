//! Import source: content, with what is known from its file or response.

use std::{
    borrow::Cow,
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

use super::{Options, encoding, kind::is_export};
use crate::Page;

/// Number of bytes that are examined to detect the kind of a source.
const HEAD: usize = 8 << 10;

/// Import source.
#[derive(Clone, Debug)]
pub struct Source {
    pub(super) content: Content,
    /// URL that it was fetched from.
    pub(super) address: Option<String>,
    /// Encoding that the server declared.
    charset: Option<String>,
    /// File extension in lower case, without its dot; empty if there is none.
    pub(super) extension: String,
}

/// Content of a source.
#[derive(Clone, Debug)]
pub(super) enum Content {
    /// Bytes in memory.
    Bytes(Vec<u8>),
    /// File of any size that is read as a stream: a WordPress export.
    File(PathBuf),
}

impl Source {
    /// Source of bytes, without file name or URL.
    pub fn bytes(bytes: Vec<u8>) -> Self {
        Self { content: Content::Bytes(bytes), address: None, charset: None, extension: String::new() }
    }

    /// Source of an HTTP response.
    pub fn page(page: Page) -> Self {
        let charset = page.content_type.as_deref().and_then(encoding::charset).map(str::to_owned);
        let path = page.address.split(['?', '#']).next().unwrap_or_default();
        let extension = extension(Path::new(path));
        Self { address: Some(page.address), charset, extension, ..Self::bytes(page.bytes) }
    }

    /// Source of a file, which is read into memory unless it is a WordPress export.
    ///
    /// # Errors
    /// The I/O error when the file cannot be read.
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

    /// First bytes, to detect the kind.
    pub(super) fn head(&self) -> &[u8] {
        match &self.content {
            Content::Bytes(bytes) => bytes.get(..HEAD).unwrap_or(bytes),
            // Only WordPress exports stay in their file.
            Content::File(_) => b"<rss wordpress.org/export/",
        }
    }

    /// Base URL of relative addresses: that of the options, else the one that the source was fetched from.
    pub(super) fn base(&self, options: &Options) -> Option<String> {
        options.url.as_ref().map(|url| url.as_str().to_owned()).or_else(|| self.address.clone())
    }

    /// Decodes the content as text.
    pub(super) fn text(&self) -> Cow<'_, str> {
        match &self.content {
            Content::Bytes(bytes) => encoding::decode(bytes, self.charset.as_deref()),
            // A WordPress export that is to be read as another kind. Opening it succeeded before.
            Content::File(path) => Cow::Owned(encoding::decode(&fs::read(path).unwrap_or_default(), None).into_owned()),
        }
    }
}

fn extension(path: &Path) -> String {
    path.extension().map(|extension| extension.to_string_lossy().to_ascii_lowercase()).unwrap_or_default()
}
