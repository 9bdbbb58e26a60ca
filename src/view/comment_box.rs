//! The comment box: a form, and the comments of the thread.

use std::{rc::Rc, sync::Arc};

use leptos::{ev, prelude::*};

use super::comment_item::comment_item;
use crate::{
    comments::{Comment, CommentStore, Draft, Fault, Faults, LONGEST_TEXT, Order, Surroundings, validate},
    words,
};

/// From how many characters before the limit the counter is shown.
const COUNTER_FROM: usize = 1_000;

/// The state of one comment box: signals to draw from, and the verbs of a reader.
#[derive(Clone, Copy)]
struct Desk {
    store: StoredValue<Rc<dyn CommentStore>, LocalStorage>,
    surroundings: Surroundings,
    comments: RwSignal<Vec<Arc<Comment>>>,
    order: RwSignal<Order>,
    text: RwSignal<String>,
    name: RwSignal<String>,
    faults: RwSignal<Faults>,
    restored: RwSignal<bool>,
    status: RwSignal<&'static str>,
    failure: RwSignal<&'static str>,
}

impl Desk {
    fn new(store: Rc<dyn CommentStore>, surroundings: Surroundings) -> Self {
        let draft = store.draft();
        let restored = draft.is_some();
        let draft = draft.unwrap_or_default();
        let name = if draft.name.is_empty() { store.last_name().unwrap_or_default() } else { draft.name };
        Self {
            store: StoredValue::new_local(store),
            surroundings,
            comments: RwSignal::default(),
            order: RwSignal::default(),
            text: RwSignal::new(draft.text),
            name: RwSignal::new(name),
            faults: RwSignal::default(),
            restored: RwSignal::new(restored),
            status: RwSignal::default(),
            failure: RwSignal::default(),
        }
    }

    /// Reads the comments again: at the start, and when another tab changed them.
    fn reload(self) {
        let mut comments = self.store.with_value(|store| store.list()).into_iter().map(Arc::new).collect::<Vec<_>>();
        self.order.get_untracked().sort(&mut comments);
        self.comments.set(comments);
    }

    fn typed(self) {
        let draft = Draft { name: self.name.get_untracked(), text: self.text.get_untracked() };
        self.store.with_value(|store| store.set_draft(&draft));
        self.status.set("");
    }

    fn discard(self) {
        self.text.set(String::new());
        self.restored.set(false);
        self.typed();
        (self.surroundings.focus)(TEXT);
    }

    fn post(self) {
        self.failure.set("");
        match validate(&self.name.read_untracked(), &self.text.read_untracked()) {
            Err(faults) => {
                self.faults.set(faults);
                self.status.set("");
                (self.surroundings.focus)(if faults.text.is_some() { TEXT } else { NAME });
            }
            Ok(valid) => {
                self.faults.set(Faults::default());
                let (now, new_id) = (self.surroundings.now, self.surroundings.new_id);
                self.keep(Comment { id: new_id(), name: valid.name, text: valid.text, at: now() });
            }
        }
    }

    /// The box is emptied only after the comment was kept.
    fn keep(self, comment: Comment) {
        match self.store.with_value(|store| store.add(&comment)) {
            Err(crate::comments::StoreError::Full) => self.failure.set(words::STORAGE_FULL),
            Err(crate::comments::StoreError::Denied) => self.failure.set(words::STORAGE_DENIED),
            Ok(()) => {
                self.name.set(comment.name.clone());
                self.text.set(String::new());
                self.restored.set(false);
                self.typed();
                self.comments.update(|comments| {
                    comments.push(Arc::new(comment));
                    self.order.get_untracked().sort(comments);
                });
                self.status.set(words::POSTED);
            }
        }
    }

    fn delete(self, id: &str) {
        self.store.with_value(|store| store.delete(id));
        self.comments.update(|comments| comments.retain(|comment| comment.id != id));
        self.status.set(words::DELETED);
        (self.surroundings.focus)(COUNT);
    }

    fn sort(self, order: Order) {
        self.order.set(order);
        self.comments.update(|comments| order.sort(comments));
    }
}

const TEXT: &str = "sf-comment-text";
const NAME: &str = "sf-comment-name";
const COUNT: &str = "sf-comment-count";

