//! The state of one comment box: signals to draw from, and the verbs of a reader.

use std::{rc::Rc, sync::Arc};

use leptos::prelude::*;

use super::{
    comment_item::{DELETE, KEEP, SURE},
    markup::Happening,
};
use crate::{
    comments::{Comment, CommentStore, Draft, Faults, Order, StoreError, Surroundings, validate},
    words,
};

pub(super) const FIELD_TEXT: &str = "text";
pub(super) const FIELD_NAME: &str = "name";
pub(super) const ORDER: &str = "order";
pub(super) const TEXT_ID: &str = "sf-comment-text";
pub(super) const NAME_ID: &str = "sf-comment-name";
pub(super) const COUNT: &str = "sf-comment-count";

/// One comment box.
#[derive(Clone, Copy)]
pub struct Discussion {
    store: StoredValue<Rc<dyn CommentStore>, LocalStorage>,
    pub(super) surroundings: Surroundings,
    /// In the order they are shown.
    pub(super) comments: RwSignal<Vec<Arc<Comment>>>,
    order: RwSignal<Order>,
    pub(super) text: RwSignal<String>,
    pub(super) name: RwSignal<String>,
    pub(super) faults: RwSignal<Faults>,
    /// Whether the text is a draft from an earlier visit.
    pub(super) restored: RwSignal<bool>,
    /// The comment whose deletion was asked for once.
    pub(super) asked: RwSignal<Option<String>>,
    pub(super) status: RwSignal<&'static str>,
    pub(super) failure: RwSignal<&'static str>,
}

impl Discussion {
    /// A comment box with what its store keeps.
    pub fn new(store: Rc<dyn CommentStore>, surroundings: Surroundings) -> Self {
        let draft = store.draft();
        let restored = draft.is_some();
        let draft = draft.unwrap_or_default();
        let name = if draft.name.is_empty() { store.last_name().unwrap_or_default() } else { draft.name };
        let discussion = Self {
            store: StoredValue::new_local(store),
            surroundings,
            comments: RwSignal::default(),
            order: RwSignal::default(),
            text: RwSignal::new(draft.text),
            name: RwSignal::new(name),
            faults: RwSignal::default(),
            restored: RwSignal::new(restored),
            asked: RwSignal::default(),
            status: RwSignal::default(),
            failure: RwSignal::default(),
        };
        discussion.reload();
        discussion
    }

    /// Reads the comments again: another tab may have changed them.
    pub fn reload(self) {
        let mut comments = self.store.with_value(|store| store.list()).into_iter().map(Arc::new).collect::<Vec<_>>();
        self.order.get_untracked().sort(&mut comments);
        self.comments.set(comments);
    }

    pub(super) fn notice(self) -> &'static str {
        if self.store.with_value(|store| store.is_lasting()) { words::KEPT_HERE } else { words::KEPT_NOWHERE }
    }

    pub(super) fn happen(self, happening: Happening) {
        match happening {
            Happening::Submit => self.post(),
            Happening::Enter { name, value } => match name.as_str() {
                FIELD_TEXT => self.type_text(value),
                FIELD_NAME => self.type_name(value),
                ORDER => self.sort(if value == "oldest" { Order::Oldest } else { Order::Newest }),
                _ => {}
            },
            Happening::Press { name, value } => match name.as_str() {
                DELETE => self.delete(value),
                KEEP => self.asked.set(None),
                "discard" => self.discard(),
                _ => {}
            },
        }
    }

    fn type_text(self, text: String) {
        self.text.set(text);
        self.status.set("");
        self.keep_draft();
    }

    fn type_name(self, name: String) {
        self.name.set(name);
        self.keep_draft();
    }

    fn keep_draft(self) {
        let draft = Draft { name: self.name.get_untracked(), text: self.text.get_untracked() };
        self.store.with_value(|store| store.set_draft(&draft));
    }

    fn empty(self) {
        self.text.set(String::new());
        self.restored.set(false);
        self.keep_draft();
    }

    fn discard(self) {
        self.empty();
        (self.surroundings.focus)(TEXT_ID);
    }

    fn post(self) {
        self.failure.set("");
        self.status.set("");
        let valid = validate(&self.name.read_untracked(), &self.text.read_untracked());
        self.faults.set(valid.as_ref().err().copied().unwrap_or_default());
        match valid {
            Err(faults) => (self.surroundings.focus)(if faults.text.is_some() { TEXT_ID } else { NAME_ID }),
            Ok(valid) => {
                let (now, new_id) = (self.surroundings.now, self.surroundings.new_id);
                self.keep(Comment { id: new_id(), name: valid.name, text: valid.text, at: now() });
            }
        }
    }

    /// The box is emptied only after the comment was kept.
    fn keep(self, comment: Comment) {
        match self.store.with_value(|store| store.add(&comment)) {
            Err(StoreError::Full) => self.failure.set(words::STORAGE_FULL),
            Err(StoreError::Denied) => self.failure.set(words::STORAGE_DENIED),
            Ok(()) => {
                self.name.set(comment.name.clone());
                self.empty();
                let order = self.order.get_untracked();
                self.comments.update(|comments| order.insert(comments, Arc::new(comment)));
                self.status.set(words::POSTED);
            }
        }
    }

    /// Asks at the first click, deletes at the second.
    fn delete(self, id: String) {
        if self.asked.get_untracked().as_ref() == Some(&id) {
            self.store.with_value(|store| store.delete(&id));
            self.asked.set(None);
            self.comments.update(|comments| comments.retain(|comment| comment.id != id));
            self.status.set(words::DELETED);
            (self.surroundings.focus)(COUNT);
        } else {
            self.asked.set(Some(id));
            // Once it is drawn.
            leptos::task::spawn_local(async move {
                leptos::task::tick().await;
                (self.surroundings.focus)(SURE);
            });
        }
    }

    fn sort(self, order: Order) {
        self.order.set(order);
        self.comments.update(|comments| order.sort(comments));
    }
}
