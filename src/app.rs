//! The one place that wires: location -> source -> state -> view.

mod actions;
pub mod below;
mod load;
mod navigation;
mod on_demand;
mod read;
mod settings;
mod shell;
mod sources;
mod state;
mod take_over;

use leptos::{mount::mount_to, prelude::*};

use crate::browser;
use navigation::NavigationKind;
use shell::App;
use state::AppState;

/// Starts the application: settings first, then the page they belong to.
pub fn start() {
    let Some(place) = browser::page_element("app") else { return };
    browser::spawn(async move {
        let config = settings::load().await;
        if let Some(article) = take_over::published() {
            return take_over::below(config, article, place);
        }
        let mounted = mount_to(place, move || {
            let app = AppState::new(config);
            actions::listen(app);
            actions::listen_to_steps(app);
            load::open(app, NavigationKind::Load);
            view! { <App app/> }
        });
        mounted.forget();
    });
}
