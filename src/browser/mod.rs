//! The only code that names `web_sys`, `js_sys` or `gloo`.
//!
//! Every browser API may be missing or throw (a sandboxed frame is enough): a failure is
//! an `Option`, an `Err` or nothing done, never a panic. A `JsValue` does not leave here.

mod abort;
mod address;
mod boot;
mod clicks;
mod clock;
mod console;
mod element;
mod fetch;
mod history;
mod html;
mod intl;
mod listener;
mod near;
mod page;
mod policy;
mod share;
mod spawn;
mod storage;
mod timer;
mod translation;

pub use abort::Abort;
pub use address::{BrowserUrls, href, location, origin_of, own_origin, page_address, page_folder, with_settings};
pub use boot::translate;
pub use clicks::{Action, Permalink, on_action};
pub use clock::{every_minute, iso, new_id, now};
pub use console::warn;
pub use element::Element;
pub use fetch::fetch_text;
pub use history::{
    Scroll, hash_names_comment, note_scroll, on_step, push, remember_scroll, scroll_back, scroll_to_hash, scrolled,
};
pub use html::BrowserHtml;
pub use intl::{Intl, ago};
pub use listener::Listener;
pub use near::{Near, when_near};
pub use page::{
    PageElement, Phase, add_stylesheet, announce, announce_in, announce_loading, describe, focus, page_element,
    published, set_language, set_theme, set_title, show,
};
pub use policy::narrow_policy;
pub use share::{copy_link, mark_copied, open_player, share_page, show_by_hand, tell_share};
pub use spawn::spawn;
pub use storage::{on_other_tab, texts};
pub use timer::next_frame;
pub use translation::{spelled_out, translation};
