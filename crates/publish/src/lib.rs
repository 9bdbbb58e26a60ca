//! Static site generator: makes stories and a built viewer into a folder that any static host can serve.
//!
//! In reading order: options and input (`options`, `stories`, `viewer`), URLs (`base_url`, `site`, `page_location`),
//! the content of files (`pages`, `feeds`, `pictures`), and transactional output (`output`).

mod base_url;
mod copy;
mod dates;
mod engine;
mod error;
mod events;
pub mod feeds;
mod headers;
pub mod media_types;
mod options;
mod output;
mod page_location;
pub mod pages;
pub mod pictures;
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
pub use events::{Event, Phase, Report};
pub use options::{Articles, Options};
pub use output::OutputError;
pub use site::Site;
pub use story::{Details, Story};
pub use viewer::{Sheet, StorySheets, Viewer, ViewerError};
