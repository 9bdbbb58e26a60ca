//! The state of one comment box: signals to draw from, and the verbs of a reader.

use std::{rc::Rc, sync::Arc};

use leptos::prelude::*;
use standfirst_settings::words;

use super::comment_item::delete_button;
use crate::comments::{Comment, CommentStore, Form, Order, StoreError, Surroundings, Thread, validate};

pub(super) const TEXT_ID: &str = "sf-comment-text";
pub(super) const NAME_ID: &str = "sf-comment-name";
pub(super) const COUNT: &str = "sf-comment-count";

/// The signals of one comment box; copies are of the same box.
#[derive(Clone, Copy)]
pub struct Discussion {
    store: StoredValue<Rc<dyn CommentStore>, LocalStorage>,
    pub(super) surroundings: Surroundings,
    pub(super) thread: RwSignal<Thread>,
    pub(super) form: RwSignal<Form>,
    /// The signal of the comment whose deletion was asked for once, if there is one.
    asked: StoredValue<Option<RwSignal<bool>>>,
}

impl Discussion {
    /// A comment box with what its store keeps.
    pub fn new(store: Rc<dyn CommentStore>, surroundings: Surroundings) -> Self {
        let form = RwSignal::new(Form::new(store.draft(), || store.last_name()));
        let discussion = Self {
            store: StoredValue::new_local(store),
            surroundings,
            thread: RwSignal::default(),
            form,
            asked: StoredValue::default(),
        };
        discussion.reload();
        discussion
    }

    /// Reads the comments again where another tab changed one of them, or cleared everything.
    pub fn changed_elsewhere(&self, key: Option<&str>) {
        if key.is_none_or(|key| self.store.with_value(|store| store.is_own(key))) {
            self.reload();
        }
    }

    fn reload(&self) {
        let comments = self.store.with_value(|store| store.list());
        self.thread.update(|thread| thread.show(comments));
    }

    pub(super) fn comments(&self) -> Vec<Arc<Comment>> {
        self.thread.with(|thread| thread.comments().to_vec())
    }

    pub(super) fn count(&self) -> usize {
        self.thread.with(|thread| thread.comments().len())
    }

    pub(super) fn notice(&self) -> &'static str {
        if self.store.with_value(|store| store.is_lasting()) { words::KEPT_HERE } else { words::KEPT_NOWHERE }
    }

    pub(super) fn enter_text(&self, text: String) {
        self.change(|form| {
            form.text = text;
            form.status = "";
        });
    }

    pub(super) fn enter_name(&self, name: String) {
        self.change(|form| form.name = name);
    }

    pub(super) fn discard(&self) {
        self.change(Form::empty);
        (self.surroundings.focus)(TEXT_ID);
    }

    /// Changes what is typed, and keeps it as the draft. Where there was no text and is none,
    /// there is no draft to drop but another tab's.
    fn change(&self, change: impl FnOnce(&mut Form)) {
        let had_text = self.form.with_untracked(Form::has_text);
        self.form.update(|form| {
            change(form);
            form.check_again();
        });
        self.form.with_untracked(|form| {
            if had_text || form.has_text() {
                self.store.with_value(|store| store.set_draft(&form.draft()));
            }
        });
    }

    pub(super) fn post(&self) {
        match self.form.with_untracked(|form| validate(&form.name, &form.text)) {
            Err(faults) => {
                self.form.update(|form| form.refuse(faults));
                (self.surroundings.focus)(if faults.text.is_some() { TEXT_ID } else { NAME_ID });
            }
            Ok(valid) => {
                let Surroundings { now, new_id, .. } = self.surroundings;
                self.keep(Comment { id: new_id(), name: valid.name, text: valid.text, at: now() });
            }
        }
    }

    /// The box is emptied only after the comment was kept.
    fn keep(&self, comment: Comment) {
        let failure = match self.store.with_value(|store| store.add(&comment)) {
            Ok(()) => "",
            Err(StoreError::Full) => words::STORAGE_FULL,
            Err(StoreError::Denied) => words::STORAGE_DENIED,
        };
        let kept = failure.is_empty();
        self.change(|form| {
            if kept {
                form.name.clone_from(&comment.name);
                form.empty();
            }
            form.tell(failure, if kept { words::POSTED } else { "" });
        });
        if kept {
            self.thread.update(|thread| thread.insert(comment));
        }
    }

    /// Asks at the first click, deletes at the second. `sure` is the comment's own: whether it was asked.
    pub(super) fn delete(&self, id: &str, sure: RwSignal<bool>) {
        let focus = self.surroundings.focus;
        if sure.get_untracked() {
            self.asked.set_value(None);
            self.store.with_value(|store| store.delete(id));
            self.thread.update(|thread| thread.remove(id));
            self.form.update(|form| form.status = words::DELETED);
            focus(COUNT);
        } else {
            self.take_back();
            sure.set(true);
            self.asked.set_value(Some(sure));
            focus(&delete_button(id));
        }
    }

    /// Takes the question back; the button that it came from has the focus again.
    pub(super) fn keep_comment(&self, id: &str) {
        self.take_back();
        (self.surroundings.focus)(&delete_button(id));
    }

    fn take_back(&self) {
        // The comment may be gone by now, in another tab.
        if let Some(asked) = self.asked.try_update_value(Option::take).flatten() {
            asked.try_set(false);
        }
    }

    pub(super) fn sort(&self, order: &str) {
        let order = if order == "oldest" { Order::Oldest } else { Order::Newest };
        self.thread.update(|thread| thread.sort(order));
    }
}
