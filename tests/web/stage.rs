//! A place in the page where something is drawn, and the hands of a reader.

use leptos::{
    IntoView,
    mount::mount_to,
    prelude::{Mountable, Owner, Render, on_cleanup},
    task::tick,
};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::{Event, EventInit, HtmlElement, window};

/// A view in the page, taken away when this is dropped.
pub(crate) struct Stage {
    owner: Owner,
    place: HtmlElement,
}

impl Stage {
    /// Mounts a view as the application is: inside an owner, with which ends what follows anything in it.
    pub(crate) fn draw<V: IntoView>(view: impl FnOnce() -> V) -> Self
    where
        V::State: 'static,
    {
        let document = window().unwrap().document().unwrap();
        let place: HtmlElement = document.create_element("div").unwrap().unchecked_into();
        document.body().unwrap().append_child(&place).unwrap();
        // Mounting anything anywhere starts what runs the effects.
        mount_to(document.create_element("div").unwrap().unchecked_into(), || ()).forget();
        let owner = Owner::new();
        owner.with(|| {
            let mut mounted = SendWrapper::new(view().into_view().build());
            mounted.mount(&place, None);
            on_cleanup(move || drop(mounted));
        });
        Self { owner, place }
    }

    /// What the view would be told when it goes.
    pub(crate) fn end(&self) {
        self.owner.cleanup();
    }

    pub(crate) fn html(&self) -> String {
        self.place.inner_html()
    }

    pub(crate) fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let found = self.place.query_selector_all(selector).unwrap();
        (0..found.length()).filter_map(|at| found.get(at)).map(JsCast::unchecked_into).collect()
    }

    /// The only element for a selector.
    pub(crate) fn the(&self, selector: &str) -> HtmlElement {
        let mut found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector}");
        found.remove(0)
    }

    pub(crate) fn text(&self, selector: &str) -> String {
        self.the(selector).text_content().unwrap_or_default()
    }

    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().map(|element| element.text_content().unwrap_or_default()).collect()
    }

    pub(crate) async fn click(&self, selector: &str) {
        self.the(selector).click();
        settled().await;
    }

    /// Enters a value into a field, as typing or pasting does.
    pub(crate) async fn enter(&self, selector: &str, value: &str) {
        let field = self.the(selector);
        js_sys::Reflect::set(&field, &"value".into(), &value.into()).unwrap();
        let options = EventInit::new();
        options.set_bubbles(true);
        field.dispatch_event(&Event::new_with_event_init_dict("input", &options).unwrap()).unwrap();
        settled().await;
    }

    pub(crate) fn value(&self, selector: &str) -> String {
        js_sys::Reflect::get(&self.the(selector), &"value".into()).unwrap().as_string().unwrap()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.place.remove();
        self.end();
    }
}

/// Waits for the effects of a change, and for what they start in their turn.
async fn settled() {
    for _ in 0..3 {
        tick().await;
    }
}
