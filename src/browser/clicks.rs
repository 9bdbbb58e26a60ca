//! One listener for all clicks on what a story is made of: stories hold no handlers.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, window};

use super::Listener;

/// What a reader asked for with a click.
#[derive(Clone, Debug)]
pub enum Action {
    /// Another story or list of this viewer, by its link.
    Go(String),
    /// The same again.
    Retry,
    /// What stands below the story, which could not be loaded.
    RetryBelow,
    /// The system's share sheet.
    Share,
    /// The address of the page, copied.
    CopyPage,
    /// The address of a section, copied.
    CopySection(Permalink),
    /// A place in this story. The browser goes there by itself.
    Fragment,
    /// A player in place of its card.
    Play(Card),
}

/// The button of an embed card.
#[derive(Clone, Debug)]
pub struct Card(pub(super) Element);

/// The link beside a heading.
#[derive(Clone, Debug)]
pub struct Permalink(pub(super) Element);

/// Calls `f` with what the reader asked for. Clicks that open a new tab or window stay
/// the browser's, and so does every link out.
pub fn on_action(f: impl Fn(Action) + 'static) -> Option<Listener> {
    let document = window()?.document()?;
    Some(Listener::on(&document, "click", move |event| {
        if is_plain(&event)
            && let Some(action) = action(&event)
        {
            if !matches!(action, Action::CopySection(_) | Action::Fragment) {
                event.prevent_default();
            }
            f(action);
        }
    }))
}

fn is_plain(event: &Event) -> bool {
    let modified = event.dyn_ref::<MouseEvent>().is_some_and(|click| {
        click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key() || click.button() != 0
    });
    !event.default_prevented() && !modified
}

fn action(event: &Event) -> Option<Action> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let element = target.closest("[data-action], a[href]").ok()??;
    let href = element.get_attribute("href");
    match (element.get_attribute("data-action").as_deref(), href) {
        (Some("retry"), _) => Some(Action::Retry),
        (Some("retry-below"), _) => Some(Action::RetryBelow),
        (Some("share"), _) => Some(Action::Share),
        (Some("copy"), _) => Some(Action::CopyPage),
        (Some("embed"), _) => Some(Action::Play(Card(element))),
        (Some("permalink"), _) => Some(Action::CopySection(Permalink(element))),
        (_, Some(href)) if href.starts_with('?') => Some(Action::Go(href)),
        (_, Some(href)) if href.starts_with('#') => Some(Action::Fragment),
        (Some(_) | None, _) => None,
    }
}
