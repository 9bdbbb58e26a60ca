//! Comments: what they are, what they may be, and where they are kept.
//!
//! Pure: a store speaks to the browser through `KeyValue`, which `browser/` implements.

mod age;
mod form;
mod linkify;
mod local;
mod record;
mod rules;
mod thread;

use std::{fmt, sync::Arc};

pub use age::{Age, Unit};
pub use form::Form;
pub use linkify::{Piece, linkify};
pub use local::{KeyValue, LocalStore, Memory};
pub use rules::{Fault, Faults, LONGEST_NAME, LONGEST_TEXT, Valid, validate};
pub use thread::Thread;

/// A comment as its readers see it. Name and text are plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Unique in its thread: letters, digits and hyphens.
    pub id: String,
    /// Who wrote it.
    pub name: String,
    /// What it says.
    pub text: String,
    /// When it was written, in milliseconds since 1970 (UTC).
    pub at: u64,
}

/// Text that was not posted yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The name typed so far.
    pub name: String,
    /// The text typed so far.
    pub text: String,
}

/// Why something was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// There is no more room.
    Full,
    /// The browser does not allow it.
    Denied,
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Full => standfirst_settings::words::STORAGE_FULL,
            Self::Denied => standfirst_settings::words::STORAGE_DENIED,
        })
    }
}

impl std::error::Error for StoreError {}

/// Which comment a reader sees first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The newest.
    #[default]
    Newest,
    /// The oldest.
    Oldest,
}

impl Order {
    /// Puts comments in this order. Of two from the same moment the `id` decides, so
    /// that every tab shows them alike.
    pub fn sort(self, comments: &mut Vec<Arc<Comment>>) {
        for comment in std::mem::take(comments) {
            self.insert(comments, comment);
        }
    }

    /// Puts a comment where it belongs among others in this order.
    pub fn insert(self, comments: &mut Vec<Arc<Comment>>, comment: Arc<Comment>) {
        let key = (comment.at, &comment.id);
        let at = comments.partition_point(|other| match self {
            Self::Oldest => (other.at, &other.id) < key,
            Self::Newest => (other.at, &other.id) > key,
        });
        comments.insert(at, comment);
    }
}

/// What a comment box needs from where it is shown.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings {
    /// The time, in milliseconds since 1970 (UTC).
    pub now: fn() -> u64,
    /// A new unique id of letters, digits and hyphens.
    pub new_id: fn() -> String,
    /// A moment for `datetime` (ISO 8601).
    pub iso: fn(at: u64) -> String,
    /// An age, in words: "3 minutes ago".
    pub ago: fn(age: Age) -> String,
    /// Moves the focus to the element with this `id`.
    pub focus: fn(id: &str),
}

/// Keeps the comments of one thread, and the draft for it.
pub trait CommentStore {
    /// All comments, in no particular order. What cannot be read is left out, and kept.
    fn list(&self) -> Vec<Comment>;
    /// Whether a comment of this thread would be kept under this key.
    fn is_own(&self, key: &str) -> bool;
    /// Keeps a comment.
    ///
    /// # Errors
    /// When it was not kept.
    fn add(&self, comment: &Comment) -> Result<(), StoreError>;
    /// Deletes a comment.
    fn delete(&self, id: &str);
    /// The draft, if there is one with text in it.
    fn draft(&self) -> Option<Draft>;
    /// Keeps the draft, or drops it when there is no text in it. A draft that cannot be
    /// kept is still in the box.
    fn set_draft(&self, draft: &Draft);
    /// The name that the reader posted under last.
    fn last_name(&self) -> Option<String>;
    /// Whether comments outlive the page.
    fn is_lasting(&self) -> bool;
}