/// The comment box of one thread.
#[component]
pub fn CommentBox(
    /// Keeps the comments.
    store: Rc<dyn CommentStore>,
    /// Clock, ids and focus.
    surroundings: Surroundings,
    /// The time that ages are counted from, moved on now and then.
    #[prop(into)]
    now: Signal<u64>,
    /// Changes whenever the store may have been changed from outside.
    #[prop(into)]
    changed: Signal<u32>,
    /// Whether new comments are taken.
    open: bool,
) -> impl IntoView {
    let notice = if store.is_lasting() { words::KEPT_HERE } else { words::KEPT_NOWHERE };
    let desk = Desk::new(store, surroundings);
    Effect::new(move |_| {
        changed.track();
        desk.reload();
    });
    let delete = Callback::new(move |id: String| desk.delete(&id));
    let form = if open { form(desk, notice).into_any() } else { view! { <p>{words::CLOSED}</p> }.into_any() };
    let empty = move || desk.comments.with(Vec::is_empty);
    view! {
        <section data-part="comments" lang=words::LANG dir="ltr" aria-labelledby=COUNT>
            <h2 data-part="comment-count" id=COUNT tabindex="-1">
                {move || match desk.comments.with(Vec::len) {
                    0 => words::COMMENTS.to_owned(),
                    count => words::comment_count(count),
                }}
            </h2>
            {form}
            <p data-part="comment-sort" hidden=move || desk.comments.with(Vec::len) < 2>
                <label>
                    {words::ORDER}
                    " "
                    <select on:change:target=move |ev| {
                        desk.sort(if ev.target().value() == "oldest" { Order::Oldest } else { Order::Newest });
                    }>
                        <option value="newest">{words::NEWEST_FIRST}</option>
                        <option value="oldest">{words::OLDEST_FIRST}</option>
                    </select>
                </label>
            </p>
            <p data-part="no-comments" hidden=move || !empty()>{words::NO_COMMENTS}</p>
            <ol data-part="comment-list" role="list">
                <For each=move || desk.comments.get() key=|comment| comment.id.clone() let:comment>
                    {comment_item(comment, surroundings, now, delete)}
                </For>
            </ol>
        </section>
    }
}

fn form(desk: Desk, notice: &'static str) -> impl IntoView {
    let text_fault = move || message(desk.faults.get().text, words::EMPTY_TEXT, words::LONG_TEXT);
    let name_fault = move || message(desk.faults.get().name, words::EMPTY_NAME, words::LONG_NAME);
    let counter = move || {
        let length = desk.text.with(|text| text.chars().count());
        let left = LONGEST_TEXT.saturating_sub(length);
        match (left <= COUNTER_FROM, length > LONGEST_TEXT) {
            (false, _) => String::new(),
            (true, false) => words::characters_left(left),
            (true, true) => words::LONG_TEXT.to_owned(),
        }
    };
    let keys = move |ev: ev::KeyboardEvent| {
        if ev.key() == "Enter" && (ev.ctrl_key() || ev.meta_key()) {
            ev.prevent_default();
            desk.post();
        }
    };
    view! {
        <form
            data-part="comment-form"
            novalidate
            on:submit=move |ev| {
                ev.prevent_default();
                desk.post();
            }
            on:keydown=keys
        >
            <p data-part="draft" hidden=move || !desk.restored.get()>
                {words::DRAFT_RESTORED}
                " "
                <button type="button" on:click=move |_| desk.discard()>{words::DISCARD}</button>
            </p>
            <label for=TEXT>{words::COMMENT}</label>
            <textarea
                id=TEXT
                name="text"
                rows="4"
                dir="auto"
                required
                aria-describedby="sf-comment-text-error sf-comment-counter"
                aria-invalid=move || invalid(desk.faults.get().text)
                prop:value=move || desk.text.get()
                on:input:target=move |ev| {
                    desk.text.set(ev.target().value());
                    desk.typed();
                }
            ></textarea>
            <p data-part="comment-error" id="sf-comment-text-error">{text_fault}</p>
            <p data-part="comment-counter" id="sf-comment-counter" role="status">{counter}</p>
            <label for=NAME>{words::NAME}</label>
            <input
                id=NAME
                name="name"
                type="text"
                autocomplete="name"
                dir="auto"
                required
                aria-describedby="sf-comment-name-error"
                aria-invalid=move || invalid(desk.faults.get().name)
                prop:value=move || desk.name.get()
                on:input:target=move |ev| {
                    desk.name.set(ev.target().value());
                    desk.typed();
                }
            />
            <p data-part="comment-error" id="sf-comment-name-error">{name_fault}</p>
            <p data-part="comment-notice">{notice}</p>
            <button type="submit">{words::POST}</button>
            <p data-part="comment-failure" role="alert">{move || desk.failure.get()}</p>
            <p data-part="comment-status" role="status">{move || desk.status.get()}</p>
        </form>
    }
}

fn message(fault: Option<Fault>, empty: &'static str, too_long: &'static str) -> &'static str {
    match fault {
        None => "",
        Some(Fault::Empty) => empty,
        Some(Fault::TooLong) => too_long,
    }
}

fn invalid(fault: Option<Fault>) -> &'static str {
    if fault.is_some() { "true" } else { "false" }
}
