//! Stories and a built viewer to a folder that any static host can serve.
//!
//! In reading order: what is asked for and read, where everything is, what each file says, and how it is written.

mod base_url;
mod copy;
mod dates;
mod engine;
mod error;
pub mod feeds;
mod headers;
pub mod media_types;
mod options;
mod output;
pub mod pages;
pub mod pictures;
mod place;
pub mod policy;
mod site;
mod stories;
mod story;
mod story_files;
mod viewer;

pub use base_url::{BaseUrl, BaseUrlError};
pub use dates::Dates;
pub use engine::publish;
pub use error::PublishError;
pub use options::{Articles, Event, Options, Report, Work};
pub use output::OutputError;
pub use site::Site;
pub use story::{Details, Story};
pub use viewer::{Sheet, StorySheets, Viewer, ViewerError};
