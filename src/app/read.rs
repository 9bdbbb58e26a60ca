//! From an address to a story or a list: what is not ours goes through the module for other formats.

use standfirst_article::{Article, Listing};
use standfirst_formats::{FormatError, Reading, read_article, read_listing};
use standfirst_settings::{
    load_error::{LoadError, Told},
    location::View,
};

use crate::browser::{self, Abort, BrowserUrls};

/// What there is at an address.
pub(super) enum Found {
    /// A story.
    Story(Box<Article>),
    /// Several stories.
    List(Listing),
}

/// Fetches and reads what there is at `address`, where a story or a list is expected. `other`: it is not in our own
/// format, whatever it looks like.
pub(super) async fn read(address: &str, view: View, other: bool, abort: &Abort) -> Result<Found, LoadError> {
    let mut from = address.to_owned();
    loop {
        let text = browser::fetch_text(&from, abort).await?;
        if from != address {
            return translated(&text);
        }
        let own = match view {
            View::Story => read_article(&text).map(|reading| story(reading, address)),
            View::List => read_listing(&text).map(|reading| list(reading, address)),
        };
        // Where only a part could not be read the module names it in the console, and nobody waits for that.
        let is_ours = matches!(own, Ok((_, true)) | Err(FormatError::Html));
        let translation = if is_ours && !other { None } else { browser::translate(&text, address, view.as_str()) };
        match (own, translation) {
            (Err(_), Some(translation)) => from = translation,
            (Ok(_), Some(translation)) if other => from = translation,
            (Ok((found, _)), _) => return Ok(found),
            (Err(error), None) => return Err(error.into()),
        }
    }
}

/// What was read, and whether nothing of it was passed over.
fn story(Reading { value: mut article, notes }: Reading<Article>, address: &str) -> (Found, bool) {
    article.rebase(address, &BrowserUrls);
    (Found::Story(Box::new(article)), notes.is_empty())
}

fn list(Reading { value: mut listing, notes }: Reading<Listing>, address: &str) -> (Found, bool) {
    listing.rebase(address, &BrowserUrls);
    (Found::List(listing), notes.is_empty())
}

/// What the module made of a text. Its addresses are absolute, and what was passed over it has said.
fn translated(text: &str) -> Result<Found, LoadError> {
    if let Ok(told) = Told::read(text) {
        return Err(LoadError::Told(told));
    }
    match read_listing(text) {
        Ok(listing) => Ok(Found::List(listing.value)),
        Err(_) => Ok(Found::Story(Box::new(read_article(text)?.value))),
    }
}
