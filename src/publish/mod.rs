//! Stories and a built viewer to a folder that any static host can serve.
//!
//! In reading order: what is read, where everything is, what each file says.

mod base_url;
mod dates;
pub mod feeds;
pub mod pages;
pub mod pictures;
mod place;
pub mod policy;
mod site;
mod story;
mod viewer;

pub use base_url::{BaseUrl, BaseUrlError};
pub use dates::Dates;
pub use site::Site;
pub use story::{Details, Story};
pub use viewer::{Sheet, Viewer, ViewerError};
mod output;

pub mod pictures;
