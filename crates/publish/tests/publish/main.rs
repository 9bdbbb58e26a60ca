//! The folder that `standfirst publish` makes.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests: what panics fails its test"
)]

mod addresses;
mod dates;
mod engine;
mod feeds;
mod golden;
mod head;
mod hostile;
mod json_ld;
mod lists;
mod near;
mod oembed;
mod page;
mod picture_files;
mod pictures;
mod pictures_arithmetic;
mod pictures_cache;
mod pictures_hostile;
mod policy;
mod previews;
mod sheets;
mod site;
mod sitemap;
mod stories;
mod viewers;
mod xml;

use standfirst_testing::generate;
