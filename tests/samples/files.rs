//! The files in `public/articles/`.

use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use standfirst_article::{Article, Listing};
use standfirst_formats::{Reading, read_article, read_listing};

pub(crate) type Outcome<T = ()> = Result<T, Box<dyn Error>>;

pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public/articles")
}

/// Every story with its slug.
pub(crate) fn articles() -> Outcome<Vec<(String, Reading<Article>)>> {
    let mut articles = Vec::new();
    for entry in fs::read_dir(folder())? {
        let path = entry?.path();
        let is_json = path.extension().is_some_and(|extension| extension == "json");
        let slug = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if is_json && slug != "feed" {
            let reading = read_article(&fs::read_to_string(&path)?).map_err(|error| format!("{slug}: {error}"))?;
            articles.push((slug, reading));
        }
    }
    Ok(articles)
}

/// The story with this slug.
pub(crate) fn story(slug: &str) -> Outcome<Article> {
    let text = fs::read_to_string(folder().join(slug).with_extension("json"));
    let text = text.map_err(|error| format!("{slug}: {error}"))?;
    Ok(read_article(&text)?.value)
}

/// The feed.
pub(crate) fn listing() -> Outcome<Reading<Listing>> {
    Ok(read_listing(&fs::read_to_string(folder().join("feed.json"))?)?)
}

/// A file by the address that a story gives it.
pub(crate) fn bytes(address: &str) -> Outcome<Vec<u8>> {
    Ok(fs::read(folder().join(address)).map_err(|error| format!("{address}: {error}"))?)
}

/// Width and height of a picture in pixels.
pub(crate) fn picture_size(address: &str) -> Outcome<(u32, u32)> {
    let size = imagesize::blob_size(&bytes(address)?).map_err(|error| format!("{address}: {error}"))?;
    Ok((u32::try_from(size.width)?, u32::try_from(size.height)?))
}
